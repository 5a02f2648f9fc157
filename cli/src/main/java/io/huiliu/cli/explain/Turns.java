package io.huiliu.cli.explain;

import static io.huiliu.cli.explain.Amounts.fen;
import static io.huiliu.cli.explain.Amounts.yuan;

import io.huiliu.cli.results.Transfer;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.redpacket.RedPacketTerms;
import io.huiliu.mechanisms.valuepool.ValuePoolTerms;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order's walk through the waterfall: at each mechanism's turn the rest is K less what those
 * before it took. What they took is remembered, because a refund walks again.
 */
final class Turns {
    private static final String MERCHANT_DUE = "order.merchant-due";
    private static final String REVENUE = "order.platform-revenue";
    private static final String LOSS = "refund.loss";

    private final Rules rules;
    private final PoolBooks pools;
    private final @Nullable Long draw;
    private Map<String, Long> taken = new LinkedHashMap<>();
    private Map<String, Long> takenBefore = taken;

    /** Those that pay holders out of the order itself, not through a pool. */
    private final Set<String> payers = new HashSet<>();

    private final Map<String, ValuePoints> values = new HashMap<>();
    private final Map<String, Packets> packets = new HashMap<>();

    /**
     * @param draw the number drawn for the order, or null
     */
    Turns(Rules rules, PoolBooks pools, @Nullable Long draw) {
        this.rules = rules;
        this.pools = pools;
        this.draw = draw;
    }

    /** The confirmation, whose transfers these are. */
    Sums confirmed(Figures figures, List<Transfer> transfers) {
        Map<String, Long> rests = rests(figures.concessionFen(), transfers);
        begin(transfers);
        Ranks ranks = new Ranks();
        return transfer -> {
            Figures turn =
                    figures.withRest(rests.getOrDefault(transfer.maker(), figures.concessionFen()));
            Words sum = confirmed(transfer, turn, transfers.getFirst().seq(), ranks);
            passed(transfer);
            return sum;
        };
    }

    /** What is left of K at each mechanism's turn; remembers what they took. */
    private Map<String, Long> rests(long concessionFen, List<Transfer> transfers) {
        Map<String, Long> rests = new HashMap<>();
        long rest = concessionFen;
        for (Transfer transfer : transfers) {
            rests.putIfAbsent(transfer.maker(), rest);
            if (Amounts.leavesClearing(transfer) && !isDesk(transfer)) {
                rest -= fen(transfer);
                taken.merge(transfer.maker(), fen(transfer), Long::sum);
                if (!Amounts.funds(transfer)) {
                    payers.add(transfer.maker());
                }
            }
        }
        return rests;
    }

