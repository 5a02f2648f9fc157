package io.huiliu.simulate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.simulate.run.Draws.Quantity;
import io.huiliu.simulate.scenario.Consumers;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are the same whenever they are asked for, and spread as they should be. */
final class DrawsTest {
    private static final int MANY = 40_000;
    private static final Draws DRAWS = Draws.of(1, "scenario", 0);

    @Test
    void aNumberIsThatOfItsSeedScenarioRunQuantityAgentAndCount() {
        long number = DRAWS.bits(Quantity.ORDERS, 3, 4);

        assertThat(Draws.of(1, "scenario", 0).bits(Quantity.ORDERS, 3, 4)).isEqualTo(number);
        assertThat(
                        new long[] {
                            Draws.of(2, "scenario", 0).bits(Quantity.ORDERS, 3, 4),
                            Draws.of(1, "other", 0).bits(Quantity.ORDERS, 3, 4),
                            Draws.of(1, "scenario", 1).bits(Quantity.ORDERS, 3, 4),
                            DRAWS.bits(Quantity.TIME, 3, 4),
                            DRAWS.bits(Quantity.ORDERS, 4, 4),
                            DRAWS.bits(Quantity.ORDERS, 3, 5),
                            DRAWS.bits(Quantity.ORDERS, 4, 3)
                        })
                .doesNotContain(number)
                .doesNotHaveDuplicates();
    }

    @Test
    void uniformNumbersAreEvenlySpread() {
        IntToDoubleFunction uniform = i -> DRAWS.uniform(Quantity.TIME, i % 200, i / 200);

        assertThat(mean(uniform)).isCloseTo(0.5, within(0.006));
        assertThat(mean(i -> uniform.applyAsDouble(i) < 0.1 ? 1 : 0)).isCloseTo(0.1, within(0.006));
    }

    @Test
    void wholeNumbersBelowABoundAreAllThere() {
        int[] counts = new int[7];
        for (int i = 0; i < MANY; i++) {
            counts[DRAWS.below(7, Quantity.SHOP, i, 0)]++;
        }

        assertThat(IntStream.of(counts).boxed())
                .allMatch(count -> Math.abs(count - MANY / 7) < 300);
    }

    @ParameterizedTest
    @CsvSource({"0.05", "3", "63", "500"})
    void eventsHaveTheMeanAndTheVarianceOfPoisson(double expected) {
        IntToDoubleFunction events = i -> DRAWS.poisson(expected, Quantity.ARRIVALS, i, 0);
        double mean = mean(events);

        assertThat(mean).isCloseTo(expected, within(0.06 * expected));
        assertThat(variance(events, mean)).isCloseTo(expected, within(0.08 * expected));
    }

    @Test
    void noEventIsExpectedOfNothing() {
        assertThat(Draws.poisson(0, 0.999)).isZero();
        assertThat(Draws.poisson(Double.NaN, 0.999)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.5", "1", "2"})
    void gammaHasMeanOneAndTheSpreadThatWasAskedFor(double spread) {
        IntToDoubleFunction gamma = i -> DRAWS.gamma(spread, Quantity.RATE, i);
        double mean = mean(gamma);

        assertThat(mean).isCloseTo(1, within(0.04));
        assertThat(Math.sqrt(variance(gamma, mean))).isCloseTo(spread, within(0.08 * spread));
    }

    @Test
    void withoutSpreadAllAreAlike() {
        assertThat(DRAWS.gamma(0, Quantity.RATE, 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.975, 1.959964", "0.025, -1.959964", "0.999, 3.090232"})
    void theNormalDistributionHasItsQuantiles(double part, double z) {
        assertThat(Normal.at(part)).isCloseTo(z, within(1e-5));
    }

    @Test
    void ticketsAreLogNormalWithinTheirBounds() {
        Tickets tickets = new Tickets(new Consumers.Ticket(100_00, 0.8, 20_00, 400_00));
        long[] sorted =
                IntStream.range(0, MANY)
                        .mapToLong(i -> tickets.fen((int) DRAWS.bits(Quantity.TICKET, i, 0)))
                        .sorted()
                        .toArray();

        assertThat(sorted[0]).isEqualTo(20_00);
        assertThat(sorted[MANY - 1]).isEqualTo(400_00);
        assertThat((double) sorted[MANY / 2]).isCloseTo(100_00, within(250.0));
        assertThat((double) sorted[(int) (0.8413 * MANY)])
                .isCloseTo(100_00 * Math.exp(0.8), within(700.0));
    }

    private static double mean(IntToDoubleFunction drawn) {
        return IntStream.range(0, MANY).mapToDouble(drawn).average().orElseThrow();
    }

    private static double variance(IntToDoubleFunction drawn, double mean) {
        return mean(i -> Math.pow(drawn.applyAsDouble(i) - mean, 2));
    }
}
