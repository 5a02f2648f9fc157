package io.huiliu.cli.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiliu.cli.Cli;
import io.huiliu.plan.BundledPlans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code huiliu check --override}: what named roles have decided. */
class CheckOverrideTest {
    private static final String DECIDED = "depth=compliance-officer:seen: file 12";

    @TempDir Path folder;
    private Path plan = Path.of(".");

    /** A lawful plan that pays commission on two levels, which one role may let pass. */
    @BeforeEach
    void write() throws IOException {
        String text = Objects.requireNonNull(BundledPlans.text("plain-cashback"));
        plan = folder.resolve("two.yaml");
        Files.writeString(
                plan,
                text.replace("pay: 100% of concession", "pay: 50% of concession")
                        .replace(
                                "mechanisms:\n",
                                "mechanisms:\n"
                                        + "  - referral: { levels: [20% of concession, 10% of"
                                        + " concession], tax-class: labour }\n"));
    }

    @Test
    void aDecisionOfTheRoleThatMayDecideCounts() throws IOException {
        assertThat(Cli.run("check", plan).ok().out())
                .contains("depth warn", "May be overridden by: compliance-officer");
        assertThat(Cli.run("check", plan, "--override", DECIDED).ok().out())
                .contains("nothing is left open.")
                .contains("depth overridden by compliance-officer: seen: file 12")
                .doesNotContain("depth warn", "does not count");
        assertThat(Cli.run("check", plan, "--override", DECIDED, "--lang", "zh").ok().out())
                .contains("没有未决的问题。", "depth 已由 compliance-officer 豁免：seen: file 12");
    }

    @Test
    void onlyOnceItIsMadeDoesItStandNoLongerInTheWay() throws IOException {
        LiveFolder shown = LiveFolder.of(folder.resolve("out"), plan, 400);
        shown.with("stop", 0).with("run", 0).write();
        Cli open = Cli.run("check", plan, "--live", shown.path);
        assertThat(open.exitCode()).isEqualTo(4);
        assertThat(open.out())
                .contains("rule depth needs a decision of the compliance-officer")
                .contains("Change: the compliance-officer overrides it with a reason; or ");
        assertThat(Cli.run("check", plan, "--live", shown.path, "--override", DECIDED).ok().out())
                .contains("Nothing stands in the way.");
    }

    @Test
    void whoeverElseDecidesIsToldThatItDoesNotCount() {
        assertThat(Cli.run("check", plan, "--override", "depth=intern:because").ok().out())
                .contains("depth warn")
                .contains(
                        "Override of depth by intern does not count: only the compliance-officer"
                                + " may override depth.");
        assertThat(Cli.run("check", plan, "--override", "dept=counsel:because").ok().out())
                .contains("dept found nothing in this plan. Did you mean \"depth\"?");
        Cli blocked = Cli.run("check", "guild-queue", "--override", "promise=counsel:because");
        assertThat(blocked.exitCode()).isEqualTo(4);
        assertThat(blocked.out()).contains("nobody may override promise here.", "promise block");
    }

    @Test
    void scriptsGetDecisionsAndRefusals() throws IOException {
        String text =
                Cli.run(
                                "check",
                                plan,
                                "--json",
                                "--override",
                                DECIDED,
                                "--override",
                                "promise=counsel:because")
                        .ok()
                        .out();
        JsonNode check = new ObjectMapper().readTree(text);
        assertThat(check.path("findings")).isEmpty();
        assertThat(check.at("/overridden/0/rule").asText()).isEqualTo("depth");
        assertThat(check.at("/overridden/0/role").asText()).isEqualTo("compliance-officer");
        assertThat(check.at("/overridden/0/reason").asText()).isEqualTo("seen: file 12");
        assertThat(check.at("/overrides-refused/0/rule").asText()).isEqualTo("promise");
        assertThat(check.at("/overrides-refused/0/message").asText()).contains("found nothing");
        assertThat(check.has("live")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"depth", "depth=officer", "depth:officer=x", "=a:b", "a=:b", "a=b: "})
    void whatHasNoRuleRoleAndReasonIsNone(String text) {
        assertThat(Cli.run("check", plan, "--override", text).failed(2)).contains("BAD_OVERRIDE");
    }

    @Test
    void reasonsAreNoBooks() {
        assertThat(Cli.run("check", plan, "--override", "a=b:" + "x".repeat(1_001)).failed(2))
                .contains("TOO_LONG");
    }
}
