package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiliu.ledger.Bytes;
import io.huiliu.ledger.InvariantViolation;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.Plan;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What no event file can say but the binary form can: numbers from end to end of 64 bits, ids of
 * anything, instants before and after all time. Every well-formed command has an outcome, and the
 * books hold.
 */
class ExtremesTest {
    private static final long START = Scene.millis("2026-01-01T10:00");
    private static final long DAY = 86_400_000L;

    private final CommandWriter writer = new CommandWriter();

    static Stream<String> plans() {
        return Stream.concat(BundledPlans.IDS.stream(), Stream.of("all"));
    }

    private static Plan plan(String id) {
        return Scene.plan(
                id.equals("all")
                        ? Scene.everyday(ALL)
                        : Objects.requireNonNull(BundledPlans.text(id)));
    }

    private static final String ALL =
            """
            - growth-release: { name: consumer, holder: consumer, first-release-at: 10 points }
            - value-pool: { name: value, contribute: 10% of concession, transferable: true }
            - queue: { name: guild, fund: 5% of concession }
            - red-packet: { name: packet, pay: 5% of concession, pays: voucher, split: random }
            - coins: { name: gold, issue: 10% of concession }
            - differential: { name: ranks, ranks: { silver: 5%, gold: 8% }, of: concession }
            - area: { name: agents, district: 10% of rest }
            - dividend: { name: holders, share: 10% of profit }
            - check-in: { name: daily, rewards: [0.01], pays: coins }
            - withdrawal: { name: payout, min: 10.00, max-per-request: 100.00 }
            """;

    @ParameterizedTest
    @MethodSource("plans")
    void everyCommandHasAnOutcomeAndTheBooksHold(String id) {
        Seeded seeded = new Seeded(id.hashCode());
        Engine engine = new Engine(plan(id));
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        long[] now = {START};
        for (int run = 0; run < 6_000; run++) {
            writer.clear();
            for (int i = seeded.below(4); i >= 0; i--) {
                now[0] += seeded.below(4_000_000);
                write(seeded, seeded.percent(98) ? now[0] : instant(seeded, now[0]));
            }
            engine.apply(writer.buffer(), 0, writer.size(), (number, outcome) -> seen.add(outcome));
            engine.journal().clear();
            engine.notices().clear();
            if (run % 500 == 0) {
                engine.audit();
            }
        }
        engine.settleAll();
        engine.audit();
        assertThat(seen).contains(Outcome.OK, Outcome.AMOUNT_TOO_LARGE, Outcome.BAD_FIELD);
    }

    private static long instant(Seeded seeded, long now) {
        return seeded.pick(
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                0L,
                -1L,
                now - 60 * DAY,
                now + 3_661 * DAY,
                seeded.next(),
                253_402_300_800_000L);
    }

    private void write(Seeded seeded, long at) {
        CommandType type = type(seeded);
        writer.begin(type, own(seeded, type), at);
        for (int position = 0; position < type.fieldCount(); position++) {
            Field field = type.field(position);
            if (position < type.neededCount() || seeded.percent(25)) {
                if (field.isBytes()) {
                    writer.put(field, text(seeded, field));
                } else {
                    writer.put(field, number(seeded, field));
                }
            }
        }
        if (seeded.percent(50)) {
            writer.draw(seeded.next());
        }
        writer.end();
    }

    /** People and orders mostly, so that there is something to be absurd with. */
    private static CommandType type(Seeded seeded) {
        CommandType any = seeded.pick(CommandType.values());
        CommandType drawn =
                seeded.percent(50)
                        ? any
                        : seeded.pick(
                                CommandType.MEMBER,
                                CommandType.MERCHANT,
                                CommandType.ORDER,
                                CommandType.ORDER,
                                CommandType.REFUND);
        return drawn == CommandType.WIND_DOWN || drawn == CommandType.CLOSE_DAY
                ? CommandType.ORDER
                : drawn;
    }

    private static String own(Seeded seeded, CommandType type) {
        return switch (type) {
            case MEMBER -> "m" + seeded.below(40);
            case MERCHANT -> "s" + seeded.below(10);
            case REGION -> region(seeded);
            case ORDER, REDEEM -> "o" + seeded.below(3_000);
            case WITHDRAW -> "w" + seeded.below(300);
            default -> seeded.percent(5) ? "\"\n,\u0000'" : "c" + seeded.below(20_000);
        };
    }

    private static String region(Seeded seeded) {
        return seeded.pick("310101", "310100", "000000", "999999", "here", "there", "3101011");
    }

