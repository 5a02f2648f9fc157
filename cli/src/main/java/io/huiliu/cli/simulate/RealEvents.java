package io.huiliu.cli.simulate;

import io.huiliu.cli.events.Batch;
import io.huiliu.cli.events.EventReader;
import io.huiliu.cli.events.InputFile;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Words;
import io.huiliu.engine.HmacDraws;
import io.huiliu.simulate.run.History;
import io.huiliu.simulate.scenario.Scenario;
import java.io.IOException;
import java.util.List;

/**
 * Event files for a scenario that replays them.
 *
 * @param history what is replayed
 * @param files what was read
 */
record RealEvents(History history, List<InputFile.Read> files) {

    /**
     * Reads event files in time order.
     *
     * @throws Failure at the first bad line, or if there is nothing to replay
     */
    static RealEvents read(PlanText plan, List<String> names) throws IOException, Failure {
        History.Reader history = new History.Reader(plan.plan());
        Batch batch = new Batch();
        // Draws are the simulation's own: what the reader would draw is not replayed.
        HmacDraws draws = new HmacDraws(new byte[HmacDraws.MIN_SEED_BYTES]);
        try (EventReader reader =
                new EventReader(names, System.in, Long.MAX_VALUE, plan, List.of(), draws)) {
            do {
                reader.fill(batch);
                refuseFaults(batch);
                history.add(batch.commands().buffer(), 0, batch.commands().size());
            } while (!batch.isLast());
            return bounded(new RealEvents(history.read(), reader.inputs()));
        } catch (IllegalArgumentException e) {
            throw Failure.ofInput(
                    Words.of(
                            "%s: NO_REPLAY %s",
                            "%s: NO_REPLAY 无法重放：%s",
                            names.getFirst(),
                            String.valueOf(e.getMessage())));
        }
    }

    private static void refuseFaults(Batch batch) throws Failure {
        if (!batch.faults().isEmpty()) {
            throw Failure.ofInput(batch.faults().getFirst().problem().said());
        }
    }

    private static RealEvents bounded(RealEvents events) throws Failure {
        int days = events.history().days();
        if (days > Scenario.MAX_DAYS) {
            throw Failure.ofInput(
                    Words.of(
                            "%s: TOO_LONG the events last %,d days; a scenario lasts at most %,d",
                            "%s: TOO_LONG 事件跨 %,d 天；情景最多 %,d 天",
                            events.files().getFirst().name(),
                            days,
                            Scenario.MAX_DAYS));
        }
        return events;
    }
}
