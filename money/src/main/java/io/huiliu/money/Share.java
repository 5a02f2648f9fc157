package io.huiliu.money;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A share of an order, as plans write it: {@code 1% of amount, at most 20% of concession}. Shares
 * are parts per million and always floored to the unit; what flooring leaves stays where it came
 * from.
 *
 * @param base what the share is taken of
 * @param ppm parts per million of the base, 0 or more; may exceed 1,000,000
 * @param lid the share that this one never exceeds, or null
 */
public record Share(Base base, int ppm, @Nullable Share lid) {
    /** One whole, in parts per million. */
    public static final int WHOLE_PPM = 1_000_000;

    public Share {
        if (ppm < 0 || (lid != null && lid.lid != null)) {
            throw new IllegalArgumentException(
                    "a share is not negative and its lid has no lid: " + ppm);
        }
    }

    public static Share of(Base base, int ppm) {
        return new Share(base, ppm, null);
    }

    /** floor(base × share), in the base's unit, no more than the lid. */
    public long floor(long amount, long concession, long profit, long rest) {
        return weighted(amount, concession, profit, rest, WHOLE_PPM);
    }

    /**
     * floor(base × share × weight), one floor, no more than the lid under the same weight
     * (mechanisms.md §13).
     */
    public long weighted(long amount, long concession, long profit, long rest, int weightPpm) {
        long own = partOf(pick(base, amount, concession, profit, rest), ppm, weightPpm);
        return lid == null
                ? own
                : Math.min(
                        own,
                        partOf(
                                pick(lid.base, amount, concession, profit, rest),
                                lid.ppm,
                                weightPpm));
    }

    /** floor(base × ppm / 10^6). */
    public static long partOf(long base, int ppm) {
        return Wide.mulDivFloor(base, ppm, WHOLE_PPM);
    }

    /** floor(base × ppm × weight / 10^12). */
    public static long partOf(long base, int ppm, int weightPpm) {
        return weightPpm == WHOLE_PPM
                ? partOf(base, ppm)
                : Wide.mulDivFloor(base, (long) ppm * weightPpm, (long) WHOLE_PPM * WHOLE_PPM);
    }

    private static long pick(Base base, long amount, long concession, long profit, long rest) {
        return switch (base) {
            case AMOUNT -> amount;
            case CONCESSION -> concession;
            case PROFIT -> profit;
            case REST -> rest;
        };
    }

    @Override
    public String toString() {
        String own = Decimals.percent(ppm) + " of " + base.name().toLowerCase(Locale.ROOT);
        return lid == null ? own : own + ", at most " + lid;
    }
}
