package io.huiliu.simulate.study;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.TermException;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.plan.reading.Bilingual;
import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.plan.reading.Diagnostic.Code;
import io.huiliu.plan.reading.KindWords;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.NodeReader;
import io.huiliu.plan.reading.ParamTable;
import io.huiliu.plan.reading.Report;
import io.huiliu.plan.reading.ValueReader;
import io.huiliu.plan.reading.YamlFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads studies: from files, or from arguments of the command line. */
public final class StudyFile {
    /** The designs by their names. */
    public enum DesignName {
        GRID,
        LATIN_HYPERCUBE,
        SOBOL
    }

    private static final Kind.Scalar<Integer> POINT_COUNT =
            new Kind.Scalar<>("count", StudyFile::points, "^[\\d,]+$", List.of(), "64");

    static final Param<String> STUDY =
            Param.of("study", Kinds.NAME)
                    .orFail()
                    .titled("研究编号", "Study id", "文件名为 <编号>.yaml。", "The file is named <id>.yaml.");

    static final Param<DesignName> DESIGN =
            Param.of("design", Kinds.choice(DesignName.class))
                    .withDefault("grid")
                    .titled(
                            "设计",
                            "Design",
                            "grid：所有取值两两组合；latin-hypercube：每个参数分层各取一点；sobol：低差异序列。",
                            "grid: every value with every other; latin-hypercube: one point in each"
                                    + " stratum of each parameter; sobol: a sequence that fills"
                                    + " the space evenly.");

    static final Param<Integer> POINTS =
            Param.of("points", POINT_COUNT)
                    .withDefault("64")
                    .titled(
                            "点数",
                            "Points",
                            "grid 之外的设计取多少个组合。",
                            "How many variants, for designs other than grid.");

    static final Param<Integer> SEED =
            Param.of("seed", Kinds.COUNT)
                    .withDefault("1")
                    .titled(
                            "种子",
                            "Seed",
                            "latin-hypercube 据此抽取；同一种子，同一结果。",
                            "What latin-hypercube is drawn from; the same seed, the same points.");

    static final List<Param<?>> PARAMS = List.of(STUDY, DESIGN, POINTS, SEED);
    private static final String TITLE = "title";
    private static final List<String> OTHERS = List.of(TITLE, Study.VARY);

    private final Report report;

    private StudyFile(Report report) {
        this.report = report;
    }

    /**
     * What came out of a file or of arguments.
     *
     * @param study null if and only if there are diagnostics
     */
    public record Compiled(@Nullable Study study, List<Diagnostic> diagnostics) {
        /** The study; throws with all mistakes if there are any. */
        public Study orThrow() {
            if (study == null) {
                throw new IllegalArgumentException(
                        String.join("\n", diagnostics.stream().map(Diagnostic::english).toList()));
            }
            return study;
        }
    }

    /** The table of a study's keys besides {@code title} and {@code vary}, as Markdown. */
    public static String reference() {
        StringBuilder out = new StringBuilder();
        ParamTable.append(out, PARAMS);
        return out.toString();
    }

    /** Reads a file's text. */
    public static Compiled read(String fileName, String text) {
        Report report = new Report(fileName);
        Node.Mapping root = YamlFile.root(text, STUDY.key(), report);
        Study study = root == null ? null : new StudyFile(report).study(root);
        return new Compiled(report.count() == 0 ? study : null, report.sorted());
    }

    /** Reads a file's bytes, which must be UTF-8. */
    public static Compiled read(String fileName, byte[] bytes) {
        Report report = new Report(fileName);
        String text = YamlFile.text(bytes, report);
        return text == null ? new Compiled(null, report.sorted()) : read(fileName, text);
    }

