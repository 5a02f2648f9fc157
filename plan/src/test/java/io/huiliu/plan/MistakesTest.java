package io.huiliu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.plan.reading.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people get wrong, and what they are told. */
class MistakesTest {
    private static String only(List<String> mistakes) {
        assertThat(mistakes).hasSize(1);
        return mistakes.getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    fund: 20          | fund is '20'; allowed a share such as '20% of concession'. Did you mean '20% of concession'?
                    fund: 20%of concession | fund is '20%of concession'; allowed a share such as '20% of concession'.
                    fund: 20% of concesion | fund is '20% of concesion'; allowed a share of amount, concession, profit or rest. Did you mean '20% of concession'?
                    fund: 20% Of Concession | fund is '20% Of Concession'; allowed a share such as '20% of concession'. Did you mean '20% of concession'?
                    fund: 20％         | fund is '20％'; allowed a share such as '20% of concession'. Did you mean '20%'?
                    fund: 20.00001%   | fund is '20.00001%'; allowed a percentage with at most 4 decimals.
                    fund: -5%         | fund is '-5%'; allowed a share such as '20% of concession'.
                    fund: 100,001%    | fund is '100,001%'; allowed at most 100,000%.
                    cap: 5            | cap is '5'; allowed a multiple such as '5x'. Did you mean '5x'?
                    cap: 5 倍          | cap is '5 倍'; allowed a multiple such as '5x'. Did you mean '5x'?
                    cap: 1,001x       | cap is '1,001x'; allowed at most 1,000x.
                    lock: 30          | lock is '30'; allowed a number of days such as '30d'. Did you mean '30d'?
                    lock: 30 days     | lock is '30 days'; allowed a number of days such as '30d'. Did you mean '30d'?
                    lock: 36h         | lock is '36h'; allowed a number of days such as '30d'.
                    min-amount: 1.005 | min-amount is '1.005'; allowed a number with at most 2 decimals.
                    min-amount: ¥100  | min-amount is '¥100'; allowed a number such as '100.00'. Did you mean '100'?
                    min-amount: 1,00  | min-amount is '1,00'; allowed a number such as '100.00'.
                    first-release-at: 5 yuan | first-release-at is '5 yuan'; allowed a number such as '1,000,000 points'.
                    holder: consumers | holder is 'consumers'; allowed one of consumer, merchant. Did you mean 'consumer'?
                    holder: Merchant  | holder is 'Merchant'; allowed one of consumer, merchant. Did you mean 'merchant'?
                    weighting: maybe  | weighting is 'maybe'; allowed true or false.
                    installments: 4.5 | installments is '4.5'; allowed a whole number from 0 to 999,999,999.
                    mint: 70          | mint is '70'; allowed a rate such as '15%' or '1/500'. Did you mean '70%'?
                    mint: 70% of amount | mint is '70% of amount'; allowed a share of contribution or grant.
                    mint: 99999999999999999999/3 | mint is '99999999999999999999/3'; allowed a share such as '70% of contribution'.
                    name: Gold Points | name is 'Gold Points'; allowed a name of 1 to 40 of a-z, 0-9 and '-'. Did you mean 'gold-points'?
                    cap:              | cap is empty; allowed a multiple such as '5x'. Leave the key out where it is not wanted.
                    cap: [5x]         | cap is a list; allowed a multiple such as '5x'.
                    levels: {a: 5%}   | levels is a map; allowed a list of at most 3, each a share such as '20% of concession'.
                    levels: [1%, 1%, 1%, 1%] | levels is 4 items long; allowed at most 3.
                    levels: [1%, 2]   | levels[1] is '2'; allowed a share such as '20% of concession'. Did you mean '2% of concession'?
                    lock: {food: 3d}  | lock.default is missing; allowed a number of days such as '30d'.
                    lock: {food: 3, default: 3d} | lock.food is '3'; allowed a number of days such as '30d'. Did you mean '3d'?
                    ranks: [{rate: 5%}] | ranks[0].rank is missing; allowed a name such as 'consumer-points'.
                    ranks: [gold]     | ranks[0] is 'gold'; allowed a map of rank, rate.
                    ranks: [{rank: a, rat: 5%}] | ranks[0].rat is not a key of a row of this table; allowed one of rank, rate. Did you mean 'rate'?
                    ranks: [{rank: a, rate: 60%}] | ranks[0].rate: the rate is above one half. Write at most 50%.
                    odds: {a: 1%, b: 1%, c: 1%, d: 1%} | odds is 4 items long; allowed at most 3.
                    odds: 5%          | odds is '5%'; allowed a map from names, each to a rate such as '15%'.
                    """)
    void aWrongValueSaysWhatIsAllowedAndWhatWasMeant(String written, String said) {
        String mistake = only(PlanTexts.mistakes(PlanTexts.bucket(written)));
        assertThat(mistake.replaceFirst("^\\d+:\\d+ [A-Z_]+ mechanisms\\[0\\]\\.", ""))
                .isEqualTo(said);
    }

    @Test
    void aMistakeStandsAtItsValue() {
        assertThat(PlanTexts.mistakes(PlanTexts.bucket("name: a\ncap:    5")))
                .containsExactly(
                        "6:15 WRONG_VALUE mechanisms[0].cap is '5'; allowed a multiple such as"
                                + " '5x'. Did you mean '5x'?");
    }

    @Test
    void anUnknownKeyNamesTheNearestOne() {
        assertThat(only(PlanTexts.mistakes(PlanTexts.bucket("firstReleaseAt: 5"))))
                .startsWith(
                        "5:7 UNKNOWN_KEY mechanisms[0].firstReleaseAt is not a key of bucket;"
                                + " allowed one of name, tax-class, fund,")
                .endsWith("Did you mean 'first-release-at'?");
        assertThat(only(PlanTexts.mistakes(PlanTexts.bucket("colour: blue"))))
                .doesNotContain("Did you");
    }

    @Test
    void valuesThatDoNotGoTogetherAreToldAtTheKey() {
        assertThat(PlanTexts.mistakes(PlanTexts.bucket("cap: 5x\nlevels: [5%]")))
                .containsExactly(
                        "5:7 CONFLICT mechanisms[0].cap: a cap needs two levels. Write two levels,"
                                + " or no cap.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    version: 0             | version is '0'; allowed a whole number from 1 to 999,999,999. Did you mean '1'?
                    effective: 2025/9/5    | effective is '2025/9/5'; allowed a date such as '2025-09-15'. Did you mean '2025-09-05'?
                    effective: 2025-02-30  | effective is '2025-02-30'; allowed a date such as '2025-09-15'.
                    time-zone: Asia/Shangai | time-zone is 'Asia/Shangai'; allowed a time zone such as 'Asia/Shanghai'. Did you mean 'Asia/Shanghai'?
                    currency: USD          | currency is 'USD'; allowed one of CNY.
                    confirm: 7             | confirm is '7'; allowed immediate or a duration such as '7d', '36h' or '30m'. Did you mean '7d'?
                    confirm: imediate      | confirm is 'imediate'; allowed immediate or a duration such as '7d', '36h' or '30m'. Did you mean 'immediate'?
                    default-concession: 30% | default-concession is 30%; allowed a rate within the concession 10%..20%.
                    applies-to: old        | applies-to is 'old'; allowed one of new, all.
                    join-fee: nothing      | join-fee is 'nothing'; allowed none or an amount such as '99.00'.
                    custody: bank          | custody is 'bank'; allowed one of licensed-institution, platform.
                    records-kept: 3        | records-kept is '3'; allowed a time such as '3y' or '1095d'. Did you mean '3d'?
                    records-kept: 101y     | records-kept is '101y'; allowed at most 36500d.
                    vouchers-sold: nine    | vouchers-sold is 'nine'; allowed none, 'registered, at most 5000.00' or 'bearer, at most 1000.00'. Did you mean 'none'?
                    vouchers-sold: registered | vouchers-sold is 'registered'; allowed none, 'registered, at most 5000.00' or 'bearer, at most 1000.00'.
                    fact-sheet: true       | fact-sheet is 'true'; allowed one of shown, not-shown.
                    transferable: 1        | transferable is '1'; allowed true or false.
                    title: [a]             | title is a list; allowed a text, or {zh: …, en: …}.
                    title: {fr: a}         | title.fr is not a key of a text in two languages; allowed one of zh, en.
                    texts: hello           | texts is 'hello'; allowed a map such as 'points: {zh: 积分, en: Points}'.
                    timezone: x            | timezone is not a key of a plan; allowed one of %KEYS%. Did you mean 'time-zone'?
                    """)
    void aWrongHeadSaysSo(String written, String said) {
        String keys =
                "plan, version, effective, time-zone, currency, concession, default-concession,"
                        + " confirm, refundable-for, voucher-spend-earns, applies-to, join-fee,"
                        + " custody, cash-out, transferable, public-offering, odds, join-reward,"
                        + " published, records-kept, conditional-on-growth, fact-sheet,"
                        + " vouchers-sold, vouchers-sold-last, personal-data, minors, title, texts,"
                        + " tune, mechanisms";
        String text = "plan: p\nconcession: 10%..20%\n" + written + "\nmechanisms: []\n";
        assertThat(only(PlanTexts.mistakes(text)).replaceFirst("^\\d+:\\d+ [A-Z_]+ ", ""))
                .isEqualTo(said.replace("%KEYS%", keys));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    3%-20%   | '3%-20%'; allowed a range such as '3%..20%' or '5%'. Did you mean '3%..20%'?
                    3 到 20   | '3 到 20'; allowed a range such as '3%..20%' or '5%'. Did you mean '3%..20%'?
                    20%..3%  | '20%..3%'; allowed a range such as '3%..20%' or '5%'. Did you mean '3%..20%'?
                    0%..20%  | '0%..20%'; allowed at least 0.0001% and at most 100%.
                    3%..120% | '3%..120%'; allowed at least 0.0001% and at most 100%.
                    low      | 'low'; allowed a range such as '3%..20%' or '5%'.
                    """)
    void aConcessionIsARange(String written, String said) {
        String text = "plan: p\nconcession: " + written + "\nmechanisms: []\n";
        assertThat(only(PlanTexts.mistakes(text)))
                .isEqualTo("2:13 WRONG_VALUE concession is " + said);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(PlanTexts.mistakes("{}"))
                .containsExactly(
                        "1:1 MISSING plan is missing; allowed a name such as 'consumer-points'.",
                        "1:1 MISSING concession is missing; allowed a range such as '3%..20%'.",
                        "1:1 MISSING mechanisms is missing; allowed a list of mechanisms.");
        assertThat(PlanTexts.mistakes("plan: p\nconcession: 5%\nmechanisms:\n  - tap:\n"))
                .containsExactly(
                        "4:5 MISSING mechanisms[0].grant is missing; allowed a share such as '20%"
                                + " of rest'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    buckets: {}    | 4:5 UNKNOWN_MECHANISM mechanisms[0] is 'buckets', no known mechanism; allowed one of bucket, tap. Did you mean 'bucket'?
                    lottery        | 4:5 UNKNOWN_MECHANISM mechanisms[0] is 'lottery', no known mechanism; allowed one of bucket, tap.
                    bucket: 5      | 4:13 WRONG_SHAPE mechanisms[0] is '5'; allowed a map of its parameters.
                    {bucket: {}, name: a} | 4:5 WRONG_SHAPE mechanisms[0] is a map of several keys, or of none; allowed one mechanism's name with its parameters. Indent the parameters below the name.
                    [bucket]       | 4:5 WRONG_SHAPE mechanisms[0] is a list; allowed one mechanism's name with its parameters.
                    ~              | 4:5 WRONG_SHAPE mechanisms[0] is empty; allowed one mechanism's name with its parameters.
                    bucket: {name: lapsed} | 4:14 DUPLICATE_NAME mechanisms[0].name is 'lapsed', which the platform uses; allowed a name that is unique in the plan.
                    """)
    void anEntryIsOneMechanism(String written, String said) {
        String text = "plan: p\nconcession: 10%..20%\nmechanisms:\n  - " + written + "\n";
        assertThat(only(PlanTexts.mistakes(text))).isEqualTo(said);
    }

