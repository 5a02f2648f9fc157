package io.huiliu.engine.gains;

import static io.huiliu.engine.gains.Change.NO_ACCELERATION;
import static io.huiliu.engine.gains.Change.NO_ALLOWANCE;
import static io.huiliu.engine.gains.Change.NO_BONUS;
import static io.huiliu.engine.gains.Change.NO_DIVIDEND;
import static io.huiliu.engine.gains.Change.NO_LEVELS;
import static io.huiliu.engine.gains.Change.NO_MINIMUM;
import static io.huiliu.engine.gains.Change.NO_PERSONAL;
import static io.huiliu.engine.gains.Change.NO_PRIZE;
import static io.huiliu.engine.gains.Change.NO_REWARD;
import static io.huiliu.engine.gains.Change.NO_SELL_FEE;
import static io.huiliu.engine.gains.Change.NO_TOP_UP;
import static io.huiliu.engine.gains.Change.PENDING;
import static io.huiliu.engine.gains.Change.SPENT_COINS_COME_OFF;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.engine.Seeded;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What nobody thought of: under each plan, its known gains closed, a person with two accounts does
 * this and that by chance, in the order of a seed, and never gets more than the orders that it kept
 * bring an honest customer.
 */
class RandomStoriesTest {
    private static final int STORIES = 15;
    private static final int STEPS = 25;
    private static final int LAST_DAY = 200;

    private static final Closing KNOWN =
            Closing.by(
                    NO_LEVELS,
                    NO_ACCELERATION,
                    PENDING,
                    NO_MINIMUM,
                    NO_PERSONAL,
                    NO_ALLOWANCE,
                    NO_BONUS,
                    NO_REWARD,
                    NO_TOP_UP,
                    NO_SELL_FEE,
                    NO_PRIZE,
                    NO_DIVIDEND,
                    SPENT_COINS_COME_OFF);

    /**
     * The floors of some dozen transfers; and what refunds leave in a pool, of which the person has
     * a thousandth of a percent.
     */
    private static final BigDecimal DUST = new BigDecimal("0.10");

    @ParameterizedTest
    @MethodSource("plans")
    void noStoryGains(Setting setting) {
        Setting closed = setting.with(KNOWN);
        LongStream.range(0, STORIES).parallel().forEach(seed -> play(closed, seed));
    }

    static Iterable<Setting> plans() throws IOException {
        return Setting.all();
    }

    private static void play(Setting setting, long seed) {
        Person tricky = new Person(setting).invite();
        Seeded seeded = new Seeded(seed);
        for (int step = 0; step < STEPS; step++) {
            step(tricky, seeded, setting.mostOrderFen());
        }
        Person fair = new Person(setting).second().sameOrders(tricky);
        assertThat(tricky.until(LAST_DAY).worth())
                .as("%s, seed %d", setting.name(), seed)
                .isLessThanOrEqualTo(fair.until(LAST_DAY).worth().add(DUST));
    }

    private static void step(Person person, Seeded seeded, long mostFen) {
        switch (seeded.below(8)) {
            case 0, 1 ->
                    person.order(
                            seeded.pick("p", "q"),
                            BigDecimal.valueOf(seeded.between(1, mostFen), 2).toString());
            case 2, 3 -> person.wait(seeded.below(9));
            case 4 -> person.spendAll();
            case 5, 6 -> person.takeBackSome(seeded);
            default -> person.sellAll(1 + seeded.below(3)).passPoints();
        }
    }
}
