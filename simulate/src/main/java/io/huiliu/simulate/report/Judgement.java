package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;
import java.util.List;

/**
 * One of the two verdicts of a fact sheet, with all that it rests on.
 *
 * @param label it in a word or two
 * @param sentence it in one sentence
 * @param reasons the worst first
 */
public record Judgement(Grade grade, Text label, Text sentence, List<Reason> reasons) {
    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /**
     * One reason.
     *
     * @param id kebab-case, such as {@code ruin}
     * @param sentence the fact with its figures
     */
    public record Reason(String id, Grade grade, Text sentence) {}

    /** How a verdict of one grade is put. */
    record Wording(Text label, Text sentence) {}

    /** As bad as the worst of its reasons. */
    static Judgement of(List<Reason> reasons, Wording good, Wording watch, Wording bad) {
        Grade worst = reasons.stream().map(Reason::grade).reduce(Grade.GOOD, Grade::orWorse);
        Wording wording =
                switch (worst) {
                    case GOOD -> good;
                    case WATCH -> watch;
                    case BAD -> bad;
                };
        List<Reason> worstFirst =
                reasons.stream().sorted((a, b) -> b.grade().compareTo(a.grade())).toList();
        return new Judgement(worst, wording.label(), wording.sentence(), worstFirst);
    }
}
