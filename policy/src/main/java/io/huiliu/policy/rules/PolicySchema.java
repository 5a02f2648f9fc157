package io.huiliu.policy.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.SchemaNodes;
import java.util.List;

/** The JSON Schema of a policy file, made from its parameters. */
public final class PolicySchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PolicySchema() {}

    /** As text with a final line end. */
    public static String text() {
        return SchemaNodes.text(of());
    }

    static ObjectNode of() {
        ObjectNode schema =
                SchemaNodes.schema(
                        "urn:huiliu:policy",
                        new Text("政策文件", "Policy file"),
                        new Text(
                                "方案上线前须满足的规则。",
                                "What a plan must satisfy before it goes live, as dated rules."));
        ObjectNode head = SchemaNodes.parameters(PolicyForm.HEAD);
        ObjectNode properties = (ObjectNode) head.get("properties");
        Text title = new Text("标题", "Title");
        properties.set(PolicyForm.TITLE, SchemaNodes.bilingual(title, PolicyForm.TITLE_HELP));
        Text note = new Text("须知", "Note");
        properties.set(PolicyForm.NOTE, SchemaNodes.bilingual(note, PolicyForm.NOTE_HELP));
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.put("maxItems", PolicyForm.MAX_RULES);
        list.set("items", rule());
        Text rules = new Text("规则", "Rules");
        properties.set(PolicyForm.RULES, SchemaNodes.describe(list, rules, PolicyForm.RULES_HELP));
        ArrayNode required = (ArrayNode) head.get("required");
        required.add(PolicyForm.TITLE).add(PolicyForm.NOTE).add(PolicyForm.RULES);
        schema.setAll(head);
        SchemaNodes.define(schema, List.of());
        return schema;
    }

    private static ObjectNode rule() {
        ObjectNode rule = SchemaNodes.parameters(PolicyForm.RULE);
        ObjectNode properties = (ObjectNode) rule.get("properties");
        Text source = new Text("依据", "Source");
        properties.set(PolicyForm.SOURCE, SchemaNodes.bilingual(source, PolicyForm.SOURCE_HELP));
        Text message = new Text("事实", "Message");
        properties.set(PolicyForm.MESSAGE, SchemaNodes.bilingual(message, PolicyForm.MESSAGE_HELP));
        Text remedy = new Text("修改", "Remedy");
        properties.set(PolicyForm.REMEDY, SchemaNodes.bilingual(remedy, PolicyForm.REMEDY_HELP));
        return rule;
    }
}
