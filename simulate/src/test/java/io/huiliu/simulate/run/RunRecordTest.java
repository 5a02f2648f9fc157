package io.huiliu.simulate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiliu.plan.Plan;
import io.huiliu.simulate.scenario.Consumers;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Scenario;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is kept of a run is small, and the same after it was stored. */
final class RunRecordTest {
    private static final Plan PLAN = Scenes.plan("wodian");

    @Test
    void aStoredRecordIsTheRecord() {
        byte[] bytes = record(100).bytes();

        assertThat(RunRecord.read(bytes).bytes()).isEqualTo(bytes);
    }

    @Test
    void tenTimesTheMembersTakeHardlyMore() {
        assertThat(record(1_000).bytes().length).isLessThan(record(100).bytes().length * 3 / 2);
    }

    @Test
    void moreRunsThanAreKeptTakeNoMore() {
        Scenario scenario = scenario(100);
        OneRun model = new OneRun(PLAN, scenario, 1, 0);
        Merger merger = new Merger(PLAN, scenario, 1, model.pools(), model.curves());
        RunRecord record = record(100);
        for (int run = 0; run < 3 * Merger.KEPT; run++) {
            merger.add(record);
        }

        assertThat(merger.kept()).isEqualTo(Merger.KEPT);
        assertThat(merger.result(3 * Merger.KEPT).runs()).isEqualTo(3 * Merger.KEPT);
    }

    /** A queue into which nothing comes has no end: one such run must not hide the others. */
    @Test
    void aQuantileThatFallsOnARunIsThatRunsWhateverTheNextOneIs() {
        double[] waits = {1, 2, 3, 4, Double.POSITIVE_INFINITY};

        assertThat(Merger.quantile(waits, 0.75)).isEqualTo(4);
        assertThat(Merger.quantile(waits, 0.5)).isEqualTo(3);
        assertThat(Merger.quantile(waits, 0.9)).isInfinite();
    }

    @Test
    void aRecordOfAnotherVersionIsNotRead() {
        byte[] bytes = record(100).bytes();
        bytes[0]++;

        assertThatThrownBy(() -> RunRecord.read(bytes))
                .isInstanceOf(RecordReader.BadRecordException.class);
    }

    @Test
    void aLongRunIsSampledOnAtMostTwoHundredDays() {
        assertThat(Samples.days(1)).containsExactly(0);
        assertThat(Samples.days(200)).hasSize(200).startsWith(0, 1).endsWith(198, 199);
        assertThat(Samples.days(201)).hasSize(200).startsWith(0, 1).endsWith(200);
        assertThat(Samples.days(3_650)).hasSize(200).isSorted().endsWith(3_649);
    }

    private static RunRecord record(int members) {
        OneRun run = new OneRun(PLAN, scenario(members), 1, 0);
        return Objects.requireNonNull(run.run(() -> false, new OneRun.Done()));
    }

    private static Scenario scenario(int members) {
        Consumers of = Scenes.CONSUMERS;
        Consumers consumers =
                new Consumers(
                        members,
                        of.ordersPerMonth(),
                        of.spread(),
                        of.loyalty(),
                        of.ticket(),
                        of.invited(),
                        of.influence(),
                        of.refunded(),
                        of.refundWithinDays(),
                        of.redeems(),
                        of.sellsAt(),
                        of.sellsPerMonth(),
                        of.withdraws(),
                        of.checksIn());
        return Scenes.scenario(50, new Growth.Constant(1), consumers, Scenes.MERCHANTS);
    }
}
