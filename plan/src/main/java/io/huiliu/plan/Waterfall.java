package io.huiliu.plan;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.money.Base;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan's takers fit into the concession (mechanisms.md §1), computed exactly at one
 * concession rate.
 *
 * <p>Each taker takes the most it can, in plan order. That is the worst case: a taker that takes
 * less leaves more for those after it, and the takers of {@code rest} take only a part of what it
 * left. Profit counts as the whole concession, which it can be. Shares of the amount weigh most at
 * the lowest concession, so the lowest rate decides.
 *
 * @param concessionPpm the concession rate, in ppm of the amount
 * @param parts what each taker takes, in plan order
 * @param total of the parts, as a fraction of the concession
 */
record Waterfall(int concessionPpm, List<Part> parts, Fraction total) {
    private static final int PERCENT = 10_000;

    /** A share that a mechanism claims: at most once an order. */
    record Claim(int mechanism, String name, String key, Share share) {
        String title() {
            return name + "." + key;
        }
    }

    /** A claim and the fraction of the concession that it takes. */
    record Part(Claim claim, Fraction taken) {}

    static Waterfall at(int concessionPpm, List<Claim> claims) {
        Fraction concession = Fraction.of(concessionPpm, Share.WHOLE_PPM);
        Fraction rest = Fraction.ONE;
        Fraction atTurn = rest;
        int turn = -1;
        List<Part> parts = new ArrayList<>();
        for (Claim claim : claims) {
            atTurn = claim.mechanism() == turn ? atTurn : rest;
            turn = claim.mechanism();
            Fraction taken = part(claim.share(), concession, atTurn.atLeastZero());
            parts.add(new Part(claim, taken));
            rest = rest.minus(taken);
        }
        return new Waterfall(concessionPpm, List.copyOf(parts), Fraction.ONE.minus(rest));
    }

    private static Fraction part(Share share, Fraction concession, Fraction rest) {
        Fraction own = Fraction.of(share.ppm(), Share.WHOLE_PPM);
        Fraction taken =
                switch (share.base()) {
                    case AMOUNT -> own.dividedBy(concession);
                    case CONCESSION, PROFIT -> own;
                    case REST -> own.times(rest);
                };
        Share lid = share.lid();
        return lid == null ? taken : taken.min(part(lid, concession, rest));
    }

    boolean fits() {
        return total.compareTo(Fraction.ONE) <= 0;
    }

    /**
     * {@code at a concession of 3%, consumer-points.fund 20% + lock-in.share 33.33% = 53.33% of the
     * concession}.
     */
    Text worstCase() {
        List<String> terms = new ArrayList<>();
        for (Part part : parts) {
            if (part.taken.compareTo(Fraction.ZERO) > 0) {
                terms.add(part.claim.title() + " " + part.taken.percent());
            }
        }
        String sum = String.join(" + ", terms) + " = " + total.percentOfTotal();
        String rate = Decimals.percent(concessionPpm);
        return new Text(
                "让利 " + rate + " 时，" + sum + "（占让利）",
                "at a concession of " + rate + ", " + sum + " of the concession");
    }

    /** The taker at whose turn nothing is left. */
    Claim firstOver() {
        Fraction rest = Fraction.ONE;
        for (Part part : parts) {
            rest = rest.minus(part.taken);
            if (rest.compareTo(Fraction.ZERO) < 0) {
                return part.claim;
            }
        }
        throw new IllegalStateException("the takers fit");
    }

    /** A change of one share that makes everything fit. */
    record Remedy(Claim claim, String written, Text sentence) {}

    /**
     * The likely fix: a lid on a share of the amount, which takes a growing part of a falling
     * concession; else a smaller share, where lowering one is enough. Null where no single change
     * helps.
     */
    @Nullable Remedy remedy() {
        Fraction excess = total.minus(Fraction.ONE);
        Remedy found = null;
        for (int round = 0; round < 2 && found == null; round++) {
            Part most = most(excess, round == 0);
            found = most == null ? null : remedy(most, most.taken.minus(excess));
        }
        return found;
    }

    /** The taker with the largest part that alone could make room. */
    private @Nullable Part most(Fraction excess, boolean ofAmount) {
        Part most = null;
        for (Part part : parts) {
            Share share = part.claim.share();
            boolean eligible =
                    ofAmount
                            ? share.base() == Base.AMOUNT && share.lid() == null
                            : share.base() != Base.REST && share.lid() == null;
            boolean enough = part.taken.compareTo(excess) > 0;
            if (eligible && enough && (most == null || part.taken.compareTo(most.taken) > 0)) {
                most = part;
            }
        }
        return most;
    }

    /**
     * The largest whole percentage that fits, else the largest at all; takers of the rest may need
     * more room.
     */
    private @Nullable Remedy remedy(Part part, Fraction room) {
        int most = room.floorPpm();
        Remedy found = null;
        for (int ppm = most / PERCENT * PERCENT; ppm > 0 && found == null; ppm -= PERCENT) {
            found = remedy(part.claim, ppm);
        }
        return found == null && most > 0 ? remedy(part.claim, most) : found;
    }

    private @Nullable Remedy remedy(Claim claim, int ppm) {
        Share share = claim.share();
        Share smaller =
                share.base() == Base.AMOUNT
                        ? new Share(Base.AMOUNT, share.ppm(), Share.of(Base.CONCESSION, ppm))
                        : Share.of(share.base(), ppm);
        if (!at(concessionPpm, with(claim, smaller)).fits()) {
            return null;
        }
        String written = smaller.toString();
        Text sentence =
                new Text(
                        claim.title() + " 是否应为 '" + written + "'？",
                        "Did you mean '" + written + "' for " + claim.title() + "?");
        return new Remedy(claim, written, sentence);
    }

    private List<Claim> with(Claim changed, Share share) {
        return parts.stream()
                .map(Part::claim)
                .map(
                        claim ->
                                claim.equals(changed)
                                        ? new Claim(
                                                claim.mechanism(), claim.name(), claim.key(), share)
                                        : claim)
                .toList();
    }
}
