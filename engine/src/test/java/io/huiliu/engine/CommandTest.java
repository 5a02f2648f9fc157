package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    private static final long AT = 1_700_000_000_123L;

    private final CommandWriter writer = new CommandWriter();
    private final Command command = new Command();

    /** The command written last, without its frame. */
    private byte[] body() {
        return Arrays.copyOfRange(writer.buffer(), writer.lastBody(), writer.size());
    }

    private boolean wrap(byte[] body) {
        return command.wrap(body, 0, body.length);
    }

    /** A text that every field of that form takes. */
    private static String sample(Field field) {
        return switch (field.form()) {
            case ID -> field.key();
            case TEXT -> "a " + field.key();
            case FEN -> "128.50";
            case MICRO -> "12.000001";
            case PPM -> "12.5%";
            case WEIGHT -> "0.25";
            case COUNT -> "77";
            case DATE -> "2026-01-31";
        };
    }

    private void writeWhole(CommandType type) {
        writer.begin(type, "id-1", AT);
        for (int position = 0; position < type.fieldCount(); position++) {
            writer.put(type.field(position), sample(type.field(position)));
        }
        writer.end();
    }

    /** The binary form is that of the log: it stays. All fields present, no draw. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            textBlock =
                    """
                    MEMBER 010103007b68e5cf8b0100000469642d3108726566657272657206726567696f6e
                    MERCHANT 010207007b68e5cf8b0100000469642d3148e801000000000006726567696f6e087265666572726572
                    REGION 010303007b68e5cf8b0100000469642d3106706172656e74056c6576656c
                    ORDER 0104ff037b68e5cf8b0100000469642d31066d656d626572086d65726368616e74323200000000000048e801000000000032320000000000003232000000000000323200000000000005636c61737306726567696f6e90d0030000000000
                    REDEEM 01057f007b68e5cf8b0100000469642d31086d65726368616e743232000000000000066d656d62657207006120706179657205636c61737306726567696f6e90d0030000000000
                    REFUND 010607007b68e5cf8b0100000469642d31056f72646572323200000000000008006120726561736f6e
                    CONFIRM 010701007b68e5cf8b0100000469642d31056f72646572
                    WEIGHT 010807007b68e5cf8b0100000469642d31056f7264657290d003000000000008006120726561736f6e
                    RATE 010903007b68e5cf8b0100000469642d31086d65726368616e7448e8010000000000
                    PAYOUT 010a03007b68e5cf8b0100000469642d31086d65726368616e743232000000000000
                    BIND 010b03007b68e5cf8b0100000469642d31066d656d626572086d65726368616e74
                    RANK 010c03007b68e5cf8b0100000469642d31066d656d6265720472616e6b
                    AGENT 010d0f007b68e5cf8b0100000469642d3106726567696f6e066d656d6265720600612066726f6d04726f6c65
                    SHARES 010e07007b68e5cf8b0100000469642d31066d656d626572086469766964656e644d00000000000000
                    SELL 010f0f007b68e5cf8b0100000469642d31066d656d62657204706f6f6c011bb7000000000004006120746f
                    TRANSFER 01100f007b68e5cf8b0100000469642d310600612066726f6d04006120746f04706f6f6c011bb70000000000
                    INJECT 011107007b68e5cf8b0100000469642d3104706f6f6c323200000000000008006120736f75726365
                    LEGACY 011207007b68e5cf8b0100000469642d31066d656d62657204706f6f6c3232000000000000
                    CHECK_IN 011303007b68e5cf8b0100000469642d31066d656d62657204706f6f6c
                    DRAW 011403007b68e5cf8b0100000469642d31066d656d62657204706f6f6c
                    REDEEM_COINS 01150f007b68e5cf8b0100000469642d31066d656d6265723232000000000000060061206974656d070061207061796572
                    WITHDRAW 011603007b68e5cf8b0100000469642d31066d656d6265723232000000000000
                    WITHDRAW_DECIDE 011707007b68e5cf8b0100000469642d310a7769746864726177616c086465636973696f6e08006120726561736f6e
                    FREEZE 011807007b68e5cf8b0100000469642d31066d656d626572086d65726368616e7408006120726561736f6e
                    UNFREEZE 011907007b68e5cf8b0100000469642d31066d656d626572086d65726368616e7408006120726561736f6e
                    ADJUST 011a3f007b68e5cf8b0100000469642d3107006120646562697408006120637265646974070061206173736574323200000000000008006120726561736f6e0b006120617070726f76616c73
                    AMEND 011b07007b68e5cf8b0100000469642d3106006120706c616e04500000000000000a6170706c6965732d746f
                    CLOSE_DAY 011c01007b68e5cf8b0100000469642d310450000000000000
                    WIND_DOWN 011d01007b68e5cf8b0100000469642d3108006120726561736f6e
                    """)
    void theBinaryFormOfEveryTypeStays(CommandType type, String hex) {
        writeWhole(type);
        assertThat(HexFormat.of().formatHex(body())).isEqualTo(hex);
    }

    @ParameterizedTest
    @EnumSource(CommandType.class)
    void everyTypeIsReadAsItWasWritten(CommandType type) {
        writeWhole(type);
        assertThat(wrap(body())).isTrue();
        assertThat(command.type()).isEqualTo(type);
        assertThat(command.at()).isEqualTo(AT);
        assertThat(command.id()).isEqualTo("id-1");
        for (Field field : Field.values()) {
            assertThat(command.has(field)).isEqualTo(type.field(field.key()) == field);
        }
        for (int position = 0; position < type.fieldCount(); position++) {
            Field field = type.field(position);
            switch (field.form()) {
                case ID, TEXT -> assertThat(command.text(field)).isEqualTo(sample(field));
                case FEN -> assertThat(command.number(field)).isEqualTo(12_850);
                case MICRO -> assertThat(command.number(field)).isEqualTo(12_000_001);
                case PPM -> assertThat(command.number(field)).isEqualTo(125_000);
                case WEIGHT -> assertThat(command.number(field)).isEqualTo(250_000);
                case COUNT -> assertThat(command.number(field)).isEqualTo(77);
                case DATE -> assertThat(command.number(field)).isEqualTo(20_484);
            }
        }
        assertThat(CommandType.of(type.code())).isEqualTo(type);
        assertThat(CommandType.of(type.key())).isEqualTo(type);
    }

    @Test
    void noOtherCodesOrNamesAreTypes() {
        for (int code : new int[] {-128, -1, 0, CommandType.values().length + 1, 127}) {
            assertThat(CommandType.of(code)).isNull();
        }
        assertThat(CommandType.of("ORDER")).isNull();
        assertThat(CommandType.of("check-in")).isEqualTo(CommandType.CHECK_IN);
    }

    /** Fields drawn: which are there, any number, any text. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyCommandIsReadAsItWasWritten(long seed) {
        Seeded seeded = new Seeded(seed);
        for (int run = 0; run < 20_000; run++) {
            if (run % 100 == 0) {
                writer.clear();
            }
            CommandType type = seeded.pick(CommandType.values());
            String id = text(seeded, 1, 64);
            long at = seeded.next();
            writer.begin(type, id, at);
            Map<Field, Object> put = new EnumMap<>(Field.class);
            for (int position = 0; position < type.fieldCount(); position++) {
                if (position < type.neededCount() || seeded.percent(50)) {
                    put(seeded, type.field(position), put);
                }
            }
            boolean drawn = seeded.percent(30);
            long draw = seeded.next();
            if (drawn) {
                writer.draw(draw);
            }
            writer.end();
            int from = writer.lastBody();
            assertThat(command.wrap(writer.buffer(), from, writer.size() - from)).isTrue();
            boolean same =
                    command.type() == type
                            && command.at() == at
                            && command.id().equals(id)
                            && command.draw() == (drawn ? draw : 0);
            for (Field field : Field.values()) {
                same &= sameField(field, put.get(field));
            }
            if (!same) {
                throw new AssertionError("seed " + seed + ", run " + run + ": " + type + put);
            }
        }
    }

    private void put(Seeded seeded, Field field, Map<Field, Object> put) {
        if (field.isBytes()) {
            boolean isId = field.form() == Field.Form.ID;
            String text = text(seeded, isId ? 1 : 0, isId ? 64 : 1_000);
            writer.put(field, text);
            put.put(field, text);
        } else {
            long number = seeded.next();
            writer.put(field, number);
            put.put(field, number);
        }
    }

    private boolean sameField(Field field, @Nullable Object put) {
        if (put == null) {
            return !command.has(field)
                    && command.text(field).isEmpty()
                    && command.number(field, 42) == 42;
        }
        return command.has(field)
                && (field.isBytes()
                        ? command.text(field).equals(put)
                        : put.equals(command.number(field))
                                && put.equals(command.number(field, 42)));
    }

    /** UTF-8 of 1, 2, 3 and 4 bytes a character. */
    private static String text(Seeded seeded, int least, int most) {
        StringBuilder text = new StringBuilder();
        int wanted = (int) seeded.between(least, seeded.percent(90) ? Math.min(most, 40) : most);
        int length = 0;
        while (length < wanted) {
            int left = wanted - length;
            String next = seeded.pick("a", "-", "9", "é", "流", "𠀀");
            int bytes = next.getBytes(StandardCharsets.UTF_8).length;
            text.append(bytes <= left ? next : "z");
            length += bytes <= left ? bytes : 1;
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(CommandType.class)
    void aCommandCutShortIsNoCommand(CommandType type) {
        writeWhole(type);
        byte[] body = body();
        writer.drawForLast(77);
        byte[] drawn = body();
        assertThat(drawn).hasSize(body.length + 8).startsWith(body);
        for (int length = 0; length < drawn.length; length++) {
            assertThat(command.wrap(drawn, 0, length)).isEqualTo(length == body.length);
        }
        assertThat(wrap(drawn)).isTrue();
        assertThat(command.draw()).isEqualTo(77);
        assertThat(wrap(Arrays.copyOf(drawn, drawn.length + 1))).isFalse();
        assertThat(wrap(Arrays.copyOf(drawn, drawn.length + 8))).isFalse();
    }

    /** Bytes changed at will are a command or none; what is one can be read in full. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void garbledBytesAreACommandOrNoneAndNeverAnException(long seed) {
        Seeded seeded = new Seeded(seed);
        int commands = 0;
        for (int run = 0; run < 100_000; run++) {
            if (run % 20 == 0) {
                writer.clear();
                writeWhole(seeded.pick(CommandType.values()));
            }
            byte[] bytes = body();
            for (int i = seeded.below(6); i >= 0; i--) {
                int at = seeded.percent(60) ? seeded.below(18) : seeded.below(bytes.length);
                bytes[at] = (byte) (long) seeded.pick(seeded.next(), 0L, -1L, 1L, 64L, 65L, 128L);
            }
            int offset = seeded.below(4);
            int length = seeded.percent(70) ? bytes.length : seeded.below(bytes.length + 1);
            byte[] within = new byte[offset + length];
            System.arraycopy(bytes, 0, within, offset, length);
            if (command.wrap(within, offset, length)) {
                commands++;
                readInFull(length);
            } else {
                assertThatThrownBy(command::type).isInstanceOf(IllegalStateException.class);
            }
        }
        assertThat(commands).isGreaterThan(1_000);
    }

    private void readInFull(int length) {
        command.bodyHash();
        command.idHash();
        boolean bounded = command.id().getBytes(StandardCharsets.UTF_8).length > 0;
        for (Field field : Field.values()) {
            if (command.has(field) && field.isBytes()) {
                command.text(field);
                int bytes = command.length(field);
                bounded &=
                        field.form() == Field.Form.ID ? bytes > 0 && bytes <= 64 : bytes <= 1_000;
                bounded &= bytes <= length;
            }
        }
        assertThat(bounded).isTrue();
    }

    @Test
    void bytesDrawnAtRandomAreNoCommand() {
        Seeded seeded = new Seeded(21);
        for (int run = 0; run < 50_000; run++) {
            byte[] bytes = new byte[seeded.below(200)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) seeded.next();
            }
            if (bytes.length > 3) {
                bytes[0] = Command.VERSION;
                bytes[1] = (byte) seeded.below(40);
                bytes[3] = 0;
            }
            if (wrap(bytes)) {
                readInFull(bytes.length);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "64, true", "65, false", "200, false"})
    void anIdInAFieldHasOneToSixtyFourBytes(int length, boolean allowed) {
        writer.begin(CommandType.CONFIRM, "c", 0).put(Field.ORDER, "o").end();
        byte[] head = Arrays.copyOf(body(), body().length - 1);
        byte[] bytes = Arrays.copyOf(head, head.length + length);
        bytes[head.length - 1] = (byte) length;
        assertThat(wrap(bytes)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "1000, true", "1001, false", "65535, false"})
    void aTextHasAtMostAThousandBytes(int length, boolean allowed) {
        writer.begin(CommandType.WIND_DOWN, "w", 0).put(Field.REASON, "").end();
        byte[] bytes = Arrays.copyOf(body(), body().length + length);
        int at = bytes.length - length - 2;
        bytes[at] = (byte) length;
        bytes[at + 1] = (byte) (length >>> 8);
        assertThat(wrap(bytes)).isEqualTo(allowed);
    }

    @Test
    void theDrawnNumberIsNoPartOfTheBody() {
        writer.begin(CommandType.CHECK_IN, "x", 5).put(Field.MEMBER, "m").end();
        wrap(body());
        long hash = command.bodyHash();
        writer.drawForLast(99);
        wrap(body());
        assertThat(command.bodyHash()).isEqualTo(hash);
        assertThat(command.draw()).isEqualTo(99);
        writer.begin(CommandType.CHECK_IN, "x", 6).put(Field.MEMBER, "m").end();
        wrap(body());
        assertThat(command.bodyHash()).as("another instant").isNotEqualTo(hash);
        assertThat(command.draw()).isZero();
    }

    @Test
    void ordersAndRedemptionsShareTheirIdsAndNoOthersDo() {
        Map<Long, CommandType> kinds = new java.util.HashMap<>();
        byte[] id = "same".getBytes(StandardCharsets.UTF_8);
        for (CommandType type : CommandType.values()) {
            kinds.put(Command.idHash(type, id, 0, id.length), type);
        }
        assertThat(kinds).hasSize(CommandType.values().length - 1);
        assertThat(Command.idHash(CommandType.REDEEM, id, 0, 4))
                .isEqualTo(Command.idHash(CommandType.ORDER, id, 0, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ORDER     | MEMBER       | ''          | ''              | 1 to 64 bytes
                    ORDER     | AMOUNT       | 1.234       | 1.234           | a decimal with at most 2 decimals
                    ORDER     | AMOUNT       | ten         | ten             | a decimal with at most 2 decimals
                    SELL      | POINTS       | 0.0000001   | 0.0000001       | a decimal with at most 6 decimals
                    SHARES    | SHARE_WEIGHT | 1.5         | 1.5             | a whole number
                    ORDER     | RATE         | 10          | 10              | a percentage such as 10%
                    ORDER     | RATE         | 0.00001%    | 0.00001         | a decimal with at most 4 decimals
                    ORDER     | WEIGHT       | 1.000001    | 1.000001        | 0 to 1, or hold
                    ORDER     | WEIGHT       | -0.1        | -0.1            | 0 to 1, or hold
                    ORDER     | WEIGHT       | later       | later           | a decimal with at most 6 decimals
                    CLOSE_DAY | DATE         | 2026-02-30  | 2026-02-30      | a date such as 2026-01-31
                    CLOSE_DAY | DATE         | today       | today           | a date such as 2026-01-31
                    CLOSE_DAY | MEMBER       | m1          | present         | close-day has no such field
                    """)
    void aFieldThatIsNotOfItsFormSaysWhatIsAllowed(
            CommandType type, Field field, String text, String found, String allowed) {
        writer.begin(type, "c", 0);
        assertThatThrownBy(() -> writer.put(field, text))
                .isInstanceOfSatisfying(
                        FieldException.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field.key());
                            assertThat(e.found()).isEqualTo(found);
                            assertThat(e.allowed()).isEqualTo(allowed);
                            assertThat(e)
                                    .hasMessage(
                                            field.key()
                                                    + " is "
                                                    + e.found()
                                                    + "; allowed: "
                                                    + allowed);
                        });
    }

    @Test
    void holdIsAWeightOfItsOwn() {
        writer.begin(CommandType.WEIGHT, "w", 0)
                .put(Field.ORDER, "o")
                .put(Field.WEIGHT, "hold")
                .end();
        wrap(body());
        assertThat(command.number(Field.WEIGHT)).isEqualTo(Field.HOLD);
    }

    @Test
    void idsAndTextsThatAreTooLongAreRefused() {
        assertThatThrownBy(() -> writer.begin(CommandType.MEMBER, "", 0))
                .isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> writer.begin(CommandType.MEMBER, "流".repeat(22), 0))
                .isInstanceOf(FieldException.class)
                .hasMessage("id is 66 bytes; allowed: at most 64 bytes");
        writer.begin(CommandType.WIND_DOWN, "w", 0);
        assertThatThrownBy(() -> writer.put(Field.REASON, "x".repeat(1_001)))
                .isInstanceOf(FieldException.class)
                .hasMessage("reason is 1001 bytes; allowed: at most 1000 bytes");
        assertThatThrownBy(() -> writer.put(Field.REASON, 5)).isInstanceOf(FieldException.class);
    }

    @Test
    void aCommandWithoutAFieldItNeedsIsDropped() {
        writer.begin(CommandType.CONFIRM, "c1", 0).put(Field.ORDER, "o1").end();
        int size = writer.size();
        writer.begin(CommandType.ORDER, "o1", 0).put(Field.MEMBER, "m").put(Field.AMOUNT, "1");
        assertThatThrownBy(writer::end)
                .isInstanceOf(FieldException.class)
                .hasMessage("merchant is missing; allowed: it is needed");
        assertThat(writer.size()).isEqualTo(size);
        assertThat(writer.count()).isEqualTo(1);
        writer.begin(CommandType.CONFIRM, "c2", 0).put(Field.ORDER, "o2").end();
        assertThat(wrap(body())).isTrue();
        assertThat(command.text(Field.ORDER)).isEqualTo("o2");
        assertThat(writer.count()).isEqualTo(2);
    }

    @Test
    void aFieldNeedsACommand() {
        assertThatThrownBy(() -> writer.put(Field.MEMBER, "m"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(writer::end).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void commandsStandOneAfterAnotherEachWithItsLength() {
        for (int i = 0; i < 5_000; i++) {
            writer.begin(CommandType.CONFIRM, "c" + i, i).put(Field.ORDER, "o" + i).end();
        }
        byte[] buffer = writer.buffer();
        int at = 0;
        for (int i = 0; i < writer.count(); i++) {
            int length = (int) io.huiliu.ledger.Bytes.INTS.get(buffer, at);
            assertThat(command.wrap(buffer, at + 4, length)).isTrue();
            assertThat(command.id()).isEqualTo("c" + i);
            assertThat(command.text(Field.ORDER)).isEqualTo("o" + i);
            at += 4 + length;
        }
        assertThat(at).isEqualTo(writer.size());
        writer.clear();
        assertThat(writer.size()).isZero();
        assertThat(writer.count()).isZero();
    }
}
