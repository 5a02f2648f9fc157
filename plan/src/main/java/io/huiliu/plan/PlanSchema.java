package io.huiliu.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiliu.mechanisms.Mechanisms;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Bilingual;
import io.huiliu.plan.reading.Fixes;
import io.huiliu.plan.reading.ValueReader;
import java.util.List;

/**
 * The JSON Schema (draft 2020-12) of a plan file, made from the forms: an editor completes and
 * checks a plan by it, and the console draws a form from it. Titles and help are in English where
 * the draft has a word for them, and in Chinese under {@code x-zh-title} and {@code
 * x-zh-description}. It asks for values as they are usually written; {@link PlanFile}, which
 * decides, reads somewhat more.
 */
public final class PlanSchema {
    private static final String DEFS = "#/$defs/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlanSchema() {}

    /** The schema of all mechanisms there are, as text with a final line end. */
    public static String text() {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter()
                        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                        .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(of(Mechanisms.ALL)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can be written", e);
        }
    }

    static ObjectNode of(List<Form<? extends Terms>> forms) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:huiliu:plan");
        describe(
                schema,
                new Text("方案文件", "Plan file"),
                new Text("一个回流方案：返利规则及其次序。", "A rebate program: its rules, in their order."));
        ObjectNode head = parameters(Head.PARAMS);
        ObjectNode properties = (ObjectNode) head.get("properties");
        properties.set(Head.TITLE, titled(bilingual(), "标题", "Title", Head.TITLE_HELP));
        ObjectNode texts = JSON.objectNode().put("type", "object");
        texts.set("additionalProperties", bilingual());
        properties.set(Head.TEXTS, titled(texts, "文案（声明）", "Texts (declared)", Head.TEXTS_HELP));
        properties.set(Head.TUNE, titled(ranges(), "可调参数", "Tune", Head.TUNE_HELP));
        properties.set(
                Head.MECHANISMS,
                titled(mechanisms(forms), "机制", "Mechanisms", Head.MECHANISMS_HELP));
        ((ArrayNode) head.get("required")).add(Head.MECHANISMS);
        schema.setAll(head);
        ObjectNode defs = schema.putObject("$defs");
        defs.set("text", eitherLanguage());
        for (Form<? extends Terms> form : forms) {
            defs.set(form.name(), describe(parameters(form.params()), form.title(), form.help()));
        }
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

    private static ObjectNode eitherLanguage() {
        ObjectNode both = parameters(Bilingual.LANGUAGES);
        both.put("minProperties", 1);
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(JSON.objectNode().put("type", "string")).add(both);
        return either;
    }

    private static ObjectNode bilingual() {
        return JSON.objectNode().put("$ref", DEFS + "text");
    }

    private static ObjectNode titled(ObjectNode schema, String zh, String en, Text help) {
        return describe(schema, new Text(zh, en), help);
    }

    /** A list whose items are a mechanism's name, or a map from that one name to its parameters. */
    private static ObjectNode mechanisms(List<Form<? extends Terms>> forms) {
        ObjectNode bare = JSON.objectNode();
        ArrayNode names = bare.putArray("enum");
        ObjectNode item = JSON.objectNode().put("type", "object");
        item.put("minProperties", 1).put("maxProperties", 1).put("additionalProperties", false);
        ObjectNode kinds = item.putObject("properties");
        for (Form<? extends Terms> form : forms) {
            boolean needsNothing = form.params().stream().noneMatch(Param::required);
            ObjectNode reference = JSON.objectNode().put("$ref", DEFS + form.name());
            if (needsNothing) {
                names.add(form.name());
                ArrayNode either = kinds.putObject(form.name()).putArray("anyOf");
                either.add(reference).add(JSON.objectNode().put("type", "null"));
            } else {
                kinds.set(form.name(), reference);
            }
        }
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.put("maxItems", Plan.MAX_MECHANISMS);
        ArrayNode either = list.putObject("items").putArray("anyOf").add(item);
        if (!names.isEmpty()) {
            either.add(bare);
        }
        return list;
    }

    private static ObjectNode parameters(List<Param<?>> params) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Param<?> param : params) {
            ObjectNode property = describe(value(param.kind()), param.title(), param.help());
            String usual = param.defaultText();
            if (usual != null) {
                property.put("default", usual);
            }
            properties.set(param.key(), property);
            if (param.required()) {
                required.add(param.key());
            }
        }
        return schema;
    }

    private static ObjectNode describe(ObjectNode schema, Text title, Text help) {
        schema.put("title", title.en());
        schema.put("x-zh-title", title.zh());
        if (!help.en().isEmpty()) {
            schema.put("description", help.en());
            schema.put("x-zh-description", help.zh());
        }
        return schema;
    }

    private static ObjectNode value(Kind<?> kind) {
        return switch (kind) {
            case Kind.Scalar<?> scalar -> scalar(scalar);
            case Kind.ListOf<?> list -> list(list);
            case Kind.TableOf table -> {
                ObjectNode schema = JSON.objectNode().put("type", "array");
                schema.put("maxItems", table.max());
                schema.set("items", parameters(table.columns()));
                yield schema;
            }
            case Kind.MapOf<?> map -> {
                ObjectNode schema = JSON.objectNode().put("type", "object");
                schema.put("maxProperties", map.max());
                schema.set("additionalProperties", value(map.value()));
                yield schema;
            }
            case Kind.ByClass<?> byClass -> byClass(byClass);
        };
    }

    /**
     * A list proper, one written as text ({@code "[15%, 3%, 3%] of concession"}), or its only item.
     */
    private static ObjectNode list(Kind.ListOf<?> list) {
        ObjectNode proper = JSON.objectNode().put("type", "array").put("maxItems", list.max());
        proper.set("items", value(list.item()));
        ObjectNode written = JSON.objectNode().put("type", "string");
        written.put("pattern", "^\\[.*\\]( of [a-z-]+)?$");
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(proper).add(written).add(value(list.item()));
        return either;
    }

    private static ObjectNode byClass(Kind.ByClass<?> byClass) {
        ObjectNode classes = JSON.objectNode().put("type", "object");
        classes.put("maxProperties", byClass.max() + 1);
        classes.putArray("required").add(ValueReader.DEFAULT);
        classes.set("additionalProperties", value(byClass.value()));
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(value(byClass.value())).add(classes);
        return either;
    }

    /**
     * A text; where YAML reads a plain scalar of the kind as a number or a truth value, that too. A
     * pattern binds only texts.
     */
    private static ObjectNode scalar(Kind.Scalar<?> scalar) {
        ObjectNode schema = JSON.objectNode();
        if (!scalar.choices().isEmpty()) {
            ArrayNode words = schema.putArray("enum");
            scalar.choices().forEach(words::add);
            if (scalar.choices().contains("true")) {
                words.add(true).add(false);
            }
            return schema;
        }
        boolean fractions = Fixes.accepts(scalar, "1.5");
        boolean numbers = fractions || Fixes.accepts(scalar, "1");
        if (numbers) {
            schema.putArray("type").add("string").add(fractions ? "number" : "integer");
            schema.put("minimum", Fixes.accepts(scalar, "0") ? 0 : 1);
        } else {
            schema.put("type", "string");
        }
        if (!scalar.pattern().isEmpty()) {
            schema.put("pattern", scalar.pattern());
        }
        schema.putArray("examples").add(scalar.example());
        return schema;
    }
}
