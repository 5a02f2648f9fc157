package io.huiliu.cli.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.plans.Plans;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder that a settlement wrote. */
public final class ResultFolder {
    public static final String BALANCES = "balances.csv";
    public static final String TRANSFERS = "transfers.jsonl.gz";
    public static final String RELEASES = "releases.csv";
    public static final String NOTICES = "notices.csv";
    public static final String ORDERS = "orders.csv";
    public static final String PLAN = "plan.yaml";
    public static final String INPUTS = "inputs.json";
    public static final String REJECTED = "rejected.jsonl";
    public static final String SUMMARY = "summary.json";

    private final Path folder;
    private final JsonNode summary;
    private final JsonNode inputs;

    private ResultFolder(Path folder, JsonNode summary, JsonNode inputs) {
        this.folder = folder;
        this.summary = summary;
        this.inputs = inputs;
    }

    /** Opens a folder; refuses one that no settlement wrote. */
    public static ResultFolder open(Path folder) throws IOException, Failure {
        if (!Files.isDirectory(folder)) {
            throw Failure.ofInput(
                    Words.of(
                            "%s: NO_RESULT is no folder; name the --out folder of huiliu settle",
                            "%s: NO_RESULT 不是文件夹；应为 huiliu settle 的 --out 文件夹", folder));
        }
        return new ResultFolder(folder, json(folder, SUMMARY), json(folder, INPUTS));
    }

    private static JsonNode json(Path folder, String name) throws IOException, Failure {
        Path file = needed(folder, name);
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw Failure.ofInput(
                    Words.of(
                            "%s: NOT_JSON is no JSON (%s); settle again",
                            "%s: NOT_JSON 不是合法的 JSON（%s）；请重新结算", file, e.getOriginalMessage()));
        }
    }

    private static Path needed(Path folder, String name) throws Failure {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw Failure.ofInput(
                    Words.of(
                            "%s: FILE_MISSING is not there; %s is no whole result of huiliu settle",
                            "%s: FILE_MISSING 不存在；%s 不是完整的结算结果", file, folder));
        }
        return file;
    }

    public Path path() {
        return folder;
    }

    /** A file that must be there. */
    public Path file(String name) throws Failure {
        return needed(folder, name);
    }

    /** Whether there is a file that need not be. */
    public boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    public JsonNode summary() {
        return summary;
    }

    public JsonNode inputs() {
        return inputs;
    }

    public boolean hasTransfers() {
        return "gzip".equals(summary.path("transfers").path("written").asText());
    }

    /**
     * The plan, and then those that amended it, each under the name that it had when it was read.
     */
    public List<PlanText> plans() throws IOException, Failure {
        List<PlanText> plans = new ArrayList<>();
        for (Path file : planFiles()) {
            PlanText read = Plans.find(file.toString(), null);
            String hash = read.plan().hash();
            String name = file.toString();
            for (JsonNode named : inputs.path("plans")) {
                name =
                        hash.equals(named.path("sha256").asText())
                                ? named.path("name").asText()
                                : name;
            }
            plans.add(new PlanText(name, read.plan()));
        }
        return plans;
    }

    private List<Path> planFiles() throws Failure {
        List<Path> files = new ArrayList<>();
        files.add(file(PLAN));
        for (int i = 2; i <= inputs.path("plans").size(); i++) {
            files.add(file("plan-" + i + ".yaml"));
        }
        return files;
    }
}
