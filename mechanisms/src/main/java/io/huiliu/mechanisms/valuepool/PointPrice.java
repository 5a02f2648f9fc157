package io.huiliu.mechanisms.valuepool;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;

/**
 * The pool's cash F in fen, its points S in 1e-6, and their ratio, which is the price. Every change
 * passes through {@link #change}, which holds the price law: F/S never falls. While there are no
 * points, the price is that at which the last were sold, or the initial one, as two integers; cash
 * that is left or comes in then belongs to nobody and is set aside, or else the next small order
 * would own it all (mechanisms.md §3).
 */
final class PointPrice {
    /**
     * Units of the initial price's denominator for 1e-6 yuan: 1e-6 yuan a point is 1 fen for 1e10.
     */
    private static final long UNITS_OF_MICRO = 10_000_000_000L;

    /** The most points that there are at once: up to there all sums of them are exact. */
    private static final long MOST_UNITS = 4_000_000_000_000_000_000L;

    private long cash;
    private long supply;
    private long lastCash;
    private long lastSupply;

    long cash() {
        return cash;
    }

    long supply() {
        return supply;
    }

    /** Units that may still be created. No program that turns over what it may comes near. */
    long room() {
        return MOST_UNITS - supply;
    }

    /** The price before anything was minted, in 1e-6 yuan a point. Later calls change nothing. */
    void open(long microYuan) {
        if (lastSupply == 0) {
            lastCash = microYuan;
            lastSupply = UNITS_OF_MICRO;
        }
    }

    /** What so many units are worth, in fen, floored. */
    long worth(long units) {
        return Wide.mulDivFloor(units, numerator(), denominator());
    }

    /** What so many units are worth to who owes them, in fen, rounded up. */
    long owed(long units) {
        return Wide.mulDivCeil(units, numerator(), denominator());
    }

    /** Units that so much cash buys, floored. */
    long pointsFor(long fen) {
        return Wide.mulDivFloor(fen, denominator(), numerator());
    }

    /** floor(fen × ppm × S / (10^6 × F)): with one floor, as the rule for legacy points has it. */
    long pointsFor(long fen, int ppm) {
        long whole = pointsFor(fen);
        long over = fen * denominator() - whole * numerator();
        long part = Wide.mulDivFloor(over, ppm, numerator());
        long low = whole % Share.WHOLE_PPM * ppm + part;
        return whole / Share.WHOLE_PPM * ppm + low / Share.WHOLE_PPM;
    }

    /** Fen of the price as it stands. */
    long numerator() {
        return supply > 0 ? cash : lastCash;
    }

    /** Units of the price as it stands. */
    long denominator() {
        return supply > 0 ? supply : lastSupply;
    }

    /**
     * Changes cash and points at once.
     *
     * @return the cash that is to be set aside because no points are left
     * @throws io.huiliu.ledger.InvariantViolation if the price would fall
     */
    long change(long fen, long units) {
        long cashAfter = Math.addExact(cash, fen);
        long supplyAfter = Math.addExact(supply, units);
        Check.that(cashAfter >= 0 && supplyAfter >= 0, "a pool overdrawn", cashAfter, supplyAfter);
        if (supplyAfter == 0) {
            lastCash = numerator();
            lastSupply = denominator();
            cash = 0;
            supply = 0;
            return cashAfter;
        }
        Check.that(
                Wide.compareProducts(cashAfter, denominator(), numerator(), supplyAfter) >= 0,
                "the price would fall",
                cashAfter,
                supplyAfter);
        cash = cashAfter;
        supply = supplyAfter;
        return 0;
    }

    void write(SnapshotWriter to) {
        to.putLong(cash);
        to.putLong(supply);
        to.putLong(lastCash);
        to.putLong(lastSupply);
    }

    void read(SnapshotReader from) {
        cash = from.getLong();
        supply = from.getLong();
        lastCash = from.getLong();
        lastSupply = from.getLong();
    }
}
