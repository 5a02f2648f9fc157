package io.huiliu.policy.model;

import io.huiliu.analysis.Analysis;
import io.huiliu.analysis.Outlook;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.differential.DifferentialTerms;
import io.huiliu.mechanisms.withdrawal.WithdrawalTerms;
import io.huiliu.plan.Declarations;
import io.huiliu.plan.Plan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules see of a plan.
 *
 * @param mechanisms in plan order
 * @param texts every name, title and text that members see
 * @param data the fields of personal data that the plan declares
 */
public record PlanModel(
        Plan plan, List<MechanismModel> mechanisms, List<TextModel> texts, List<DataModel> data) {

    /** A plan without an effective date holds from here. */
    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    public PlanModel {
        mechanisms = List.copyOf(mechanisms);
        texts = List.copyOf(texts);
        data = List.copyOf(data);
    }

    /** The model of a plan. */
    public static PlanModel of(Plan plan) {
        return new PlanModel(plan, mechanisms(plan), TextModel.of(plan), DataModel.of(plan));
    }

    private static List<MechanismModel> mechanisms(Plan plan) {
        boolean withdrawable =
                plan.mechanisms().stream().anyMatch(WithdrawalTerms.class::isInstance);
        boolean vouchersCashedOut =
                plan.declarations().cashOut() == Declarations.CashOut.POINTS_OR_VOUCHERS;
        List<Analysis> analyses =
                List.of(
                        Analysis.of(plan),
                        Analysis.at(plan, plan.minConcessionPpm()),
                        Analysis.at(plan, plan.maxConcessionPpm()));
        double[] commissions = Commission.ofPrice(plan);
        List<MechanismModel> mechanisms = new ArrayList<>();
        for (int i = 0; i < plan.mechanisms().size(); i++) {
            Terms terms = plan.mechanisms().get(i);
            Analysis at = worst(analyses, terms.name());
            mechanisms.add(
                    new MechanismModel(
                            "mechanisms[" + i + "]",
                            terms,
                            Shown.by(terms),
                            outlook(at, terms.name()),
                            at.concessionPpm(),
                            withdrawable,
                            vouchersCashedOut,
                            commissions[i]));
        }
        return mechanisms;
    }

    /** The first analysis whose promise is not covered, else the first. */
    private static Analysis worst(List<Analysis> analyses, String mechanism) {
        for (Analysis analysis : analyses) {
            Outlook outlook = outlook(analysis, mechanism);
            if (outlook != null && outlook.exceedsItsFunds()) {
                return analysis;
            }
        }
        return analyses.getFirst();
    }

    private static @Nullable Outlook outlook(Analysis analysis, String mechanism) {
        return analysis.outlooks().stream()
                .filter(outlook -> outlook.mechanism().equals(mechanism))
                .findFirst()
                .orElse(null);
    }

    /**
     * How many people above the buyer one order can pay. What counts from the buyer's referrer
     * upwards pays the same people; takers by rank stand anywhere in the chain, so they come on
     * top.
     */
    long chainLevels() {
        long stepByStep = 0;
        long byRank = 0;
        for (MechanismModel mechanism : mechanisms) {
            int levels = mechanism.shown().levels();
            if (mechanism.terms() instanceof DifferentialTerms) {
                byRank += levels;
            } else {
                stepByStep = Math.max(stepByStep, levels);
            }
        }
        return stepByStep + byRank;
    }

    /** The most levels that one mechanism can pay. */
    long mechanismLevels() {
        return mechanisms.stream().mapToLong(each -> each.shown().levels()).max().orElse(0);
    }

    double commission() {
        return mechanisms.stream().mapToDouble(MechanismModel::commission).sum();
    }

    boolean draws() {
        return mechanisms.stream().anyMatch(each -> each.shown().is(Shown.Trait.DRAWS));
    }

    boolean withdrawable() {
        return mechanisms.stream().anyMatch(MechanismModel::withdrawable);
    }

    boolean effectiveStated() {
        return !plan.effective().equals(ALWAYS);
    }

    /** From publication to effect, in days; 0 where either is not stated. */
    long noticeDays() {
        LocalDate published = plan.declarations().disclosures().published();
        return published == null || !effectiveStated()
                ? 0
                : ChronoUnit.DAYS.between(published, plan.effective());
    }
}
