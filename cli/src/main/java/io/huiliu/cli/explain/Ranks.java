package io.huiliu.cli.explain;

import static io.huiliu.cli.explain.Amounts.yuan;

import io.huiliu.cli.results.Transfer;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.area.AreaTerms;
import io.huiliu.mechanisms.differential.DifferentialTerms;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of commissions that are no plain share of the order: each is a share of another
 * one, or what one taker left of a rate to the next (mechanisms.md §6).
 */
final class Ranks {
    private int paidPpm;
    private long paidFen;

    /** How an amount comes about, or null where none of these rules gives it. */
    @Nullable Words of(Terms terms, Transfer transfer, Figures figures) {
        long fen = Amounts.fen(transfer);
        return switch (terms) {
            case DifferentialTerms ranks -> differential(ranks, figures, fen);
            case AreaTerms area -> partners(area, figures, fen);
            case GrowthReleaseTerms points when transfer.what().equals("fan-points") ->
                    fanPoints(points, figures, fen);
            default -> null;
        };
    }

    /** A rank's rate less the highest paid so far; or a part of what the same rank got. */
    private @Nullable Words differential(DifferentialTerms terms, Figures figures, long fen) {
        long base = figures.base(terms.of());
        for (Kind.Named<Integer> rank : terms.ranks()) {
            int ratePpm = rank.value() - paidPpm;
            if (ratePpm > 0 && Share.partOf(base, ratePpm, figures.weightPpm()) == fen) {
                String rate =
                        paidPpm == 0
                                ? Decimals.percent(rank.value())
                                : "("
                                        + Decimals.percent(rank.value())
                                        + " − "
                                        + Decimals.percent(paidPpm)
                                        + ")";
                paidPpm = rank.value();
                paidFen = fen;
                return Arithmetic.weighted(Arithmetic.part(rate, terms.of(), figures), figures)
                        .and(Words.same(" = " + yuan(fen)))
                        .and(Words.of(", rank %s", "，级别 %s", rank.name()));
            }
        }
        return Share.partOf(paidFen, terms.peerPpm()) == fen
                ? Words.of(
                        "%s of the %s of the same rank = %s",
                        "同级所得 %2$s × %1$s = %3$s",
                        Decimals.percent(terms.peerPpm()),
                        yuan(paidFen),
                        yuan(fen))
                : null;
    }

    /** An agent's share, less its partners' part of it. */
    private static @Nullable Words partners(AreaTerms terms, Figures figures, long fen) {
        for (Shares.Named named : Shares.of(terms)) {
            long share = figures.value(named.share());
            long part = Share.partOf(share, terms.partnersPpm());
            if (share - part == fen) {
                return Arithmetic.written(named.share(), figures)
                        .and(
                                Words.of(
                                        ", less %s of it for partners",
                                        "，减去合伙人的 %s", Decimals.percent(terms.partnersPpm())));
            }
            if (part == fen) {
                return Words.of("%s of ", "%s × ", Decimals.percent(terms.partnersPpm()))
                        .and(Words.same("("))
                        .and(Arithmetic.written(named.share(), figures))
                        .and(Words.same(")"));
            }
        }
        return null;
    }

    private static @Nullable Words fanPoints(
            GrowthReleaseTerms terms, Figures figures, long fen) {
        long points = figures.value(terms.issue());
        return Share.partOf(points, terms.fanPointsPpm()) == fen
                ? Words.of(
                        "%s of the fan's %s points = %s",
                        "粉丝的 %2$s 积分 × %1$s = %3$s",
                        Decimals.percent(terms.fanPointsPpm()),
                        yuan(points),
                        yuan(fen))
                : null;
    }
}
