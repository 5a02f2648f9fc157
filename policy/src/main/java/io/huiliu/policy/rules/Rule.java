package io.huiliu.policy.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.policy.Severity;
import io.huiliu.policy.model.PlanModel;
import io.huiliu.policy.model.Structure;
import io.huiliu.policy.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule. A rule with several conditions is several of these with one id.
 *
 * @param id such as {@code promise}
 * @param source the law or notice that it comes from
 * @param overridableBy the role that may override it with a reason, or null
 * @param words what must not stand in the text at hand
 */
public record Rule(
        String id,
        Kind kind,
        Subject subject,
        Severity severity,
        Text source,
        @Nullable String overridableBy,
        Words words,
        Compiled compiled) {

    /** How a rule is applied. */
    public enum Kind {
        /** Asked of a plan. */
        PLAN,
        /** Watched while the program runs; listed, not asked of a plan. */
        LIVE,
        /** One that is built in, named for whoever reads the file. */
        CORE
    }

    /** The parts that are computed; those of a rule that is not asked of a plan are null. */
    record Compiled(
            CelRuntime.@Nullable Program when,
            @Nullable Template at,
            @Nullable Both message,
            @Nullable Both remedy) {
        static final Compiled NOTHING = new Compiled(null, null, null, null);
    }

    /** A template in both languages. */
    record Both(Template zh, Template en) {
        Text fill(Map<String, Object> values) throws CelEvaluationException {
            return new Text(zh.fill(values), en.fill(values));
        }
    }

    /** What a rule says of one subject. */
    public record Hit(String path, Text message, Text remedy) {}

    /** What the rule is asked of in a plan: the values of each, by their names in conditions. */
    public List<Map<String, Object>> subjects(PlanModel plan, Map<String, Object> ofPlan) {
        if (kind != Kind.PLAN) {
            return List.of();
        }
        return switch (subject) {
            case PLAN -> List.of(ofPlan);
            case MECHANISM -> each(plan.mechanisms(), Vocabulary.MECHANISM, ofPlan);
            case DATA -> each(plan.data(), Vocabulary.DATA, ofPlan);
            case TEXT -> {
                List<Map<String, Object>> texts = each(plan.texts(), Vocabulary.TEXT, ofPlan);
                for (int i = 0; i < texts.size(); i++) {
                    texts.get(i).put(Language.FOUND, words.in(plan.texts().get(i).value()));
                }
                yield texts;
            }
        };
    }

    private static <T> List<Map<String, Object>> each(
            List<T> subjects, Structure<T> structure, Map<String, Object> ofPlan) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (T subject : subjects) {
            all.add(Vocabulary.with(ofPlan, structure, subject));
        }
        return all;
    }

    /**
     * Asks the rule.
     *
     * @param values of the plan and of the subject, by their names in conditions
     * @return null where it does not hold
     * @throws CelEvaluationException where the condition cannot be computed
     */
    public @Nullable Hit ask(Map<String, Object> values) throws CelEvaluationException {
        if (compiled.when == null
                || compiled.at == null
                || compiled.message == null
                || compiled.remedy == null
                || !Boolean.TRUE.equals(compiled.when.eval(values))) {
            return null;
        }
        return new Hit(
                compiled.at.fill(values),
                compiled.message.fill(values),
                compiled.remedy.fill(values));
    }
}
