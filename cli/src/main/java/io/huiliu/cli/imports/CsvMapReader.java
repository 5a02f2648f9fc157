package io.huiliu.cli.imports;

import io.huiliu.cli.imports.CsvMap.Event;
import io.huiliu.cli.imports.CsvMap.Source;
import io.huiliu.cli.imports.CsvMap.When;
import io.huiliu.cli.imports.Problem.Code;
import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a map file, and finds all that is wrong with it at once. */
final class CsvMapReader {
    private static final Set<String> DECLARABLE = Set.of("member", "merchant", "region");
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");
    private static final Source MISSING = new Source(null, "", "", "", Map.of());

    private final String place;
    private final List<Problem> problems = new ArrayList<>();

    private CsvMapReader(Path file) {
        this.place = file.toString();
    }

    /**
     * Reads the file.
     *
     * @throws ImportException (input) with everything that is wrong with it
     */
    static CsvMap read(Path file) throws IOException, ImportException {
        if (!Files.isRegularFile(file)) {
            throw CsvTable.missing(file.toString());
        }
        var reader = new CsvMapReader(file);
        CsvMap map = reader.map(reader.compose(Files.readString(file)));
        if (!reader.problems.isEmpty()) {
            throw ImportException.ofInput(reader.problems, 0);
        }
        return map;
    }

    private @Nullable Node compose(String yaml) throws ImportException {
        try {
            var settings = LoadSettings.builder().setLabel(place).build();
            return new Compose(settings).composeString(yaml).orElse(null);
        } catch (MarkedYamlEngineException e) {
            throw syntax(line(e.getProblemMark()), String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw syntax(0, String.valueOf(e.getMessage()));
        }
    }

    private ImportException syntax(long line, String what) {
        return ImportException.ofInput(
                new Problem(
                        place,
                        line,
                        Code.MAP_SYNTAX,
                        Words.of("is not YAML: %s; correct it", "不是合法的 YAML：%s；请改正", what)));
    }

    private CsvMap map(@Nullable Node root) {
        Map<String, Node> keys = entries(root, "the map");
        Set<String> types = EventFields.types().keySet();
        checkKeys(
                keys,
                Stream.concat(Stream.of("charset", "separator", "zone", "declare"), types.stream())
                        .toList());
        ZoneId zone = zone(keys.get("zone"), DEFAULT_ZONE);
        List<Event> events = new ArrayList<>();
        for (String type : types) {
            Node section = keys.get(type);
            if (section != null) {
                events.add(event(type, section, zone));
            }
        }
        if (events.isEmpty()) {
            wrong(
                    root,
                    Code.MAP_MISSING_KEY,
                    "maps nothing; add a section for a kind of event: %s",
                    "没有映射任何事件；请加一节：%s",
                    String.join(", ", types));
        }
        return new CsvMap(
                charset(keys.get("charset")),
                separator(keys.get("separator")),
                declare(keys.get("declare"), keys),
                events);
    }

    private Event event(String type, Node section, ZoneId zone) {
        Map<String, Node> keys = entries(section, type);
        List<EventFields.Field> known = EventFields.types().getOrDefault(type, List.of());
        checkKeys(
                keys,
                Stream.concat(
                                Stream.of("id", "at", "when"),
                                known.stream().map(EventFields.Field::name))
                        .toList());
        List<CsvMap.Field> fields = new ArrayList<>();
        for (EventFields.Field field : known) {
            Node node = keys.get(field.name());
            if (node != null) {
                fields.add(new CsvMap.Field(field, source(node, false)));
            } else if (field.required()) {
                missing(section, type, field.name());
            }
        }
        return new Event(
                type,
                requiredSource(keys.get("id"), section, type, "id"),
                requiredSource(keys.get("at"), section, type, "at"),
                time(keys.get("at"), zone),
                fields,
                when(keys.get("when")));
    }

    private Source requiredSource(@Nullable Node node, Node section, String type, String field) {
        if (node == null) {
            missing(section, type, field);
            return MISSING;
        }
        return source(node, field.equals("at"));
    }

    private void missing(Node section, String type, String field) {
        wrong(
                section,
                Code.MAP_MISSING_KEY,
                "%s has no '%s'; name its column, or give a constant as {value: …}",
                "%s 缺少“%s”；请写出列名，或用 {value: …} 给定常量",
                type,
                field);
    }

    private Source source(Node node, boolean isTime) {
        if (node instanceof ScalarNode) {
            return new Source(text(node), null, "", "", Map.of());
        }
        Map<String, Node> keys = entries(node, "a field");
        List<String> allowed =
                new ArrayList<>(
                        List.of("column", "value", "default", "prefix", "suffix", "values"));
        if (isTime) {
            allowed.addAll(List.of("format", "zone"));
        }
        checkKeys(keys, allowed);
        Node column = keys.get("column");
        Node value = keys.get("value");
        if ((column == null) == (value == null)) {
            wrong(
                    node,
                    Code.MAP_MISSING_KEY,
                    "needs either 'column' or 'value'",
                    "须有 column 或 value 之一");
        }
        return new Source(
                column == null ? null : text(column),
                textOrNull(value != null ? value : keys.get("default")),
                textOr(keys.get("prefix"), ""),
                textOr(keys.get("suffix"), ""),
                texts(keys.get("values")));
    }

    private TimeFormat time(@Nullable Node at, ZoneId zone) {
        if (!(at instanceof MappingNode mapping)) {
            return TimeFormat.of(null, zone);
        }
        Map<String, Node> keys = entriesQuietly(mapping);
        Node format = keys.get("format");
        ZoneId own = zone(keys.get("zone"), zone);
        try {
            return TimeFormat.of(textOrNull(format), own);
        } catch (IllegalArgumentException e) {
            wrong(
                    format,
                    Code.MAP_BAD_VALUE,
                    "'%s' is not a time format; write it as yyyy-MM-dd HH:mm:ss, epoch-seconds or"
                            + " epoch-millis",
                    "“%s”不是时间格式；应写成 yyyy-MM-dd HH:mm:ss、epoch-seconds 或 epoch-millis",
                    textOr(format, ""));
            return TimeFormat.of(null, own);
        }
    }

    private @Nullable When when(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        Map<String, Node> keys = entries(node, "when");
        checkKeys(keys, List.of("column", "in"));
        Node column = keys.get("column");
        Node in = keys.get("in");
        if (column == null || in == null) {
            wrong(
                    node,
                    Code.MAP_MISSING_KEY,
                    "'when' needs 'column' and 'in', as {column: status, in: [refunded]}",
                    "when 须有 column 与 in，如 {column: 状态, in: [已退款]}");
            return null;
        }
        return new When(text(column), list(in));
    }

    private Charset charset(@Nullable Node node) {
        if (node == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(text(node));
        } catch (IllegalArgumentException e) {
            wrong(
                    node,
                    Code.MAP_BAD_VALUE,
                    "'%s' is not a charset known here; allowed are UTF-8, GBK, GB18030 and others",
                    "不认识编码“%s”；可用 UTF-8、GBK、GB18030 等",
                    text(node));
            return StandardCharsets.UTF_8;
        }
    }

    private char separator(@Nullable Node node) {
        String text = textOr(node, ",").replace("\\t", "\t");
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            wrong(
                    node,
                    Code.MAP_BAD_VALUE,
                    "separator is '%s'; one character is allowed, such as ; or \\t",
                    "separator 是“%s”；只能是一个字符，如 ; 或 \\t",
                    text);
            return ',';
        }
        return text.charAt(0);
    }

