package io.huiliu.cli.live;

import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Words;
import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.Interval;
import io.huiliu.simulate.run.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the folder of a simulation says of a plan (docs/reference/outputs.md). Its files are held
 * against one another and against the plan, which finds folders that were mixed up, not forgeries:
 * whoever doubts one runs its command again and compares bytes.
 *
 * @param engine name and version of what ran it
 * @param runs that were asked for of each scenario
 * @param whole whether every scenario has all of them
 * @param factSheetHash SHA-256 of {@code fact-sheet.json}, which does not depend on a language
 * @param policyHash SHA-256 of the policy that the fact sheet speaks of, or null
 */
record Rehearsed(
        Path folder,
        String engine,
        long seed,
        int runs,
        boolean whole,
        List<Under> scenarios,
        String factSheetHash,
        @Nullable String policyHash) {
    static final String RESULTS = "results.json";
    static final String FACT_SHEET = "fact-sheet.json";
    static final String INPUTS = "inputs.json";

    /** More than anybody simulates at once. */
    private static final int MAX_SCENARIOS = 1_000;

    private static final int MAX_NAME = 100;

    /** Shells take no longer ones. */
    private static final int MAX_COMMAND = 2_000_000;

    /**
     * What came out under one scenario.
     *
     * @param hash SHA-256 of its file
     */
    record Under(String id, String hash, int runs, int hits) {
        Interval ruin() {
            return Interval.of(hits, runs);
        }
    }

    Rehearsed {
        scenarios = List.copyOf(scenarios);
    }

    Optional<Under> under(String scenario) {
        return scenarios.stream().filter(under -> under.id().equals(scenario)).findFirst();
    }

    /** Reads a folder; throws Failure if it is none, damaged, or of another plan. */
    static Rehearsed read(Path folder, Plan plan) throws IOException, Failure {
        if (!Files.isDirectory(folder)) {
            throw Failure.ofInput(
                    Words.of(
                            "%s: NO_RESULT is no folder; name the --out folder of huiliu simulate",
                            "%s: NO_RESULT 不是文件夹；应为 huiliu simulate 的 --out 文件夹", folder));
        }
        JsonFile results = JsonFile.read(folder, RESULTS);
        refuseOtherPlan(results, plan);
        JsonFile sheet = JsonFile.read(folder, FACT_SHEET);
        refuseOther(results, sheet, "/plan/hash", results.hash("/plan/hash"));
        JsonFile inputs = JsonFile.read(folder, INPUTS);
        refuseOther(results, inputs, "/plan/sha256", results.hash("/plan/hash"));
        int runs = results.count("/runs", 1, Simulation.MAX_RUNS);
        List<Under> scenarios = scenarios(results, plan, runs);
        return new Rehearsed(
                folder,
                results.text("/engine", MAX_NAME),
                results.number("/seed"),
                runs,
                results.flag("/whole")
                        && scenarios.stream().allMatch(under -> under.runs() == runs),
                scenarios,
                sheet.sha256(),
                results.hashOrNull("/gate/policy-hash"));
    }

    private static void refuseOtherPlan(JsonFile results, Plan plan) throws Failure {
        String hash = results.hash("/plan/hash");
        if (!hash.equals(plan.hash())) {
            throw results.wrong(
                    "OTHER_PLAN",
                    "/plan/hash",
                    Words.of(
                            "is %s, and this plan is %s: it was simulated as it stood before, or"
                                    + " another was; simulate this one",
                            "为 %s，而本方案为 %s：模拟的是改动前的方案或另一方案；请模拟本方案", hash, plan.hash()));
        }
    }

    /** Files that say different things are not of one simulation. */
    private static void refuseOther(JsonFile results, JsonFile other, String plan, String hash)
            throws Failure {
        boolean same =
                other.hash(plan).equals(hash)
                        && other.text("/engine", MAX_NAME).equals(results.text("/engine", MAX_NAME))
                        && other.text("/command", MAX_COMMAND)
                                .equals(results.text("/command", MAX_COMMAND))
                        && other.number("/seed") == results.number("/seed")
                        && other.number("/runs") == results.number("/runs");
        if (!same) {
            throw other.wrong(
                    "FILES_DIFFER",
                    plan,
                    Words.of(
                            "is of another simulation than %s: plan, engine, command, seed and runs"
                                    + " must be the same; simulate again",
                            "与 %s 不属于同一次模拟：方案、引擎、命令、种子和次数须一致；请重新模拟", RESULTS));
        }
    }

    private static List<Under> scenarios(JsonFile results, Plan plan, int asked) throws Failure {
        Map<String, Under> scenarios = new LinkedHashMap<>();
        int size = results.size("/scenarios", MAX_SCENARIOS);
        for (int i = 0; i < size; i++) {
            Under under = scenario(results, "/scenarios/" + i, plan, asked);
            if (scenarios.put(under.id(), under) != null) {
                throw results.wrong(
                        "RESULT_DAMAGED",
                        "/scenarios/" + i + "/id",
                        Words.of(
                                "is %s, which is there before; simulate again",
                                "为 %s，与前面的重复；请重新模拟", under.id()));
            }
        }
        return List.copyOf(scenarios.values());
    }

    private static Under scenario(JsonFile results, String place, Plan plan, int asked)
            throws Failure {
        int runs = results.count(place + "/runs", 1, asked);
        results.count(place + "/planned", asked, asked);
        results.count(place + "/ruin/runs", runs, runs);
        if (!results.hash(place + "/plan-hash").equals(plan.hash())) {
            throw results.wrong(
                    "OTHER_PLAN",
                    place + "/plan-hash",
                    new Words("is of another plan; simulate this one", "属于另一方案；请模拟本方案"));
        }
        return new Under(
                results.text(place + "/id", MAX_NAME),
                results.hash(place + "/hash"),
                runs,
                results.count(place + "/ruin/hits", 0, runs));
    }
}
