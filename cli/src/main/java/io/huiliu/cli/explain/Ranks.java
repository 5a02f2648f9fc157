package io.huiliu.cli.explain;

import static io.huiliu.cli.explain.Amounts.yuan;

import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.area.AreaTerms;
import io.huiliu.mechanisms.differential.DifferentialTerms;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of commissions that are no plain share of the order: each is a share of another
 * one, or what one taker left of a rate to the next (mechanisms.md §6).
 */
final class Ranks {
    private int paidPpm;

    /**
     * A rule that may give an amount.
     *
     * @param fen what it gives
     * @param words how
     * @param ratePpm the rate up to which a rank is then paid, or 0
     */
    private record Rule(ToLongFunction<Figures> fen, Function<Figures, Words> words, int ratePpm) {}

    /** How an amount comes about, or null where none of these rules gives it. */
    @Nullable Words of(Terms terms, String what, Figures figures, long units) {
        for (Rule rule : rules(terms, what)) {
            if (rule.fen().applyAsLong(figures) == units) {
                paidPpm = Math.max(paidPpm, rule.ratePpm());
                return rule.words().apply(figures);
            }
        }
        return null;
    }

    /** How a difference comes about, or null. */
    @Nullable Words difference(
            Terms terms, String what, Figures before, Figures after, long units) {
        for (Rule rule : rules(terms, what)) {
            long difference = rule.fen().applyAsLong(before) - rule.fen().applyAsLong(after);
            if (Math.abs(difference) == units) {
                return Arithmetic.arrow(rule.words().apply(before), rule.words().apply(after));
            }
        }
        return null;
    }

    private List<Rule> rules(Terms terms, String what) {
        return switch (terms) {
            case DifferentialTerms ranks -> differentials(ranks);
            case AreaTerms area -> partners(area);
            case GrowthReleaseTerms points when what.startsWith("fan-points") ->
                    List.of(fanPoints(points));
            default -> List.of();
        };
    }

    /** A rank's rate less one paid before, the rate paid last first; or a part of what it got. */
    private List<Rule> differentials(DifferentialTerms terms) {
        List<Integer> lower = new ArrayList<>(List.of(paidPpm, 0));
        terms.ranks().forEach(rank -> lower.add(rank.value()));
        List<Rule> rules = new ArrayList<>();
        for (int from : lower) {
            for (Kind.Named<Integer> rank : terms.ranks()) {
                if (rank.value() > from) {
                    rules.add(differential(terms, rank, from));
                }
            }
        }
        List<Rule> peers = rules.stream().map(rule -> peer(terms, rule)).toList();
        rules.addAll(peers);
        return rules;
    }

    private static Rule differential(DifferentialTerms terms, Kind.Named<Integer> rank, int from) {
        String own = Decimals.percent(rank.value());
        String rate = from == 0 ? own : "(" + own + " − " + Decimals.percent(from) + ")";
        ToLongFunction<Figures> fen =
                order ->
                        Share.partOf(
                                order.base(terms.of()), rank.value() - from, order.weightPpm());
        return new Rule(
                fen,
                order ->
                        Arithmetic.weighted(Arithmetic.part(rate, terms.of(), order), order)
                                .and(Words.same(" = " + yuan(fen.applyAsLong(order))))
                                .and(Words.of(", rank %s", "，级别 %s", rank.name())),
                rank.value());
    }

    private static Rule peer(DifferentialTerms terms, Rule differential) {
        return new Rule(
                order -> Share.partOf(differential.fen().applyAsLong(order), terms.peerPpm()),
                order -> {
                    long got = differential.fen().applyAsLong(order);
                    return Words.of(
                            "%s of the %s that one of the same rank got = %s",
                            "同级所得 %2$s × %1$s = %3$s",
                            Decimals.percent(terms.peerPpm()),
                            yuan(got),
                            yuan(Share.partOf(got, terms.peerPpm())));
                },
                0);
    }

    /** An agent's share is divided: its own, and its partners' part. */
    private static List<Rule> partners(AreaTerms terms) {
        List<Rule> rules = new ArrayList<>();
        String percent = Decimals.percent(terms.partnersPpm());
        for (Shares.Named named : Shares.of(terms)) {
            ToLongFunction<Figures> part =
                    order -> Share.partOf(order.value(named.share()), terms.partnersPpm());
            rules.add(
                    new Rule(
                            order -> order.value(named.share()) - part.applyAsLong(order),
                            order ->
                                    Arithmetic.written(named.share(), order)
                                            .and(
                                                    Words.of(
                                                            ", less the partners' %s",
                                                            "，减去合伙人的 %s",
                                                            yuan(part.applyAsLong(order)))),
                            0));
            rules.add(
                    new Rule(
                            part,
                            order ->
                                    Arithmetic.written(named.share(), order)
                                            .and(
                                                    Words.of(
                                                            ", of it %s for the partners = %s",
                                                            "，其中合伙人 %s = %s",
                                                            percent,
                                                            yuan(part.applyAsLong(order)))),
                            0));
        }
        return rules;
    }

    private static Rule fanPoints(GrowthReleaseTerms terms) {
        return new Rule(
                order -> Share.partOf(order.value(terms.issue()), terms.fanPointsPpm()),
                order -> {
                    long points = order.value(terms.issue());
                    return Words.of(
                            "%s of the fan's %s points = %s",
                            "粉丝的 %2$s 积分 × %1$s = %3$s",
                            Decimals.percent(terms.fanPointsPpm()),
                            yuan(points),
                            yuan(Share.partOf(points, terms.fanPointsPpm())));
                },
                0);
    }
}
