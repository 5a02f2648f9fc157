package io.huiliu.simulate.run;

import java.util.Arrays;

/**
 * How ratios are spread, in bins that are each 2% wider than the one before, from 0.0001 to 1,000.
 * Each bin keeps the sum of what fell into it, so that a quantile is the mean of its bin: exact
 * where all are alike, and otherwise within 2%. Its size does not depend on how many ratios it
 * took.
 */
final class RatioHistogram {
    private static final double LEAST = 1e-4;
    private static final double MOST = 1e3;
    private static final double WIDTH = StrictMath.log(1.02);

    /** Bin 0 has exactly 0, the last one everything from {@link #MOST} on. */
    static final int BINS = 2 + (int) Math.ceil(StrictMath.log(MOST / LEAST) / WIDTH);

    private static final double[] UPPER = upperBounds();

    private final long[] counts = new long[BINS];
    private final double[] sums = new double[BINS];
    private long count;
    private double sum;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    private static double[] upperBounds() {
        double[] upper = new double[BINS];
        for (int bin = 1; bin < BINS; bin++) {
            upper[bin] = LEAST * StrictMath.exp(WIDTH * bin);
        }
        upper[BINS - 1] = Double.POSITIVE_INFINITY;
        return upper;
    }

    /** Takes a ratio; one below 0 counts as 0. */
    void add(double ratio) {
        double counted = Math.max(0, ratio);
        int found = counted == 0 ? 0 : Arrays.binarySearch(UPPER, 1, BINS, counted);
        int bin = found >= 0 ? found : -found - 1;
        counts[bin]++;
        sums[bin] += counted;
        count++;
        sum += counted;
        least = Math.min(least, counted);
        most = Math.max(most, counted);
    }

    void add(RatioHistogram other) {
        for (int bin = 0; bin < BINS; bin++) {
            counts[bin] += other.counts[bin];
            sums[bin] += other.sums[bin];
        }
        count += other.count;
        sum += other.sum;
        least = Math.min(least, other.least);
        most = Math.max(most, other.most);
    }

    long count() {
        return count;
    }

    /** NaN where nothing was taken, as for the quantiles. */
    double mean() {
        return count == 0 ? Double.NaN : sum / count;
    }

    /**
     * The value below which lies that part: 0 is the least, 1 the most, both exact.
     *
     * @param part from 0 to 1
     */
    double quantile(double part) {
        if (count == 0) {
            return Double.NaN;
        }
        if (part <= 0 || part >= 1) {
            return part <= 0 ? least : most;
        }
        long wanted = Math.max(1, (long) Math.ceil(part * count));
        long below = 0;
        int bin = 0;
        while (below + counts[bin] < wanted) {
            below += counts[bin++];
        }
        return sums[bin] / counts[bin];
    }

    void write(RecordWriter to) {
        int used = 0;
        for (long inBin : counts) {
            used += inBin > 0 ? 1 : 0;
        }
        to.number(used);
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                to.number(bin);
                to.number(counts[bin]);
                to.real(sums[bin]);
            }
        }
        to.real(sum);
        to.real(least);
        to.real(most);
    }

    static RatioHistogram read(RecordReader from) {
        RatioHistogram read = new RatioHistogram();
        for (int used = from.size(BINS); used > 0; used--) {
            int bin = from.size(BINS - 1);
            read.counts[bin] = from.number();
            read.sums[bin] = from.real();
            read.count += read.counts[bin];
        }
        read.sum = from.real();
        read.least = from.real();
        read.most = from.real();
        return read;
    }
}
