package io.huiliu.cli.explain;

import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.Terms;
import io.huiliu.money.Base;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the share of the terms that gives an amount: {@code 20% of K 200.00 = 40.00}. The transfers
 * do not say which parameter was applied, so all of the mechanism's shares are tried, those whose
 * name fits the reason first; what none gives is left without arithmetic, never guessed.
 *
 * @param amountFen what the order is worth
 * @param concessionFen K
 * @param restFen what is left of K at the mechanism's turn
 */
record Arithmetic(long amountFen, long concessionFen, long restFen) {

    /** How an amount comes about, or null where no share of the terms gives it. */
    @Nullable Words of(Terms terms, String what, long units) {
        for (Shares.Named named : inLikelyOrder(terms, what)) {
            if (value(named.share()) == units) {
                return written(named.share(), Decimals.format(units, 2));
            }
        }
        return null;
    }

    /**
     * How a difference comes about when the order shrinks to {@code smaller}, or null.
     *
     * @param units the difference
     */
    @Nullable Words difference(Terms terms, String what, Arithmetic smaller, long units) {
        for (Shares.Named named : inLikelyOrder(terms, what)) {
            long before = value(named.share());
            long after = smaller.value(named.share());
            if (Math.abs(before - after) == units) {
                Words share = written(named.share(), Decimals.format(before, 2));
                Words then = smaller.written(named.share(), Decimals.format(after, 2));
                return new Words(share.en() + " → " + then.en(), share.zh() + " → " + then.zh());
            }
        }
        return null;
    }

    private long value(Share share) {
        return share.floor(amountFen, concessionFen, concessionFen, restFen);
    }

    private static List<Shares.Named> inLikelyOrder(Terms terms, String what) {
        List<Shares.Named> shares = new ArrayList<>();
        List<Shares.Named> others = new ArrayList<>();
        for (Shares.Named named : Shares.of(terms)) {
            String stem = named.key().substring(0, Math.min(4, named.key().length()));
            (what.contains(stem) ? shares : others).add(named);
        }
        shares.addAll(others);
        return shares;
    }

    private Words written(Share share, String result) {
        Words own = part(share);
        Share lid = share.lid();
        Words lidded =
                lid == null
                        ? own
                        : new Words(
                                own.en() + ", at most " + part(lid).en(),
                                own.zh() + "，至多 " + part(lid).zh());
        return new Words(lidded.en() + " = " + result, lidded.zh() + " = " + result);
    }

    private Words part(Share share) {
        String percent = Decimals.percent(share.ppm());
        String base = Decimals.format(base(share.base()), 2);
        return switch (share.base()) {
            case AMOUNT -> Words.of("%s of the amount %s", "金额 %2$s × %1$s", percent, base);
            case CONCESSION -> Words.of("%s of K %s", "让利 %2$s × %1$s", percent, base);
            case PROFIT -> Words.of("%s of the profit %s", "利润 %2$s × %1$s", percent, base);
            case REST -> Words.of("%s of the rest %s", "余额 %2$s × %1$s", percent, base);
        };
    }

    private long base(Base base) {
        return switch (base) {
            case AMOUNT -> amountFen;
            case CONCESSION, PROFIT -> concessionFen;
            case REST -> restFen;
        };
    }
}
