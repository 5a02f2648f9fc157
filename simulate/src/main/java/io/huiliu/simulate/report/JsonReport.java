package io.huiliu.simulate.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.policy.Finding;
import io.huiliu.policy.Verdict;
import io.huiliu.simulate.result.ScenarioResult;
import java.util.List;
import java.util.Locale;

/**
 * A fact sheet as JSON: shares as numbers of 1, money in yuan. A figure that there is not is null,
 * one that is never reached the text {@code "Infinity"}.
 */
public final class JsonReport {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private JsonReport() {}

    /** The fact sheet: verdicts, the gate, tables; without curves. */
    public static String factSheet(FactSheet sheet) {
        ObjectNode root = head(sheet);
        root.set("scenarios", table(sheet.overview()));
        ObjectNode sections = root.putObject("sections");
        for (Section section : sheet.sections()) {
            section.tables().forEach(table -> sections.set(table.id(), table(table)));
        }
        return text(root);
    }

    /** Everything that came out of every scenario, curves too. */
    public static String results(FactSheet sheet) {
        ObjectNode root = head(sheet);
        ArrayNode scenarios = root.putArray("scenarios");
        for (ScenarioResult result : sheet.results()) {
            scenarios.add(ResultJson.of(result));
        }
        return text(root);
    }

    private static ObjectNode head(FactSheet sheet) {
        ObjectNode root = NODES.objectNode();
        ObjectNode plan = root.putObject("plan");
        plan.put("id", sheet.plan().id());
        plan.put("version", sheet.plan().version());
        plan.put("hash", sheet.plan().hash());
        plan.set("title", text(sheet.plan().title()));
        root.put("engine", sheet.engine());
        root.put("seed", sheet.seed());
        root.put("runs", sheet.runs());
        root.put("whole", sheet.isWhole());
        root.put("command", sheet.command());
        root.set("concession", ResultJson.number(sheet.analysis().concessionPpm() / 1e6));
        ObjectNode verdicts = root.putObject("verdicts");
        verdicts.set("solvency", judgement(sheet.solvency()));
        verdicts.set("fairness", judgement(sheet.fairness()));
        Verdict gate = sheet.gate();
        root.set("gate", gate == null ? NODES.nullNode() : gate(gate));
        return root;
    }

    private static ObjectNode judgement(Judgement judgement) {
        ObjectNode node = NODES.objectNode();
        node.put("grade", word(judgement.grade()));
        node.set("label", text(judgement.label()));
        node.set("sentence", text(judgement.sentence()));
        ArrayNode reasons = node.putArray("reasons");
        for (Judgement.Reason reason : judgement.reasons()) {
            ObjectNode one = reasons.addObject();
            one.put("id", reason.id());
            one.put("grade", word(reason.grade()));
            one.set("sentence", text(reason.sentence()));
        }
        return node;
    }

    private static ObjectNode gate(Verdict gate) {
        ObjectNode node = NODES.objectNode();
        node.put("policy", gate.policy());
        node.put("policy-hash", gate.policyHash());
        node.put("blocked", gate.blocked());
        ArrayNode findings = node.putArray("findings");
        for (Finding finding : gate.findings()) {
            ObjectNode one = findings.addObject();
            one.put("rule", finding.rule());
            one.put("severity", word(finding.severity()));
            one.set("message", text(finding.message()));
            one.set("remedy", text(finding.remedy()));
            one.set("source", text(finding.source()));
            one.put("path", finding.path());
            one.put("line", finding.line());
        }
        return node;
    }

    /** A row is an object by column: a number where the cell is a figure, else its text. */
    static ArrayNode table(Table table) {
        ArrayNode rows = NODES.arrayNode();
        for (List<Cell> cells : table.rows()) {
            ObjectNode row = rows.addObject();
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                Double value = cell.value();
                row.set(
                        table.columns().get(i).id(),
                        value == null ? text(cell.text()) : ResultJson.number(value));
            }
        }
        return rows;
    }

    static ObjectNode text(Text text) {
        return NODES.objectNode().put("zh", text.zh()).put("en", text.en());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String text(ObjectNode root) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(LINES);
        try {
            return MAPPER.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always JSON", e);
        }
    }
}
