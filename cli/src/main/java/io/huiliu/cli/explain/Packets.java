package io.huiliu.cli.explain;

import static io.huiliu.cli.explain.Amounts.yuan;

import io.huiliu.cli.results.Transfer;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.redpacket.RedPacketTerms;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of one red packet (mechanisms.md §5): g, the number drawn around it, and the
 * top-up, on the pool as it stood before the order.
 */
final class Packets {
    private final RedPacketTerms terms;
    private final @Nullable Long draw;
    private long poolFen;

    /**
     * @param draw the number drawn for the order, or null
     */
    Packets(RedPacketTerms terms, @Nullable Long draw) {
        this.terms = terms;
        this.draw = draw;
    }

    /** What one order's packet comes to. */
    private record Packet(
            Figures figures, long meanFen, long numberFen, long drawnFen, long extraFen) {
        long fen() {
            return drawnFen + extraFen;
        }
    }

    private @Nullable Packet packet(Figures order) {
        Figures figures = terms.weighting() ? order : order.unweighted();
        long full = Math.min(order.unweighted().value(terms.pay()), order.restFen());
        long mean = Math.min(figures.value(terms.pay()), full);
        Long number = number(mean);
        if (number == null) {
            return null;
        }
        long drawn = Math.min(number, mean + poolFen);
        long share = Share.partOf(poolFen, terms.topUpPpm());
        long lid =
                Wide.mulDivFloor(mean, terms.maxMultiplePpm() - Share.WHOLE_PPM, Share.WHOLE_PPM);
        long extra = Math.min(Math.min(share, lid), mean + poolFen - drawn);
        return new Packet(figures, mean, number, drawn, extra);
    }

    /** A number from floor to 2g − floor; g itself where packets are fixed; null if unknown. */
    private @Nullable Long number(long mean) {
        if (!terms.draws() || mean <= terms.floorFen()) {
            return mean;
        }
        Long drawn = draw;
        return drawn == null
                ? null
                : terms.floorFen()
                        + Math.unsignedMultiplyHigh(drawn, 2 * (mean - terms.floorFen()) + 1);
    }

    /** Of a confirmation, before which the pool held so much. */
    @Nullable Words confirmed(Transfer transfer, Figures figures, long pool) {
        poolFen = pool;
        Packet packet = packet(figures);
        if (packet == null) {
            return null;
        }
        long fen = Amounts.fen(transfer);
        return switch (transfer.what()) {
            case "packet" -> packet.drawnFen() == fen ? told(packet) : null;
            case "top-up" -> packet.extraFen() == fen ? toppedUp(packet) : null;
            default -> null;
        };
    }

    /** Of a refund, or of another weight: the packet that the order would have had. */
    @Nullable Words changed(Transfer transfer, Figures before, Figures after) {
        Packet had = packet(before);
        Packet due = packet(after);
        boolean packets = transfer.what().startsWith("packet");
        if (!packets || had == null || due == null) {
            return null;
        }
        if (Math.abs(had.fen() - due.fen()) != Amounts.fen(transfer)) {
            return null;
        }
        Words is = told(due);
        return Arithmetic.arrow(
                Words.same(yuan(had.fen())),
                due.extraFen() == 0
                        ? is
                        : is.and(Words.of(", topped up to %s", "，加码至 %s", yuan(due.fen()))));
    }

    private Words told(Packet packet) {
        Words mean = Arithmetic.written(terms.pay(), packet.figures());
        if (!terms.draws() || packet.meanFen() <= terms.floorFen()) {
            return mean;
        }
        Words number =
                Words.of(
                        "; drawn from %s to %s: %s",
                        "；在 %s 至 %s 之间抽得 %s",
                        yuan(terms.floorFen()),
                        yuan(2 * packet.meanFen() - terms.floorFen()),
                        yuan(packet.numberFen()));
        Words lid =
                packet.numberFen() == packet.drawnFen()
                        ? Words.same("")
                        : Words.of(
                                ", at most that and the pool's %s: %s",
                                "，至多再加红包池的 %s：%s", yuan(poolFen), yuan(packet.drawnFen()));
        return mean.and(number).and(lid);
    }

    private Words toppedUp(Packet packet) {
        Words share =
                Words.of(
                        "%s of the pool %s",
                        "红包池 %2$s × %1$s", Decimals.percent(terms.topUpPpm()), yuan(poolFen));
        Words lid =
                Share.partOf(poolFen, terms.topUpPpm()) == packet.extraFen()
                        ? Words.same("")
                        : Words.of(
                                ", at most %sx the packet in all",
                                "，合计至多为红包的 %s 倍",
                                Decimals.format(terms.maxMultiplePpm(), 6)
                                        .replaceAll("\\.?0+$", ""));
        return share.and(lid).and(Words.same(" = " + yuan(packet.extraFen())));
    }
}
