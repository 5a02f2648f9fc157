package io.huiliu.policy;

import dev.cel.runtime.CelEvaluationException;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanPlaces;
import io.huiliu.plan.reading.Node;
import io.huiliu.policy.model.PlanModel;
import io.huiliu.policy.model.Vocabulary;
import io.huiliu.policy.rules.BundledPolicies;
import io.huiliu.policy.rules.Policy;
import io.huiliu.policy.rules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks a policy's rules of a plan. The core rules are always asked: a policy may add rules to them
 * or tighten them, and one that states them more loosely changes nothing.
 */
public final class Gate {
    /**
     * Of one condition: beyond that nobody reads on, and a hostile plan must not make us write for
     * ever. What is left out weighs as what is told, so that no warnings can hide a rule that
     * blocks.
     */
    static final int MAX_FINDINGS = 100;

    private final PlanModel model;
    private final Map<String, Object> ofPlan;
    private final PlanPlaces places;
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    private Gate(Plan plan) {
        model = PlanModel.of(plan);
        ofPlan = Vocabulary.values(model);
        places = PlanPlaces.of(plan);
    }

    /** Asks the newest policy that comes with the product. */
    public static Verdict check(Plan plan) {
        return check(plan, BundledPolicies.newest(), List.of());
    }

    /**
     * Asks a policy.
     *
     * @param waivers what named roles have decided; those that no rule allows change nothing
     */
    public static Verdict check(Plan plan, Policy policy, List<Waiver> waivers) {
        Gate gate = new Gate(plan);
        BundledPolicies.core().rules().forEach(gate::ask);
        policy.rules().forEach(gate::ask);
        return gate.verdict(policy, waivers);
    }

    private void ask(Rule rule) {
        int found = 0;
        for (Map<String, Object> values : rule.subjects(model, ofPlan)) {
            if (found == MAX_FINDINGS) {
                return;
            }
            try {
                Rule.Hit hit = rule.ask(values);
                if (hit != null) {
                    found++;
                    add(finding(rule, rule.severity(), hit));
                }
            } catch (CelEvaluationException e) {
                found++;
                add(finding(rule, Severity.BLOCK, unanswered(e)));
            }
        }
    }

    /** A rule that cannot be computed lets nothing pass. */
    private static Rule.Hit unanswered(CelEvaluationException e) {
        String why = String.valueOf(e.getMessage());
        return new Rule.Hit(
                "",
                new Text("规则无法计算：" + why, "the rule cannot be computed: " + why),
                new Text("请修正政策文件中该规则的条件", "mend the rule's condition in the policy file"));
    }

    private Finding finding(Rule rule, Severity severity, Rule.Hit hit) {
        Node.Place place = places.find(hit.path());
        return new Finding(
                rule.id(),
                severity,
                hit.message(),
                hit.remedy(),
                rule.source(),
                hit.path(),
                place.line(),
                place.column(),
                rule.overridableBy());
    }

    /** At one place a rule says one thing: the stricter. */
    private void add(Finding finding) {
        findings.merge(
                finding.rule() + " " + finding.path(),
                finding,
                (before, now) -> strictness(now) > strictness(before) ? now : before);
    }

    private static int strictness(Finding finding) {
        int block = finding.severity() == Severity.BLOCK ? 2 : 0;
        return block + (finding.overridableBy() == null ? 1 : 0);
    }

    private Verdict verdict(Policy policy, List<Waiver> waivers) {
        List<Finding> open = new ArrayList<>();
        List<Verdict.Waived> waived = new ArrayList<>();
        Comparator<Finding> byPlace =
                Comparator.comparingInt(Finding::line)
                        .thenComparingInt(Finding::column)
                        .thenComparing(Finding::rule);
        for (Finding finding : findings.values().stream().sorted(byPlace).toList()) {
            waivers.stream()
                    .filter(waiver -> waiver.settles(finding))
                    .findFirst()
                    .ifPresentOrElse(
                            waiver -> waived.add(new Verdict.Waived(finding, waiver)),
                            () -> open.add(finding));
        }
        return new Verdict(policy.id(), policy.hash(), open, waived);
    }
}
