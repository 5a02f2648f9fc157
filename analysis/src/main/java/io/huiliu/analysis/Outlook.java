package io.huiliu.analysis;

import io.huiliu.mechanisms.terms.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one mechanism promises, and what it sets aside for it. Shares are of the order's amount, at
 * the concession rate of the {@link Analysis}.
 *
 * @param mechanism its name in the plan
 * @param form its kind, such as {@code growth-release}
 * @param pays what a holder is given in the end
 * @param promised k: the most that an order of 1 is promised (cap, multiple, full rebate); 0 where
 *     nothing is promised beyond what the order itself pays at once
 * @param contributed c: the cash that the same order sets aside for it
 * @param conditional whether the promise is only ever released as funded: a shortfall shrinks it,
 *     and nobody is owed the rest
 * @param growthNeededPerDay g*: the steady growth of sales a day at which the promise can be kept
 *     in full for ever; 0 where it needs none
 * @param figures further closed forms, in the order in which a reader wants them
 * @param summary one sentence: what it means if growth stops
 */
public record Outlook(
        String mechanism,
        String form,
        Pays pays,
        double promised,
        double contributed,
        boolean conditional,
        double growthNeededPerDay,
        List<Figure> figures,
        Text summary) {

    public Outlook {
        figures = List.copyOf(figures);
    }

    /** What a promise is paid in. */
    public enum Pays {
        /** Balance, which can be withdrawn: cash-like. */
        CASH,
        /** Points with a price that are sold for balance: cash-like. */
        SELLABLE_POINTS,
        VOUCHERS,
        COINS,
        /** Records or units that turn into nothing by themselves. */
        UNITS,
        NOTHING;

        public boolean isCashLike() {
            return this == CASH || this == SELLABLE_POINTS;
        }
    }

    /** Whether more is promised than is set aside. */
    public boolean exceedsItsFunds() {
        return promised > contributed * (1 + 1e-9);
    }

    /** The figure of an id, or null. */
    public @Nullable Figure figure(String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst().orElse(null);
    }
}
