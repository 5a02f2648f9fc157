package io.huiliu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.plan.reading.Diagnostic;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan lets be tuned, and what is wrong with it. */
class TuneSectionTest {
    private static final String PLAN =
            """
            plan: p
            concession: 5%..20%
            default-concession: 10%
            mechanisms:
              - growth-release:
                  name: consumer-points
                  fund: 20% of concession
                  installments: 36
              - fan-binding: { name: lock-in, share: "1% of amount, at most 20% of concession" }
              - queue: { name: line, fund: 10% of concession, claim: 100% of concession, lock: { default: 15d, food: 30d } }
            """;

    private static String tuned(String line) {
        return PLAN + "tune:\n  " + line + "\n";
    }

    private static Tunable only(String line) {
        List<Tunable> tunables = PlanFile.read("p.yaml", tuned(line)).orThrow().tunables();
        assertThat(tunables).hasSize(1);
        return tunables.getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    consumer-points.first-rate: 0.1%..1%  | 1000    | 10000   | 1     | 5000    | 0.1%  | 1%
                    consumer-points.first-rate: 0.1..1%   | 1000    | 10000   | 1     | 5000    | 0.1%  | 1%
                    consumer-points.cap: 1x..5x           | 1000000 | 5000000 | 10000 | 5000000 | 1x    | 5x
                    consumer-points.cap: 0.125x .. 5 x    | 125000  | 5000000 | 1     | 5000000 | 0.125x | 5x
                    consumer-points.installments: 12..120 | 12      | 120     | 1     | 36      | 12    | 120
                    consumer-points.latest: 15d..60d      | 15      | 60      | 1     | 30      | 15d   | 60d
                    consumer-points.fund: 10%..30%        | 100000  | 300000  | 1     | 200000  | 10% of concession | 30% of concession
                    consumer-points.fund: 0.5%..1% of amount | 5000   | 10000   | 1     |         | 0.5% of amount | 1% of amount
                    consumer-points.first-release-at: 1,000..2,000,000 points | 100000 | 200000000 | 100 | | 1,000 points | 2,000,000 points
                    consumer-points.controller-target: 1x..10x | 1000000 | 10000000 | 10000 |   | 1x    | 10x
                    lock-in.share: 0.5%..1%               | 5000    | 10000   | 1     | 10000   | 0.5% of amount, at most 20% of concession | 1% of amount, at most 20% of concession
                    default-concession: 5%..20%           | 50000   | 200000  | 1     | 100000  | 5%    | 20%
                    confirm: 1d..14d                      | 1       | 14      | 1     | 7       | 1d    | 14d
                    refundable-for: 0d..30d               | 0       | 30      | 1     | 30      | 0d    | 30d
                    """)
    void aRangeIsWrittenInTheParametersOwnNotation(
            String line, long low, long high, long step, Long now, String lowest, String highest) {
        Tunable tunable = only(line);
        assertThat(tunable.low()).isEqualTo(low);
        assertThat(tunable.high()).isEqualTo(high);
        assertThat(tunable.step()).isEqualTo(step);
        assertThat(tunable.now()).isEqualTo(now);
        assertThat(tunable.written(low)).isEqualTo(lowest);
        assertThat(tunable.written(high)).isEqualTo(highest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    consumer-points.first-rate: 1%        | WRONG_VALUE is '1%'; allowed a range such as '15%..30%'.
                    consumer-points.first-rate: 0.1%-1%   | WRONG_VALUE is '0.1%-1%'; allowed a range such as '15%..30%'. Did you mean '0.1%..1%'?
                    consumer-points.first-rate: 1%..0.1%  | OUT_OF_RANGE is '1%..0.1%'; allowed a lower end that is below the upper one. Did you mean '0.1%..1%'?
                    consumer-points.first-rate: 1%..1%    | OUT_OF_RANGE is '1%..1%'; allowed a lower end that is below the upper one.
                    consumer-points.first-rate: 1x..5x    | WRONG_VALUE is '1x'; allowed a rate such as '15%' or '1/500'.
                    consumer-points.first-rate: 0.00001%..1% | WRONG_VALUE is '0.00001%'; allowed a percentage with at most 4 decimals.
                    consumer-points.first-rate: 0%..1%    | OUT_OF_RANGE the bound 0% is refused: a first rate lies above 0% and is at most 100%. Write for example 0.5%.
                    consumer-points.cap: 1x..2000x        | WRONG_VALUE is '2000x'; allowed at most 1,000x.
                    consumer-points.cap: 1x..5%           | WRONG_VALUE is '1x..5%'; allowed a range such as '5x..10x'.
                    consumer-points.latest: 15..60        | WRONG_VALUE is '15'; allowed a number of days such as '30d'.
                    consumer-points.latest: 5d..60d       | OUT_OF_RANGE the bound 5d is refused: latest is 5d, earliest 10d. Write at least earliest and at most 3660d.
                    consumer-points.fund: 10%..110%       | OUT_OF_RANGE the bound 110% of concession is refused: more than there is
                    default-concession: 1%..10%           | OUT_OF_RANGE the bound 1% is refused: 1% (allowed a rate within the concession 5%..20%).
                    consumer-points.frist-rate: 0.1%..1%  | UNKNOWN_KEY is no parameter of growth-release that is a number to tune; allowed one of consumer-points.issue, consumer-points.fund,
                    consumer-points.holder: 1..2          | UNKNOWN_KEY is no parameter of growth-release that is a number to tune
                    line.lock: 15d..30d                   | UNKNOWN_KEY is no parameter of queue that is a number to tune
                    consumer-point.cap: 1x..5x            | UNKNOWN_NAME is 'consumer-point', no mechanism of this plan; allowed one of consumer-points, lock-in, line. Did you mean 'consumer-points.cap'?
                    version: 1..3                         | UNKNOWN_KEY is no parameter of the head that is a number to tune; allowed one of default-concession, confirm, refundable-for, consumer-points.…
                    cap: 1x..5x                           | UNKNOWN_KEY is no parameter of the head
                    consumer-points.cap: [1x, 5x]         | WRONG_SHAPE is a list; allowed a range such as '5x..10x'.
                    """)
    void aWrongRangeSaysWhatIsAllowed(String line, String said) {
        List<Diagnostic> mistakes = PlanFile.read("p.yaml", tuned(line)).diagnostics();
        assertThat(mistakes).hasSize(1);
        Diagnostic mistake = mistakes.getFirst();
        assertThat(mistake.line()).isEqualTo(12);
        String key = line.substring(0, line.indexOf(':'));
        assertThat(mistake.path()).contains(key);
        String told = mistake.english().replaceFirst("^p.yaml:12:\\d+ ", "");
        assertThat(told.replace(mistake.path() + " is ", "is ").replace(mistake.path() + ": ", ""))
                .startsWith(said);
        assertThat(mistake.chinese()).doesNotContain("allowed", "bound");
    }

