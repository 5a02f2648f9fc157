package io.huiliu.mechanisms.participation;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;

/**
 * The price of a unit, in 1e-6 yuan, and the volume that moves it, in fen. Each time the volume
 * reaches a step above the last one the price becomes ceil(price × (1 + growth)). A refund takes
 * volume away, and what is sold instead of it does not raise the price a second time.
 */
final class UnitPrice {
    /** 1,000,000,000 yuan a unit: an order gets next to nothing there, and the price stays. */
    static final long CEILING = 1_000_000_000L * 1_000_000L;

    /** 1e-6 units a fen at a price of 1e-6 yuan. */
    private static final long MICRO_UNITS = 10_000_000_000L;

    private long price;
    private long volume;
    private long nextStep;

    UnitPrice(long first, long step) {
        price = first;
        nextStep = step;
    }

    long price() {
        return price;
    }

    long volume() {
        return volume;
    }

    /**
     * Adds an order's volume, and raises the price for each step that it reaches: the order itself
     * pays the new price.
     */
    void add(long fen, long step, int growthPpm) {
        volume = Math.addExact(volume, fen);
        if (volume >= nextStep) {
            long steps = (volume - nextStep) / step + 1;
            nextStep = Math.addExact(nextStep, steps * step);
            raise(steps, growthPpm);
        }
    }

    private void raise(long steps, int growthPpm) {
        long whole = Share.WHOLE_PPM + (long) growthPpm;
        for (long i = 0; i < steps && growthPpm > 0 && price < CEILING; i++) {
            price = Math.min(CEILING, Wide.mulDivCeil(price, whole, Share.WHOLE_PPM));
        }
    }

    /** Takes away, or gives back, volume of an order whose price stands. */
    void correct(long fen) {
        volume = Math.addExact(volume, fen);
    }

    /** floor(fen / price), in 1e-6 units. */
    static long units(long fen, long price) {
        return Wide.mulDivFloor(fen, MICRO_UNITS, price);
    }

    void write(SnapshotWriter to) {
        to.putLong(price);
        to.putLong(volume);
        to.putLong(nextStep);
    }

    void read(SnapshotReader from) {
        price = from.getLong();
        volume = from.getLong();
        nextStep = from.getLong();
    }
}