    @Test
    void twoMechanismsDoNotShareAName() {
        String text =
                """
                plan: p
                concession: 10%..20%
                mechanisms:
                  - bucket:
                  - bucket: {name: b}
                  - bucket:
                  - bucket: {name: b}
                """;
        assertThat(PlanTexts.mistakes(text))
                .containsExactly(
                        "6:5 DUPLICATE_NAME mechanisms[2].name is 'bucket', which the mechanism in"
                            + " line 4 has; allowed a name that is unique in the plan. Give it one"
                            + " of its own by name:.",
                        "7:14 DUPLICATE_NAME mechanisms[3].name is 'b', which the mechanism in line"
                            + " 5 has; allowed a name that is unique in the plan. Give it one of"
                            + " its own by name:.");
    }

    @Test
    void whatAMechanismNamesIsInThePlan() {
        String head = "plan: p\nconcession: 10%\nmechanisms:\n  - tap: {grant: 1%, into: gold}\n";
        assertThat(PlanTexts.read(head + "  - bucket: {name: gold}\n").plan()).isNotNull();
        assertThat(PlanTexts.mistakes(head + "  - bucket: {name: golden}\n"))
                .containsExactly(
                        "4:28 UNKNOWN_NAME mechanisms[0].into is 'gold', no bucket of this plan;"
                                + " allowed one of golden. Did you mean 'golden'?");
        assertThat(only(PlanTexts.mistakes(head)))
                .endsWith("allowed the name of a bucket of this plan.");
        assertThat(only(PlanTexts.mistakes(head + "  - bucket: {name: gold, levels: {}}\n")))
                .contains("levels is a map");
    }

