package io.huiliu.cli.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiliu.cli.Cli;
import io.huiliu.plan.BundledPlans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code huiliu new} and {@code huiliu check}. */
class PlanCommandsTest {
    @SuppressWarnings("unused") // by name
    static final java.util.List<String> IDS = BundledPlans.IDS;

    @TempDir Path folder;

    @ParameterizedTest
    @FieldSource("IDS")
    void aCopyOfAnyPlanIsRightUnderItsNewName(String id) throws IOException {
        Path file = folder.resolve("mine.yaml");
        assertThat(Cli.run("new", "mine", "--like", id, "--out", file).ok().out().strip())
                .isEqualTo(
                        file
                                + ": a copy of plans/"
                                + id
                                + ".yaml. Change it, then: huiliu check "
                                + file);
        assertThat(Files.readString(file)).contains("\nplan: mine\n").contains("# ");
        Cli check = Cli.run("check", file);
        assertThat(check.out()).startsWith("mine, version ");
        assertThat(check.exitCode()).isIn(0, 4);
    }

    @Test
    void aNewPlanGoesToStandardOutputOrBesideNothing() throws IOException {
        String text = Cli.run("new", "cafe-5", "--out", "-").ok().out();
        assertThat(text)
                .contains("plan: cafe-5")
                .isEqualTo(
                        Cli.run("new", "cafe-5", "--like", "wodian-lawful", "--out", "-")
                                .ok()
                                .out());
        Path file = Files.writeString(folder.resolve("cafe-5.yaml"), "precious");
        assertThat(Cli.run("new", "cafe-5", "--out", file).failed(2))
                .isEqualTo(
                        file
                                + ": OUT_EXISTS exists already; name another file with --out, or"
                                + " add --force");
        assertThat(file).hasContent("precious");
        Cli.run("new", "cafe-5", "--out", file, "--force").ok();
        assertThat(file).hasContent(text.strip());
    }

    @Test
    void aBadIdOrAnUnknownModelIsToldWithARemedy() {
        assertThat(Cli.run("new", "Café").failed(2))
                .isEqualTo("'Café' is no plan id; allowed are a-z, 0-9 and -, such as cafe-5");
        assertThat(Cli.run("new", "mine", "--like", "wodan").failed(1))
                .startsWith("wodan: PLAN_MISSING there is no such file")
                .endsWith("Did you mean \"wodian\"?");
        assertThat(Cli.run("new", "mine", "--like", "wodan", "--lang", "zh").failed(1))
                .endsWith("是否应为 \"wodian\"？");
    }

    @Test
    void aRightPlanIsToldInShort() {
        assertThat(Cli.run("check", "plain-cashback").ok().out())
                .startsWith("plain-cashback, version 1: 5% cashback. No mistakes.")
                .contains("Concession 5%; confirmed after 7 days", "At the lowest concession, ")
                .contains("Policy cn-2026 of 2026-01-01: no findings.")
                .contains("counsel must recheck them");
        assertThat(Cli.run("check", "red-packet", "--lang", "zh").ok().out())
                .isEqualToNormalizingNewlines(
                        """
                        red-packet 第 1 版：数智红包。没有错误。
                        让利 3%..20%（商户未设时 10%）；确认：立即；可退款：30 天。

                          packet  red-packet  §5  数智红包
                          payout  withdrawal  §9  提现

                        最低让利 3% 时，各项最多占让利的 30%：
                          packet.pay  30%  30% of concession

                        政策 cn-2026（2026-01-01）：没有发现问题。

                        说明书要点（占订单金额，让利 10% 时）：
                                  承诺 k  留存 c  所需日增长 g*
                          packet      3%      3%             0%  零钱

                        graph-watch 在运行时监控（《禁止传销条例》第七条；公通字〔2013〕37号（三十人、三级））。
                        法规条文仅供参考，上线前须由法律顾问复核。
                        """);
    }

    /** Place, fact, limit, remedy of every mistake at once; the exit code is 1. */
    @Test
    void everyMistakeIsToldAtOnceWithItsPlaceAndRemedy() throws IOException {
        Path file =
                Cli.file(
                        folder.resolve("bad.yaml"),
                        "plan: bad",
                        "concession: 10%",
                        "mechanisms:",
                        "  - referal: {}",
                        "  - coins: { issue: 20 }",
                        "  - participation: { name: ma }",
                        "  - dividend: { by: \"units:mb\" }");
        assertThat(Cli.run("check", file).failed(1).lines())
                .containsExactly(
                        file
                                + ":4:5 UNKNOWN_MECHANISM mechanisms[0] is 'referal', no known"
                                + " mechanism; allowed one of "
                                + mechanisms()
                                + ". Did you mean 'referral'?",
                        file
                                + ":5:21 WRONG_VALUE mechanisms[1].issue is '20'; allowed a share"
                                + " such as '20% of concession'. Did you mean '20% of concession'?",
                        file
                                + ":7:21 UNKNOWN_NAME mechanisms[3].by is 'mb', no participation of"
                                + " this plan; allowed one of ma. Did you mean 'ma'?",
                        "3 mistakes");
    }

    private static String mechanisms() {
        return String.join(
                ", ",
                io.huiliu.mechanisms.Mechanisms.ALL.stream().map(form -> form.name()).toList());
    }

    @Test
    void forScriptsTheSameIsJson() throws IOException {
        JsonNode right =
                new ObjectMapper().readTree(Cli.run("check", "red-packet", "--json").ok().out());
        assertThat(right.path("verdict").asText()).isEqualTo("passes");
        assertThat(right.path("plan").asText()).isEqualTo("red-packet");
        assertThat(right.path("policy").asText()).isEqualTo("cn-2026");
        assertThat(right.path("policy-hash").asText()).matches("[0-9a-f]{64}");
        assertThat(right.path("findings")).isEmpty();
        assertThat(right.path("hash").asText()).matches("[0-9a-f]{64}");

        Path file =
                Cli.file(
                        folder.resolve("bad.yaml"),
                        "plan: bad",
                        "concession: 10",
                        "mechanisms: []");
        Cli run = Cli.run("check", file, "--json");
        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode wrong = new ObjectMapper().readTree(run.out());
        assertThat(wrong.path("verdict").asText()).isEqualTo("wrong");
        JsonNode finding = wrong.path("findings").path(0);
        assertThat(finding.path("rule").asText()).isEqualTo("WRONG_VALUE");
        assertThat(finding.path("line").asInt()).isEqualTo(2);
        assertThat(finding.path("path").asText()).isEqualTo("concession");
        assertThat(finding.path("message-zh").asText()).contains("应为");
    }

    @Test
    void whatIsNoPlanIsSaidToBeNone() throws IOException {
        Path huge = Files.write(folder.resolve("huge.yaml"), new byte[(1 << 20) + 1]);
        assertThat(Cli.run("check", huge).failed(1))
                .contains("TOO_LARGE the plan has 1,048,577 bytes; allowed are 1,048,576.");
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xFF, 0});
        assertThat(Cli.run("check", binary).failed(1)).contains("ENCODING", "Save it as UTF-8.");
        assertThat(Cli.run("check", folder.resolve("none.yaml")).failed(1))
                .contains("PLAN_MISSING");
    }
}