    @Test
    void aMisspeltParameterIsGuessed() {
        assertThat(
                        PlanFile.read("p.yaml", tuned("consumer-points.frist-rate: 0.1%..1%"))
                                .diagnostics()
                                .getFirst()
                                .english())
                .endsWith("Did you mean 'consumer-points.first-rate'?");
    }

    @Test
    void theSectionIsAMapOfAtMostTwentyRanges() {
        assertThat(PlanFile.read("p.yaml", PLAN + "tune: 5%\n").diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.code()).isEqualTo(Diagnostic.Code.WRONG_SHAPE));
        String many =
                String.join(
                        "",
                        IntStream.rangeClosed(1, Tunable.MAX + 1)
                                .mapToObj(i -> "  consumer-points.x" + i + ": 1..2\n")
                                .toList());
        assertThat(PlanFile.read("p.yaml", PLAN + "tune:\n" + many).diagnostics())
                .singleElement()
                .satisfies(
                        d ->
                                assertThat(d.english())
                                        .contains("TOO_MANY tune is 21 items long; allowed at"));
    }

    @Test
    void aPlanWithoutTheSectionLetsNothingBeTuned() {
        assertThat(PlanFile.read("p.yaml", PLAN).orThrow().tunables()).isEmpty();
    }

    @Test
    void theCommandLineAddsAndNarrows() {
        Plan plan =
                PlanFile.read(
                                "p.yaml",
                                tuned("consumer-points.cap: 1x..5x\n  default-concession: 5%..9%"))
                        .orThrow();
        TuneBounds.Read read =
                TuneBounds.of(
                        plan,
                        "--vary",
                        List.of("consumer-points.cap=2x..3x", "line.fund = 5%..15%"));
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.tunables().stream().map(t -> t.path() + " " + t.range()))
                .containsExactly(
                        "consumer-points.cap 2x..3x",
                        "default-concession 5%..9%",
                        "line.fund 5% of concession..15% of concession");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    consumer-points.cap=0.5x..3x | OUT_OF_RANGE | allowed what lies within the plan's own bounds, 1x..5x.
                    consumer-points.cap          | WRONG_VALUE  | allowed a parameter and its range, such as 'consumer-points.cap=1x..5x', each once.
                    =1x..5x                      | WRONG_VALUE  | allowed a parameter and its range, such as 'consumer-points.cap=1x..5x', each once.
                    line.funds=5%..10%           | UNKNOWN_KEY  | Did you mean 'line.fund'?
                    line.fund=5%..300%           | OUT_OF_RANGE | Did you mean '60% of concession' for line.fund?
                    """)
    void theCommandLineIsCheckedLikeTheSection(String range, Diagnostic.Code code, String end) {
        Plan plan = PlanFile.read("p.yaml", tuned("consumer-points.cap: 1x..5x")).orThrow();
        TuneBounds.Read read = TuneBounds.of(plan, "--vary", List.of(range));
        assertThat(read.tunables()).isEmpty();
        assertThat(read.diagnostics())
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.code()).isEqualTo(code);
                            assertThat(d.english()).startsWith("--vary:1:1 ").endsWith(end);
                        });
    }
}