    /** Whether a desk of the engine made it: what the merchant and the platform get. */
    private static boolean isDesk(Transfer transfer) {
        return List.of("order", "refund").contains(transfer.maker());
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private void begin(List<Transfer> transfers) {
        long line = transfers.getFirst().seq();
        for (Transfer transfer : transfers) {
            for (Terms terms : rules.versions(transfer.maker())) {
                PoolBooks.State state = pools.before(terms.name(), line);
                if (terms instanceof ValuePoolTerms value && state != null) {
                    values.computeIfAbsent(terms.name(), name -> new ValuePoints(value))
                            .begin(state);
                }
            }
        }
    }

    private void passed(Transfer transfer) {
        values.values().forEach(value -> value.passed(transfer));
    }

    private @Nullable Words confirmed(Transfer transfer, Figures figures, long line, Ranks ranks) {
        switch (transfer.reason()) {
            case MERCHANT_DUE -> {
                long amount = fen(transfer) + figures.concessionFen();
                return Words.same(yuan(amount) + " − K " + yuan(figures.concessionFen()));
            }
            case REVENUE -> {
                return Words.of(
                        "K %s − %s taken",
                        "让利 %s − 已分 %s", yuan(figures.concessionFen()), yuan(sum(taken)));
            }
            default -> {}
        }
        ValuePoints value = values.get(transfer.maker());
        if (value != null && !Amounts.funds(transfer)) {
            return value.confirmed(transfer, figures);
        }
        for (Terms terms : rules.versions(transfer.maker())) {
            Words sum = confirmed(terms, transfer, figures, line, ranks);
            if (sum != null) {
                return sum;
            }
        }
        return null;
    }

    private @Nullable Words confirmed(
            Terms terms, Transfer transfer, Figures figures, long line, Ranks ranks) {
        if (terms instanceof RedPacketTerms red && !Amounts.funds(transfer)) {
            PoolBooks.State state = pools.before(terms.name(), line);
            return packets.computeIfAbsent(terms.name(), name -> new Packets(red, draw))
                    .confirmed(transfer, figures, state == null ? 0 : state.cashFen());
        }
        if (Amounts.decimals(transfer) != 2) {
            return null;
        }
        Figures bases = Amounts.funds(transfer) ? figures.unweighted() : figures;
        Words share =
                transfer.what().equals("fan-points")
                        ? null
                        : Arithmetic.of(terms, transfer.what(), bases, fen(transfer));
        return share == null ? ranks.of(terms, transfer.what(), bases, fen(transfer)) : share;
    }

    /** A refund, or another weight. */
    Sums changed(Figures before, Figures after, List<Transfer> transfers) {
        Map<String, Long> kept = kept(before, after, transfers);
        Map<String, Long> restsBefore = restsOf(before.concessionFen(), taken);
        Map<String, Long> restsAfter = restsOf(after.concessionFen(), kept);
        long revenueBefore = before.concessionFen() - sum(taken);
        long revenueAfter = after.concessionFen() - sum(kept);
        takenBefore = taken;
        taken = kept;
        begin(transfers);
        return transfer -> {
            Words sum =
                    switch (transfer.reason()) {
                        case MERCHANT_DUE ->
                                became(
                                        transfer,
                                        before.amountFen() - before.concessionFen(),
                                        after.amountFen() - after.concessionFen());
                        case REVENUE -> became(transfer, revenueBefore, revenueAfter);
                        case LOSS -> missing(transfer, transfers);
                        default -> {
                            String maker = transfer.maker();
                            yield changed(
                                    transfer,
                                    before.withRest(restsBefore.getOrDefault(maker, revenueBefore)),
                                    after.withRest(restsAfter.getOrDefault(maker, revenueAfter)));
                        }
                    };
            passed(transfer);
            return sum;
        };
    }

    /**
     * What is each mechanism's part of the order when these transfers are done. A pool's part is
     * its share of the smaller order, even where it cannot return the whole difference.
     */
    private Map<String, Long> kept(Figures before, Figures after, List<Transfer> transfers) {
        Map<String, Long> moved = moved(transfers);
        Map<String, Long> kept = new LinkedHashMap<>();
        long restBefore = before.concessionFen();
        long restAfter = after.concessionFen();
        for (Map.Entry<String, Long> part : taken.entrySet()) {
            String maker = part.getKey();
            Share fund = fund(maker, part.getValue(), before.unweighted().withRest(restBefore));
            long keeps =
                    fund == null
                            ? part.getValue() + moved.getOrDefault(maker, 0L)
                            : after.unweighted().withRest(restAfter).value(fund);
            kept.put(maker, keeps);
            restBefore -= part.getValue();
            restAfter -= keeps;
        }
        moved.forEach(kept::putIfAbsent);
        return kept;
    }

    /** What these transfers move to each mechanism from the order. */
    private Map<String, Long> moved(List<Transfer> transfers) {
        Map<String, Long> moved = new LinkedHashMap<>();
        for (Transfer transfer : transfers) {
            if (!isDesk(transfer) && rules.terms(transfer) != null) {
                long back = Amounts.entersClearing(transfer) ? fen(transfer) : 0;
                long more = Amounts.leavesClearing(transfer) ? fen(transfer) : 0;
                if (back + more > 0) {
                    moved.merge(transfer.maker(), more - back, Long::sum);
                }
            }
        }
        return moved;
    }

    /** The share by which a pool was funded with so much, or null. */
    private @Nullable Share fund(String maker, long fen, Figures figures) {
        for (Terms terms : rules.versions(maker)) {
            for (Shares.Named named : Shares.of(terms)) {
                boolean funds = List.of("fund", "contribute", "share", "pay").contains(named.key());
                if (funds && !payers.contains(maker) && figures.value(named.share()) == fen) {
                    return named.share();
                }
            }
        }
        return null;
    }

    private static Map<String, Long> restsOf(long concessionFen, Map<String, Long> parts) {
        Map<String, Long> rests = new HashMap<>();
        long rest = concessionFen;
        for (Map.Entry<String, Long> part : parts.entrySet()) {
            rests.put(part.getKey(), rest);
            rest -= part.getValue();
        }
        return rests;
    }

    private static @Nullable Words became(Transfer transfer, long before, long after) {
        return Math.abs(before - after) == fen(transfer)
                ? Words.same(yuan(before) + " → " + yuan(after))
                : null;
    }

    /** The platform bears what the refund needs beyond what came back. */
    private static @Nullable Words missing(Transfer loss, List<Transfer> transfers) {
        long back = 0;
        long needed = 0;
        for (Transfer transfer : transfers) {
            boolean other = !transfer.reason().equals(LOSS);
            back += other && Amounts.entersClearing(transfer) ? fen(transfer) : 0;
            needed += Amounts.leavesClearing(transfer) ? fen(transfer) : 0;
        }
        return needed - back == fen(loss)
                ? Words.of("%s needed − %s came back", "需要 %s − 收回 %s", yuan(needed), yuan(back))
                : null;
    }

    private @Nullable Words changed(Transfer transfer, Figures before, Figures after) {
        for (Terms terms : rules.versions(transfer.maker())) {
            Words sum = changed(terms, transfer, before, after);
            if (sum != null) {
                return sum;
            }
        }
        ValuePoints value = values.get(transfer.maker());
        return value == null ? null : value.changed(transfer, before, after);
    }

    private @Nullable Words changed(Terms terms, Transfer transfer, Figures before, Figures after) {
        boolean funds = Amounts.funds(transfer);
        Words share =
                Amounts.decimals(transfer) != 2
                        ? null
                        : Arithmetic.difference(
                                terms,
                                transfer.what(),
                                funds ? before.unweighted() : before,
                                funds ? after.unweighted() : after,
                                fen(transfer));
        Packets packet = packets.get(terms.name());
        if (share == null && values.containsKey(terms.name())) {
            return null;
        }
        if (packet != null && !funds) {
            return packet.changed(transfer, before, after);
        }
        if (share == null && funds) {
            return inPart(transfer, before, after);
        }
        return share == null && Amounts.decimals(transfer) == 2
                ? new Ranks().difference(terms, transfer.what(), before, after, fen(transfer))
                : share;
    }

    /** What a pool has already paid out, or holds for others, it does not return. */
    private @Nullable Words inPart(Transfer transfer, Figures before, Figures after) {
        String maker = transfer.maker();
        Share fund = fund(maker, takenBefore.getOrDefault(maker, -1L), before.unweighted());
        if (fund == null || fund.base() == Base.REST) {
            return null; // a rest that cannot be told for sure: no figure rather than a wrong one
        }
        Words is = Arithmetic.written(fund, after.unweighted());
        return Arithmetic.arrow(Arithmetic.written(fund, before.unweighted()), is)
                .and(
                        Words.of(
                                "; of the difference the pool can return %s (§14)",
                                "；差额中资金池可退回 %s（§14）", yuan(fen(transfer))));
    }
}
