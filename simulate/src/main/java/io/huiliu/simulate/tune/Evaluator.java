package io.huiliu.simulate.tune;

/** Measures points. The same point always measures the same, on any number of threads. */
@FunctionalInterface
interface Evaluator {
    /**
     * What a plan with these values does.
     *
     * @param threads that may be used; the figures do not depend on them
     */
    Measures measure(Point point, int threads);
}
