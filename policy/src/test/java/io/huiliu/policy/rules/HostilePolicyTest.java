package io.huiliu.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import io.huiliu.policy.Gate;
import io.huiliu.policy.Severity;
import io.huiliu.policy.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Policies that mean harm, or that a cat walked over. */
class HostilePolicyTest {
    private static final String HEAD =
            "policy: p\neffective: 2026-01-01\ntitle: P\nnote: N\nrules:\n";

    private static final List<String> SCRAPS =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    "(",
                    ")",
                    "'",
                    "\"",
                    "&a",
                    "*a",
                    "!!x",
                    "- ",
                    ": ",
                    "\t",
                    "\n",
                    "\u0000",
                    "😀",
                    "plan",
                    "mechanism.",
                    "9e999",
                    "-9223372036854775809",
                    "in",
                    "? :",
                    ".all(x, x)",
                    "[0]",
                    "{a}",
                    "percent(",
                    "1/0",
                    "null",
                    "\\u",
                    "~");

    /** Whatever is written, it is read or told; nothing is thrown. */
    @Test
    void aMangledPolicyIsToldAndNeverThrows() {
        String text =
                new String(
                        Objects.requireNonNull(BundledPolicies.bytes("cn-2026")),
                        StandardCharsets.UTF_8);
        String part = text.substring(0, text.indexOf("  # Who holds the customers' money."));
        for (long seed = 1; seed <= 60; seed++) {
            String mangled = mangled(part, new SplittableRandom(seed));
            assertThatCode(
                            () -> {
                                PolicyFile.Compiled read = PolicyFile.read("p.yaml", mangled);
                                Policy policy = read.policy();
                                assertThat(policy == null).isEqualTo(!read.diagnostics().isEmpty());
                                if (policy != null) {
                                    Gate.check(plan(), policy, List.of());
                                }
                            })
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    private static String mangled(String text, SplittableRandom random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int at = random.nextInt(out.length());
            int end = Math.min(out.length(), at + random.nextInt(6));
            out.replace(at, end, SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
        return out.toString();
    }

    private static Plan plan() {
        return PlanFile.read(
                        "p.yaml",
                        "plan: p\nconcession: 10%\njoin-fee: none\ncustody: platform\ncash-out:"
                                + " none\ntransferable: false\npublic-offering: false\nodds:"
                                + " none\ntexts: { a: b }\nmechanisms: [coins]\n")
                .orThrow();
    }

    /** Seven keys to the seventh power are more steps than anybody is given. */
    @Test
    void aConditionThatWouldRunForeverBlocksInstead() {
        String condition = "true";
        for (int depth = 0; depth < 7; depth++) {
            condition = "plan.declares.all(x" + depth + ", " + condition + ")";
        }
        Policy policy =
                PolicyFile.read(
                                "p.yaml",
                                HEAD
                                        + "  - { id: slow, source: s, message: m, remedy: r, when:"
                                        + " \""
                                        + condition
                                        + "\" }\n")
                        .orThrow();
        Verdict verdict = Gate.check(plan(), policy, List.of());
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.rule().equals("slow"))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
                            assertThat(finding.message().en()).contains("cannot be computed");
                        });
    }
}
