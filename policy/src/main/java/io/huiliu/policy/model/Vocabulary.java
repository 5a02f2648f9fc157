package io.huiliu.policy.model;

import static io.huiliu.policy.model.Structure.flag;
import static io.huiliu.policy.model.Structure.number;
import static io.huiliu.policy.model.Structure.text;
import static io.huiliu.policy.model.Structure.texts;
import static io.huiliu.policy.model.Structure.whole;

import io.huiliu.analysis.Outlook;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.money.Share;
import io.huiliu.plan.Declarations;
import io.huiliu.plan.Disclosures;
import io.huiliu.plan.Plan;
import io.huiliu.policy.model.Shown.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words of conditions: every structure, every field, its type and its meaning. */
public final class Vocabulary {
    private static final double FEN_IN_A_YUAN = 100;

    private static final List<String> TAX_CLASSES =
            List.of("discount", "accumulated-points", "incidental-income 20%", "labour");

    /** What a plan is, with what its mechanisms show. */
    public static final Structure<PlanModel> PLAN =
            new Structure<>(
                    "plan",
                    "The plan as a whole, with what its mechanisms show.",
                    List.of(
                            text("id", "its id", each -> each.plan().id()),
                            whole("version", "from 1", each -> (long) each.plan().version()),
                            texts(
                                    "declares",
                                    "the keys that it declares, such as \"join-fee\"",
                                    each -> declares(each.plan())),
                            whole(
                                    "chain_levels",
                                    "how many people above the buyer one order can pay",
                                    PlanModel::chainLevels),
                            whole(
                                    "mechanism_levels",
                                    "the most that one mechanism can pay of them",
                                    PlanModel::mechanismLevels),
                            number(
                                    "commission",
                                    "the most that all commissions take of the price, 1 being all"
                                            + " of it",
                                    PlanModel::commission),
                            flag("draws", "whether anything is drawn", PlanModel::draws),
                            flag(
                                    "withdrawable",
                                    "whether balance can be withdrawn",
                                    PlanModel::withdrawable),
                            flag(
                                    "effective_stated",
                                    "whether it says when it takes effect",
                                    PlanModel::effectiveStated),
                            whole(
                                    "notice_days",
                                    "from publication to effect; 0 where either is not stated",
                                    PlanModel::noticeDays)));

    /** What a plan declares. */
    public static final Structure<PlanModel> DECLARED =
            new Structure<>(
                    "declared",
                    "What the plan declares; see plan.declares for whether it does.",
                    List.of(
                            number(
                                    "join_fee",
                                    "yuan; 0 if none or not declared",
                                    each -> yuan(declarations(each).joinFeeFen())),
                            text(
                                    "custody",
                                    "licensed-institution, platform, or \"\"",
                                    each -> word(declarations(each).custody())),
                            text(
                                    "cash_out",
                                    "none, balance, points-or-vouchers, or \"\"",
                                    each -> word(declarations(each).cashOut())),
                            flag(
                                    "transferable",
                                    "false if not declared",
                                    each -> is(declarations(each).transferable())),
                            flag(
                                    "public_offering",
                                    "false if not declared",
                                    each -> is(declarations(each).publicOffering())),
                            text(
                                    "odds",
                                    "none, published, unpublished, changed, or \"\"",
                                    each -> word(declarations(each).odds())),
                            number(
                                    "join_reward",
                                    "yuan; 0 if none or not declared",
                                    each -> yuan(disclosures(each).joinRewardFen())),
                            whole(
                                    "records_kept_days",
                                    "0 if not declared: then they are kept for ever",
                                    each -> days(disclosures(each).recordsKeptDays())),
                            flag(
                                    "conditional_on_growth",
                                    "whether members are told that releases depend on growth",
                                    each -> is(disclosures(each).conditionalOnGrowth())),
                            flag(
                                    "fact_sheet_shown",
                                    "whether members see the fact sheet before they join",
                                    each ->
                                            disclosures(each).factSheet()
                                                    == Disclosures.FactSheet.SHOWN),
                            text(
                                    "vouchers_sold",
                                    "none, registered or bearer",
                                    each -> word(sale(each).holding())),
                            number(
                                    "vouchers_sold_most",
                                    "the most that one holds, in yuan",
                                    each -> yuan(sale(each).mostFen())),
                            whole(
                                    "vouchers_sold_last_days",
                                    "0 for ever",
                                    each -> days(disclosures(each).soldVouchersLastDays())),
                            text(
                                    "minors",
                                    "refused, guardian-consent, unchecked, or \"\"",
                                    each -> word(disclosures(each).minors()))));

