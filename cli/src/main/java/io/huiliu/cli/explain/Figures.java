package io.huiliu.cli.explain;

import io.huiliu.money.Base;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;

/**
 * What an order's shares are taken of at one moment, all amounts in fen.
 *
 * @param amountFen what the order earns on
 * @param concessionFen K
 * @param profitFen K where the order states no cost
 * @param restFen what is left of K at the mechanism's turn
 * @param weightPpm the risk weight
 */
record Figures(long amountFen, long concessionFen, long profitFen, long restFen, int weightPpm) {

    /** The same order at a turn at which so much of K is left. */
    Figures withRest(long fen) {
        return new Figures(amountFen, concessionFen, profitFen, fen, weightPpm);
    }

    /**
     * Money into a pool, which the weight does not lessen (mechanisms.md §13): the same order at
     * full weight.
     */
    Figures unweighted() {
        return new Figures(amountFen, concessionFen, profitFen, restFen, Share.WHOLE_PPM);
    }

    boolean isWeighted() {
        return weightPpm != Share.WHOLE_PPM;
    }

    /** The weight as people write it: {@code 0.5}. */
    String weight() {
        return weight(weightPpm);
    }

    static String weight(int ppm) {
        return Decimals.format(ppm, 6).replaceAll("\\.?0+$", "");
    }

    /** What the share gives, in fen. */
    long value(Share share) {
        return share.weighted(amountFen, concessionFen, profitFen, restFen, weightPpm);
    }

    /** What is taken a share of, in fen. */
    long base(Base base) {
        return switch (base) {
            case AMOUNT -> amountFen;
            case CONCESSION -> concessionFen;
            case PROFIT -> profitFen;
            case REST -> restFen;
        };
    }
}
