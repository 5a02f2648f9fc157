package io.huiliu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a command says of itself, and of a command line that it cannot make sense of. */
class HelpTest {
    private static final String CHINESE = ".*\\p{IsHan}.*";

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of(),
                List.of("new"),
                List.of("check"),
                List.of("simulate"),
                List.of("settle"),
                List.of("verify"),
                List.of("explain"),
                List.of("compare"),
                List.of("import"),
                List.of("import", "csv"),
                List.of("import", "olist"),
                List.of("tune"),
                List.of("demo"),
                List.of("bench"),
                List.of("completion"),
                List.of("version"));
    }

    private static Cli run(List<String> command, String... more) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(more));
        return Cli.run(words.toArray());
    }

    @Test
    void allCommandsAreListedThoseOfTheLauncherToo() {
        String root = Cli.run("--help").ok().out();
        commands()
                .filter(command -> command.size() == 1)
                .forEach(command -> assertThat(root).contains("\n  " + command.getFirst() + " "));
        assertThat(Cli.run().out()).isEqualTo(Cli.run("--help", "--lang", machine()).out());
    }

    /** Without --lang it is the machine's. */
    private static String machine() {
        return java.util.Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en";
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyLineThatDescribesSomethingIsThereInBothLanguages(List<String> command) {
        String en = run(command, "--help").ok().out();
        assertThat(en).startsWith("Usage: " + String.join(" ", named(command)));
        assertThat(en).doesNotMatch("(?s)" + CHINESE);
        assertThat(en.lines()).allMatch(line -> line.length() <= 80);
        String zh = run(command, "--help", "--lang", "zh").ok().out();
        assertThat(zh).startsWith("用法：" + String.join(" ", named(command)));
        for (String line : zh.lines().toList()) {
            // The usage itself is the same; whatever is explained is explained in Chinese.
            boolean explains = line.matches(" {2,}\\S.* {2,}\\S.*");
            if (explains && !line.contains("EVENTS.jsonl.gz")) {
                assertThat(line).matches(CHINESE);
            }
        }
    }

    private static List<String> named(List<String> command) {
        List<String> all = new ArrayList<>(List.of("huiliu"));
        all.addAll(command);
        return all;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandKnowsItsVersion(List<String> command) {
        assertThat(run(command, "--version").ok().out()).matches("huiliu \\d+\\.\\d+.*, JDK .*\\R");
    }

    @Test
    void aMisspeltCommandOrOptionIsAskedAbout() {
        assertThat(Cli.run("setle").failed(2)).contains("'setle'", "Did you mean: huiliu settle");
        assertThat(Cli.run("setle", "--lang", "zh").failed(2)).startsWith("无法识别：setle。是否应为 settle");
        assertThat(Cli.run("check", "wodian", "--jsn").failed(2))
                .contains("--jsn", "Possible solutions: --json");
        assertThat(Cli.run("check", "wodian", "--jsn", "--lang", "zh").failed(2))
                .startsWith("未知选项：--jsn。是否应为 --json");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(Cli.run("settle").failed(2))
                .startsWith("Missing required parameters: 'PLAN', 'EVENTS'");
        assertThat(Cli.run("settle", "p", "e").failed(2))
                .startsWith("Missing required option: '--out=DIR'");
        assertThat(Cli.run("settle", "--lang", "zh").failed(2)).startsWith("缺少：PLAN");
        assertThat(Cli.run("settle", "p", "e", "--lang", "zh").failed(2)).startsWith("缺少：--out");
        assertThat(Cli.run("compare", "a", "--lang", "zh").failed(2)).startsWith("缺少：DIR-B");
        assertThat(Cli.run("import").failed(2)).startsWith("Missing: what to import from");
        assertThat(Cli.run("import", "--lang", "zh").failed(2)).contains("缺少要导入的格式（olist 或 csv）");
    }

    @Test
    void wrongValuesAreNamedWithWhatIsAllowed() {
        assertThat(Cli.run("settle", "p", "e", "--out", "d", "--until", "today").failed(2))
                .startsWith(
                        "Invalid value for option '--until': 'today' is no date; allowed is one"
                                + " such as 2026-01-31");
        assertThat(Cli.run("settle", "p", "e", "--out", "d", "--transfers", "zip").failed(2))
                .contains("--transfers", "none, gzip", "zip");
        assertThat(Cli.run("check", "wodian", "--lang", "de").failed(2))
                .contains("'de' is not a language; allowed: zh, en");
    }

    /** Whoever has the jar alone is told where the benchmarks are. */
    @Test
    void benchIsStartedByTheLauncher() {
        assertThat(Cli.run("bench", "engine", "--quick").failed(2))
                .contains("./huiliu bench --help");
        assertThat(Cli.run("bench", "engine", "--lang", "zh").failed(2)).contains("基准测试");
    }

    @Test
    void theCompletionScriptKnowsCommandsAndOptions() {
        String bash = Cli.run("completion", "bash").ok().out();
        assertThat(bash).startsWith("#!/usr/bin/env bash").contains("settle", "--until", "olist");
        assertThat(Cli.run("completion", "zsh").ok().out())
                .startsWith("autoload -U +X bashcompinit && bashcompinit")
                .contains("--until");
        assertThat(Cli.run("completion", "fish").failed(2)).contains("bash, zsh", "fish");
    }
}
