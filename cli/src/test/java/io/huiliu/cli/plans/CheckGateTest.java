package io.huiliu.cli.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiliu.cli.Cli;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code huiliu check}: the gate. */
class CheckGateTest {
    @TempDir Path folder;

    private static Cli blocked(Object... words) {
        Cli run = Cli.run(words);
        assertThat(run.exitCode()).as("exit code").isEqualTo(4);
        assertThat(run.err()).isEmpty();
        return run;
    }

    @Test
    void aPlanThatCannotGoLiveIsToldWhyWhereAndWhatToChange() {
        assertThat(blocked("check", "yunlianhui").out())
                .startsWith("yunlianhui, version 1: Everything back (a warning). No mistakes.")
                .contains(
                        """
                        Policy cn-2026 of 2026-01-01: the plan cannot go live (8 to change, 0 to note).
                        """)
                .contains(
                        """
                          plans/yunlianhui.yaml:23:1 custody block
                            the platform holds the customers' money
                            Change: let a licensed institution split it, from the payer to the payee
                            Source: Regulations on the Supervision of Non-bank Payment Institutions (2024-05-01)
                        """)
                .containsPattern("cashback +116% +16% +0.3125%  balance")
                .contains("graph-watch is watched while the program runs")
                .endsWith(
                        "The legal texts are for orientation; counsel must recheck them before a"
                                + " plan goes live.\n");
        assertThat(blocked("check", "yunlianhui", "--lang", "zh").out())
                .contains("政策 cn-2026（2026-01-01）：方案不得上线（须修改 8 处，提示 0 处）。")
                .contains("    修改：改由持牌支付机构分账：付款人 → 持牌机构 → 收款人");
    }

    @Test
    void scriptsGetTheFindingsByRule() throws IOException {
        JsonNode check =
                new ObjectMapper().readTree(blocked("check", "guild-queue", "--json").out());
        assertThat(check.path("verdict").asText()).isEqualTo("blocked");
        List<String> rules = new ArrayList<>();
        check.path("findings").forEach(finding -> rules.add(finding.path("rule").asText()));
        assertThat(rules).containsExactly("growth", "promise");
        JsonNode promise = check.path("findings").path(1);
        assertThat(promise.path("severity").asText()).isEqualTo("block");
        assertThat(promise.path("file").asText()).isEqualTo("plans/guild-queue.yaml");
        assertThat(promise.path("line").asInt()).isEqualTo(16);
        assertThat(promise.path("path").asText()).isEqualTo("mechanisms[0].claim");
        assertThat(promise.path("source").asText()).contains("2018-04-12");
        assertThat(promise.path("remedy").asText()).contains("no more than is set aside");
        assertThat(promise.path("message-zh").asText()).contains("100%");
        assertThat(promise.has("overridable-by")).isTrue();
        JsonNode outlook = check.path("outlook").path(0);
        assertThat(outlook.path("promised").asDouble()).isEqualTo(1.0);
        assertThat(outlook.path("contributed").asDouble()).isEqualTo(0.1);
    }

    @Test
    void anotherPolicyAddsToTheCoreRulesAndTakesNoneAway() throws IOException {
        Path policy =
                Cli.file(
                        folder.resolve("ours.yaml"),
                        "policy: ours",
                        "effective: 2026-06-01",
                        "title: Ours",
                        "note: Ask Ms Li.",
                        "rules:",
                        "  - id: small",
                        "    severity: warn",
                        "    overridable-by: counsel",
                        "    source: house rule 7",
                        "    when: plan.commission == 0.0",
                        "    message: 'no commission: {percent(plan.commission)}'",
                        "    remedy: pay some");
        assertThat(Cli.run("check", "plain-cashback", "--policy", policy).ok().out())
                .contains("Policy ours of 2026-06-01: nothing blocks the plan (1 to note).")
                .contains("plain-cashback.yaml:1:1 small warn", "no commission: 0%")
                .contains("May be overridden by: counsel", "Ask Ms Li.")
                .doesNotContain("graph-watch");
        assertThat(blocked("check", "yunlianhui", "--policy", policy).out())
                .contains("promise block", "join-fee block", "words block")
                .doesNotContain("custody block");
        Cli.run("check", "plain-cashback", "--policy", "cn-2026").ok();
    }

    @Test
    void aWrongPolicyIsToldLikeAWrongPlan() throws IOException {
        Path policy =
                Cli.file(
                        folder.resolve("bad.yaml"),
                        "policy: ours",
                        "effective: 2026-06-01",
                        "title: Ours",
                        "note: none",
                        "rules:",
                        "  - { id: a, source: b, when: plan.comission > 0.0, message: c, remedy: d"
                                + " }");
        assertThat(Cli.run("check", "wodian", "--policy", policy).failed(1))
                .startsWith(policy + ":6:25 WRONG_VALUE rules[0].when is ")
                .endsWith("Did you mean 'commission'?");
        assertThat(Cli.run("check", "wodian", "--policy", "cn-2062").failed(1))
                .startsWith("cn-2062: POLICY_MISSING there is no such file")
                .endsWith("Did you mean \"cn-2026\"?");
    }
}