    /** With the product's own mechanisms: a check-in has no units. */
    @Test
    void aDividendGoesByTheUnitsOfAParticipation() {
        String text =
                """
                plan: p
                concession: 10%
                mechanisms:
                  - participation: { name: ma }
                  - check-in: { name: daily, rewards: [0.01], pays: coins }
                  - dividend: { share: 10% of profit, by: "units:daily" }
                """;
        List<Diagnostic> mistakes = PlanFile.read("p.yaml", text).diagnostics();
        assertThat(only(mistakes.stream().map(Diagnostic::english).toList()))
                .isEqualTo(
                        "p.yaml:6:43 UNKNOWN_NAME mechanisms[2].by is 'daily', no participation of"
                                + " this plan; allowed one of ma.");
        assertThat(PlanFile.read("p.yaml", text.replace(":daily", ":ma")).diagnostics()).isEmpty();
    }

    /** Consumers and merchants may each have one pool of vouchers that lapse, not two. */
    @Test
    void vouchersOfOnePoolExpireForEachKindOfHolder() {
        String text =
                """
                plan: p
                concession: 10%
                mechanisms:
                  - growth-release: { name: a, vouchers-expire-after: 30d }
                  - growth-release: { name: b, holder: merchant, vouchers-expire-after: 30d }
                  - growth-release: { name: c, vouchers-expire-after: 90d }
                """;
        List<Diagnostic> mistakes = PlanFile.read("p.yaml", text).diagnostics();
        assertThat(only(mistakes.stream().map(Diagnostic::english).toList()))
                .isEqualTo(
                        "p.yaml:6:55 CONFLICT mechanisms[2].vouchers-expire-after: the mechanism of"
                                + " line 4 already gives consumers vouchers that expire. Leave"
                                + " vouchers-expire-after out in one of the two.");
        String one = text.replace(", vouchers-expire-after: 90d", "");
        assertThat(PlanFile.read("p.yaml", one).diagnostics()).isEmpty();
    }

