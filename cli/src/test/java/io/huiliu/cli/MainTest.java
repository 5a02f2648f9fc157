package io.huiliu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void versionNamesTheProductItsVersionAndTheJdk() {
        assertThat(run("version")).isZero();
        assertThat(out.toString()).matches("huiliu \\d+\\.\\d+\\.\\d+, JDK \\d+.*\\R");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anUnknownCommandIsAUsageErrorOnStderr() {
        assertThat(run("no-such-command")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("no-such-command");
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }
}