    private static String text(Seeded seeded, Field field) {
        if (seeded.percent(3)) {
            return seeded.pick("?", "\u0000", "member:", "流".repeat(21), "-1", "m0 ");
        }
        return switch (field) {
            case MEMBER, REFERRER -> "m" + seeded.below(40);
            case MERCHANT -> "s" + seeded.below(10);
            case ORDER -> "o" + seeded.below(3_000);
            case WITHDRAWAL -> "w" + seeded.below(300);
            case REGION, PARENT -> region(seeded);
            case LEVEL -> seeded.pick("province", "city", "district", "world");
            case ROLE -> seeded.pick("agent", "partner");
            case POOL, DIVIDEND ->
                    seeded.pick("value", "guild", "holders", "daily", "consumer", "packet");
            case FROM, TO -> seeded.pick("balance", "voucher", "coins", "m" + seeded.below(40));
            case RANK -> seeded.pick("silver", "gold", "none", "junior");
            case DECISION -> seeded.pick("approve", "reject", "paid", "failed");
            case DEBIT, CREDIT ->
                    seeded.pick(
                            "member:m" + seeded.below(40),
                            "merchant:s" + seeded.below(10),
                            "platform:revenue",
                            "platform:refund-loss",
                            "pool:value:residue",
                            "member:m1:debt",
                            "clearing");
            case ASSET -> seeded.pick("CNY", "voucher", "coin", "points:consumer");
            case APPROVALS -> seeded.pick("ann,bob", "ann", ",,,");
            case PAYER -> "merchant:s" + seeded.below(10);
            default -> "text" + seeded.below(5);
        };
    }

    private static long number(Seeded seeded, Field field) {
        if (seeded.percent(80)) {
            return switch (field.form()) {
                case PPM -> seeded.pick(30_000L, 100_000L, 200_000L);
                case WEIGHT -> seeded.pick(0L, 333_333L, 1_000_000L, Field.HOLD);
                default -> seeded.between(1, seeded.pick(100L, 100_000L, 1_000_000_000_000L));
            };
        }
        return seeded.pick(
                0L,
                -1L,
                -2L,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                Long.MIN_VALUE + 1,
                1L << 31,
                (1L << 32) + 100_000,
                -(1L << 32) + 100_000,
                1_000_001L,
                1_000_000_000_001L,
                1_000_000_000_000_000_000L,
                seeded.next());
    }

    @ParameterizedTest
    @CsvSource({
        "-9223372036854775808, TIME_TOO_FAR",
        "9223372036854775807, TIME_TOO_FAR",
        "-62135596800001, TIME_TOO_FAR",
        "-62135596800000, OK",
        "0, OK",
        "253402300799999, OK",
        "253402300800000, TIME_TOO_FAR"
    })
    void timeBeginsInTheYearsOneTo9999(long at, Outcome outcome) {
        Engine engine = new Engine(plan("plain-cashback"));
        writer.begin(CommandType.MEMBER, "m1", at).end();
        engine.apply(
                writer.buffer(),
                0,
                writer.size(),
                (number, found) -> assertThat(found).isEqualTo(outcome));
        engine.audit();
    }

    @ParameterizedTest
    @CsvSource({"-1", "-2147483648", "2147483647", "2147483640", "1000"})
    void aBatchThatEndsWithinACommandIsADefectOfWhoSendsIt(int length) {
        Engine engine = new Engine(plan("plain-cashback"));
        writer.begin(CommandType.MEMBER, "m1", START).end();
        byte[] bytes = Arrays.copyOf(writer.buffer(), writer.size() + 20);
        Bytes.INTS.set(bytes, writer.size(), length);
        for (int cut : new int[] {writer.size() + 1, writer.size() + 3, bytes.length}) {
            assertThatThrownBy(() -> engine.apply(bytes, 0, cut, (number, outcome) -> {}))
                    .isInstanceOf(InvariantViolation.class)
                    .hasMessageContaining("a batch ends within a command");
        }
    }

    @Test
    void bytesThatAreNoCommandAreABadFieldAndTheNextCommandCounts() {
        Engine engine = new Engine(plan("plain-cashback"));
        Seeded seeded = new Seeded(3);
        for (int run = 0; run < 2_000; run++) {
            writer.clear();
            write(seeded, START + run);
            int first = writer.size();
            writer.begin(CommandType.MEMBER, "new" + run, START + run).end();
            byte[] bytes = Arrays.copyOf(writer.buffer(), writer.size());
            for (int i = seeded.below(5); i >= 0; i--) {
                bytes[4 + seeded.below(first - 4)] = (byte) seeded.next();
            }
            bytes[4] = 9;
            StringBuilder outcomes = new StringBuilder();
            engine.apply(bytes, 0, bytes.length, (number, found) -> outcomes.append(found));
            assertThat(outcomes).hasToString("BAD_FIELDOK");
        }
        assertThat(engine.facts().members()).isEqualTo(2_000);
    }

    @Test
    void aDeclaredCodeStandsWhereItsDigitsSay() {
        Scene scene =
                Scene.with("- coins: { name: gold }")
                        .ok("region", "310101")
                        .ok("member", "m1", "region", "310102")
                        .ok("region", "310102")
                        .ok("region", "310100", "level", "city");
        assertThat(scene.engine().facts().regions()).isEqualTo(4);
        assertThat(scene.engine().facts().regionName(scene.engine().facts().parentRegion(2)))
                .isEqualTo("310100");
    }
}
