package io.huiliu.simulate.run;

import io.huiliu.mechanisms.Accepts.Payee;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.area.AreaTerms;
import io.huiliu.mechanisms.differential.DifferentialTerms;
import io.huiliu.mechanisms.dividend.DividendTerms;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.valuepool.ValuePoolTerms;
import io.huiliu.mechanisms.withdrawal.WithdrawalTerms;
import io.huiliu.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan offers to agents: which commands it takes, and of which mechanisms.
 *
 * @param checkIns the mechanisms that take check-ins
 * @param draws the mechanisms with a draw for a member's first order
 * @param sales the pools whose points can be sold
 * @param withdrawal how balances leave, or null if they cannot
 * @param shares the dividends whose holders are named by command
 * @param ranks the ranks of differentials, lowest first
 * @param agents whether regions' agents have a share
 * @param partners whether their partners have one
 * @param drawsOnOrders whether an order needs a drawn number
 * @param refundDays the last day after an order's on which it can still be refunded in the morning;
 *     below 1 if it cannot
 * @param confirmDays days until an order is confirmed, begun ones included
 */
record Offers(
        List<String> checkIns,
        List<String> draws,
        List<Sale> sales,
        @Nullable WithdrawalTerms withdrawal,
        List<String> shares,
        List<String> ranks,
        boolean agents,
        boolean partners,
        boolean drawsOnOrders,
        int refundDays,
        int confirmDays) {
    private static final long DAY_MILLIS = 86_400_000L;

    /** A pool whose points are sold, and what a seller asks for. */
    record Sale(String pool, Payee to) {}

    static Offers of(Plan plan) {
        List<Terms> all = plan.mechanisms();
        long open = plan.confirmAfterMillis() + plan.refundableForMillis();
        return new Offers(
                named(all, "check-in"),
                named(all, "blind-box"),
                sales(all),
                first(all, WithdrawalTerms.class),
                of(all, DividendTerms.class).stream()
                        .filter(terms -> terms.by().equals("shares"))
                        .map(DividendTerms::name)
                        .toList(),
                ranks(all),
                first(all, AreaTerms.class) != null,
                of(all, AreaTerms.class).stream().anyMatch(terms -> terms.partnersPpm() > 0),
                all.stream().anyMatch(Terms::draws),
                (int) ((open - 1) / DAY_MILLIS),
                (int) ((plan.confirmAfterMillis() + DAY_MILLIS - 1) / DAY_MILLIS));
    }

    private static List<Sale> sales(List<Terms> all) {
        List<Sale> sales = new ArrayList<>();
        for (ValuePoolTerms terms : of(all, ValuePoolTerms.class)) {
            if (!terms.to().isEmpty()) {
                Payee to = terms.to().contains(Payee.BALANCE) ? Payee.BALANCE : terms.to().get(0);
                sales.add(new Sale(terms.name(), to));
            }
        }
        return sales;
    }

    private static List<String> ranks(List<Terms> all) {
        List<String> names = new ArrayList<>();
        for (DifferentialTerms terms : of(all, DifferentialTerms.class)) {
            terms.ranks().stream().map(Kind.Named::name).forEach(names::add);
        }
        return names;
    }

    private static List<String> named(List<Terms> all, String form) {
        return all.stream()
                .filter(terms -> terms.form().name().equals(form))
                .map(Terms::name)
                .toList();
    }

    private static <T extends Terms> List<T> of(List<Terms> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <T extends Terms> @Nullable T first(List<Terms> all, Class<T> type) {
        List<T> found = of(all, type);
        return found.isEmpty() ? null : found.get(0);
    }
}
