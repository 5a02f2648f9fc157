package io.huiliu.simulate.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The random numbers of one run. There is no generator with a state: each number is a hash of what
 * it is for, namely (seed, scenario, run, quantity, agent, how many-th). So it depends neither on
 * the thread nor on what was drawn before it, and the same agent draws the same numbers in the same
 * run whatever happens around it.
 *
 * <p>The run's key is SHA-256 of seed, scenario and run; each number is two rounds of the finalizer
 * of SplitMix64 (Steele, Lea, Flood 2014) over the key, the quantity and the agent, then the count.
 * What is computed of them uses {@link StrictMath}, so that all machines agree to the last bit.
 */
final class Draws {
    /** What a number is for: each has a stream of its own. */
    enum Quantity {
        ARRIVALS,
        RATE,
        LIFETIME,
        REFERRED,
        REFERRER,
        TRAITS,
        ORDERS,
        TIME,
        SHOP,
        TICKET,
        REDEEMS,
        REFUND,
        REFUND_DAY,
        REFUND_PART,
        SHOP_RATE,
        SHOP_CHURN,
        SHOP_REFERRED,
        SHOP_REFERRER,
        CHECK_IN,
        DRAWN_NUMBER,
        SELLS,
        RANK,
        RUN_JOINS,
        RUN_DAY,
        EXODUS,
        EXODUS_DAY,
        SAMPLE
    }

    private static final long AGENTS = 0x9E37_79B9_7F4A_7C15L;
    private static final long COUNTS = 0xD1B5_4A32_D192_ED03L;
    private static final double TO_UNIT = 0x1p-53;

    private final long[] keys = new long[Quantity.values().length];

    private Draws(long key) {
        for (Quantity quantity : Quantity.values()) {
            keys[quantity.ordinal()] = mix(key + quantity.ordinal() * COUNTS);
        }
    }

    /** The numbers of a run of a scenario, which is known by its hash. */
    static Draws of(long seed, String scenarioHash, int run) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(12).putLong(seed).putInt(run).array());
            digest.update(scenarioHash.getBytes(StandardCharsets.UTF_8));
            return new Draws(ByteBuffer.wrap(digest.digest()).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 64 evenly distributed bits. */
    long bits(Quantity quantity, long agent, long count) {
        return mix(mix(keys[quantity.ordinal()] + agent * AGENTS) + count * COUNTS);
    }

    /** Evenly between 0 and 1, neither of which it is. */
    double uniform(Quantity quantity, long agent, long count) {
        return unit(bits(quantity, agent, count));
    }

    /** Whether something of that probability happens. */
    boolean happens(double probability, Quantity quantity, long agent, long count) {
        return probability > 0 && uniform(quantity, agent, count) < probability;
    }

    /** Evenly one of 0 to {@code bound} - 1. */
    int below(int bound, Quantity quantity, long agent, long count) {
        return (int) Math.multiplyHigh(bits(quantity, agent, count) >>> 1, (long) bound << 1);
    }

    /** A number of independent events of that mean; above 64 by the normal distribution. */
    int poisson(double mean, Quantity quantity, long agent, long count) {
        return poisson(mean, uniform(quantity, agent, count));
    }

    /** The number of events whose cumulative probability first exceeds {@code uniform}. */
    static int poisson(double mean, double uniform) {
        if (!(mean > 0)) {
            return 0;
        }
        return mean > 64
                ? (int) Math.max(0, Math.rint(mean + StrictMath.sqrt(mean) * Normal.at(uniform)))
                : events(mean, StrictMath.exp(-mean), uniform);
    }

    /**
     * The same, where the probability of no event is known; at most 1,000.
     *
     * @param none {@code exp(-mean)}
     */
    static int events(double mean, double none, double uniform) {
        double probability = none;
        double cumulative = none;
        int number = 0;
        while (uniform >= cumulative && number < 1_000) {
            number++;
            probability *= mean / number;
            cumulative += probability;
        }
        return number;
    }

    /**
     * A gamma variate of mean 1 (Marsaglia and Tsang 2000).
     *
     * @param spread its coefficient of variation; 0 gives 1
     */
    double gamma(double spread, Quantity quantity, long agent) {
        if (!(spread > 0)) {
            return 1;
        }
        double shape = 1 / (spread * spread);
        double boosted = shape < 1 ? shape + 1 : shape;
        double d = boosted - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        for (int round = 0; round < 1_000; round++) {
            double x = Normal.at(uniform(quantity, agent, 2L * round + 1));
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            double u = uniform(quantity, agent, 2L * round + 2);
            if (v > 0 && StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                double lower =
                        shape < 1 ? StrictMath.pow(uniform(quantity, agent, 0), 1 / shape) : 1;
                return d * v * lower / shape;
            }
        }
        return 1;
    }

    static double unit(long bits) {
        return ((bits >>> 11) + 0.5) * TO_UNIT;
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
