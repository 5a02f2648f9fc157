package io.huiliu.simulate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.random.SobolSequenceGenerator;

/** Which of all possible combinations are tried. */
public sealed interface Design {
    /** Every value of each axis with every value of all others. */
    record Grid() implements Design {}

    /**
     * Each axis is cut into as many strata as there are points, and each stratum has one point: few
     * points, and every part of every axis is seen.
     */
    record LatinHypercube(int points, long seed) implements Design {
        /** Points in the unit cube, one a row. */
        List<double[]> cube(int axes) {
            List<double[]> cube = new ArrayList<>();
            for (int i = 0; i < points; i++) {
                cube.add(new double[axes]);
            }
            SplittableRandom random = new SplittableRandom(seed);
            for (int axis = 0; axis < axes; axis++) {
                SplittableRandom own = random.split();
                int[] strata = shuffled(points, own);
                for (int i = 0; i < points; i++) {
                    cube.get(i)[axis] = (strata[i] + own.nextDouble()) / points;
                }
            }
            return cube;
        }

        private static int[] shuffled(int size, SplittableRandom random) {
            int[] shuffled = new int[size];
            for (int i = 0; i < size; i++) {
                int at = random.nextInt(i + 1);
                shuffled[i] = shuffled[at];
                shuffled[at] = i;
            }
            return shuffled;
        }
    }

    /**
     * The first points of the Sobol sequence: they fill the space evenly however many there are,
     * best at powers of two. Nothing is drawn.
     */
    record Sobol(int points) implements Design {
        /** The most axes for which direction numbers are known is 1,000; a study has fewer. */
        List<double[]> cube(int axes) {
            SobolSequenceGenerator sequence = new SobolSequenceGenerator(axes);
            double half = 0.5 / (Integer.highestOneBit(Math.max(1, points - 1)) * 2.0);
            List<double[]> cube = new ArrayList<>();
            for (int i = 0; i < points; i++) {
                double[] point = sequence.nextVector();
                // The sequence begins with a corner and has left ends; these are the middles.
                for (int axis = 0; axis < axes; axis++) {
                    point[axis] += half;
                }
                cube.add(point);
            }
            return cube;
        }
    }
}