    /**
     * Reads arguments such as {@code plan.consumer-points.fund=10%..30% in 5} and {@code
     * plan.consumer-points.cap=[3x, 5x]}: the value is written as in a file.
     */
    public static Compiled ofArguments(
            List<String> arguments, DesignName design, int points, long seed) {
        Report report = new Report("--vary");
        AxisReader reader = new AxisReader(design, report);
        List<Axis> axes = new ArrayList<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String path = equals < 0 ? argument : argument.substring(0, equals).strip();
            Node value =
                    equals < 0
                            ? new Node.Broken(Node.Place.START)
                            : NodeReader.read(argument.substring(equals + 1), report);
            if (equals < 0) {
                Text allowed = new Text("路径=取值", "a path, '=' and values");
                Text found = new Text("没有 =", "without '='");
                report.add(Node.Place.START, path, Code.WRONG_SHAPE, found, allowed);
            }
            Axis axis = value == null ? null : reader.read(path, value, Node.Place.START);
            if (axis != null) {
                axes.add(axis);
            }
        }
        StudyFile file = new StudyFile(report);
        file.counted(arguments.size(), Node.Place.START);
        file.unique(axes);
        if (points < 2 || points > Study.MAX_VARIANTS) {
            String found = String.valueOf(points);
            Text allowed = new Text("2 到 10,000 的整数", "a whole number from 2 to 10,000");
            Text shown = new Text(found, found);
            report.add(Node.Place.START, POINTS.key(), Code.OUT_OF_RANGE, shown, allowed);
        }
        Text title = new Text("参数扫描", "Parameter sweep");
        Study study = new Study("sweep", title, axes, design(design, points, seed));
        return new Compiled(report.count() == 0 ? study : null, report.sorted());
    }

    private @Nullable Study study(Node.Mapping root) {
        ValueReader reader = new ValueReader(report);
        Text owner = new Text("研究", "a study");
        ValueReader.Scope scope = reader.map(PARAMS, OTHERS, root, Node.Place.START, "", owner);
        Values head = scope.values();
        String id = head.get(STUDY, "");
        DesignName design = head.get(DESIGN);
        Node.Entry entry = root.find(TITLE);
        Text title = entry == null ? null : Bilingual.read(entry.value(), TITLE, report);
        boolean known = !scope.bad().contains(DESIGN.key());
        List<Axis> axes = axes(root, known ? design : null);
        return new Study(
                id,
                title == null ? new Text(id, id) : title,
                axes,
                design(design, head.get(POINTS), head.get(SEED)));
    }

    private List<Axis> axes(Node.Mapping root, @Nullable DesignName design) {
        Node.Entry entry = root.find(Study.VARY);
        Node value = entry == null ? null : entry.value();
        if (!(value instanceof Node.Mapping mapping)) {
            Text allowed =
                    new Text(
                            "映射，如 plan.consumer-points.fund: 10%..30% in 5",
                            "a map such as 'plan.consumer-points.fund: 10%..30% in 5'");
            Node.Place place = value == null ? Node.Place.START : value.place();
            Code code = value == null ? Code.MISSING : Code.WRONG_SHAPE;
            Text found = value == null ? new Text("缺失", "missing") : KindWords.shape(value);
            report.add(place, Study.VARY, code, found, allowed);
            return List.of();
        }
        counted(mapping.entries().size(), mapping.place());
        AxisReader reader = new AxisReader(design, report);
        List<Axis> axes = new ArrayList<>();
        for (Node.Entry each : mapping.entries()) {
            Axis axis = reader.read(each.key().text(), each.value(), each.key().place());
            if (axis != null) {
                axes.add(axis);
            }
        }
        return axes;
    }

    private void counted(int axes, Node.Place place) {
        if (axes < 1 || axes > Study.MAX_AXES) {
            Text found = new Text(axes + " 个参数", axes + " parameters");
            Text allowed = new Text("1 到 20 个", "1 to 20");
            report.add(place, Study.VARY, Code.TOO_MANY, found, allowed);
        }
    }

    private void unique(List<Axis> axes) {
        Set<String> paths = new HashSet<>();
        for (Axis axis : axes) {
            if (!paths.add(axis.path())) {
                Text found = new Text("重复", "given twice");
                Text allowed = new Text("每个参数一次", "each parameter once");
                report.add(Node.Place.START, axis.path(), Code.DUPLICATE_KEY, found, allowed);
            }
        }
    }

    private static Design design(DesignName design, int points, long seed) {
        return switch (design) {
            case GRID -> new Design.Grid();
            case LATIN_HYPERCUBE -> new Design.LatinHypercube(points, seed);
            case SOBOL -> new Design.Sobol(points);
        };
    }

    private static int points(String text) {
        int points = Kinds.COUNT.parse().apply(text);
        if (points < 2 || points > Study.MAX_VARIANTS) {
            throw new TermException("a whole number from 2 to 10,000", null);
        }
        return points;
    }
}
