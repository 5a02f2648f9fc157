package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.ledger.Bytes;
import io.huiliu.ledger.Journal;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.plan.Plan;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws (mechanisms.md, Laws 1 to 7) under drawn plans and drawn commands, refunds at every
 * stage, amendments and day gaps. A seed that fails is repeated by {@code -Dhuiliu.seed=…}; {@code
 * -Dhuiliu.runs=…} asks for more plans.
 */
class LawsPropertyTest {
    private static final int COMMANDS = 10_000;
    private static final int RUNS = Integer.getInteger("huiliu.runs", 12);
    private static final long FIRST_SEED = Long.getLong("huiliu.seed", 20_260_101L);

    /** One plan, its amendment and an engine, with the balances that its transfers add up to. */
    private static final class Run {
        final PlanShelf shelf = new PlanShelf();
        final Command command = new Command();
        final Map<Long, Long> sums = new TreeMap<>();
        final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Engine engine;

        Run(Plan first, Plan later) {
            shelf.put(later);
            engine = new Engine(first, shelf);
        }

        Outcome apply(CommandWriter writer) {
            assertThat(command.wrap(writer.buffer(), 4, writer.size() - 4)).isTrue();
            Outcome outcome = engine.apply(command);
            outcomes.merge(outcome, 1, Integer::sum);
            drain();
            return outcome;
        }

        /** Applies frames in batches of so many; returns their outcomes. */
        List<Outcome> apply(byte[] frames, int size) {
            List<Outcome> all = new ArrayList<>();
            int from = 0;
            while (from < frames.length) {
                int to = from;
                for (int i = 0; i < size && to < frames.length; i++) {
                    to += 4 + (int) Bytes.INTS.get(frames, to);
                }
                engine.apply(frames, from, to, (number, outcome) -> all.add(outcome));
                drain();
                from = to;
            }
            return all;
        }

        void drain() {
            engine.journal()
                    .read(
                            new Journal.Reader() {
                                @Override
                                public void entry(long atMillis, String cause, String reverses) {}

                                @Override
                                public void transfer(
                                        int reason,
                                        int asset,
                                        long debit,
                                        long credit,
                                        long amount,
                                        boolean reversal) {
                                    sums.merge((long) asset << 40 | debit, -amount, Long::sum);
                                    sums.merge((long) asset << 40 | credit, amount, Long::sum);
                                }
                            });
            engine.journal().clear();
            engine.notices().clear();
        }

        void balancesAreSumsOfTransfers() {
            Map<Long, Long> held = new TreeMap<>();
            engine.ledger()
                    .forEach(
                            (asset, account, amount) ->
                                    held.put((long) asset << 40 | account, amount));
            sums.values().removeIf(amount -> amount == 0);
            assertThat(held).isEqualTo(sums);
        }

        String hash() {
            return HexFormat.of().formatHex(engine.stateHash());
        }
    }

    @Test
    void lawsHoldAfterEveryCommandOfEveryDrawnProgram() {
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (int i = 0; i < RUNS; i++) {
            seen.addAll(oneProgram(FIRST_SEED + i));
        }
        assertThat(seen)
                .contains(
                        Outcome.OK,
                        Outcome.UNKNOWN_MEMBER,
                        Outcome.REFUND_EXCEEDS_ORDER,
                        Outcome.ORDER_FINAL);
    }

