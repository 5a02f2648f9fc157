package io.huiliu.cli.plans;

import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Nearest;
import io.huiliu.cli.terminal.Words;
import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import io.huiliu.plan.reading.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds plans: by their file, or by id among those that come with Huiliu. */
public final class Plans {
    private Plans() {}

    /** What a plan's name leads to, before it is compiled. */
    record Source(String name, byte[] bytes) {}

    /**
     * Finds and compiles a plan.
     *
     * @param named a file, or the id of a plan that comes with Huiliu
     * @param folder what the file is relative to; null for the working folder
     * @throws Failure if there is none, or with every mistake in it
     */
    public static PlanText find(String named, @Nullable Path folder) throws IOException, Failure {
        Source source = source(named, folder);
        PlanFile.Compiled compiled = PlanFile.read(source.name(), source.bytes());
        Plan plan = compiled.plan();
        if (plan == null) {
            throw Failure.ofInput(compiled.diagnostics().stream().map(Plans::words).toList());
        }
        return new PlanText(source.name(), plan);
    }

    /** Whether a name leads to a plan at all. */
    public static boolean exists(String named, @Nullable Path folder) {
        return YamlInput.exists(named, folder) || BundledPlans.text(named) != null;
    }

    /** What is wrong at a place, in both languages. */
    public static Words words(Diagnostic diagnostic) {
        return new Words(diagnostic.english(), diagnostic.chinese());
    }

    /** Finds a plan's text. */
    static Source source(String named, @Nullable Path folder) throws IOException, Failure {
        byte[] written = YamlInput.bytes(named, folder, new Words("plan", "方案"));
        if (written != null) {
            return new Source(named, written);
        }
        String bundled = BundledPlans.text(named);
        if (bundled != null) {
            return new Source("plans/" + named + ".yaml", bundled.getBytes(StandardCharsets.UTF_8));
        }
        throw missing(named);
    }

    private static Failure missing(String named) {
        List<String> ids = BundledPlans.IDS;
        return Failure.ofInput(
                Words.of(
                                "%s: PLAN_MISSING there is no such file, and no plan of that id"
                                        + " comes with Huiliu; those are %s.",
                                "%s: PLAN_MISSING 没有这个文件，Huiliu 也没有自带此编号的方案；自带的有 %s。",
                                named,
                                String.join(", ", ids))
                        .then(Nearest.question(named, ids)));
    }
}
