package io.huiliu.simulate.study;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanEdit;
import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.plan.reading.Diagnostic.Code;
import io.huiliu.plan.reading.Field;
import io.huiliu.plan.reading.KindWords;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.Report;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.ScenarioEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A parameter sweep.
 *
 * @param id what it is called
 * @param axes what varies, at most {@link #MAX_AXES}
 */
public record Study(String id, Text title, List<Axis> axes, Design design) {
    public static final int MAX_AXES = 20;
    public static final int MAX_VARIANTS = 10_000;

    static final String VARY = "vary";

    public Study {
        axes = List.copyOf(axes);
    }

    /**
     * What a study comes to for one plan and one scenario.
     *
     * @param variants empty if there are diagnostics
     */
    public record Variants(List<Variant> variants, List<Diagnostic> diagnostics) {}

    /**
     * All variants, in the order of the design: in a grid the last axis changes fastest. The same
     * study gives the same variants on every machine.
     */
    public Variants variants(Plan plan, Scenario scenario) {
        Report report = new Report(id);
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Ladder> ladders = new ArrayList<>();
        for (Axis axis : axes) {
            Ladder ladder = ladder(axis, plan, scenario, diagnostics);
            if (ladder != null) {
                ladders.add(ladder);
            }
        }
        if (diagnostics.isEmpty()) {
            bounded(ladders, report);
            diagnostics.addAll(report.sorted());
        }
        return diagnostics.isEmpty()
                ? new Variants(variants(ladders), List.of())
                : new Variants(List.of(), diagnostics);
    }

    /** Where an axis leads, in which file. */
    private record Target(
            String file, String source, @Nullable Field field, List<Diagnostic> diagnostics) {}

    private static Target target(Axis axis, Plan plan, Scenario scenario) {
        if (axis.isOfPlan()) {
            String file = plan.id() + ".yaml";
            PlanEdit.Found found = PlanEdit.find(file, plan, axis.within());
            return new Target(file, plan.source(), found.field(), found.diagnostics());
        }
        String file = scenario.id() + ".yaml";
        ScenarioEdit.Found found = ScenarioEdit.find(file, scenario, axis.within());
        return new Target(file, scenario.source(), found.field(), found.diagnostics());
    }

    private static @Nullable Ladder ladder(
            Axis axis, Plan plan, Scenario scenario, List<Diagnostic> diagnostics) {
        Target target = target(axis, plan, scenario);
        Field field = target.field;
        diagnostics.addAll(target.diagnostics);
        if (field == null) {
            return null;
        }
        Report report = new Report(target.file);
        for (String value : ends(axis.span())) {
            field.with(value, target.source, report);
        }
        Ladder ladder =
                switch (axis.span()) {
                    case Axis.Span.Listed listed -> new Ladder.Listed(listed.values());
                    case Axis.Span.Range range -> Ladder.numbers(range, field.kind());
                };
        if (ladder == null && report.count() == 0) {
            Text found = new Text("不是数值，没有范围", "no number, and has no range");
            Text allowed = KindWords.of(field.kind());
            report.add(field.place(), axis.within(), Code.WRONG_VALUE, found, allowed);
        }
        diagnostics.addAll(report.sorted());
        return report.count() == 0 ? ladder : null;
    }

    private static List<String> ends(Axis.Span span) {
        return switch (span) {
            case Axis.Span.Listed listed -> listed.values();
            case Axis.Span.Range range ->
                    List.of(
                            Ladder.written(range.from(), range.unit()),
                            Ladder.written(range.to(), range.unit()));
        };
    }

    private void bounded(List<Ladder> ladders, Report report) {
        if (!(design instanceof Design.Grid)) {
            return;
        }
        double count = 1;
        for (Ladder ladder : ladders) {
            count *= ladder.all().size();
        }
        if (count > MAX_VARIANTS) {
            String number = String.format(Locale.ROOT, "%,.0f", count);
            String most = String.format(Locale.ROOT, "%,d", MAX_VARIANTS);
            report.add(
                    Node.Place.START,
                    VARY,
                    Code.TOO_MANY,
                    new Text("网格有 " + number + " 个组合", "a grid of " + number + " variants"),
                    new Text("最多 " + most + " 个", "at most " + most),
                    new Text(
                            "请减少取值，或改用 latin-hypercube、sobol。",
                            "Let each take fewer values, or use latin-hypercube or sobol."));
        }
    }

    private List<Variant> variants(List<Ladder> ladders) {
        return switch (design) {
            case Design.Grid grid -> grid(ladders);
            case Design.LatinHypercube cube -> placed(cube.cube(axes.size()), ladders);
            case Design.Sobol sobol -> placed(sobol.cube(axes.size()), ladders);
        };
    }

    private List<Variant> grid(List<Ladder> ladders) {
        List<List<String>> rows = List.of(List.of());
        for (Ladder ladder : ladders) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> row : rows) {
                for (String value : ladder.all()) {
                    List<String> next = new ArrayList<>(row);
                    next.add(value);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        List<Variant> variants = new ArrayList<>();
        for (List<String> row : rows) {
            variants.add(variant(variants.size() + 1, row));
        }
        return variants;
    }

    private List<Variant> placed(List<double[]> cube, List<Ladder> ladders) {
        List<Variant> variants = new ArrayList<>();
        for (double[] point : cube) {
            List<String> row = new ArrayList<>();
            for (int axis = 0; axis < point.length; axis++) {
                row.add(ladders.get(axis).at(point[axis]));
            }
            variants.add(variant(variants.size() + 1, row));
        }
        return variants;
    }

    private Variant variant(int number, List<String> values) {
        List<Variant.Setting> settings = new ArrayList<>();
        for (int axis = 0; axis < values.size(); axis++) {
            settings.add(new Variant.Setting(axes.get(axis).path(), values.get(axis)));
        }
        return new Variant(number, settings);
    }
}
