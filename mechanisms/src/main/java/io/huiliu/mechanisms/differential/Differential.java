package io.huiliu.mechanisms.differential;

import io.huiliu.ledger.Account;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Commissions;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Versions;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pays differentials and peers. An order's places are the steps of its ladder, each followed by the
 * generations of its peers: a place says which rank its taker had, so that a refund needs no rank.
 */
final class Differential implements Mechanism {
    /** Nobody looks further up the chain than this, however low the ranks on the way. */
    private static final int MAX_ANCESTORS = 1_000;

    private final String name;
    private final Facts facts;
    private final Versions<DifferentialTerms> versions;
    private final Commissions commissions;
    private @Nullable Ladder[] ladders = new Ladder[1];

    Differential(DifferentialTerms terms, Site site) {
        name = site.name();
        facts = site.facts();
        versions = site.versions(DifferentialTerms.class);
        commissions = new Commissions(site, terms.places());
        ladder(versions.currentVersion());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void amended(boolean all) {
        commissions.room(versions.current().places());
        ladder(versions.currentVersion());
    }

    private Ladder ladder(int version) {
        if (version >= ladders.length) {
            ladders = Arrays.copyOf(ladders, version + 1);
        }
        Ladder known = ladders[version];
        if (known == null) {
            known = new Ladder(versions.of(version).ranks(), facts);
            ladders[version] = known;
        }
        return known;
    }

    @Override
    public void confirmed(Order order) {
        int member = order.member();
        if (member != Facts.NONE) {
            climb(order, facts.referrer(member), versions.of(order), ladder(order.version()));
        }
    }

    /**
     * Walks up the chain. A frozen ancestor counts as missing: those above it find the walk as if
     * it were not there.
     */
    private void climb(Order order, int first, DifferentialTerms terms, Ladder ladder) {
        long base = base(order, terms.of());
        int top = ladder.steps() - 1;
        int paid = Ladder.NONE;
        int peers = 0;
        int ancestor = first;
        for (int i = 0; i < MAX_ANCESTORS && ancestor != Facts.NONE; i++) {
            int step =
                    facts.memberFrozen(ancestor) ? Ladder.NONE : ladder.step(facts.rank(ancestor));
            if (step > paid) {
                int ratePpm = ladder.ratePpm(step) - ladder.ratePpm(paid);
                pay(order, terms, place(terms, step), ancestor, differential(order, base, ratePpm));
                paid = step;
                peers = 0;
            } else if (step != Ladder.NONE && step == paid && peers < terms.generations()) {
                peers++;
                payPeer(order, terms, place(terms, step), peers, ancestor);
            }
            if (paid == top && peers == terms.generations()) {
                return;
            }
            ancestor = facts.referrer(ancestor);
        }
    }

    /** A peer that misses its target uses up its generation: the share stays with the platform. */
    private void payPeer(
            Order order, DifferentialTerms terms, int place, int generation, int peer) {
        if (terms.target() == 0 || facts.monthPoints(peer) >= terms.target()) {
            pay(order, terms, place + generation, peer, peer(order, terms, place));
        }
    }

    private void pay(Order order, DifferentialTerms terms, int place, int member, long fen) {
        commissions.pay(order, place, Account.member(member), fen, terms.pending().held());
    }

    @Override
    public void reduced(Order order, Before before) {
        DifferentialTerms terms = versions.of(order);
        Ladder ladder = ladder(order.version());
        long base = base(order, terms.of());
        int paid = Ladder.NONE;
        for (int step = 0; step < ladder.steps(); step++) {
            int place = place(terms, step);
            if (commissions.used(order, place)) {
                int ratePpm = ladder.ratePpm(step) - ladder.ratePpm(paid);
                reduce(order, terms, place, differential(order, base, ratePpm));
                reducePeers(order, terms, place);
                paid = step;
            }
        }
    }

    private void reducePeers(Order order, DifferentialTerms terms, int place) {
        for (int generation = 1; generation <= terms.generations(); generation++) {
            if (commissions.used(order, place + generation)) {
                reduce(order, terms, place + generation, peer(order, terms, place));
            }
        }
    }

    private void reduce(Order order, DifferentialTerms terms, int place, long fen) {
        commissions.reduce(order, place, fen, terms.pending().held());
    }

    @Override
    public void finalised(Order order) {
        DifferentialTerms terms = versions.of(order);
        if (terms.pending().held()) {
            commissions.finalise(order, terms.places());
        }
    }

    private static int place(DifferentialTerms terms, int step) {
        return step * (1 + terms.generations());
    }

    /** floor(base × rate × weight), at most what is left. */
    private static long differential(Order order, long base, int ratePpm) {
        return Math.min(Share.partOf(base, ratePpm, order.weightPpm()), order.restFen());
    }

    /** floor(differential × peer), at most what is left. */
    private long peer(Order order, DifferentialTerms terms, int place) {
        return Math.min(
                Share.partOf(commissions.amount(order, place), terms.peerPpm()), order.restFen());
    }

    /** What the rates are taken of, in fen: all of them of the same rest. */
    private static long base(Order order, Base of) {
        return switch (of) {
            case AMOUNT -> order.amountFen();
            case CONCESSION -> order.concessionFen();
            case PROFIT -> order.profitFen();
            case REST -> order.restFen();
        };
    }
}
