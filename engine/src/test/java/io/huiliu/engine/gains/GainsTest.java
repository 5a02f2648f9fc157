package io.huiliu.engine.gains;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.engine.Scene;
import io.huiliu.mechanisms.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Nobody gains over an honest customer who places the same orders, but where the page says so, and
 * what the page says closes it does. {@code -Dhuiliu.update=true} writes the page anew.
 */
class GainsTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "gains.md");

    @Test
    void whatOnePersonCanGainIsWhatThePageLists() throws IOException {
        String text = Page.text(Gain.all(Setting.all()));
        if (Boolean.getBoolean("huiliu.update")) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as(
                        "docs/reference/gains.md is stale: run ./mvnw -pl engine -am test"
                                + " -Dtest=GainsTest -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dhuiliu.update=true, and read what changed")
                .isEqualTo(text);
    }

    /** A story that is refused half-way gains nothing and proves nothing. */
    @Test
    void whoTakesAnOrderBackHasEarnedAndSpent() throws IOException {
        for (Setting setting : Setting.all()) {
            Person person =
                    new Person(setting).order("p", "200000.00").confirmed().spendAll().takeBack();
            assertThat(person.takenBack())
                    .as(setting.name())
                    .isGreaterThanOrEqualTo(new BigDecimal("200000.00"));
            assertThat(person.spent().signum() > 0)
                    .as(setting.name())
                    .isEqualTo(setting.paysBuyersSoon());
        }
    }

    @Test
    void accountsCannotInviteEachOtherInACircle() {
        Scene.with("- referral: { name: invite, levels: [15%, 3%], of: concession }")
                .ok("member", "p")
                .refused(Outcome.SELF_REFERRAL, "member", "q", "referrer", "q")
                .refused(Outcome.UNKNOWN_MEMBER, "member", "q", "referrer", "r")
                .ok("member", "q", "referrer", "p")
                .refused(Outcome.ID_REUSED_WITH_DIFFERENT_BODY, "member", "p", "referrer", "q");
    }
}
