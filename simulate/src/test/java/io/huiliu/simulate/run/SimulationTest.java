package io.huiliu.simulate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.Shock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same plan, scenario, seed and number of runs give the same result, however they are run. */
final class SimulationTest {
    private static final int RUNS = 9;
    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();
    private static final Plan PLAN = Scenes.plan("guild-queue");
    private static final Scenario SCENARIO =
            Scenes.scenario(40, new Growth.Constant(2), new Shock.Run(30, 0.3, 3));

    @ParameterizedTest
    @ValueSource(ints = {2, 16})
    void anyNumberOfThreadsGivesTheBytesOfOneThread(int threads) throws IOException {
        assertThat(bytes(simulation().threads(threads).run()))
                .isEqualTo(bytes(simulation().threads(1).run()));
    }

    @Test
    void anotherSeedGivesAnotherResult() throws IOException {
        assertThat(bytes(simulation().seed(2).run())).isNotEqualTo(bytes(simulation().run()));
    }

    @Test
    void aSimulationThatWasInterruptedAndResumedGivesTheSameBytes(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("runs");
        AtomicInteger asked = new AtomicInteger();
        ScenarioResult part =
                simulation()
                        .store(new RunFile(file, "test"))
                        .threads(2)
                        .stop(() -> asked.incrementAndGet() > 4 * SCENARIO.days())
                        .run();
        assertThat(part.runs()).isBetween(1, RUNS - 1);
        assertThat(part.planned()).isEqualTo(RUNS);

        Files.writeString(file, "a torn record", StandardOpenOption.APPEND);
        List<Integer> told = new ArrayList<>();
        ScenarioResult whole =
                simulation()
                        .store(new RunFile(file, "test"))
                        .listener(progress -> told.add(progress.runs()))
                        .run();

        assertThat(bytes(whole)).isEqualTo(bytes(simulation().run()));
        assertThat(told.getFirst()).isGreaterThanOrEqualTo(part.runs());
        assertThat(told.getLast()).isEqualTo(RUNS);
    }

    @Test
    void aDamagedRecordIsRunAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("runs");
        simulation().store(new RunFile(file, "test")).run();
        byte[] kept = Files.readAllBytes(file);
        kept[kept.length / 2] ^= 1;
        Files.write(file, kept);

        RunFile damaged = new RunFile(file, "test");
        ScenarioResult result = simulation().store(damaged).run();

        assertThat(bytes(result)).isEqualTo(bytes(simulation().run()));
        assertThat(Files.readAllBytes(file)).hasSameSizeAs(kept);
    }

    @Test
    void anInterruptedThreadGetsWhatIsFinished() throws IOException {
        Thread.currentThread().interrupt();

        ScenarioResult result = simulation().run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.runs()).isLessThan(RUNS);
    }

    @Test
    void runsOfAnotherSeedOrMakerAreRefusedAndLeftAsTheyAre(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("runs");
        simulation().seed(3).store(new RunFile(file, "test")).run();
        byte[] kept = Files.readAllBytes(file);

        assertThatThrownBy(simulation().store(new RunFile(file, "test"))::run)
                .isInstanceOf(RunFile.OtherRunsException.class);
        assertThatThrownBy(simulation().seed(3).store(new RunFile(file, "next"))::run)
                .isInstanceOf(RunFile.OtherRunsException.class);
        assertThat(file).hasBinaryContent(kept);
    }

    @Test
    void aStoppedSimulationTellsWhatItHas() throws IOException {
        ScenarioResult nothing = simulation().stop(() -> true).run();

        assertThat(nothing.runs()).isZero();
        assertThat(nothing.planned()).isEqualTo(RUNS);
        assertThat(nothing.ruin().share()).isNaN();
    }

    private static Simulation simulation() {
        return Simulation.of(PLAN, SCENARIO).seed(1).runs(RUNS);
    }

    private static String bytes(ScenarioResult result) throws IOException {
        return new String(
                JSON.writeValueAsBytes(
                        List.of(
                                result.ruin(),
                                result.ruinDay(),
                                result.pools(),
                                result.members(),
                                result.fundedByLater(),
                                result.platform(),
                                result.cohorts(),
                                result.series(),
                                result.orders(),
                                result.commands())),
                StandardCharsets.UTF_8);
    }
}
