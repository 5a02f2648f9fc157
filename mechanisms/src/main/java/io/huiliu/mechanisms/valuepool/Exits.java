package io.huiliu.mechanisms.valuepool;

import io.huiliu.mechanisms.Facts;
import io.huiliu.money.Share;

/**
 * Finds who exits next, over all lots, holdings and legacy debts: the least trigger price, the
 * older first where two are equal, and whether the pool's price has reached it. Trigger prices are
 * compared exactly, as (a × b) / c.
 *
 * <p>A lot of the amount x under the multiple m triggers at x·m/(10^6·points); a legacy debt at
 * 10^12 over what each of its fen was given. Those that never exit come last.
 */
final class Exits {
    /** What exits. */
    enum Kind {
        NOBODY,
        LOT,
        HOLDING,
        LEGACY
    }

    private static final long BILLION = 1_000_000_000L;

    private final PointLots lots;
    private final LegacyLots legacy;
    private final Rules rules;

    private Kind kind = Kind.NOBODY;
    private int id = Facts.NONE;
    private boolean never;
    private long factorA;
    private long factorB;
    private long divisor;
    private long born;

    Exits(PointLots lots, LegacyLots legacy, Rules rules) {
        this.lots = lots;
        this.legacy = legacy;
        this.rules = rules;
    }

    /** Looks for the next one. Returns what it is. */
    Kind next() {
        kind = Kind.NOBODY;
        consider(Kind.LOT, lots.exits(), lots);
        consider(Kind.HOLDING, lots.holdings().exits(), lots.holdings());
        int debt = legacy.first();
        if (debt != Facts.NONE) {
            offer(Kind.LEGACY, debt, BILLION, BILLION, legacy.perFen(debt), legacy.born(debt));
        }
        return kind;
    }

    /** The id of the one found: of a lot, a holding or a legacy lot. */
    int id() {
        return id;
    }

    /** Whether the price has reached the trigger of the one found. */
    boolean due(PointPrice price) {
        return kind != Kind.NOBODY
                && !never
                && price.supply() > 0
                && Products.compare(
                                factorA,
                                factorB,
                                price.supply(),
                                Share.WHOLE_PPM,
                                divisor,
                                price.cash())
                        <= 0;
    }

    private void consider(Kind of, ExitHeap heap, ExitHeap.Ratios ratios) {
        for (int version = 0; version < heap.heaps(); version++) {
            int first = heap.first(version);
            if (first != Facts.NONE) {
                long multiple = rules.multiplePpm(version);
                offer(
                        of,
                        first,
                        ratios.amount(first),
                        multiple,
                        ratios.units(first),
                        ratios.born(first));
            }
        }
    }

    private void offer(Kind of, int entry, long a, long b, long c, long bornAs) {
        boolean off = b == 0 || c == 0;
        if (kind == Kind.NOBODY || isBefore(off, a, b, c, bornAs)) {
            kind = of;
            id = entry;
            never = off;
            factorA = a;
            factorB = b;
            divisor = c;
            born = bornAs;
        }
    }

    private boolean isBefore(boolean off, long a, long b, long c, long bornAs) {
        if (off || never) {
            return never && (!off || bornAs < born);
        }
        int order = Products.compare(a, b, divisor, factorA, factorB, c);
        return order < 0 || order == 0 && bornAs < born;
    }
}