    @Test
    void aPlanHasAtMostSixtyMechanisms() {
        StringBuilder text = new StringBuilder("plan: p\nconcession: 10%\nmechanisms:\n");
        for (int i = 0; i < 60; i++) {
            text.append("  - bucket: {name: b").append(i).append(", fund: 0%, levels: []}\n");
        }
        assertThat(PlanTexts.read(text.toString()).orThrow().mechanisms()).hasSize(60);
        assertThat(PlanTexts.mistakes(text + "  - bucket\n"))
                .containsExactly("4:3 TOO_MANY mechanisms is 61 items long; allowed at most 60.");
    }

    @Test
    void tenMistakesAreTenDiagnosticsAtTheirPlaces() {
        String text =
                """
                plan: My Plan
                version: x
                concession: 3%-20%
                confirm: sometime
                colour: blue
                mechanisms:
                  - bucket: {name: a, fund: 20, cap: 5}
                  - bukket: {}
                  - bucket:
                      name: a
                      lock: 3 weeks
                """;
        assertThat(PlanTexts.read(text).diagnostics())
                .extracting(d -> d.line() + ":" + d.column() + " " + d.code() + " " + d.path())
                .containsExactly(
                        "1:7 WRONG_VALUE plan",
                        "2:10 WRONG_VALUE version",
                        "3:13 WRONG_VALUE concession",
                        "4:10 WRONG_VALUE confirm",
                        "5:1 UNKNOWN_KEY colour",
                        "7:29 WRONG_VALUE mechanisms[0].fund",
                        "7:38 WRONG_VALUE mechanisms[0].cap",
                        "8:5 UNKNOWN_MECHANISM mechanisms[1]",
                        "10:7 DUPLICATE_NAME mechanisms[2].name",
                        "11:13 WRONG_VALUE mechanisms[2].lock");
    }