    /** What one mechanism shows. */
    public static final Structure<MechanismModel> MECHANISM =
            new Structure<>(
                    "mechanism",
                    "One mechanism, in rules with for-each: mechanism.",
                    List.of(
                            text("path", "its place, such as mechanisms[0]", MechanismModel::path),
                            text("name", "in the plan", each -> each.terms().name()),
                            text(
                                    "form",
                                    "its kind, such as growth-release",
                                    each -> each.terms().form().name()),
                            flag("rewards", "whether what it gives is taxed", shows(Trait.REWARDS)),
                            text("tax_class", "as written, or \"\"", MechanismModel::taxClass),
                            flag(
                                    "tax_class_known",
                                    "whether it is one of " + String.join(", ", TAX_CLASSES),
                                    each -> TAX_CLASSES.contains(each.taxClass())),
                            whole(
                                    "chain_levels",
                                    "how many people above the buyer it can pay for one order",
                                    each -> (long) each.shown().levels()),
                            text(
                                    "chain_key",
                                    "the parameter that says so",
                                    each -> each.shown().levelsKey()),
                            number(
                                    "commission",
                                    "the most that its commissions take of the price",
                                    MechanismModel::commission),
                            flag(
                                    "promises",
                                    "whether more is promised than the order itself pays at once",
                                    MechanismModel::promises),
                            number(
                                    "promised",
                                    "k, of the order's amount",
                                    each -> each.outlook() == null ? 0 : each.outlook().promised()),
                            number(
                                    "contributed",
                                    "c, the cash set aside for it by the same order",
                                    each ->
                                            each.outlook() == null
                                                    ? 0
                                                    : each.outlook().contributed()),
                            flag("exceeds_funds", "whether k > c", MechanismModel::exceeds),
                            flag(
                                    "funded_by_profit",
                                    "whether a share of the price is promised out of a share of the"
                                            + " profit, which is less where an order states its"
                                            + " cost",
                                    shows(Trait.FUNDED_BY_PROFIT)),
                            flag(
                                    "conditional",
                                    "whether it is only ever released as funded",
                                    each -> each.outlook() != null && each.outlook().conditional()),
                            flag(
                                    "cash_like",
                                    "whether it is paid in what can become cash",
                                    MechanismModel::cashLike),
                            text(
                                    "pays",
                                    "cash, sellable-points, vouchers, coins, units or nothing",
                                    each -> pays(each.outlook())),
                            number(
                                    "growth_needed",
                                    "g*, the growth of sales a day that the promise needs",
                                    each ->
                                            each.outlook() == null
                                                    ? 0
                                                    : each.outlook().growthNeededPerDay()),
                            number(
                                    "concession",
                                    "the rate that k and c are reckoned at",
                                    each -> each.concessionPpm() / (double) Share.WHOLE_PPM),
                            text(
                                    "promise_key",
                                    "the parameter that bounds what is promised",
                                    each -> each.shown().promiseKey()),
                            flag(
                                    "transferable",
                                    "whether members can pass its points to one another",
                                    shows(Trait.TRANSFERABLE)),
                            flag(
                                    "sold_as_cash",
                                    "whether its points can be sold for balance that can be"
                                            + " withdrawn",
                                    MechanismModel::soldAsCash),
                            flag("units", "whether it gives units to buyers", shows(Trait.UNITS)),
                            flag(
                                    "dividend_on_units",
                                    "whether it pays a dividend on units that buyers have",
                                    shows(Trait.DIVIDEND_ON_UNITS)),
                            flag("draws", "whether chance decides", shows(Trait.DRAWS)),
                            number(
                                    "highest_prize",
                                    "of its table, in yuan",
                                    each -> yuan(each.shown().prizeFen())),
                            text(
                                    "prize_key",
                                    "where that prize stands",
                                    each -> each.shown().prizeKey()),
                            whole(
                                    "voucher_days",
                                    "how long its vouchers last; 0 for ever",
                                    each -> (long) each.shown().voucherDays())));

