package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiliu.ledger.InvariantViolation;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateBytesTest {
    private static final int CHUNK = 1 << 20;

    private final StateBytes state = new StateBytes();

    /** The same values in one array, little-endian. */
    private static final class OneArray implements SnapshotWriter {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();

        private static ByteBuffer buffer() {
            return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        }

        @Override
        public void putByte(int value) {
            out.write(value);
        }

        @Override
        public void putInt(int value) {
            out.write(buffer().putInt(value).array(), 0, 4);
        }

        @Override
        public void putLong(long value) {
            out.write(buffer().putLong(value).array(), 0, 8);
        }

        @Override
        public void putBytes(byte[] bytes, int offset, int length) {
            out.write(bytes, offset, length);
        }

        @Override
        public void putString(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            putInt(bytes.length);
            putBytes(bytes, 0, bytes.length);
        }
    }

    /** Values of every kind, drawn so that every kind falls on the end of a chunk some time. */
    private static void writeAll(long seed, SnapshotWriter to) {
        Seeded seeded = new Seeded(seed);
        for (int i = 0; i < 400_000; i++) {
            switch (seeded.below(6)) {
                case 0 -> to.putByte((int) seeded.next());
                case 1 -> to.putInt((int) seeded.next());
                case 2 -> to.putLong(seeded.next());
                case 3 -> to.putBytes(bytes(seeded), 1, 20);
                case 4 -> to.putString("回流" + seeded.next());
                default -> to.putFlag(seeded.percent(50));
            }
        }
    }

    private static byte[] bytes(Seeded seeded) {
        byte[] bytes = new byte[22];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) seeded.next();
        }
        return bytes;
    }

    private static void readAll(long seed, SnapshotReader from) {
        Seeded seeded = new Seeded(seed);
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < 400_000; i++) {
            boolean right =
                    switch (seeded.below(6)) {
                        case 0 -> from.getByte() == (byte) seeded.next();
                        case 1 -> from.getInt() == (int) seeded.next();
                        case 2 -> from.getLong() == seeded.next();
                        case 3 -> sameBytes(bytes(seeded), from);
                        case 4 -> from.getString().equals("回流" + seeded.next());
                        default -> from.getFlag() == seeded.percent(50);
                    };
            if (!right) {
                wrong.add(i);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean sameBytes(byte[] bytes, SnapshotReader from) {
        byte[] found = new byte[22];
        from.getBytes(found, 1, 20);
        bytes[0] = 0;
        bytes[21] = 0;
        return java.util.Arrays.equals(bytes, found);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsWrittenIsReadAcrossManyChunks(long seed) throws Exception {
        OneArray oneArray = new OneArray();
        writeAll(seed, oneArray);
        writeAll(seed, state);
        byte[] bytes = oneArray.out.toByteArray();
        assertThat(bytes.length).isGreaterThan(4 * CHUNK);
        assertThat(state.length()).isEqualTo(bytes.length);
        assertThat(state.sha256()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes));
        SnapshotReader from = state.reader();
        readAll(seed, from);
        assertThatThrownBy(from::getByte)
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("the snapshot is cut short");
    }

    /** So many bytes before a number put it at, or across, the end of a chunk. */
    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "4", "5", "7", "8", "9"})
    void aNumberAtTheEndOfAChunkComesBack(int before) {
        for (int i = 0; i < CHUNK - before; i++) {
            state.putByte(7);
        }
        state.putLong(-2);
        state.putInt(-3);
        SnapshotReader from = state.reader();
        for (int i = 0; i < CHUNK - before; i++) {
            from.getByte();
        }
        assertThat(from.getLong()).isEqualTo(-2);
        assertThat(from.getInt()).isEqualTo(-3);
        assertThat(state.length()).isEqualTo(CHUNK - before + 12L);
    }

    @Test
    void theHashDependsOnTheBytesAndNotOnHowTheyWereCut() {
        StateBytes other = new StateBytes();
        for (int i = 0; i < CHUNK - 3; i++) {
            state.putByte(1);
            other.putByte(1);
        }
        state.putLong(0x0807060504030201L);
        for (int i = 1; i <= 8; i++) {
            other.putByte(i);
        }
        assertThat(other.sha256()).isEqualTo(state.sha256());
        other.putByte(0);
        assertThat(other.sha256()).isNotEqualTo(state.sha256());
    }

    @Test
    void aNumberThatIsCutShortIsAnError() {
        state.putInt(1);
        assertThatThrownBy(() -> state.reader().getLong())
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("the snapshot is cut short");
        assertThatThrownBy(() -> new StateBytes().reader().getInt())
                .isInstanceOf(InvariantViolation.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, (1 << 20) + 1, Integer.MAX_VALUE})
    void aTextOfAnImpossibleLengthIsAnError(int length) {
        state.putInt(length);
        assertThatThrownBy(() -> state.reader().getString())
                .isInstanceOf(InvariantViolation.class)
                .hasMessageContaining("impossible length");
    }
}
