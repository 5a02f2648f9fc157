package io.huiliu.simulate.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in a scenario: its place, what is found, what is allowed, and what to do. */
class ScenarioMistakesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # the head
                    scenario: storm | scenario: Storm 1 | 1:11 WRONG_VALUE scenario is 'Storm 1'; allowed a name of 1 to 40 of a-z, 0-9 and '-'. Did you mean 'storm-1'?
                    days: 100 | days: 4000 | 3:7 WRONG_VALUE days is '4000'; allowed a whole number from 1 to 3,650.
                    days: 100 | days: 100d | 3:7 WRONG_VALUE days is '100d'; allowed a whole number from 1 to 3,650. Did you mean '100'?
                    days: 100 | start: 1.3.2027 | 3:8 WRONG_VALUE start is '1.3.2027'; allowed a date such as '2025-09-15'.
                    days: 100 | start: 2027/3/1 | 3:8 WRONG_VALUE start is '2027/3/1'; allowed a date such as '2025-09-15'. Did you mean '2027-03-01'?
                    days: 100 | day: 100 | 3:1 UNKNOWN_KEY day is not a key of a scenario; allowed one of scenario, start, days, title, about, growth, consumers, merchants, shocks. Did you mean 'days'?
                    { zh: 风暴, en: Storm } | [Storm] | 2:8 WRONG_SHAPE title is a list; allowed a text, or {zh: …, en: …}.
                    # growth
                    rate: 0.3% a day | rate: 0.3 | 4:44 WRONG_VALUE growth.exponential.rate is '0.3'; allowed a rate a day from -50% to 100%, with at most 4 decimals. Did you mean '0.3%'?
                    rate: 0.3% a day | rate: 101% | 4:44 WRONG_VALUE growth.exponential.rate is '101%'; allowed a rate a day from -50% to 100%, with at most 4 decimals.
                    rate: 0.3% a day | rate: 0.12345% | 4:44 WRONG_VALUE growth.exponential.rate is '0.12345%'; allowed a rate a day from -50% to 100%, with at most 4 decimals.
                    per-day: 4, | per-day: -4, | 4:35 WRONG_VALUE growth.exponential.per-day is '-4'; allowed a number from 0 to 1,000,000, with at most 4 decimals.
                    per-day: 4, | per-day: four, | 4:35 WRONG_VALUE growth.exponential.per-day is 'four'; allowed a number from 0 to 1,000,000, with at most 4 decimals.
                    exponential: | exponent: | 4:11 UNKNOWN_NAME growth is 'exponent', not a growth curve; allowed one of constant, linear, exponential, logistic, s-curve, replay. Did you mean 'exponential'?
                    exponential: | sCurve: | 4:11 UNKNOWN_NAME growth is 'sCurve', not a growth curve; allowed one of constant, linear, exponential, logistic, s-curve, replay. Did you mean 's-curve'?
                    per-day: 4, | | 4:11 MISSING growth.exponential.per-day is missing; allowed a number such as '8'.
                    { exponential: { per-day: 4, rate: 0.3% a day } } | 5% | 4:9 UNKNOWN_NAME growth is '5%', not a growth curve; allowed one of constant, linear, exponential, logistic, s-curve, replay.
                    { per-day: 4, rate: 0.3% a day } | 4 | 4:24 WRONG_SHAPE growth.exponential is '4'; allowed a map of its parameters.
                    { exponential: { per-day: 4, rate: 0.3% a day } } | [4] | 4:9 WRONG_SHAPE growth is a list; allowed a growth curve with its parameters, one of constant, linear, exponential, logistic, s-curve, replay.
                    # consumers
                    loyalty: 92% | loyalty: 0.92 | 8:12 WRONG_VALUE consumers.loyalty is '0.92'; allowed a share such as '92%'. Did you mean '92%'?
                    loyalty: 92% | loyalty: 92 | 8:12 WRONG_VALUE consumers.loyalty is '92'; allowed a share such as '92%'. Did you mean '92%'?
                    loyalty: 92% | loyalty: most | 8:12 WRONG_VALUE consumers.loyalty is 'most'; allowed a share such as '92%'.
                    loyalty: 92% | loyalty: 192% | 8:12 WRONG_VALUE consumers.loyalty is '192%'; allowed at most 100%.
                    ticket: 200.00 | ticket: 200.001 | 9:11 WRONG_VALUE consumers.ticket is '200.001'; allowed a number with at most 2 decimals.
                    ticket: 200.00 | ticket: 0 | 9:11 WRONG_VALUE consumers.ticket is '0'; allowed an amount from 0.01 to 1,000,000.00.
                    ticket: 200.00 | tickets: 200.00 | 5:1 MISSING consumers.ticket is missing; allowed an amount such as '200.00'. & 9:3 UNKNOWN_KEY consumers.tickets is not a key of consumers; * Did you mean 'ticket'?
                    loyalty: 92% | loyalty: 92%\\n  sells-at: nevver | 9:13 WRONG_VALUE consumers.sells-at is 'nevver'; allowed never, or a multiple such as '1.5x'. Did you mean 'never'?
                    loyalty: 92% | loyalty: 92%\\n  sells-at: 1.5 | 9:13 WRONG_VALUE consumers.sells-at is '1.5'; allowed never, or a multiple such as '1.5x'. Did you mean '1.5x'?
                    loyalty: 92% | loyalty: 92%\\n  refund-within: 3 | 9:18 WRONG_VALUE consumers.refund-within is '3'; allowed a number of days such as '30d'. Did you mean '3d'?
                    loyalty: 92% | loyalty: 92%\\n  ticket-least: 300.00 | 9:3 CONFLICT consumers.ticket-least: above the median, ticket. Lower it, or raise ticket.
                    loyalty: 92% | loyalty: 92%\\n  ticket-most: 100.00 | 9:3 CONFLICT consumers.ticket-most: below the median, ticket. Raise it, or lower ticket.
                    # merchants
                    initial: 20 | initial: 0 | 11:12 WRONG_VALUE merchants.initial is '0'; allowed a whole number from 1 to 1,000,000.
                    initial: 20 | initial: 20\\n  rate: lowst | 12:9 WRONG_VALUE merchants.rate is 'lowst'; allowed one of lowest, usual, highest, any. Did you mean 'lowest'?
                    initial: 20 | initial: 20\\n  brought-in: 40% | 12:3 CONFLICT merchants.brought-in: merchants that promoters brought in, and nobody promotes. Set promoters.
                    # shocks
                    day: 50 | day: 100 | 13:17 OUT_OF_RANGE shocks[0].run.day is 100; allowed 0 to 99, the last day.
                    day: 50 | day: 50d | 13:17 WRONG_VALUE shocks[0].run.day is '50d'; allowed a whole number from 0 to 3,649. Did you mean '50'?
                    share: 30% | shares: 30% | 13:5 MISSING shocks[0].run.share is missing; allowed a share such as '30%'. & 13:21 UNKNOWN_KEY shocks[0].run.shares is not a key of run; * Did you mean 'share'?
                    - run | - bank-run | 13:5 UNKNOWN_NAME shocks[0] is 'bank-run', not a shock; allowed one of growth-stops, volume, run, merchant-exodus, fraud-ring.
                    run: { day: 50, share: 30% } | volume: { day: 50, factor: 80%, for: 0d } | 13:42 WRONG_VALUE shocks[0].volume.for is '0d'; allowed ever, or a number of days such as '30d'.
                    run: { day: 50, share: 30% } | volume: { day: 50, factor: 80%, for: eve } | 13:42 WRONG_VALUE shocks[0].volume.for is 'eve'; allowed ever, or a number of days such as '30d'. Did you mean 'ever'?
                    run: { day: 50, share: 30% } | run: { day: 50, share: 30%, within: 366d } | 13:41 WRONG_VALUE shocks[0].run.within is '366d'; allowed a number of days from 1d to 365d.
                    """)
    void aMistakeIsToldWithItsPlaceAndRemedy(String right, String wrong, String messages) {
        assertThat(ScenarioTexts.GOOD).contains(right);
        String text =
                ScenarioTexts.GOOD.replace(right, wrong == null ? "" : wrong.replace("\\n", "\n"));
        String told = String.join(" & ", ScenarioTexts.mistakes(text));
        String[] parts = messages.split(" \\* ");
        assertThat(told).startsWith(parts[0]).endsWith(parts[parts.length - 1]);
        assertThat(parts.length > 1 || told.equals(messages)).as(told).isTrue();
    }

    @Test
    void aReplayHasNoGrowthToStop() {
        String text =
                ScenarioTexts.GOOD
                        .replaceFirst("growth: .*", "growth: { replay: { events: a.jsonl } }")
                        .replaceFirst("run: .*", "growth-stops: { day: 50 }");
        assertThat(ScenarioTexts.mistakes(text))
                .containsExactly(
                        "13:5 CONFLICT shocks[0]: people of a replay come as its file says: no"
                                + " growth to stop. Leave it out, or use volume.");
    }

    /** The length of a replay is that of its file, which is not read here. */
    @Test
    void aShockOfAReplayMayComeOnAnyDay() {
        String text =
                ScenarioTexts.GOOD
                        .replaceFirst("growth: .*", "growth: { replay: { events: a.jsonl } }")
                        .replaceFirst("day: 50", "day: 600");
        assertThat(ScenarioTexts.mistakes(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rate: 0.3% a day | rate: 13% a day | 4:1 OUT_OF_RANGE growth is about 6,279,950 members on average; allowed at most 10,000,000. | false
                    rate: 0.3% a day | rate: 14% a day | 4:1 OUT_OF_RANGE growth is about 14,010,293 members on average; allowed at most 10,000,000. Let it grow more slowly, or for fewer days. | true
                    rate: 0.3% a day | rate: 100% a day | 4:1 OUT_OF_RANGE growth is more than 1,000,000,000,000,000 members on average; allowed at most 10,000,000. Let it grow more slowly, or for fewer days. | true
                    initial: 1000 | initial: 10000000 | 4:1 OUT_OF_RANGE growth is about 10,000,466 members on average; allowed at most 10,000,000. Let it grow more slowly, or for fewer days. | true
                    initial: 20   | initial: 1000000 | 10:1 OUT_OF_RANGE merchants is about 1,000,005 merchants on average; allowed at most 1,000,000. Let it grow more slowly, or for fewer days. | true
                    initial: 1000\\n  orders-per-month: 3 | initial: 250000\\n  orders-per-month: 300 | 5:1 OUT_OF_RANGE consumers is about 218,*  orders on average | true
                    """)
    void whatAScenarioWouldComeToIsBounded(
            String right, String wrong, String message, boolean refused) {
        String before = right.replace("\\n", "\n");
        assertThat(ScenarioTexts.GOOD).contains(before);
        String text = ScenarioTexts.GOOD.replace(before, wrong.replace("\\n", "\n"));
        String told = String.join(" & ", ScenarioTexts.mistakes(text));
        assertThat(told).contains(refused ? message.split("\\*")[0] : "");
        assertThat(told.isEmpty()).as(told).isNotEqualTo(refused);
    }

    @Test
    void atMostAHundredShocks() {
        String shock = "  - growth-stops: { day: 50 }\n";
        String most = ScenarioTexts.GOOD + shock.repeat(99);
        assertThat(ScenarioTexts.mistakes(most)).isEmpty();
        assertThat(ScenarioTexts.mistakes(most + shock))
                .containsExactly("13:3 TOO_MANY shocks is 101 items long; allowed at most 100.");
    }

    @Test
    void messagesAreChineseToo() {
        String text =
                ScenarioTexts.GOOD
                        .replace("0.3% a day", "0.3")
                        .replace("initial: 20", "initial: 0")
                        .replace("exponential", "exponental");
        assertThat(ScenarioFile.read("s.yaml", text).diagnostics())
                .extracting(each -> each.chinese())
                .containsExactly(
                        "s.yaml:4:11 UNKNOWN_NAME growth：'exponental'，不是增长曲线；应为以下之一：constant,"
                            + " linear, exponential, logistic, s-curve, replay。是否应为 'exponential'？",
                        "s.yaml:11:12 WRONG_VALUE merchants.initial：'0'；应为1 到 1,000,000 的整数。");
    }
}
