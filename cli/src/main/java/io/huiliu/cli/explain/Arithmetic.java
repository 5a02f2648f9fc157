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
 */
final class Arithmetic {
    private Arithmetic() {}

    /** How an amount comes about, or null where no share of the terms gives it. */
    static @Nullable Words of(Terms terms, String what, Figures figures, long units) {
        for (Shares.Named named : inLikelyOrder(terms, what)) {
            if (figures.value(named.share()) == units) {
                return written(named.share(), figures);
            }
        }
        return null;
    }

    /**
     * How a difference comes about when the order shrinks or is weighted anew, or null.
     *
     * @param units the difference, without its sign
     */
    static @Nullable Words difference(
            Terms terms, String what, Figures before, Figures after, long units) {
        for (Shares.Named named : inLikelyOrder(terms, what)) {
            long difference = before.value(named.share()) - after.value(named.share());
            if (Math.abs(difference) == units) {
                return arrow(written(named.share(), before), written(named.share(), after));
            }
        }
        return null;
    }

    /** One thing became another. */
    static Words arrow(Words from, Words to) {
        return new Words(from.en() + " → " + to.en(), from.zh() + " → " + to.zh());
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

    /** A share with what it gives: {@code 15% of K 200.00 × weight 0.5 = 15.00}. */
    static Words written(Share share, Figures figures) {
        Words own = part(share, figures);
        Share lid = share.lid();
        Words lidded =
                lid == null
                        ? own
                        : own.and(new Words(", at most ", "，至多 ")).and(part(lid, figures));
        return weighted(lidded, figures)
                .and(Words.same(" = " + Decimals.format(figures.value(share), 2)));
    }

    /** A product, times the weight where there is one. */
    static Words weighted(Words product, Figures figures) {
        return figures.isWeighted()
                ? product.and(Words.of(" × weight %s", " × 权重 %s", figures.weight()))
                : product;
    }

    private static Words part(Share share, Figures figures) {
        return part(Decimals.percent(share.ppm()), share.base(), figures);
    }

    /** A percentage of one of the order's figures. */
    static Words part(String percent, Base base, Figures figures) {
        String of = Decimals.format(figures.base(base), 2);
        return switch (base) {
            case AMOUNT -> Words.of("%s of the amount %s", "金额 %2$s × %1$s", percent, of);
            case CONCESSION -> Words.of("%s of K %s", "让利 %2$s × %1$s", percent, of);
            case PROFIT -> Words.of("%s of the profit %s", "利润 %2$s × %1$s", percent, of);
            case REST -> Words.of("%s of the rest %s", "余额 %2$s × %1$s", percent, of);
        };
    }
}
