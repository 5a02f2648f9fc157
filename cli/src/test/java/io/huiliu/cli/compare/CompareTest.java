package io.huiliu.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.cli.Cli;
import io.huiliu.cli.settle.CornerShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two settlements side by side: the corner shop, and the same with 11% for whoever invited. */
class CompareTest {
    @TempDir Path folder;
    private Path one = Path.of(".");
    private Path other = Path.of(".");

    @BeforeEach
    void settleBoth() throws IOException {
        CornerShop shop = CornerShop.in(folder);
        one = shop.settled().folder();
        Files.writeString(shop.plan(), Files.readString(shop.plan()).replace("[10%", "[11%"));
        other = folder.resolve("other");
        Cli.run("settle", shop.plan(), shop.events(), "--out", other, "--until", "2026-01-13").ok();
    }

    /** ann has 24.00 × 1.1 = 26.40; the platform gives what she gets more, 2.40. */
    @Test
    void whatDiffersIsShownAndTheRestToo() {
        assertThat(Cli.run("compare", one, other).ok().out().lines().map(CompareTest::cells))
                .contains(
                        "plan | corner-shop v1 | corner-shop v1 | =",
                        "orders | 2 | 2 | =",
                        "members:pending | CNY | 24.00 | 26.40 | +2.40",
                        "platform:revenue | CNY | 200.00 | 197.60 | -2.40",
                        "pool:points | CNY | 56.45 | 56.45 | =",
                        "points | growth | -0.040000 | -0.040000 | =",
                        "have anything | 2 (100.0%) | 2 (100.0%) | =",
                        "50% have at most | 1.20 | 1.20 | =",
                        "100% have at most | 24.00 | 26.40 | +2.40",
                        "2 balances differ; the first 2",
                        "member:ann:pending | CNY | 24.00 | 26.40",
                        "platform:revenue | CNY | 200.00 | 197.60");
    }

    /** A line of a table, whatever its widths. */
    private static String cells(String line) {
        return line.strip().replaceAll(" {2,}", " | ");
    }

    @Test
    void theSameIsSaidToBeTheSame() {
        assertThat(Cli.run("compare", one, one).ok().out())
                .contains("Every balance is the same.")
                .doesNotContain("≠");
    }

    @Test
    void inChineseToo() {
        assertThat(Cli.run("compare", one, other, "--lang", "zh").ok().out())
                .contains("文件夹", "方案", "截至", "2 个余额不同；前 2 个")
                .doesNotContain("differ");
    }

    @Test
    void aFolderThatIsNoResultIsNamed() {
        assertThat(Cli.run("compare", one, folder).failed(1))
                .startsWith(folder.resolve("summary.json") + ": FILE_MISSING");
    }
}
