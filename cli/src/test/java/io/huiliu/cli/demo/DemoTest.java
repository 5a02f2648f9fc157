package io.huiliu.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.cli.Cli;
import io.huiliu.cli.Results;
import io.huiliu.plan.BundledPlans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code huiliu demo} keeps what it promises at its end. */
class DemoTest {
    @TempDir Path folder;

    /** One purchase becoming a rebate, and a result with which one can go on. */
    @Test
    void aTownBuysAndOnePurchaseBecomesARebate() throws IOException {
        Path out = folder.resolve("town");
        Path plan = folder.resolve("hamlet.yaml");
        String wodian = Objects.requireNonNull(BundledPlans.text("wodian"));
        Files.writeString(plan, wodian.replace("at: 1,000,000 points", "at: 50,000 points"));
        String said =
                Cli.run("demo", "--out", out, "--members", 2000, "--plan", plan, "--lang", "zh")
                        .ok()
                        .out();
        assertThat(said)
                .startsWith("一座虚构的小城：2,000 名会员、50 家商户")
                .contains(
                        "一、一笔消费，各方所得",
                        "确认：商户让利 K = ",
                        "二、业绩增长，资金池按积分释放抵用券",
                        "三、该会员所有消费的结果",
                        "四、资金池状况",
                        "huiliu verify " + out.resolve("settled"));
        assertThat(said).contains("抵用券入账");
        assertThat(new Results(out).names()).containsExactly("settled", "town.jsonl.gz");
        assertThat(new Results(out.resolve("settled")).text("releases.csv").lines().count())
                .isGreaterThan(2);
    }

    /** A town too small for a release says so. */
    @Test
    void whereNothingWasReleasedThatIsSaid() {
        String said = Cli.run("demo", "--out", folder.resolve("few"), "--members", 40).ok().out();
        assertThat(said)
                .startsWith("A town of 40 members and 1 merchants")
                .contains("No vouchers were released yet.", "Look further");
    }

    @Test
    void aFolderThatExistsIsKept() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("file"), "text");
        assertThat(Cli.run("demo", "--out", mine).failed(2)).contains("OUT_EXISTS");
        assertThat(Cli.run("demo", "--seed", "x").failed(2)).contains("--seed");
    }
}
