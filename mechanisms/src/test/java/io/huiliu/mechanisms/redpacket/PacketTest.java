package io.huiliu.mechanisms.redpacket;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Draws;
import io.huiliu.mechanisms.redpacket.RedPacketTerms.Pays;
import io.huiliu.mechanisms.redpacket.RedPacketTerms.Split;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacketTest {
    private static RedPacketTerms terms(Split split, int topUpPpm, long maxMultiplePpm) {
        Share pay = Share.of(Base.CONCESSION, 300_000);
        return new RedPacketTerms(
                "packet", pay, true, split, 1, topUpPpm, maxMultiplePpm, Pays.BALANCE, null);
    }

    private static final RedPacketTerms FIXED = terms(Split.FIXED, 100_000, 2_000_000);
    private static final RedPacketTerms RANDOM = terms(Split.RANDOM, 100_000, 2_000_000);

    @ParameterizedTest
    @CsvSource({
        // g,  pool,   top-up
        "3000, 0,      0",
        "3000, 1000,   100",
        "3000, 100000, 3000",
        "0,    100000, 0",
    })
    void theTopUpIsAPartOfThePoolAndAtMostThePacketAgain(long g, long pool, long topUp) {
        assertThat(Packet.drawn(FIXED, g, pool, 0)).isEqualTo(g);
        assertThat(Packet.topUp(FIXED, g, pool, g)).isEqualTo(topUp);
    }

    @Test
    void theDrawReachesBothEndsAndItsMeanIsThePacket() {
        assertThat(Packet.drawn(RANDOM, 500, 10_000, 0)).isEqualTo(1);
        assertThat(Packet.drawn(RANDOM, 500, 10_000, -1)).isEqualTo(999);
        Draws draws = new Draws(1);
        long sum = 0;
        for (int run = 0; run < 100_000; run++) {
            sum += Packet.drawn(RANDOM, 500, 10_000, draws.next());
        }
        assertThat(sum / 100_000).isBetween(497L, 503L);
    }

    @Test
    void aPacketOfTheFloorHasNoSpread() {
        assertThat(Packet.drawn(RANDOM, 1, 10_000, -1)).isEqualTo(1);
        assertThat(Packet.drawn(RANDOM, 0, 10_000, -1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSmallerOrderNeverGetsMoreAndThePoolIsNeverOverdrawn(long seed) {
        Draws draws = new Draws(seed);
        for (int run = 0; run < 20_000; run++) {
            RedPacketTerms terms =
                    terms(Split.RANDOM, draws.below(1_000_001), 1_000_000 + draws.below(9_000_000));
            long g = draws.upTo(24);
            long pool = draws.upTo(24);
            long draw = draws.next();
            long paid = paid(terms, g, pool, draw);
            assertThat(paid).isBetween(0L, g + pool);
            assertThat(paid(terms, draws.upTo(62) % (g + 1), pool, draw)).isLessThanOrEqualTo(paid);
        }
    }

    private static long paid(RedPacketTerms terms, long g, long pool, long draw) {
        long drawn = Packet.drawn(terms, g, pool, draw);
        return drawn + Packet.topUp(terms, g, pool, drawn);
    }
}
