package io.huiliu.plan.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import java.util.List;

/**
 * JSON Schemas (draft 2020-12) of the files that people write, made from their parameters: an
 * editor completes and checks a file by them, and the console draws a form. Titles and help are in
 * English where the draft has a word for them, and in Chinese under {@code x-zh-title} and {@code
 * x-zh-description}. A schema asks for values as they are usually written; the reader, which
 * decides, reads somewhat more.
 */
public final class SchemaNodes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String DEFS = "#/$defs/";
    private static final String TEXT = "text";

    private SchemaNodes() {}

    /** An object with the draft's header and a name of its own. */
    public static ObjectNode schema(String id, Text title, Text help) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", id);
        return describe(schema, title, help);
    }

    /** As text, with a final line end. */
    public static String text(ObjectNode schema) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter()
                        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                        .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can be written", e);
        }
    }

    /** A text in two languages, or one for both; {@link #define} must be called as well. */
    public static ObjectNode bilingual(Text title, Text help) {
        return describe(reference(TEXT), title, help);
    }

    public static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", DEFS + name);
    }

    /** What the schema's references name: texts in two languages, and each form by its name. */
    public static void define(ObjectNode schema, List<? extends Form<?>> forms) {
        ObjectNode defs = schema.putObject("$defs");
        ObjectNode both = parameters(Bilingual.LANGUAGES);
        both.put("minProperties", 1);
        ArrayNode either = defs.putObject(TEXT).putArray("anyOf");
        either.add(JSON.objectNode().put("type", "string")).add(both);
        for (Form<?> form : forms) {
            defs.set(form.name(), describe(parameters(form.params()), form.title(), form.help()));
        }
    }

    /**
     * One form by its name: a map from that one name to its parameters, or the bare name of a form
     * that needs none.
     */
    public static ObjectNode oneOf(List<? extends Form<?>> forms) {
        ObjectNode bare = JSON.objectNode();
        ArrayNode names = bare.putArray("enum");
        ObjectNode map = JSON.objectNode().put("type", "object");
        map.put("minProperties", 1).put("maxProperties", 1).put("additionalProperties", false);
        ObjectNode kinds = map.putObject("properties");
        for (Form<?> form : forms) {
            boolean needsNothing = form.params().stream().noneMatch(Param::required);
            ObjectNode reference = reference(form.name());
            if (needsNothing) {
                names.add(form.name());
                ArrayNode either = kinds.putObject(form.name()).putArray("anyOf");
                either.add(reference).add(JSON.objectNode().put("type", "null"));
            } else {
                kinds.set(form.name(), reference);
            }
        }
        ObjectNode schema = JSON.objectNode();
        ArrayNode either = schema.putArray("anyOf").add(map);
        if (!names.isEmpty()) {
            either.add(bare);
        }
        return schema;
    }

    /** A map of parameters: what may stand in it, and what must. */
    public static ObjectNode parameters(List<Param<?>> params) {
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

    /** Title and help in both languages, on the schema given. */
    public static ObjectNode describe(ObjectNode schema, Text title, Text help) {
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
            least(schema, scalar, fractions);
        } else {
            schema.put("type", "string");
        }
        if (!scalar.pattern().isEmpty()) {
            schema.put("pattern", scalar.pattern());
        }
        schema.putArray("examples").add(scalar.example());
        return schema;
    }

    private static void least(ObjectNode schema, Kind.Scalar<?> scalar, boolean fractions) {
        if (Fixes.accepts(scalar, "-1")) {
            return;
        }
        if (Fixes.accepts(scalar, "0")) {
            schema.put("minimum", 0);
        } else if (fractions) {
            schema.put("exclusiveMinimum", 0);
        } else {
            schema.put("minimum", 1);
        }
    }
}
