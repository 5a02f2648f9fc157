package io.huiliu.simulate.scenario;

/** New consumers a day. Days count from 0, the scenario's first. */
public sealed interface Growth {

    /**
     * The expected number of arrivals on a day, without shocks.
     *
     * @param day from 0
     */
    double arrivals(int day);

    /** The same number every day. */
    record Constant(double perDay) implements Growth {
        @Override
        public double arrivals(int day) {
            return perDay;
        }
    }

    /** More by the same number every day. */
    record Linear(double perDay, double addedPerDay) implements Growth {
        @Override
        public double arrivals(int day) {
            return Math.max(0, perDay + addedPerDay * day);
        }
    }

    /** More by the same share every day: 0.01 is 1% a day. */
    record Exponential(double perDay, double rate) implements Growth {
        @Override
        public double arrivals(int day) {
            return perDay * StrictMath.exp(StrictMath.log1p(rate) * day);
        }
    }

    /**
     * All who ever come approach a capacity along a logistic curve, steepest at its middle.
     *
     * @param rate of the curve, a day
     * @param middle the day by which half of them have come
     */
    record Logistic(double capacity, double rate, double middle) implements Growth {
        @Override
        public double arrivals(int day) {
            return capacity * (reached(day + 1.0) - reached(day));
        }

        private double reached(double day) {
            return 1 / (1 + StrictMath.exp(-rate * (day - middle)));
        }
    }

    /**
     * A logistic curve whose arrivals fade from its middle on: a boom, then a bust.
     *
     * @param decay the share of arrivals that is lost each day after the middle
     */
    record SCurveWithDecay(double capacity, double rate, double middle, double decay)
            implements Growth {
        @Override
        public double arrivals(int day) {
            double boom = new Logistic(capacity, rate, middle).arrivals(day);
            return day <= middle
                    ? boom
                    : boom * StrictMath.exp(StrictMath.log1p(-decay) * (day - middle));
        }
    }

    /**
     * Real people and real orders, from an event file: who came, who bought, where and when. The
     * scenario's start and number of days, and what consumers do of themselves, are then those of
     * the file; selling, redeeming, refunds that the file lacks and shocks are as the scenario
     * says.
     *
     * @param events the file's name as written, relative to the scenario file; it may be given or
     *     replaced on the command line
     */
    record Replay(String events) implements Growth {
        @Override
        public double arrivals(int day) {
            return 0;
        }
    }
}
