package io.huiliu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Facts;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final int MEMBERS = 20_000;

    @Test
    void nearlyEverybodyHasThreeLevelsAbove() {
        Population population = new Population(Plans.wodian(), MEMBERS);
        population.build(
                new Progress(
                        new PrintStream(
                                OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        "test"));
        population.engine().audit();

        Facts facts = population.engine().facts();
        assertThat(facts.members()).isEqualTo(MEMBERS);
        int deep = 0;
        for (int member = 0; member < MEMBERS; member++) {
            int third = above(facts, above(facts, above(facts, member)));
            deep += third >= 0 ? 1 : 0;
        }
        assertThat(deep).isGreaterThan(MEMBERS * 9 / 10);
    }

    private static int above(Facts facts, int member) {
        return member < 0 ? member : facts.referrer(member);
    }
}