    private static Set<Outcome> oneProgram(long seed) {
        Seeded seeded = new Seeded(seed);
        Plan first = RandomPlans.draw(seeded, 1, "Asia/Shanghai");
        Plan later = RandomPlans.draw(seeded, 2, "Asia/Shanghai");
        RandomCommands commands = new RandomCommands(seeded);
        Run run = new Run(first, later);
        try {
            for (int i = 0; i < COMMANDS; i++) {
                run.apply(commands.draw(later));
                run.engine.audit();
                if (i % 500 == 0) {
                    run.balancesAreSumsOfTransfers();
                }
            }
            run.engine.settleAll();
            run.drain();
            run.balancesAreSumsOfTransfers();
            run.engine.audit();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "seed " + seed + "\n" + first.source() + "\n" + later.source(), e);
        }
        return run.outcomes.keySet();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void lazyAndEagerSettlementAgree(long offset) {
        twins(offset, (engine, i) -> engine.settleAll());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void timeInSmallStepsIsTimeInLargeSteps(long offset) {
        long seed = FIRST_SEED + offset * 100;
        Seeded seeded = new Seeded(seed);
        Plan first = RandomPlans.draw(seeded, 1, "Asia/Shanghai");
        Plan later = RandomPlans.draw(seeded, 2, "Asia/Shanghai");
        String[] hashes = new String[3];
        int[] steps = {1, 7, 512};
        for (int which = 0; which < steps.length; which++) {
            Run run = new Run(first, later);
            RandomCommands commands = new RandomCommands(new Seeded(seed));
            for (int i = 0; i < 3_000; i++) {
                CommandWriter writer = commands.draw(later);
                run.command.wrap(writer.buffer(), 4, writer.size() - 4);
                advance(run.engine, run.command.at(), steps[which]);
                run.apply(writer);
            }
            hashes[which] = run.hash();
        }
        assertThat(Arrays.asList(hashes)).as("seed " + seed).containsOnly(hashes[0]);
    }

    /** Commands one by one, and in batches, for which the engine reads ahead. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void batchesOfAnySizeHaveTheEffectsOfTheirCommands(long offset) {
        long seed = FIRST_SEED + offset * 10_000;
        Seeded seeded = new Seeded(seed);
        Plan first = RandomPlans.draw(seeded, 1, "Asia/Shanghai");
        Plan later = RandomPlans.draw(seeded, 2, "Asia/Shanghai");
        RandomCommands commands = new RandomCommands(seeded);
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        Run single = new Run(first, later);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            CommandWriter writer = commands.draw(later);
            outcomes.add(single.apply(writer));
            frames.write(writer.buffer(), 0, writer.size());
        }
        for (int size : new int[] {1, 7, 512}) {
            Run batched = new Run(first, later);
            assertThat(batched.apply(frames.toByteArray(), size))
                    .as("seed " + seed + ", batches of " + size)
                    .isEqualTo(outcomes);
            assertThat(batched.hash())
                    .as("seed " + seed + ", batches of " + size)
                    .isEqualTo(single.hash());
            assertThat(batched.sums).isEqualTo(single.sums);
        }
    }

    private static void advance(Engine engine, long to, int effects) {
        int calls = 0;
        while (!engine.advance(to, effects)) {
            assertThat(calls++).isLessThan(1_000_000);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aRestoredEngineGoesOnAsIfNothingHadHappened(long offset) {
        long seed = FIRST_SEED + offset * 1_000;
        Seeded seeded = new Seeded(seed);
        Plan first = RandomPlans.draw(seeded, 1, "Asia/Shanghai");
        Plan later = RandomPlans.draw(seeded, 2, "Asia/Shanghai");
        RandomCommands commands = new RandomCommands(seeded);
        Run kept = new Run(first, later);
        Run restored = new Run(first, later);
        for (int i = 0; i < 4_000; i++) {
            CommandWriter writer = commands.draw(later);
            assertThat(restored.apply(writer))
                    .as("seed " + seed + " command " + i)
                    .isEqualTo(kept.apply(writer));
            if (i % 397 == 0) {
                StateBytes bytes = new StateBytes();
                restored.engine.write(bytes);
                restored.engine = Engine.read(bytes.reader(), restored.shelf);
                StateBytes again = new StateBytes();
                restored.engine.write(again);
                assertThat(again.sha256())
                        .as("seed " + seed + " command " + i)
                        .isEqualTo(bytes.sha256());
            }
        }
        assertThat(restored.hash()).as("seed " + seed).isEqualTo(kept.hash());
        restored.balancesAreSumsOfTransfers();
    }

    private interface Between {
        void commands(Engine engine, int number);
    }

    private static void twins(long offset, Between between) {
        long seed = FIRST_SEED + offset * 10;
        Seeded seeded = new Seeded(seed);
        Plan first = RandomPlans.draw(seeded, 1, "Asia/Shanghai");
        Plan later = RandomPlans.draw(seeded, 2, "Asia/Shanghai");
        RandomCommands commands = new RandomCommands(seeded);
        Run plain = new Run(first, later);
        Run other = new Run(first, later);
        for (int i = 0; i < 3_000; i++) {
            CommandWriter writer = commands.draw(later);
            Outcome outcome = plain.apply(writer);
            assertThat(other.apply(writer)).as("seed " + seed + " command " + i).isEqualTo(outcome);
            between.commands(other.engine, i);
            other.drain();
        }
        assertThat(other.hash()).as("seed " + seed).isEqualTo(plain.hash());
    }
}
