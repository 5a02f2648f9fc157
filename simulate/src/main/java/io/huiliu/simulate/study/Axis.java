package io.huiliu.simulate.study;

import java.math.BigDecimal;
import java.util.List;

/**
 * One parameter that varies.
 *
 * @param path {@code plan.} or {@code scenario.} and the parameter's path there
 */
public record Axis(String path, Span span) {

    /** Between which values, or which. */
    public sealed interface Span {
        /** Values as they are written. */
        record Listed(List<String> values) implements Span {
            public Listed {
                values = List.copyOf(values);
            }
        }

        /**
         * Everything between two numbers.
         *
         * @param unit what follows the number, such as {@code % of concession}
         * @param steps evenly spaced values, both ends included; 0 leaves the number to the design
         */
        record Range(BigDecimal from, BigDecimal to, String unit, int steps) implements Span {}
    }

    static final String PLAN = "plan.";
    static final String SCENARIO = "scenario.";

    boolean isOfPlan() {
        return path.startsWith(PLAN);
    }

    /** The path within the plan or the scenario. */
    String within() {
        return path.substring(path.indexOf('.') + 1);
    }
}
