package io.huiliu.simulate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.CommandWriter;
import io.huiliu.engine.Field;
import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.scenario.Consumers;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.Shock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real events happen again, and agents add what the events do not say. */
final class ReplayTest {
    private static final Plan PLAN = Scenes.plan("plain-cashback");

    /** Nobody refunds, sells or redeems by itself. */
    private static final Consumers STILL =
            new Consumers(
                    999,
                    30,
                    0,
                    1,
                    new Consumers.Ticket(100_00, 0, 1, 1_000_00),
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0);

    private final CommandWriter events = new CommandWriter();

    private void write(CommandType type, String id, String time, Object... fields) {
        events.begin(type, id, Instant.parse(time + ":00Z").toEpochMilli());
        for (int i = 0; i < fields.length; i += 2) {
            events.put((Field) fields[i], (String) fields[i + 1]);
        }
        events.end();
    }

    private History history(Plan plan) {
        History.Reader reader = new History.Reader(plan);
        reader.add(events.buffer(), 0, events.size());
        return reader.read();
    }

    /** Two members, two shops; three orders of 100, 200 and 400 yuan; 50 of the second refunded. */
    private void twoMembers() {
        write(CommandType.MEMBER, "ann", "2017-01-01T02:00");
        write(CommandType.MEMBER, "bob", "2017-01-01T02:01", Field.REFERRER, "ann");
        write(CommandType.MERCHANT, "cafe", "2017-01-01T02:02", Field.RATE, "5%");
        write(CommandType.MERCHANT, "shop", "2017-01-01T02:02", Field.RATE, "20%");
        order("o1", "2017-01-02T03:00", "ann", "cafe", "100.00");
        order("o2", "2017-01-02T15:59", "bob", "shop", "200.00");
        order("o3", "2017-01-02T16:00", "bob", "cafe", "400.00");
        write(
                CommandType.REFUND,
                "r1",
                "2017-01-05T01:00",
                Field.ORDER,
                "o2",
                Field.AMOUNT,
                "50.00");
        write(
                CommandType.WITHDRAW,
                "w1",
                "2017-01-20T01:00",
                Field.MEMBER,
                "ann",
                Field.AMOUNT,
                "1.00");
        order("o4", "2017-01-21T01:00", "nobody", "cafe", "100.00");
        order("o5", "2017-01-22T01:00", "ann", "cafe", "100.00");
    }

    private void order(String id, String time, String member, String merchant, String amount) {
        write(
                CommandType.ORDER,
                id,
                time,
                Field.MEMBER,
                member,
                Field.MERCHANT,
                merchant,
                Field.AMOUNT,
                amount,
                Field.RATE,
                "12%");
    }

    @Test
    void theHistoryIsWhatTheEventsSayInThePlansTimeZone() {
        twoMembers();

        History history = history(PLAN);

        assertThat(history.members()).isEqualTo(2);
        assertThat(history.merchants()).isEqualTo(2);
        assertThat(history.orders()).isEqualTo(4);
        assertThat(history.leftOut()).isEqualTo(2); // the withdrawal, and the order of nobody
        assertThat(history.firstDay()).hasToString("2017-01-01");
        assertThat(history.days()).isEqualTo(22);
    }

    @Test
    void itsOrdersAndRefundsGiveWhatThePlanGivesAtItsOwnRate() {
        twoMembers();
        History history = history(PLAN);
        Scenario scenario = Scenes.scenario(22, new Growth.Replay("x"), STILL, Scenes.MERCHANTS);
        OneRun run = new OneRun(PLAN, at(scenario, history), 1, 0, history);

        RunRecord record = Objects.requireNonNull(run.run(() -> false, new OneRun.Done()));

        run.engine().audit();
        assertThat(record.refusals().told()).isEmpty();
        assertThat(record.orders()).isEqualTo(4);
        assertThat(record.all().spent()).isEqualTo(100 + 150 + 400 + 100);
        assertThat(record.all().got()).isEqualTo(5 + 7.5 + 20); // the last is not confirmed
    }

    private static Scenario at(Scenario scenario, History history) {
        return new Scenario(
                scenario.id(),
                scenario.title(),
                scenario.about(),
                history.firstDay(),
                history.days(),
                scenario.growth(),
                scenario.consumers(),
                scenario.merchants(),
                scenario.shocks(),
                scenario.hash(),
                scenario.source());
    }

