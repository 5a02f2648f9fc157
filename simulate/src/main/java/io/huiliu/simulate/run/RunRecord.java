package io.huiliu.simulate.run;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of one run. Its size is bounded by the plan and the days, never by members or
 * orders: scalars, a few figures for each pool, histograms for at most 122 months of joining, and
 * curves of at most {@link Samples#MOST_POINTS} points.
 */
record RunRecord(
        int run,
        long commands,
        long orders,
        Refusals refusals,
        int ruinDay,
        List<Pool> pools,
        Cohort all,
        double fundedByLater,
        double platform,
        List<Cohort> cohorts,
        List<double[]> series) {
    /** Another one for every change to what the bytes are or mean: older records are refused. */
    static final int VERSION = 1;

    private static final int MOST_PARTS = 1_000;

    /** One pool at the end; money in yuan, NaN where there is nothing to tell. */
    record Pool(
            int ruinDay,
            double cash,
            double paidIn,
            double paidOut,
            double owed,
            double coverage,
            double leastCoverage,
            double waitDays) {

        void write(RecordWriter to) {
            to.number(ruinDay + 1);
            to.real(cash);
            to.real(paidIn);
            to.real(paidOut);
            to.real(owed);
            to.real(coverage);
            to.real(leastCoverage);
            to.real(waitDays);
        }

        static Pool read(RecordReader from) {
            return new Pool(
                    (int) from.number() - 1,
                    from.real(),
                    from.real(),
                    from.real(),
                    from.real(),
                    from.real(),
                    from.real(),
                    from.real());
        }
    }

    /** Without its cohorts, which are large: for whoever has added them up. */
    RunRecord withoutCohorts() {
        return new RunRecord(
                run,
                commands,
                orders,
                refusals,
                ruinDay,
                pools,
                new Cohort(),
                fundedByLater,
                platform,
                List.of(),
                series);
    }

    byte[] bytes() {
        RecordWriter to = new RecordWriter();
        to.number(VERSION);
        to.number(run);
        to.number(commands);
        to.number(orders);
        refusals.write(to);
        to.number(ruinDay + 1);
        to.number(pools.size());
        pools.forEach(pool -> pool.write(to));
        all.write(to);
        to.real(fundedByLater);
        to.real(platform);
        to.number(cohorts.size());
        cohorts.forEach(cohort -> cohort.write(to));
        to.number(series.size());
        series.forEach(to::reals);
        return to.bytes();
    }

    static RunRecord read(byte[] bytes) {
        RecordReader from = new RecordReader(bytes);
        if (from.number() != VERSION) {
            throw new RecordReader.BadRecordException("a record of another version");
        }
        int run = from.size(Simulation.MAX_RUNS);
        long commands = from.number();
        long orders = from.number();
        Refusals refusals = Refusals.read(from);
        int ruinDay = (int) from.number() - 1;
        List<Pool> pools = new ArrayList<>();
        for (int left = from.size(MOST_PARTS); left > 0; left--) {
            pools.add(Pool.read(from));
        }
        Cohort all = Cohort.read(from);
        double fundedByLater = from.real();
        double platform = from.real();
        List<Cohort> cohorts = new ArrayList<>();
        for (int left = from.size(MOST_PARTS); left > 0; left--) {
            cohorts.add(Cohort.read(from));
        }
        List<double[]> series = new ArrayList<>();
        for (int left = from.size(MOST_PARTS); left > 0; left--) {
            series.add(from.reals());
        }
        return new RunRecord(
                run,
                commands,
                orders,
                refusals,
                ruinDay,
                List.copyOf(pools),
                all,
                fundedByLater,
                platform,
                List.copyOf(cohorts),
                List.copyOf(series));
    }
}