    @Test
    void duplicateKeysAreRefused() {
        assertThat(PlanTexts.mistakes("plan: p\nconcession: 5%\nplan: q\nmechanisms: []\n"))
                .containsExactly(
                        "3:1 DUPLICATE_KEY plan is given twice, first in line 1; allowed each key"
                                + " once. Delete one of the two.");
        assertThat(only(PlanTexts.mistakes(PlanTexts.bucket("cap: 5x\ncap: 6x"))))
                .startsWith("6:7 DUPLICATE_KEY mechanisms[0].cap is given twice, first in line 5;");
    }

    @Test
    void anchorsAliasesTagsAndFurtherDocumentsAreRefused() {
        String tail =
                "; allowed one YAML document without anchors, aliases or tags."
                        + " Write the value out.";
        String text =
                """
                plan: &a p
                title: *a
                version: !!int 1
                concession: 5%
                mechanisms: []
                ---
                plan: q
                """;
        assertThat(PlanTexts.mistakes(text))
                .containsExactly(
                        "1:7 YAML_FEATURE the file is the anchor &a" + tail,
                        "2:8 YAML_FEATURE the file is the alias *a" + tail,
                        "3:10 YAML_FEATURE the file is the tag tag:yaml.org,2002:int" + tail,
                        "6:1 YAML_FEATURE the file is a second document" + tail);
    }

    @Test
    void aListWithABaseBehindItIsToldHowToSayIt() {
        String said =
                "SYNTAX levels is a list followed by 'of concession'; allowed a list that ends with"
                    + " its ]. Write 'of: concession' beside the list, or put the whole value in"
                    + " quotes.";
        assertThat(PlanTexts.mistakes(PlanTexts.bucket("levels: [5%, 3%] of concession\ncap: 5")))
                .containsExactly(
                        "5:24 " + said,
                        "6:12 WRONG_VALUE mechanisms[0].cap is '5'; allowed a multiple such as"
                                + " '5x'. Did you mean '5x'?");
        String flow =
                """
                plan: p
                concession: 5%
                mechanisms:
                  - bucket: {levels: [5%] of concession}
                """;
        assertThat(PlanTexts.mistakes(flow)).containsExactly("4:27 " + said);
    }