    /** One text. */
    public static final Structure<TextModel> TEXT =
            new Structure<>(
                    "text",
                    "One name, title or text, in rules with for-each: text.",
                    List.of(
                            text("path", "its place, such as texts.value.zh", TextModel::path),
                            text("value", "as written", TextModel::value)));

    /** One field of personal data. */
    public static final Structure<DataModel> DATA =
            new Structure<>(
                    "data",
                    "One field of personal data, in rules with for-each: data.",
                    List.of(
                            text("path", "its place", DataModel::path),
                            text("field", "its name", each -> each.field().name()),
                            text("purpose", "or \"\"", DataModel::purpose),
                            flag("consent", "whether it was given", each -> each.field().consent()),
                            flag(
                                    "opt_out",
                                    "whether targeting by it can be turned off",
                                    each -> each.field().optOut())));

    /** All structures, in the order in which the reference lists them. */
    public static final List<Structure<?>> ALL = List.of(PLAN, DECLARED, MECHANISM, TEXT, DATA);

    private Vocabulary() {}

    /** The values of a plan, by structure, for a condition. */
    public static Map<String, Object> values(PlanModel plan) {
        Map<String, Object> values = new HashMap<>();
        values.put(PLAN.name(), PLAN.values(plan));
        values.put(DECLARED.name(), DECLARED.values(plan));
        return values;
    }

    /** The same with those of one subject. */
    public static <T> Map<String, Object> with(
            Map<String, Object> ofPlan, Structure<T> structure, T subject) {
        Map<String, Object> values = new HashMap<>(ofPlan);
        values.put(structure.name(), structure.values(subject));
        return values;
    }

    private static Function<MechanismModel, Boolean> shows(Trait trait) {
        return each -> each.shown().is(trait);
    }

    private static Declarations declarations(PlanModel each) {
        return each.plan().declarations();
    }

    private static Disclosures disclosures(PlanModel each) {
        return declarations(each).disclosures();
    }

    private static Disclosures.VoucherSale sale(PlanModel each) {
        Disclosures.VoucherSale sale = disclosures(each).voucherSale();
        return sale == null ? new Disclosures.VoucherSale(Disclosures.Holding.NONE, 0) : sale;
    }

    private static String pays(@Nullable Outlook outlook) {
        return Kinds.word(outlook == null ? Outlook.Pays.NOTHING : outlook.pays());
    }

    private static double yuan(@Nullable Long fen) {
        return fen == null ? 0 : fen / FEN_IN_A_YUAN;
    }

    private static boolean is(@Nullable Boolean flag) {
        return flag != null && flag;
    }

    private static long days(@Nullable Integer days) {
        return days == null ? 0 : days;
    }

    private static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : Kinds.word(constant);
    }

    private static List<String> declares(Plan plan) {
        Declarations declared = plan.declarations();
        Disclosures more = declared.disclosures();
        List<String> keys = new ArrayList<>();
        add("join-fee", declared.joinFeeFen(), keys);
        add("custody", declared.custody(), keys);
        add("cash-out", declared.cashOut(), keys);
        add("transferable", declared.transferable(), keys);
        add("public-offering", declared.publicOffering(), keys);
        add("odds", declared.odds(), keys);
        add("texts", declared.texts(), keys);
        add("join-reward", more.joinRewardFen(), keys);
        add("published", more.published(), keys);
        add("records-kept", more.recordsKeptDays(), keys);
        add("conditional-on-growth", more.conditionalOnGrowth(), keys);
        add("fact-sheet", more.factSheet(), keys);
        add("vouchers-sold", more.voucherSale(), keys);
        add("vouchers-sold-last", more.soldVouchersLastDays(), keys);
        add("personal-data", more.personalData(), keys);
        add("minors", more.minors(), keys);
        return keys;
    }

    private static void add(String key, @Nullable Object declared, List<String> keys) {
        if (declared != null) {
            keys.add(key);
        }
    }
}
