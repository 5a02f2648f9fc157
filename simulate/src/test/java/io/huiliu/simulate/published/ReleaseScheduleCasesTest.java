package io.huiliu.simulate.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.analysis.Analysis;
import io.huiliu.engine.NoticeLog;
import io.huiliu.mechanisms.Notice;
import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.PlanFile;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * 云联惠 and a straight schedule, both out of 16% (mechanisms.md §8). The published days are those of
 * continuous time; the engine counts whole days from 0, so they may differ by 1.
 */
class ReleaseScheduleCasesTest {
    private static final String STRAIGHT =
            "- release-schedule: { grant: 100% of amount, daily: 1/500 of grant, fund: 16% of"
                    + " amount }";

    private static final double YUNLIANHUI_GROWTH = 0.003125;
    private static final double STRAIGHT_GROWTH = 0.0125;

    /** One order a day, the first of so many fen. */
    private static Play sales(Play play, double fen, double growth, int days) {
        play.members(1);
        for (int day = 0; day < days; day++) {
            play.order(day, 0, Math.round(fen * Math.pow(1 + growth, day))).close(day);
        }
        return play;
    }

    private static int ruin(Play play) {
        List<NoticeLog.Entry> ruins = play.notices(Notice.RUIN);
        return ruins.isEmpty() ? -1 : Play.day(ruins.getFirst());
    }

    @Test
    void yunlianhuiPaysOutMoreThanComesInFromAboutDay297() {
        Play play = Play.bundled("yunlianhui").members(1);
        long before = 0;
        int day = 0;
        boolean growing = true;
        while (growing) {
            play.order(day, 0, 1_000_000).close(day);
            growing = play.cash("pool:cashback") >= before;
            before = play.cash("pool:cashback");
            day += growing ? 1 : 0;
        }

        assertThat(day).isCloseTo(297, within(1));
    }

    @Test
    void yunlianhuiIsRuinedOnAboutDay609() {
        Play play = sales(Play.bundled("yunlianhui"), 1_000_000, 0, 620);

        assertThat(ruin(play)).isCloseTo(609, within(1));
        play.audit();
    }

    @Test
    void yunlianhuiLivesOnAtTheGrowthItNeeds() {
        Play play = sales(Play.bundled("yunlianhui"), 1_000_000, YUNLIANHUI_GROWTH, 1_500);

        assertThat(ruin(play)).isNegative();
    }

    @Test
    void yunlianhuiDiesAtFourFifthsOfThatGrowth() {
        Play play = sales(Play.bundled("yunlianhui"), 1_000_000, 0.8 * YUNLIANHUI_GROWTH, 1_800);

        assertThat(ruin(play)).isGreaterThan(609);
    }

    @Test
    void aStraightLineOfOneFiveHundredthIsRuinedOnAboutDay160() {
        assertThat(ruin(sales(Play.with("16%", STRAIGHT), 1_000_000, 0, 170)))
                .isCloseTo(160, within(1));
    }

    @Test
    void aStraightLineLivesOnAtTheGrowthItNeeds() {
        Play play = sales(Play.with("16%", STRAIGHT), 1_000, STRAIGHT_GROWTH, 1_500);

        assertThat(ruin(play)).isNegative();
    }

    @Test
    void aStraightLineDiesAtFourFifthsOfThatGrowth() {
        Play play = sales(Play.with("16%", STRAIGHT), 1_000, 0.8 * STRAIGHT_GROWTH, 600);

        assertThat(ruin(play)).isGreaterThan(160);
    }

    /** The outlook's own figures, on days that nobody published: one day of rounding at most. */
    @Test
    void aFallOnDay100RuinsItWhenTheOutlookSays() {
        String text = Objects.requireNonNull(BundledPlans.text("yunlianhui"));
        Analysis analysis = Analysis.of(PlanFile.read("yunlianhui.yaml", text).orThrow());
        double[] factors = {0.8, 0.5, 0};
        String[] figures = {"empty-on-day-minus-20", "empty-on-day-minus-50", "empty-on-day-stop"};
        for (int i = 0; i < factors.length; i++) {
            Play play = Play.of(text).members(1);
            for (int day = 0; day < 620; day++) {
                long fen = Math.round(1_000_000 * (day < 100 ? 1 : factors[i]));
                (fen > 0 ? play.order(day, 0, fen) : play).close(day);
            }
            double told =
                    Objects.requireNonNull(analysis.outlooks().getFirst().figure(figures[i]))
                            .value();
            assertThat((double) ruin(play)).as(figures[i]).isCloseTo(told, within(1.0));
        }
    }
}
