package io.huiliu.cli.plans;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiliu.cli.terminal.Product;
import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import io.huiliu.policy.rules.BundledPolicies;
import io.huiliu.simulate.scenario.BundledScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What the go-live gate reads of a simulation's folder, made by hand. */
final class LiveFolder {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final Path path;
    final ObjectNode results = MAPPER.createObjectNode();
    private final String planHash;
    private final ArrayNode scenarios;

    /** Of a plan that comes with Huiliu, without a scenario yet. */
    LiveFolder(Path path, String plan, int runs) {
        this(path, plan, Objects.requireNonNull(BundledPlans.text(plan)), runs);
    }

    private LiveFolder(Path path, String plan, String text, int runs) {
        this.path = path;
        Plan read = Objects.requireNonNull(PlanFile.read(plan, text).plan());
        planHash = read.hash();
        results.putObject("plan").put("id", read.id()).put("hash", planHash);
        results.put("engine", "huiliu " + Product.version());
        results.put("seed", 1).put("runs", runs).put("whole", true);
        results.put("command", "huiliu simulate " + plan + " --seed 1 --runs " + runs);
        results.putObject("gate").put("policy-hash", BundledPolicies.newest().hash());
        scenarios = results.putArray("scenarios");
    }

    /** Of a plan in a file. */
    static LiveFolder of(Path path, Path plan, int runs) throws IOException {
        return new LiveFolder(path, plan.toString(), Files.readString(plan), runs);
    }

    /** All runs of a scenario that comes with Huiliu, some of them ruined. */
    LiveFolder with(String scenario, int hits) {
        int runs = results.get("runs").intValue();
        ObjectNode under = scenarios.addObject();
        under.put("id", scenario).put("hash", BundledScenarios.scenario(scenario).hash());
        under.put("plan-hash", planHash).put("runs", runs).put("planned", runs);
        under.putObject("ruin").put("hits", hits).put("runs", runs);
        return this;
    }

    ObjectNode scenario(int index) {
        return (ObjectNode) scenarios.get(index);
    }

    /** Writes it, the fact sheet and the inputs of the same simulation too. */
    LiveFolder write() throws IOException {
        Files.createDirectories(path);
        write("results.json", results);
        ObjectNode sheet = results.deepCopy();
        sheet.remove("scenarios");
        write("fact-sheet.json", sheet);
        sheet.putObject("plan").put("sha256", results.at("/plan/hash").textValue());
        write("inputs.json", sheet);
        return this;
    }

    void write(String name, ObjectNode content) throws IOException {
        Files.writeString(path.resolve(name), MAPPER.writeValueAsString(content));
    }
}
