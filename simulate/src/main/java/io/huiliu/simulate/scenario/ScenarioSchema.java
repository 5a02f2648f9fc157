package io.huiliu.simulate.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.SchemaNodes;
import java.util.ArrayList;
import java.util.List;

/** The JSON Schema of a scenario file, made from its forms. */
public final class ScenarioSchema {
    private ScenarioSchema() {}

    /** As text with a final line end. */
    public static String text() {
        return SchemaNodes.text(schema());
    }

    static ObjectNode schema() {
        ObjectNode schema =
                SchemaNodes.schema(
                        "urn:huiliu:scenario",
                        new Text("情景文件", "Scenario file"),
                        new Text(
                                "方案会遇上什么：增长、行为与冲击。",
                                "What happens to a plan: growth, behaviour and shocks."));
        ObjectNode head = SchemaNodes.parameters(ScenarioHead.PARAMS);
        ObjectNode properties = (ObjectNode) head.get("properties");
        properties.set(
                ScenarioHead.TITLE,
                SchemaNodes.bilingual(new Text("标题", "Title"), ScenarioHead.TITLE_HELP));
        properties.set(
                ScenarioHead.ABOUT,
                SchemaNodes.bilingual(new Text("说明", "About"), ScenarioHead.ABOUT_HELP));
        properties.set(
                ScenarioHead.GROWTH,
                SchemaNodes.describe(
                        SchemaNodes.oneOf(GrowthForms.ALL),
                        new Text("增长", "Growth"),
                        ScenarioHead.GROWTH_HELP));
        properties.set(ScenarioHead.CONSUMERS, SchemaNodes.reference(ScenarioHead.CONSUMERS));
        properties.set(ScenarioHead.MERCHANTS, SchemaNodes.reference(ScenarioHead.MERCHANTS));
        properties.set(ScenarioHead.SHOCKS, shocks());
        ArrayNode required = (ArrayNode) head.get("required");
        required.add(ScenarioHead.GROWTH).add(ScenarioHead.CONSUMERS).add(ScenarioHead.MERCHANTS);
        schema.setAll(head);
        SchemaNodes.define(schema, all());
        return schema;
    }

    private static ObjectNode shocks() {
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("type", "array");
        list.put("maxItems", Scenario.MAX_SHOCKS);
        list.set("items", SchemaNodes.oneOf(ShockForms.ALL));
        return SchemaNodes.describe(list, new Text("冲击", "Shocks"), ScenarioHead.SHOCKS_HELP);
    }

    /** All forms of a scenario file, sections first. */
    static List<Form<?>> all() {
        List<Form<?>> forms = new ArrayList<>(List.of(ConsumersForm.FORM, MerchantsForm.FORM));
        forms.addAll(GrowthForms.ALL);
        forms.addAll(ShockForms.ALL);
        return forms;
    }
}