    @Test
    void aCommaInBracesWantsQuotes() {
        String text =
                "plan: p\nconcession: 5%\nmechanisms:\n  - bucket: {first-release-at: 1,000,000"
                        + " points, share: 1% of amount, at most 20% of concession, cap: 5x}\n";
        assertThat(PlanTexts.mistakes(text))
                .containsExactly(
                        "4:32 UNQUOTED_COMMA mechanisms[0].first-release-at is '1,000,000 points'"
                                + " without quotes; allowed a value with a comma in braces only in"
                                + " quotes. Write \"1,000,000 points\".",
                        "4:57 UNQUOTED_COMMA mechanisms[0].share is '1% of amount, at most 20% of"
                            + " concession' without quotes; allowed a value with a comma in braces"
                            + " only in quotes. Write \"1% of amount, at most 20% of"
                            + " concession\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    plan: p\\n\\tversion: 1        | 2:1 SYNTAX .*Indent by spaces, not by tabs\\.
                    plan: p\\nconcession：5%\\nx: 1 | [23]:\\d+ SYNTAX .*Write ': ', not the full-width colon\\.
                    plan: p: q                    | 1:8 SYNTAX .*Quote a value that contains ': '\\.
                    plan: %p                      | 1:7 SYNTAX .*Quote a value that begins with % @ ` \\* & or !\\.
                    plan: [p                      | \\d:\\d+ SYNTAX the file is not YAML .*
                    plan: "p                      | \\d:\\d+ SYNTAX the file is not YAML .*
                    - a                           | 1:1 WRONG_SHAPE the file is a list; allowed a map that begins with 'plan:'\\.
                    hello                         | 1:1 WRONG_SHAPE the file is 'hello'; allowed a map that begins with 'plan:'\\.
                    """)
    void whatIsNoPlanAtAllIsToldWithItsPlace(String text, String said) {
        String file = text.replace("\\n", "\n").replace("\\t", "\t");
        assertThat(only(PlanTexts.mistakes(file))).matches(said);
    }

    @Test
    void anEmptyFileIsNoPlan() {
        assertThat(PlanTexts.mistakes("# nothing yet\n"))
                .containsExactly(
                        "1:1 WRONG_SHAPE the file is empty; allowed a map that begins with"
                                + " 'plan:'.");
    }

    @Test
    void sizeNestingAndNumberOfMistakesAreBounded() {
        assertThat(PlanTexts.mistakes("#".repeat(PlanFile.MAX_BYTES + 1)))
                .containsExactly(
                        "1:1 TOO_LARGE the file is 1048577 bytes long; allowed at most 1 MiB.");
        String deep = "plan: p\nconcession: 5%\nmechanisms: " + "[".repeat(500) + "]".repeat(500);
        assertThat(PlanTexts.mistakes(deep)).anyMatch(said -> said.contains("TOO_DEEP"));
        String many = "a: 1\n".repeat(2_000);
        assertThat(PlanTexts.read(many).diagnostics()).hasSize(Report.MAX);
    }

    @Test
    void otherEncodingsAreToldApart() {
        byte[] gbk = {'p', 'l', 'a', 'n', ':', ' ', (byte) 0xc2, (byte) 0xcc};
        PlanFile.Compiled compiled = PlanFile.read("p.yaml", gbk);
        assertThat(compiled.diagnostics())
                .extracting(Diagnostic::english)
                .containsExactly(
                        "p.yaml:1:1 ENCODING the file is not UTF-8 text; allowed UTF-8. Save it as"
                                + " UTF-8.");
        assertThat(PlanFile.read("p.yaml", "{}".getBytes(StandardCharsets.UTF_8)).plan()).isNull();
    }

    @Test
    void whatDoesNotGoTogetherIsToldInChineseToo() {
        assertThat(PlanTexts.mistakesInChinese(PlanTexts.bucket("cap: 5x\nlevels: [5%]")))
                .containsExactly("5:7 CONFLICT mechanisms[0].cap：上限需要两级。请写两级，或不写上限。");
    }

    @Test
    void everythingIsToldInChineseToo() {
        assertThat(
                        PlanTexts.mistakesInChinese(
                                PlanTexts.bucket("fund: 20\ncap:\nlock: {food: 3d}\nholdr: x")))
                .containsExactly(
                        "5:13 WRONG_VALUE mechanisms[0].fund：'20'；应为比例，如 '20% of concession'。是否应为"
                                + " '20% of concession'？",
                        "6:11 WRONG_VALUE mechanisms[0].cap：空值；应为倍数，如 '5x'。不需要时请整行删去。",
                        "7:13 MISSING mechanisms[0].lock.default：缺失；应为天数，如 '30d'。",
                        "8:7 UNKNOWN_KEY mechanisms[0].holdr：不是 bucket 的键；应为以下之一：name, tax-class,"
                            + " fund, share, levels, of, cap, lock, first-release-at, min-amount,"
                            + " mint, holder, weighting, installments, ranks, odds。是否应为 'holder'？");
    }
}