    private ZoneId zone(@Nullable Node node, ZoneId otherwise) {
        if (node == null) {
            return otherwise;
        }
        try {
            return ZoneId.of(text(node));
        } catch (DateTimeException e) {
            wrong(
                    node,
                    Code.MAP_BAD_VALUE,
                    "'%s' is not a time zone; write it as Asia/Shanghai or +08:00",
                    "“%s”不是时区；应写成 Asia/Shanghai 或 +08:00",
                    text(node));
            return otherwise;
        }
    }

    private Set<String> declare(@Nullable Node node, Map<String, Node> sections) {
        if (node == null) {
            return Set.of();
        }
        Set<String> declared = list(node);
        for (String type : declared) {
            if (!DECLARABLE.contains(type)) {
                wrong(
                        node,
                        Code.MAP_BAD_VALUE,
                        "declare names '%s'; allowed are member, merchant, region",
                        "declare 中的“%s”不可用；可用 member、merchant、region",
                        type);
            } else if (sections.containsKey(type)) {
                wrong(
                        node,
                        Code.MAP_BAD_VALUE,
                        "%s is both declared and mapped; keep one of the two",
                        "%s 既在 declare 中又有自己的一节；请只留其一",
                        type);
            }
        }
        return declared;
    }

    private void checkKeys(Map<String, Node> keys, List<String> allowed) {
        keys.forEach(
                (key, node) -> {
                    if (!allowed.contains(key)) {
                        wrong(
                                node,
                                Code.MAP_UNKNOWN_KEY,
                                "'%s' is unknown here; allowed are %s",
                                "此处没有“%s”；可用 %s",
                                key,
                                String.join(", ", allowed));
                    }
                });
    }

    private Map<String, Node> entries(@Nullable Node node, String what) {
        if (!(node instanceof MappingNode mapping)) {
            wrong(
                    node,
                    Code.MAP_BAD_VALUE,
                    "%s must be a mapping of keys to values",
                    "%s 应为“键: 值”的形式",
                    what);
            return Map.of();
        }
        Set<String> seen = new LinkedHashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!seen.add(text(tuple.getKeyNode()))) {
                wrong(
                        tuple.getKeyNode(),
                        Code.MAP_SYNTAX,
                        "'%s' stands here a second time; keep one",
                        "“%s”重复出现；请只留一个",
                        text(tuple.getKeyNode()));
            }
        }
        return entriesQuietly(mapping);
    }

    private Map<String, Node> entriesQuietly(MappingNode mapping) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            entries.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
        }
        return entries;
    }

    private Map<String, String> texts(@Nullable Node node) {
        if (node == null) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        entries(node, "values").forEach((key, value) -> texts.put(key, text(value)));
        return texts;
    }

    private Set<String> list(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(this::text)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return Set.of(text(node));
    }

    private String textOr(@Nullable Node node, String otherwise) {
        return node == null ? otherwise : text(node);
    }

    private @Nullable String textOrNull(@Nullable Node node) {
        return node == null ? null : text(node);
    }

    private String text(Node node) {
        if (!(node instanceof ScalarNode)) {
            wrong(node, Code.MAP_BAD_VALUE, "must be a single value", "此处只能是单个值");
        }
        return scalar(node);
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private void wrong(@Nullable Node node, Code code, String en, String zh, Object... values) {
        long line = node == null ? 0 : line(node.getStartMark());
        problems.add(new Problem(place, line, code, Words.of(en, zh, values)));
    }

    private static long line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1L).orElse(0L);
    }
}
