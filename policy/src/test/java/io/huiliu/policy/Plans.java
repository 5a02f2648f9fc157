package io.huiliu.policy;

import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Plans of these tests, and what the gate says of them. */
final class Plans {
    /** A plan that passes, without mechanisms. */
    private static final List<String> HEAD =
            List.of(
                    "plan: p",
                    "concession: 10%",
                    "join-fee: none",
                    "custody: licensed-institution",
                    "cash-out: none",
                    "transferable: false",
                    "public-offering: false",
                    "odds: none",
                    "texts: { a: Points }");

    private Plans() {}

    static Plan bundled(String id) {
        return PlanFile.read(id + ".yaml", Objects.requireNonNull(BundledPlans.text(id))).orThrow();
    }

    /**
     * A plan that differs from one that passes in these parts.
     *
     * @param change parts set apart by {@code ;;}: a line of the head, {@code -key} for one that is
     *     left out, or {@code - mechanism}
     */
    static Plan with(String change) {
        StringBuilder head = new StringBuilder();
        StringBuilder mechanisms = new StringBuilder();
        List<String> parts = List.of(change.strip().split("\\s*;;\\s*"));
        for (String part : parts) {
            if (part.startsWith("- ")) {
                mechanisms.append("  ").append(part).append('\n');
            } else if (!part.startsWith("-") && !part.isEmpty()) {
                head.append(part).append('\n');
            }
        }
        for (String line : HEAD) {
            String key = line.substring(0, line.indexOf(':'));
            boolean replaced =
                    parts.stream().anyMatch(p -> p.startsWith(key + ":") || p.equals("-" + key));
            head.append(replaced ? "" : line + "\n");
        }
        String list = mechanisms.isEmpty() ? "mechanisms: []\n" : "mechanisms:\n" + mechanisms;
        return PlanFile.read("p.yaml", head + list).orThrow();
    }

    /** The ids of the rules that block, or of those that warn. */
    static Set<String> rules(Verdict verdict, Severity severity) {
        Set<String> rules = new TreeSet<>();
        for (Finding finding : verdict.findings()) {
            if (finding.severity() == severity) {
                rules.add(finding.rule());
            }
        }
        return rules;
    }

    static Set<String> blocking(Plan plan) {
        return rules(Gate.check(plan), Severity.BLOCK);
    }
}
