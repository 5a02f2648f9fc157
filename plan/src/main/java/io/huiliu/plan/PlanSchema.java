package io.huiliu.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiliu.mechanisms.Mechanisms;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.SchemaNodes;
import java.util.List;

/** The JSON Schema of a plan file, made from the forms of its mechanisms. */
public final class PlanSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlanSchema() {}

    /** The schema of all mechanisms there are, as text with a final line end. */
    public static String text() {
        return SchemaNodes.text(of(Mechanisms.ALL));
    }

    static ObjectNode of(List<Form<? extends Terms>> forms) {
        ObjectNode schema =
                SchemaNodes.schema(
                        "urn:huiliu:plan",
                        new Text("方案文件", "Plan file"),
                        new Text(
                                "一个回流方案：返利规则及其次序。",
                                "A rebate program: its rules, in their order."));
        ObjectNode head = SchemaNodes.parameters(Head.PARAMS);
        ObjectNode properties = (ObjectNode) head.get("properties");
        Text title = new Text("标题", "Title");
        properties.set(Head.TITLE, SchemaNodes.bilingual(title, Head.TITLE_HELP));
        ObjectNode texts = JSON.objectNode().put("type", "object");
        texts.set("additionalProperties", SchemaNodes.reference("text"));
        properties.set(
                Head.TEXTS,
                SchemaNodes.describe(
                        texts, new Text("文案（声明）", "Texts (declared)"), Head.TEXTS_HELP));
        properties.set(
                Head.TUNE,
                SchemaNodes.describe(ranges(), new Text("可调参数", "Tune"), Head.TUNE_HELP));
        properties.set(
                Head.MECHANISMS,
                SchemaNodes.describe(
                        mechanisms(forms), new Text("机制", "Mechanisms"), Head.MECHANISMS_HELP));
        ((ArrayNode) head.get("required")).add(Head.MECHANISMS);
        schema.setAll(head);
        SchemaNodes.define(schema, forms);
        return schema;
    }

    /** Parameters to ranges; which parameters there are depends on the plan's mechanisms. */
    private static ObjectNode ranges() {
        ObjectNode range = JSON.objectNode().put("type", "string");
        range.put("pattern", "^\\d.*\\.\\..*\\d.*$");
        range.putArray("examples").add("0.1%..1%");
        ObjectNode ranges = JSON.objectNode().put("type", "object");
        ranges.put("maxProperties", Tunable.MAX);
        ranges.putObject("propertyNames").put("pattern", "^[a-z0-9-]+(\\.[a-z-]+)?$");
        ranges.set("additionalProperties", range);
        return ranges;
    }

    private static ObjectNode mechanisms(List<Form<? extends Terms>> forms) {
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.put("maxItems", Plan.MAX_MECHANISMS);
        list.set("items", SchemaNodes.oneOf(forms));
        return list;
    }
}
