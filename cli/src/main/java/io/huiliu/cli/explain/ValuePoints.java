package io.huiliu.cli.explain;

import static io.huiliu.cli.explain.Amounts.points;
import static io.huiliu.cli.explain.Amounts.yuan;

import io.huiliu.cli.results.Transfer;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.valuepool.ValuePoolTerms;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of one value pool in the story of an order (mechanisms.md §3): what was minted at
 * the price before it, what a refund burnt and brought back, and the exits that followed. It keeps
 * the pool's cash and points while the transfers go by.
 */
final class ValuePoints {
    /** One yuan a point is 100 fen for 1,000,000 units: 1e-6 yuan is 1 fen for 1e10. */
    private static final long UNITS_OF_MICRO = 10_000_000_000L;

    /** Points that orders unlock for old members stand in no transfer before they are settled. */
    private static final Words UNBOOKED =
            new Words(
                    ", at the price of that moment, in which points unlocked but not yet booked"
                            + " count",
                    "，按当时价格，已解锁但尚未入账的积分也计算在内");

    private final ValuePoolTerms terms;
    private final String account;
    private final String issuer;
    private long cash;
    private long supply;
    private long priceFen;
    private long priceUnits;
    private long lot;
    private long burnt;

    ValuePoints(ValuePoolTerms terms) {
        this.terms = terms;
        account = "pool:" + terms.name();
        issuer = "issuer:value-points:" + terms.name();
    }

    /** A moment begins: this is how the pool stands. */
    void begin(PoolBooks.State state) {
        cash = state.cashFen();
        supply = state.supply();
        priceFen = supply > 0 ? cash : state.lastCash();
        priceUnits = supply > 0 ? supply : state.lastSupply();
        burnt = 0;
    }

    /** A transfer has been told: the pool stands as it leaves it. */
    void passed(Transfer transfer) {
        if (Amounts.isCash(transfer)) {
            cash += transfer.credit().equals(account) ? Amounts.fen(transfer) : 0;
            cash -= transfer.debit().equals(account) ? Amounts.fen(transfer) : 0;
        } else {
            supply += transfer.debit().equals(issuer) ? Amounts.micro(transfer) : 0;
            supply -= transfer.credit().equals(issuer) ? Amounts.micro(transfer) : 0;
        }
    }

    /** Of a confirmation. */
    @Nullable Words confirmed(Transfer transfer, Figures figures) {
        return switch (transfer.what()) {
            case "minted" -> minted(figures, Amounts.micro(transfer));
            default -> exit(transfer);
        };
    }

    /** q = floor(M × S / F), M being floor(C × mint × weight). */
    private @Nullable Words minted(Figures figures, long units) {
        lot += units;
        long contributed = contributed(figures);
        long money =
                Wide.mulDivFloor(
                        contributed,
                        terms.mint().numerator() * figures.weightPpm(),
                        terms.mint().denominator() * Share.WHOLE_PPM);
        boolean initial = priceUnits == 0;
        long fen = initial ? terms.initialPrice() : priceFen;
        long of = initial ? UNITS_OF_MICRO : priceUnits;
        Words part =
                Words.of(
                        "%s of the contribution %s",
                        "入池 %2$s × %1$s", Decimals.percent(terms.mint().ppm()), yuan(contributed));
        Words spent = Arithmetic.weighted(part, figures).and(Words.same(" = " + yuan(money)));
        if (fen == 0 || Wide.mulDivFloor(money, of, fen) != units) {
            return terms.unlockPpm() == null ? null : spent.and(UNBOOKED);
        }
        return spent.and(initial ? atInitialPrice() : atPrice(fen, of, supply == 0))
                .and(Words.same(" = " + points(units)));
    }

    private long contributed(Figures figures) {
        long rest = figures.restFen();
        for (Share share : terms.contribute()) {
            rest -= Math.min(figures.unweighted().withRest(rest).value(share), rest);
        }
        return figures.restFen() - rest;
    }

    private Words atInitialPrice() {
        String price =
                Decimals.format(terms.initialPrice(), 6).replaceAll("(\\.\\d\\d.*?)0+$", "$1");
        return Words.of("; ÷ initial price %s", "；÷ 起始价格 %s", price);
    }

    /** Where no points are left, the price at which the last were sold stands. */
    private static Words atPrice(long fen, long units, boolean last) {
        return last
                ? Words.of(
                        "; at the last price, × %s points ÷ %s",
                        "；按最后价格 × 积分 %s ÷ %s", points(units), yuan(fen))
                : Words.of(
                        "; × points %s ÷ pool %s", "；× 积分总量 %s ÷ 资金池 %s", points(units), yuan(fen));
    }

    /** Of a refund, or of another weight. */
    @Nullable Words changed(Transfer transfer, Figures before, Figures after) {
        if (transfer.what().equals("burnt") && transfer.reverses() != null) {
            return burnt(before, after, Amounts.micro(transfer));
        }
        if (Amounts.entersClearing(transfer) && transfer.debit().equals(account)) {
            return returned(Amounts.fen(transfer));
        }
        return exit(transfer);
    }

    /** Of the lot goes the part of the order that goes, rounded up. */
    private @Nullable Words burnt(Figures before, Figures after, long units) {
        long was = before.amountFen() * before.weightPpm();
        long is = after.amountFen() * after.weightPpm();
        long all = lot;
        long part = is >= was || was == 0 ? 0 : Wide.mulDivCeil(all, was - is, was);
        lot -= part;
        burnt = units;
        if (part != units) {
            return null;
        }
        return before.weightPpm() == after.weightPpm()
                ? Words.of(
                        "%s of the order × %s ÷ %s, rounded up",
                        "订单的 %s × %s ÷ %s，向上取整",
                        points(all),
                        yuan(before.amountFen() - after.amountFen()),
                        yuan(before.amountFen()))
                : Words.of(
                        "%s of the order × (1 − weight %s ÷ %s), rounded up",
                        "订单的 %s ×（1 − 权重 %s ÷ %s），向上取整",
                        points(all),
                        after.weight(),
                        before.weight());
    }

    /** The pool gives back what the points burnt are worth, where that is less than it got. */
    private @Nullable Words returned(long fen) {
        return burnt == 0 || priceUnits == 0 || Wide.mulDivFloor(burnt, priceFen, priceUnits) != fen
                ? null
                : Words.of(
                        "what the points burnt are worth: %s × pool %s ÷ points %s = %s",
                        "所销毁积分的价值：%s × 资金池 %s ÷ 积分总量 %s = %s",
                        points(burnt),
                        yuan(priceFen),
                        points(priceUnits),
                        yuan(fen));
    }

    /** A sale that the order's price rise brought about: burnt first, then paid less the fee. */
    private @Nullable Words exit(Transfer transfer) {
        if (transfer.what().equals("burnt")) {
            burnt = Amounts.micro(transfer);
            priceFen = cash;
            priceUnits = supply;
            return null;
        }
        if (!transfer.what().equals("exit") || priceUnits == 0) {
            return null;
        }
        long gross = Wide.mulDivFloor(burnt, priceFen, priceUnits);
        long fee = Wide.mulDivCeil(gross, terms.sellFeePpm(), Share.WHOLE_PPM);
        return gross - fee != Amounts.fen(transfer)
                ? null
                : Words.of(
                        "%s × pool %s ÷ points %s = %s, less the fee of %s",
                        "%s × 资金池 %s ÷ 积分总量 %s = %s，减手续费 %s",
                        points(burnt),
                        yuan(priceFen),
                        points(priceUnits),
                        yuan(gross),
                        yuan(fee));
    }
}
