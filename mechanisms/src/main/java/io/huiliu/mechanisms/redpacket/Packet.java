package io.huiliu.mechanisms.redpacket;

import io.huiliu.mechanisms.redpacket.RedPacketTerms.Split;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;

/**
 * How much a packet holds (mechanisms.md §5): pure arithmetic on g, the weighted share, and P, the
 * pool before the order. Both parts rise with g, so a smaller order never gets more. All in fen.
 */
final class Packet {
    private Packet() {}

    /**
     * The packet itself: g, or a number drawn uniformly from [floor, 2g − floor], whose mean is g;
     * at most g + P.
     *
     * @param draw uniform over 64 bits; one draw gives one place in any range
     */
    static long drawn(RedPacketTerms terms, long g, long pool, long draw) {
        if (terms.split() == Split.FIXED || g <= terms.floorFen()) {
            return g;
        }
        long values = 2 * (g - terms.floorFen()) + 1;
        long x = terms.floorFen() + Math.unsignedMultiplyHigh(draw, values);
        return Math.min(x, g + pool);
    }

    /**
     * What the pool adds: min(floor(P × top-up), floor(g × (max-multiple − 1))), as far as the draw
     * left it in the pool.
     */
    static long topUp(RedPacketTerms terms, long g, long pool, long drawn) {
        long share = Share.partOf(pool, terms.topUpPpm());
        long lid = Wide.mulDivFloor(g, terms.maxMultiplePpm() - Share.WHOLE_PPM, Share.WHOLE_PPM);
        return Math.min(Math.min(share, lid), g + pool - drawn);
    }
}
