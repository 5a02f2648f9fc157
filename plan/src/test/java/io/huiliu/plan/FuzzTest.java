package io.huiliu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.huiliu.mechanisms.Mechanisms;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Form;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plan files come from people and from the net: no text may make the reader throw, hang, or place a
 * mistake nowhere.
 */
class FuzzTest {
    private static final int ROUNDS = Integer.getInteger("huiliu.fuzz.rounds", 3_000);

    private static final String[] BITS = {
        ":",
        ": ",
        ",",
        "[",
        "]",
        "{",
        "}",
        "-",
        "- ",
        "\n",
        "\t",
        "  ",
        "\"",
        "'",
        "#",
        "%",
        "&a ",
        "*a",
        "!!x ",
        "|\n",
        ">\n",
        "?",
        "---\n",
        "...\n",
        "%YAML 9.9\n",
        "\\",
        "\u0000",
        "\uFEFF",
        "\uD83D",
        "\uDC00",
        "：",
        "％",
        "𝟙",
        "0",
        "99999999999999999999",
        "of concession",
        "at most",
        "[15%] of rest",
        "null",
        "~",
        "\r",
        "\u2028",
        "<<",
        "@",
        "`",
        "\"\\UFFFFFFFF\""
    };

    @Test
    void noTextMakesTheReaderThrow() {
        String seedText =
                PlanTexts.bucket(
                                """
                                name: a
                                fund: 20% of concession
                                share: 1% of amount, at most 20% of concession
                                levels: "[15%, 3%] of concession"
                                lock: {default: 15d, food: 30d}
                                ranks: [{rank: gold, rate: 8%}]
                                odds: {一等奖: 1%}
                                """)
                        + "  - tap: {grant: 10%}\n";
        mutilate(seedText, BucketTerms.FORMS, 20_260_101L, ROUNDS);
    }

    @Test
    void nothingDoneToThePlansOfTheProductMakesTheReaderThrow() {
        for (String id : BundledPlans.IDS) {
            String text = BundledPlans.text(id);
            assertThat(text).isNotNull();
            mutilate(text, Mechanisms.ALL, id.hashCode(), ROUNDS / 10);
        }
    }

    /** A megabyte of whatever is most work; none may take more than seconds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n",
                "{a: 1,2,",
                "[",
                "- ",
                "levels: [1] of a\n",
                "aaaaaaaaaa",
                "&a [*a,",
                "1 "
            })
    void noMegabyteTakesLong(String unit) {
        String many = unit.repeat((PlanFile.MAX_BYTES - 100) / unit.length());
        String last = unit.substring(unit.length() - 1).repeat(PlanFile.MAX_BYTES / 2);
        for (String text :
                List.of(
                        many,
                        "plan: {a: " + many + "}",
                        "plan: p\ntime-zone: " + last,
                        "mechanisms:\n  - bucket: {lock: \"" + many + "\"}")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> check(text, BucketTerms.FORMS, 0, 0));
        }
    }

    private static void mutilate(
            String text, List<Form<? extends Terms>> forms, long seed, int rounds) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < rounds; round++) {
            StringBuilder mutilated = new StringBuilder(text);
            for (int cuts = 1 + random.nextInt(4); cuts > 0; cuts--) {
                cut(mutilated, random);
            }
            check(mutilated.toString(), forms, seed, round);
        }
    }

    private static void cut(StringBuilder text, SplittableRandom random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, BITS[random.nextInt(BITS.length)]);
            case 2 -> text.replace(from, to, BITS[random.nextInt(BITS.length)]);
            default -> text.insert(from, text.substring(from, to).repeat(2));
        }
    }

    private static void check(
            String text, List<Form<? extends Terms>> forms, long seed, int round) {
        try {
            PlanFile.Compiled compiled = PlanFile.read("p.yaml", text, forms);
            assertThat(compiled.plan() == null).isEqualTo(!compiled.diagnostics().isEmpty());
            int lines = text.split("\r\n|[\n\r\u0085\u2028\u2029]", -1).length;
            assertThat(compiled.diagnostics())
                    .allMatch(d -> d.line() >= 1 && d.line() <= lines && d.column() >= 1);
        } catch (RuntimeException e) {
            fail("seed " + seed + ", round " + round + ": " + e + "\n" + text, e);
        }
    }
}
