package io.huiliu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private final Names names = new Names();

    private int add(String id) {
        return add(id.getBytes(StandardCharsets.UTF_8));
    }

    private int add(byte[] id) {
        return names.add(id, 0, id.length);
    }

    @Test
    void idsAreNumberedInTheOrderInWhichTheyCome() {
        assertThat(add("m1")).isZero();
        assertThat(add("会员")).isEqualTo(1);
        assertThat(names.count()).isEqualTo(2);
        assertThat(names.find("m1")).isZero();
        assertThat(names.find("会员")).isEqualTo(1);
        assertThat(names.name(1)).isEqualTo("会员");
    }

    @Test
    void anIdIsFoundWholeAndNotByItsBeginning() {
        add("abcdefgh");
        add("abcdefghi");
        assertThat(names.find("abcdefg")).isEqualTo(Names.NONE);
        assertThat(names.find("abcdefgh")).isZero();
        assertThat(names.find("abcdefghi")).isEqualTo(1);
        assertThat(names.find("abcdefghij")).isEqualTo(Names.NONE);
        assertThat(names.find("")).isEqualTo(Names.NONE);
        byte[] within = "xxabcdefghixx".getBytes(StandardCharsets.UTF_8);
        assertThat(names.find(within, 2, 9)).isEqualTo(1);
        assertThat(names.find(within, 2, 8)).isZero();
        assertThat(names.add(within, 3, 3)).isEqualTo(2);
        assertThat(names.name(2)).isEqualTo("bcd");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65, 200})
    void anIdHasOneToSixtyFourBytes(int length) {
        assertThatThrownBy(() -> add("x".repeat(length)))
                .isInstanceOf(InvariantViolation.class)
                .hasMessageContaining("1 to 64 bytes");
        assertThat(add("x".repeat(64))).isZero();
        assertThat(names.name(0)).hasSize(64);
        assertThat(names.find("x".repeat(64))).isZero();
    }

    /** Ids of 1 to 64 bytes, of few letters, so that many begin alike; they fill several pages. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void twoHundredThousandIdsAreFoundAsAHashMapFindsThem(long seed) {
        Seeded seeded = new Seeded(seed);
        Map<String, Integer> model = new HashMap<>();
        List<String> order = new ArrayList<>();
        while (model.size() < 200_000) {
            String id = text(seeded, 1 + seeded.below(Names.MAX_BYTES));
            Integer known = model.get(id);
            int found = names.find(id);
            if (found != (known == null ? Names.NONE : known)) {
                fail("seed " + seed + ": " + id + " is " + found + ", not " + known);
            }
            if (known == null) {
                add(id);
                model.put(id, order.size());
                order.add(id);
            }
        }
        byte[] copy = new byte[3 + Names.MAX_BYTES];
        for (int index = 0; index < order.size(); index++) {
            String id = order.get(index);
            int end = names.copy(index, copy, 3);
            if (names.find(id) != index
                    || !names.name(index).equals(id)
                    || !new String(copy, 3, end - 3, StandardCharsets.UTF_8).equals(id)) {
                fail("seed " + seed + ": id " + index + ", " + id);
            }
        }
        assertThat(names.count()).isEqualTo(200_000);
    }

    private static String text(Seeded seeded, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + seeded.below(3)));
        }
        return text.toString();
    }

    @Test
    void idsOfOneSegmentAreKeptApart() {
        List<byte[]> alike = new ArrayList<>();
        for (int i = 0; alike.size() < 3_000; i++) {
            byte[] id = ("id" + i).getBytes(StandardCharsets.UTF_8);
            if (Names.hash(id, 0, id.length) >>> 54 == 777) {
                alike.add(id);
            }
        }
        for (int i = 0; i < alike.size(); i += 2) {
            add(alike.get(i));
        }
        for (int i = 0; i < alike.size(); i++) {
            byte[] id = alike.get(i);
            assertThat(names.find(id, 0, id.length)).isEqualTo(i % 2 == 0 ? i / 2 : Names.NONE);
        }
    }

    @Test
    void pagesAreFilledWithLongIdsToTheirEnd() {
        for (int i = 0; i < 40_000; i++) {
            add(String.format("%064d", i));
        }
        for (int i = 0; i < 40_000; i++) {
            assertThat(names.find(String.format("%064d", i))).isEqualTo(i);
        }
    }

    @Test
    void bytesCountWhatIsHeld() {
        long before = names.bytes();
        for (int i = 0; i < 200_000; i++) {
            add("member-" + i);
        }
        assertThat(names.bytes() - before)
                .as("ids of 14 bytes, their offsets and the index, at most half empty")
                .isBetween(200_000L * (16 + 4 + 4), 200_000L * (16 + 4 + 11) + (2 << 20));
    }

    @Test
    void aSnapshotGivesTheSameIdsAndTheSameBytes() {
        Seeded seeded = new Seeded(31);
        for (int i = 0; i < 50_000; i++) {
            add(i + text(seeded, seeded.below(40)));
        }
        Tape tape = Tape.of(names::write);
        Names restored = new Names();
        restored.read(tape.reader());
        assertThat(restored.count()).isEqualTo(names.count());
        for (int index = 0; index < names.count(); index++) {
            if (restored.find(names.name(index)) != index) {
                fail("id " + index + ", " + names.name(index));
            }
        }
        assertThat(Tape.of(restored::write).bytes()).isEqualTo(tape.bytes());
    }

    @Test
    void idsThatAreNoTextComeBackByteByByte() {
        byte[][] ids = {{(byte) 0xFF}, {(byte) 0xFE}, {0}, {0, 0}, new byte[64]};
        Arrays.fill(ids[4], (byte) 0x80);
        for (byte[] id : ids) {
            add(id);
        }
        Names restored = new Names();
        restored.read(Tape.of(names::write).reader());
        for (int index = 0; index < ids.length; index++) {
            assertThat(restored.find(ids[index], 0, ids[index].length)).isEqualTo(index);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65})
    void aSnapshotWithAnImpossibleIdIsRefused(int length) {
        Tape tape = new Tape();
        tape.putInt(1);
        tape.putInt(length);
        assertThatThrownBy(() -> names.read(tape.reader()))
                .isInstanceOf(InvariantViolation.class)
                .hasMessageContaining("impossible length");
    }

    /** Hashes are fingerprints of ids and bodies in snapshots, so they stay as they are. */
    @ParameterizedTest
    @CsvSource({
        "'', 7990330152163613198",
        "a, 2471277651620935543",
        "order-1, -6498656314326057354",
        "order-12, 823535083094205772",
        "order-123, -6125288904978535343",
        "订单一二三四五六, 7654823194532339917"
    })
    void hashesStay(String text, long hash) {
        byte[] bytes = (".." + text).getBytes(StandardCharsets.UTF_8);
        assertThat(Names.hash(bytes, 2, bytes.length - 2)).isEqualTo(hash);
    }

    @Test
    void hashesOfAMillionIdsThatDifferLittleAreAllDifferentAndFillAllSegmentsAlike() {
        long[] hashes = new long[1_000_000];
        int[] segments = new int[1_024];
        byte[] id = new byte[12];
        for (int i = 0; i < hashes.length; i++) {
            for (int digit = 11, rest = i; digit >= 0; digit--, rest /= 10) {
                id[digit] = (byte) ('0' + rest % 10);
            }
            hashes[i] = Names.hash(id, 0, id.length);
            segments[(int) (hashes[i] >>> 54)]++;
        }
        assertThat(Arrays.stream(hashes).distinct().count()).isEqualTo(hashes.length);
        assertThat(Arrays.stream(segments).max().orElseThrow())
                .as("977 on average, with a standard deviation of 31")
                .isLessThan(977 + 6 * 31);
        assertThat(Arrays.stream(segments).min().orElseThrow()).isGreaterThan(977 - 6 * 31);
    }

    @Test
    void everyByteAndTheLengthChangeTheHash() {
        for (int length = 1; length <= Names.MAX_BYTES; length++) {
            byte[] id = new byte[length + 1];
            long hash = Names.hash(id, 0, length);
            assertThat(Names.hash(id, 0, length + 1)).isNotEqualTo(hash);
            for (int at = 0; at < length; at++) {
                id[at] = 1;
                assertThat(Names.hash(id, 0, length)).isNotEqualTo(hash);
                id[at] = 0;
            }
        }
    }
}
