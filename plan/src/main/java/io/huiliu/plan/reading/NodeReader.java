package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Diagnostic.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Text to {@link Node}, from the parser's events rather than its objects: so every text keeps its
 * place, nesting is bounded before it is descended into, and anchors cannot multiply.
 */
public final class NodeReader {
    /** The most that a file may hold. */
    public static final int MAX_BYTES = 1 << 20;

    /** A plan is four deep; the rest is for tables inside tables. */
    static final int MAX_DEPTH = 20;

    /**
     * {@code [15%, 3%] of concession}: a list that goes on after its bracket, which YAML cannot
     * read.
     */
    private static final Pattern LIST_TAIL = Pattern.compile("of\\s+[a-z-]+");

    private static final Pattern LIST_KEY =
            Pattern.compile("([\\p{L}\\p{N}_-]+)\\s*:\\s*\\[[^\\[\\]]*\\]\\s*$");

    /** Far more values than any plan has. */
    private static final int MAX_NODES = 100_000;

    private static final int MAX_REPAIRS = 20;

    /** How much of a line is looked at for the key of a list. */
    private static final int KEY_WINDOW = 200;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setUseMarks(true)
                    .setParseComments(false)
                    .setCodePointLimit(MAX_BYTES + 1)
                    .build();

    private final Report report;
    private Iterator<Event> events = List.<Event>of().iterator();
    private int nodes;

