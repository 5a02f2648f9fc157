package io.huiliu.simulate.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * Looks for the best point by CMA-ES, which asks nothing of the goal but to be computed and learns
 * how parameters act together. Several starts run beside each other, each with a share of the
 * evaluations of its own, so that what is found does not depend on which of them is faster.
 */
final class Search {
    private static final double FIRST_SIGMA = 0.3;

    /** Points that were measured before cost nothing; this ends a search that finds no others. */
    private static final int ASKED_FOR_EACH = 20;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Space space;
    private final Evaluator evaluator;
    private final Limits limits;
    private final Effort effort;
    private final IntConsumer progress;
    private final ConcurrentMap<Point, Measures> measured = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /**
     * A search.
     *
     * @param progress is told how many points have been measured so far, by any of the threads
     */
    Search(Space space, Evaluator evaluator, Limits limits, Effort effort, IntConsumer progress) {
        this.space = space;
        this.evaluator = evaluator;
        this.limits = limits;
        this.effort = effort;
        this.progress = progress;
    }

    /** Thrown where a start has measured all it may. */
    private static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super(null, null, false, false);
        }
    }

    /**
     * All points that were tried, each once, in the order of the starts; at least one, unless it
     * was stopped.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    List<Trial> run() throws InterruptedException {
        int beside = Math.min(effort.threads(), effort.starts());
        ExecutorService pool = Executors.newFixedThreadPool(beside);
        try {
            List<Future<List<Trial>>> starts = new ArrayList<>();
            for (int i = 0; i < effort.starts(); i++) {
                int start = i;
                starts.add(pool.submit(() -> new Start(start, effort.threads() / beside).run()));
            }
            return merged(starts);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Whether it ended before its time, because somebody asked its runner to stop. */
    boolean isStopped() {
        return stopped;
    }

    private static List<Trial> merged(List<Future<List<Trial>>> starts)
            throws InterruptedException {
        Map<Point, Trial> all = new LinkedHashMap<>();
        for (Future<List<Trial>> start : starts) {
            for (Trial trial : result(start)) {
                Trial numbered =
                        new Trial(
                                all.size() + 1, trial.point(), trial.measures(), trial.violation());
                all.putIfAbsent(trial.point(), numbered);
            }
        }
        return List.copyOf(all.values());
    }

    private static List<Trial> result(Future<List<Trial>> start) throws InterruptedException {
        try {
            return start.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a start failed", e.getCause());
        }
    }

    /** One run of the optimiser. */
    private final class Start {
        private final int number;
        private final int threads;
        private final int most;
        private final Map<Point, Trial> trials = new LinkedHashMap<>();

        Start(int number, int threads) {
            this.number = number;
            this.threads = threads;
            this.most = effort.evaluationsOf(number);
        }

        List<Trial> run() {
            RandomGenerator random = new Well19937c(effort.seed() + GOLDEN * (number + 1));
            try {
                optimise(random, first(random));
            } catch (Spent e) {
                // the usual end
            } catch (Runner.Stopped e) {
                stopped = true;
            } catch (MathRuntimeException e) {
                // the optimiser has asked often enough, or the points no longer differ
            }
            return List.copyOf(trials.values());
        }

        private double[] first(RandomGenerator random) {
            if (number == 0) {
                return space.unit(space.present());
            }
            double[] drawn = new double[space.size()];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextDouble();
            }
            return drawn;
        }

        private void optimise(RandomGenerator random, double[] first) {
            int asked = most * ASKED_FOR_EACH;
            CMAESOptimizer optimizer =
                    new CMAESOptimizer(
                            asked, Double.NEGATIVE_INFINITY, true, 0, 0, random, false, null);
            optimizer.optimize(
                    new MaxEval(asked),
                    new MaxIter(asked),
                    new ObjectiveFunction(this::penalised),
                    GoalType.MINIMIZE,
                    new InitialGuess(first),
                    new SimpleBounds(filled(0), filled(1)),
                    new CMAESOptimizer.Sigma(filled(FIRST_SIGMA)),
                    new CMAESOptimizer.PopulationSize(population()));
        }

        private double[] filled(double value) {
            double[] filled = new double[space.size()];
            Arrays.fill(filled, value);
            return filled;
        }

        private int population() {
            return 4 + (int) (3 * Math.log(space.size()));
        }

        private double penalised(double[] unit) {
            Point point = space.at(unit);
            Trial trial = trials.get(point);
            if (trial == null) {
                if (trials.size() >= most) {
                    throw new Spent();
                }
                trial = trial(point);
                trials.put(point, trial);
            }
            return trial.penalised();
        }

        private Trial trial(Point point) {
            Measures measures = measured.get(point);
            if (measures == null) {
                measures = evaluator.measure(point, threads);
                measured.put(point, measures);
                progress.accept(measured.size());
            }
            return new Trial(trials.size() + 1, point, measures, limits.violation(measures));
        }
    }
}