    @Test
    void aSimulationTakesItsDaysFromTheEventsAndIsTheSameOnAnyThreads() throws IOException {
        twoMembers();
        History history = history(Scenes.plan("wodian"));
        Scenario scenario =
                Scenes.scenario(5, new Growth.Replay("x"), new Shock.FraudRing(3, 5, 2, 100_00, 1));
        Simulation simulation =
                Simulation.of(Scenes.plan("wodian"), scenario).replay(history).runs(3);

        ScenarioResult one = simulation.threads(1).run();
        ScenarioResult two = simulation.threads(2).run();

        assertThat(one.scenario().days()).isEqualTo(22);
        assertThat(one.scenario().start()).hasToString("2017-01-01");
        assertThat(two).isEqualTo(one);
        assertThat(simulation.refused()).isEmpty();
        assertThat(one.orders()).isEqualTo(3 * (4 + 10));
    }

    @Test
    void runsOfOtherEventsAreNotTakenUp(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("runs");
        Scenario scenario = Scenes.scenario(5, new Growth.Replay("x"));
        twoMembers();
        Simulation.of(PLAN, scenario).replay(history(PLAN)).store(new RunFile(file, "test")).run();
        order("later", "2017-03-01T03:00", "ann", "cafe", "10.00");
        Simulation other =
                Simulation.of(PLAN, scenario)
                        .replay(history(PLAN))
                        .store(new RunFile(file, "test"));

        assertThatThrownBy(other::run).isInstanceOf(RunFile.OtherRunsException.class);
    }

    @Test
    void halfTheVolumeLeavesOrdersOutAndDoubleVolumePlacesThemTwice() throws IOException {
        write(CommandType.MEMBER, "ann", "2017-01-01T02:00");
        write(CommandType.MERCHANT, "cafe", "2017-01-01T02:02");
        for (int i = 0; i < 400; i++) {
            order("o" + i, "2017-01-02T03:00", "ann", "cafe", "10.00");
        }
        History history = history(PLAN);

        assertThat(orders(history, 0.5)).isBetween(160L, 240L);
        assertThat(orders(history, 2)).isEqualTo(800);
        assertThat(orders(history, 0)).isZero();
    }

    private static long orders(History history, double volume) throws IOException {
        Scenario scenario =
                Scenes.scenario(5, new Growth.Replay("x"), new Shock.Volume(0, volume, Shock.EVER));
        return Simulation.of(PLAN, scenario).replay(history).run().orders();
    }

    @Test
    void regionsOfTheEventsGetTheAgentsThatThePlanPays() {
        write(CommandType.MEMBER, "ann", "2017-01-01T02:00");
        write(CommandType.MERCHANT, "cafe", "2017-01-01T02:02", Field.REGION, "350203");
        write(CommandType.MERCHANT, "shop", "2017-01-01T02:02", Field.REGION, "north");
        order("o1", "2017-01-02T03:00", "ann", "cafe", "100.00");
        order("o2", "2017-01-02T03:01", "ann", "shop", "100.00");
        write(
                CommandType.BIND,
                "b",
                "2017-03-01T03:00",
                Field.MEMBER,
                "ann",
                Field.MERCHANT,
                "shop");
        Plan plan = Scenes.plan("distribution");
        History history = history(plan);
        Scenario scenario = Scenes.scenario(60, new Growth.Replay("x"), STILL, Scenes.MERCHANTS);
        OneRun run = new OneRun(plan, at(scenario, history), 1, 0, history);

        RunRecord record = Objects.requireNonNull(run.run(() -> false, new OneRun.Done()));

        run.engine().audit();
        assertThat(record.orders()).isEqualTo(2);
        // Of each order's 12.00, 1.20 goes to the shareholders, who are ann. Of the other 10.80 the
        // agents of district, city and province, ann again, get 35%, but nobody does in "north".
        assertThat(record.all().got()).isCloseTo(2 * 1.20 + 3.78, within(1e-9));
    }

    @Test
    void nothingCannotBeReplayed() {
        write(
                CommandType.WITHDRAW,
                "w",
                "2017-01-20T01:00",
                Field.MEMBER,
                "ann",
                Field.AMOUNT,
                "1.00");

        assertThatThrownBy(() -> history(PLAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no event can be replayed");
    }
}