    /**
     * Thrown, after it was reported, where a document goes beyond its bounds: the rest is not even
     * scanned.
     */
    private static final class Beyond extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Beyond() {
            super(null, null, false, false);
        }
    }

    private NodeReader(Report report) {
        this.report = report;
    }

    /** The document's root; null if it cannot be read, which is then reported. */
    public static @Nullable Node read(String text, Report report) {
        return new NodeReader(report).readRepairing(text);
    }

    /**
     * A list with a tail stops the parser, though what is meant is plain: the tail is reported,
     * blanked out (so that all places stay) and reading starts again, so that the file's other
     * mistakes are told as well.
     */
    private @Nullable Node readRepairing(String text) {
        String current = text;
        for (int repairs = 0; ; repairs++) {
            Report attempt = report.fork();
            try {
                Node root = new NodeReader(attempt).document(current);
                report.take(attempt);
                return root;
            } catch (Beyond e) {
                report.take(attempt);
                return null;
            } catch (MarkedYamlEngineException e) {
                String repaired = repairs < MAX_REPAIRS ? withoutTail(current, e) : null;
                if (repaired == null) {
                    report.take(attempt);
                    syntax(e, current);
                    return null;
                }
                current = repaired;
            } catch (ReaderException e) {
                report.take(attempt);
                unprintable(e, current);
                return null;
            } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
                report.take(attempt);
                String problem = String.valueOf(e.getMessage());
                report.add(Node.Place.START, "", Code.SYNTAX, notYaml(problem), YAML);
                return null;
            }
        }
    }

    private static final Text YAML = new Text("YAML 1.2 文本", "YAML 1.2");

    private static Text notYaml(String problem) {
        return new Text("不是 YAML（" + problem + "）", "not YAML (" + problem + ")");
    }

    private @Nullable Node document(String text) {
        events = new Parse(SETTINGS).parseString(text).iterator();
        Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && root != null) {
                feature(event, new Text("第二个文档", "a second document"));
                return root;
            }
            if (event instanceof NodeEvent start) {
                root = node(start, "", 0);
            }
        }
        return root;
    }

    private Node node(NodeEvent event, String path, int depth) {
        if (event instanceof AliasEvent alias) {
            String name = "*" + alias.getAlias();
            feature(event, new Text("别名 " + name, "the alias " + name));
            return new Node.Broken(place(event));
        }
        if (++nodes > MAX_NODES) {
            Text found = new Text("含过多的值", "too many values");
            Text allowed = new Text("最多 " + MAX_NODES + " 个", "at most " + MAX_NODES);
            report.add(place(event), "", Code.TOO_LARGE, found, allowed);
            throw new Beyond();
        }
        refuseProperties(event);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        if (depth >= MAX_DEPTH) {
            Text found = new Text("嵌套过深", "nested too deeply");
            Text allowed = new Text("最多 " + MAX_DEPTH + " 层", "at most " + MAX_DEPTH + " levels");
            report.add(place(event), Paths.inPlan(path), Code.TOO_DEEP, found, allowed);
            throw new Beyond();
        }
        return event instanceof MappingStartEvent mapping
                ? mapping(mapping, path, depth)
                : sequence(event, path, depth);
    }

    private Node.Sequence sequence(NodeEvent event, String path, int depth) {
        List<Node> items = new ArrayList<>();
        int to = index(event.getEndMark());
        Event next = events.next();
        for (; !(next instanceof CollectionEndEvent); next = events.next()) {
            Node item = node((NodeEvent) next, path + "[" + items.size() + "]", depth + 1);
            items.add(item);
            to = item.to();
        }
        boolean flow = event instanceof SequenceStartEvent start && start.isFlow();
        return new Node.Sequence(
                items,
                place(event),
                flow,
                index(event.getStartMark()),
                flow ? index(next.getEndMark()) : to);
    }

    private Node.Mapping mapping(MappingStartEvent event, String path, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        int to = index(event.getEndMark());
        Event next = events.next();
        for (; !(next instanceof CollectionEndEvent); next = events.next()) {
            Node key = node((NodeEvent) next, path, depth + 1);
            String text = key instanceof Node.Scalar scalar ? scalar.text() : "?";
            Node value = node((NodeEvent) events.next(), Paths.key(path, text), depth + 1);
            to = value.to();
            if (key instanceof Node.Scalar scalar) {
                entries.add(new Node.Entry(scalar, value));
            } else if (!(key instanceof Node.Broken)) {
                Text found = new Text("一个以列表或映射为键的映射", "a map with a list or a map for a key");
                report.add(
                        key.place(), path, Code.WRONG_SHAPE, found, new Text("文字键", "plain keys"));
            }
        }
        List<Node.Entry> joined = event.isFlow() ? joined(entries, path) : entries;
        return new Node.Mapping(
                unique(joined, path),
                place(event),
                event.isFlow(),
                index(event.getStartMark()),
                event.isFlow() ? index(next.getEndMark()) : to);
    }

    /**
     * In braces YAML ends a plain value at a comma, so {@code {at: 1,000 points}} has a key {@code
     * 000 points} with no value. That is told once, with the quotes that are missing, and the value
     * is read as it was meant.
     */
    private List<Node.Entry> joined(List<Node.Entry> entries, String path) {
        List<Node.Entry> joined = new ArrayList<>();
        int at = 0;
        while (at < entries.size()) {
            Node.Entry entry = entries.get(at++);
            Node.Scalar first = plainValue(entry);
            if (first != null && at < entries.size() && isFragment(entries.get(at))) {
                StringBuilder text = new StringBuilder(first.text());
                int end = first.to();
                while (at < entries.size() && isFragment(entries.get(at))) {
                    Node.Scalar next = entries.get(at++).key();
                    text.append(next.from() - end > 1 ? ", " : ",").append(next.text());
                    end = next.to();
                }
                Node.Scalar whole =
                        new Node.Scalar(text.toString(), true, first.place(), first.from(), end);
                unquoted(whole, Paths.inPlan(Paths.key(path, entry.key().text())));
                entry = new Node.Entry(entry.key(), whole);
            }
            joined.add(entry);
        }
        return joined;
    }

    private static Node.@Nullable Scalar plainValue(Node.Entry entry) {
        return entry.value() instanceof Node.Scalar scalar && scalar.plain() && !scalar.isEmpty()
                ? scalar
                : null;
    }

    /** A plain key without a colon: its empty value stands right at its end. */
    private static boolean isFragment(Node.Entry entry) {
        return entry.key().plain()
                && entry.value() instanceof Node.Scalar value
                && value.text().isEmpty()
                && value.from() == value.to()
                && value.from() == entry.key().to();
    }

    private void unquoted(Node.Scalar value, String path) {
        String shown = Paths.quoted(value.text());
        Text found = new Text(shown + "，没有引号", shown + " without quotes");
        Text allowed = new Text("花括号内带逗号的值须加引号", "a value with a comma in braces only in quotes");
        String written = "\"" + value.text() + "\"";
        Text fix = new Text("请写作 " + written + "。", "Write " + written + ".");
        report.add(value.place(), path, Code.UNQUOTED_COMMA, found, allowed, fix);
    }

    private List<Node.Entry> unique(List<Node.Entry> entries, String path) {
        Map<String, Node.Entry> first = new HashMap<>();
        List<Node.Entry> unique = new ArrayList<>();
        for (Node.Entry entry : entries) {
            Node.Entry earlier = first.putIfAbsent(entry.key().text(), entry);
            if (earlier == null) {
                unique.add(entry);
            } else {
                int line = earlier.key().place().line();
                report.add(
                        entry.key().place(),
                        Paths.inPlan(Paths.key(path, entry.key().text())),
                        Code.DUPLICATE_KEY,
                        new Text("重复的键，第 " + line + " 行已有", "given twice, first in line " + line),
                        new Text("每个键一次", "each key once"),
                        new Text("请删去其一。", "Delete one of the two."));
            }
        }
        return unique;
    }

    private void refuseProperties(NodeEvent event) {
        event.getAnchor()
                .ifPresent(
                        anchor ->
                                feature(event, new Text("锚点 &" + anchor, "the anchor &" + anchor)));
        Optional<String> tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case CollectionStartEvent start -> start.getTag();
                    default -> Optional.empty();
                };
        tag.ifPresent(name -> feature(event, new Text("标签 " + name, "the tag " + name)));
    }

    private void feature(Event event, Text found) {
        Text allowed =
                new Text(
                        "不含锚点、别名、标签的单个 YAML 文档",
                        "one YAML document without anchors, aliases or tags");
        Text fix = new Text("请把值直接写出来。", "Write the value out.");
        report.add(place(event), "", Code.YAML_FEATURE, found, allowed, fix);
    }

    private Node.Scalar scalar(ScalarEvent event) {
        int from = index(event.getStartMark());
        int to = index(event.getEndMark());
        return new Node.Scalar(event.getValue(), event.isPlain(), place(event), from, to);
    }

    /** In code points; the settings ask for marks, so there always is one. */
    private static int index(Optional<Mark> mark) {
        return mark.map(Mark::getIndex).orElse(0);
    }

    private static Node.Place place(Event event) {
        return event.getStartMark().map(NodeReader::place).orElse(Node.Place.START);
    }

    private static Node.Place place(Mark mark) {
        return new Node.Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /**
     * The text without the tail of a list at which the parser stopped, which is reported; null if
     * it is not that.
     */
    private @Nullable String withoutTail(String text, MarkedYamlEngineException e) {
        Mark mark = e.getProblemMark().orElse(null);
        if (mark == null) {
            return null;
        }
        int at =
                text.offsetByCodePoints(
                        0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
        Matcher tail = LIST_TAIL.matcher(text).region(at, text.length());
        if (!tail.lookingAt() || !text.substring(0, at).stripTrailing().endsWith("]")) {
            return null;
        }
        String base = tail.group().replaceFirst("of\\s+", "");
        int lineStart = Math.max(text.lastIndexOf('\n', at) + 1, at - KEY_WINDOW);
        Matcher key = LIST_KEY.matcher(text.substring(lineStart, at));
        report.add(
                place(mark),
                key.find() ? key.group(1) : "",
                Code.SYNTAX,
                new Text(
                        "列表之后还有 '" + tail.group() + "'",
                        "a list followed by '" + tail.group() + "'"),
                new Text("列表到 ] 为止", "a list that ends with its ]"),
                new Text(
                        "请在列表之外另写 of: " + base + "，或给整个值加引号。",
                        "Write 'of: "
                                + base
                                + "' beside the list, or put the whole value in quotes."));
        return text.substring(0, at) + " ".repeat(tail.end() - at) + text.substring(tail.end());
    }

    private void syntax(MarkedYamlEngineException e, String text) {
        Node.Place place = e.getProblemMark().map(NodeReader::place).orElse(Node.Place.START);
        String problem = String.valueOf(e.getProblem());
        report.add(place, "", Code.SYNTAX, notYaml(problem), YAML, SyntaxHints.hint(text, place));
    }

    private void unprintable(ReaderException e, String text) {
        Node.Place place = placeOf(text, e.getPosition());
        String name = String.format("U+%04X", e.getCodePoint());
        Text found = new Text("含不可见字符 " + name, "a text with the unprintable character " + name);
        report.add(place, "", Code.SYNTAX, found, YAML, new Text("请删去它。", "Delete it."));
    }

    private static Node.Place placeOf(String text, int codePoints) {
        int end =
                text.offsetByCodePoints(
                        0, Math.min(codePoints, text.codePointCount(0, text.length())));
        int line = 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
        int start = text.lastIndexOf('\n', end - 1) + 1;
        return new Node.Place(line, text.codePointCount(Math.min(start, end), end) + 1);
    }
}
