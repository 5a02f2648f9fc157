package io.huiliu.bench;

import java.util.Arrays;

/**
 * One measured figure: what every iteration gave.
 *
 * @param name as checks read it, {@code engine.wodian.1m}
 * @param unit {@code orders/s}, {@code bytes}, {@code ms}
 * @param samples one or more
 */
record Figure(String name, String unit, double[] samples) {
    Figure {
        if (samples.length == 0) {
            throw new IllegalArgumentException(name + " was not measured");
        }
        samples = samples.clone();
        Arrays.sort(samples);
    }

    double median() {
        int middle = samples.length / 2;
        return samples.length % 2 == 1
                ? samples[middle]
                : (samples[middle - 1] + samples[middle]) / 2;
    }

    double least() {
        return samples[0];
    }

    double most() {
        return samples[samples.length - 1];
    }

    /** The same figure measured again. */
    Figure and(Figure again) {
        double[] all = Arrays.copyOf(samples, samples.length + again.samples.length);
        System.arraycopy(again.samples, 0, all, samples.length, again.samples.length);
        return new Figure(name, unit, all);
    }
}
