package io.huiliu.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What a terminal shows while the work goes on; a pipe sees none of it (RealProcessTest). */
class ProgressTest {
    private static final Words ORDERS = new Words("orders", "笔订单");
    private static final String CLEARED = "\r\033[K";

    private final StringWriter err = new StringWriter();

    /** Tells of so much work in so many looks, long enough for one to be shown. */
    private String shown(Language language, boolean onTerminal, long partPpm)
            throws InterruptedException {
        Progress progress = new Progress(new PrintWriter(err), language, ORDERS, onTerminal);
        progress.done(10_000, partPpm);
        Thread.sleep(250);
        progress.done(20_000, partPpm);
        String line = err.toString();
        progress.end();
        return line;
    }

    @Test
    void howManyHowFastAndHowLongStill() throws InterruptedException {
        // Half is done after a little more than 0.2 s: the other half takes no whole second.
        assertThat(shown(Language.EN, true, 500_000))
                .matches("\\r\\x1b\\[K20,000 orders, [\\d,]+/s, 0:0\\d left");
        assertThat(err.toString()).endsWith(CLEARED);
    }

    @Test
    void whereNobodyKnowsHowMuchThereIsNoTimeIsLeft() throws InterruptedException {
        assertThat(shown(Language.EN, true, 0)).endsWith("/s").doesNotContain("left");
    }

    @Test
    void inChineseToo() throws InterruptedException {
        assertThat(shown(Language.ZH, true, 500_000)).contains("20,000 笔订单").contains("，还需 0:0");
    }

    @Test
    void nothingInAPipe() throws InterruptedException {
        assertThat(shown(Language.EN, false, 500_000)).isEmpty();
        assertThat(err.toString()).isEmpty();
    }
}
