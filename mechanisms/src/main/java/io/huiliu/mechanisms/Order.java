package io.huiliu.mechanisms;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Check;
import io.huiliu.ledger.Ledger;
import io.huiliu.money.Share;

/**
 * The order at hand, a window on its row. While it is confirmed, its concession is split: each
 * mechanism takes from what the ones before it left. While it is refunded, the same split is made
 * for the smaller order, and what the mechanisms no longer keep is collected to pay the refund.
 *
 * <p>Money in fen, ratios in ppm, instants in UTC milliseconds.
 */
public final class Order {
    /** Words of a row before the mechanisms' slots. */
    public static final int HEAD_WORDS = 12;

    private static final int ID = 0;
    private static final int PLACED_AT = 1;
    private static final int CONFIRMED_AT = 2;
    private static final int PARTIES = 3;
    private static final int PLACE = 4;
    private static final int AMOUNT = 5;
    private static final int RATES = 6;
    private static final int COST = 7;
    private static final int VOUCHER = 8;
    private static final int STATE = 9;
    private static final int DRAW = 10;
    private static final int REVENUE = 11;

    private static final int STATE_MASK = 0x3F;
    private static final int FIRST = 0x40;
    private static final int PAID_BY_MERCHANT = 0x80;

    private final Books books;
    private final Ledger ledger;
    private long[] row = new long[HEAD_WORDS];
    private int base;

    private long earnedOn;
    private long concession;
    private long profit;
    private long rest;
    private long collected;
    private long cnyOwed;
    private long vouchersOwed;
    private long coinsOwed;

    @ForEngine
    public Order(Books books) {
        this.books = books;
        this.ledger = books.ledger();
    }

    /** The buyer, or {@link Facts#NONE} where a merchant pays with its own vouchers. */
    public int member() {
        return paidByMerchant() ? Facts.NONE : (int) row[base + PARTIES];
    }

    /** The account of the buyer, member or merchant. */
    public long buyer() {
        int index = (int) row[base + PARTIES];
        return paidByMerchant() ? Account.merchant(index) : Account.member(index);
    }

    public int merchant() {
        return (int) (row[base + PARTIES] >>> 32);
    }

    public int region() {
        return (int) row[base + PLACE];
    }

    /** The business day of the order itself, as epoch day. */
    public int placedDay() {
        return (int) (row[base + PLACE] >>> 32);
    }

    public long placedAt() {
        return row[base + PLACED_AT];
    }

    public long confirmedAt() {
        return row[base + CONFIRMED_AT];
    }

    /** What the order earns on, in fen: its amount, less the voucher where vouchers do not earn. */
    public long amountFen() {
        return earnedOn;
    }

    /** K, in fen, on {@link #amountFen}. */
    public long concessionFen() {
        return concession;
    }

    /** max(0, min(K, amount − cost − distribution)), in fen; K where the order states no cost. */
    public long profitFen() {
        return profit;
    }

    /** What is left of K when this mechanism's turn comes, in fen. */
    public long restFen() {
        return rest;
    }

    /** The risk weight, 0 to 1,000,000 ppm. */
    public int weightPpm() {
        return (int) row[base + RATES];
    }

    /** The index of the order's class, or {@link Facts#NONE}. */
    public int orderClass() {
        return (int) (row[base + STATE] >>> 16 & 0xFFFF) - 1;
    }

    /** The plan version under which it was placed. */
    public int version() {
        return (int) (row[base + STATE] >>> 8 & 0xFF);
    }

    /** A uniform 64-bit number that a verifiable generator drew for this order. */
    public long draw() {
        return row[base + DRAW];
    }

    /** floor(base × share × weight): for rebates, points and commissions. */
    public long share(Share share) {
        return share.weighted(earnedOn, concession, profit, rest, weightPpm());
    }

    /**
     * As {@link #share(Share)}, a share of the rest being one of {@code restFen}: the rest when the
     * mechanism's turn came.
     */
    public long share(Share share, long restFen) {
        return share.weighted(earnedOn, concession, profit, restFen, weightPpm());
    }

    /** floor(base × share), the weight left out: for what goes into pools. */
    public long full(Share share) {
        return share.floor(earnedOn, concession, profit, rest);
    }

    public long slot(Slot slot) {
        return row[base + slot.word()];
    }

    public void slot(Slot slot, long value) {
        row[base + slot.word()] = value;
    }

    /** While confirming: moves a part of the concession to an account. */
    void take(long to, long fen, int reason) {
        Check.that(fen <= rest, "more taken than is left of the concession", fen, rest);
        rest -= fen;
        ledger.move(Chart.CNY, books.clearing(), to, fen, reason);
    }

    /** While confirming: pays a part of the concession to a holder's balance, its debts first. */
    public void pay(long holder, long fen, int reason) {
        Check.that(fen <= rest, "more paid than is left of the concession", fen, rest);
        rest -= fen;
        books.credit(books.clearing(), holder, fen, reason);
    }

    /** While confirming: holds a part of the concession for a holder until the order is final. */
    public void payPending(long holder, long fen, int reason) {
        take(Account.sub(holder, Account.Sub.PENDING), fen, reason);
    }

    /** When final: what was pending becomes the holder's balance, its debts first. */
    public void release(long holder, long fen, int reason) {
        books.credit(Account.sub(holder, Account.Sub.PENDING), holder, fen, reason);
    }

    /**
     * When final: a part of what was pending for a holder becomes another's balance, the other's
     * debts first.
     */
    void pass(long holder, long other, long fen, int reason) {
        books.credit(Account.sub(holder, Account.Sub.PENDING), other, fen, reason);
    }

    /** While refunding: declares what this mechanism keeps of the smaller order's concession. */
    public void keep(long fen) {
        Check.that(fen <= rest, "more kept than is left of the concession", fen, rest);
        rest -= fen;
    }

    /** While refunding: takes a pending commission back. */
    public void reclaimPending(long holder, long fen, int reason) {
        collect(Account.sub(holder, Account.Sub.PENDING), fen, reason);
    }

    /**
     * While refunding: takes a paid commission back; what the holder no longer has becomes its
     * debt.
     */
    public void reclaim(long holder, long fen, int reason) {
        collected += fen;
        owes(holder, Chart.CNY, books.reclaim(holder, books.clearing(), fen, reason));
    }

    /** While refunding: pays a holder more (flooring can make a share a fen larger). */
    public void payMore(long holder, long fen, int reason) {
        collected -= fen;
        books.credit(books.clearing(), holder, fen, reason);
    }

    void collect(long from, long fen, int reason) {
        collected += fen;
        ledger.move(Chart.CNY, from, books.clearing(), fen, reason);
    }

    void spend(long to, long fen, int reason) {
        collected -= fen;
        ledger.move(Chart.CNY, books.clearing(), to, fen, reason);
    }

    /**
     * While refunding: notes a debt that the refund made, so that the buyer's own comes off its
     * refund.
     */
    void owes(long holder, int asset, long amount) {
        if (holder == buyer() && amount > 0) {
            cnyOwed += asset == Chart.CNY ? amount : 0;
            vouchersOwed += asset == Chart.VOUCHER ? amount : 0;
        }
    }

    /** While refunding: coins that the buyer owes by this refund come off its cash, a yuan each. */
    public void owesForCoins(long coins) {
        coinsOwed += coins;
    }

    // What follows is the engine's: rows, states and the two walks through the waterfall.

    @ForEngine
    public void bind(long[] words, int at) {
        row = words;
        base = at;
    }

    /**
     * Fills a row of zeros. {@code cost} is cost plus distribution in fen, or -1 where the order
     * states none.
     */
    @ForEngine
    public void place(
            long placedAt,
            int placedDay,
            int payer,
            boolean paidByMerchant,
            int merchant,
            int region,
            long amount,
            int ratePpm,
            int weightPpm,
            long cost,
            long voucher,
            int orderClass,
            int version,
            long draw) {
        row[base + PLACED_AT] = placedAt;
        row[base + PARTIES] = (long) merchant << 32 | payer & 0xFFFF_FFFFL;
        row[base + PLACE] = (long) placedDay << 32 | region & 0xFFFF_FFFFL;
        row[base + AMOUNT] = amount;
        row[base + RATES] = (long) ratePpm << 32 | weightPpm;
        row[base + COST] = cost;
        row[base + VOUCHER] = voucher;
        row[base + STATE] =
                (long) (orderClass + 1) << 16
                        | (long) version << 8
                        | (paidByMerchant ? PAID_BY_MERCHANT : 0);
        row[base + DRAW] = draw;
    }

    /** Whether a row holds an order that is not gone. */
    @ForEngine
    public static boolean isOpen(long[] words, int at) {
        return (words[at + STATE] & STATE_MASK) != 0;
    }

    /** What the platform kept of the concession, in fen. */
    @ForEngine
    public long revenueFen() {
        return row[base + REVENUE];
    }

    @ForEngine
    public void revenueFen(long fen) {
        row[base + REVENUE] = fen;
    }

    /** The promoter for whom the order counts, or {@link Facts#NONE}. */
    @ForEngine
    public int promoter() {
        return (int) (row[base + STATE] >>> 32) - 1;
    }

    @ForEngine
    public void promoter(int member) {
        row[base + STATE] = row[base + STATE] & 0xFFFF_FFFFL | (long) (member + 1) << 32;
    }

    /** Whether it was the member's first confirmed order. */
    @ForEngine
    public boolean first() {
        return (row[base + STATE] & FIRST) != 0;
    }

    @ForEngine
    public void first(boolean first) {
        row[base + STATE] = first ? row[base + STATE] | FIRST : row[base + STATE] & ~(long) FIRST;
    }

    @ForEngine
    public boolean paidByMerchant() {
        return (row[base + STATE] & PAID_BY_MERCHANT) != 0;
    }

    /** The engine's reference to the id. */
    @ForEngine
    public long id() {
        return row[base + ID];
    }

    /** The whole amount, in fen, vouchers included. */
    @ForEngine
    public long paidFen() {
        return row[base + AMOUNT];
    }

    @ForEngine
    public long voucherFen() {
        return row[base + VOUCHER];
    }

    @ForEngine
    public int ratePpm() {
        return (int) (row[base + RATES] >>> 32);
    }

    /** Cost plus distribution, or -1. */
    @ForEngine
    public long costFen() {
        return row[base + COST];
    }

    @ForEngine
    public int state() {
        return (int) row[base + STATE] & STATE_MASK;
    }

    @ForEngine
    public void state(int state) {
        row[base + STATE] = row[base + STATE] & ~(long) STATE_MASK | state;
    }

    @ForEngine
    public void confirmedAt(long millis) {
        row[base + CONFIRMED_AT] = millis;
    }

    /** What the merchant gives up of the whole amount, in fen. */
    @ForEngine
    public long wholeConcessionFen() {
        return Share.partOf(paidFen(), ratePpm());
    }

    /** Computes the bases, and begins a walk through the waterfall with all of K. */
    @ForEngine
    public void begin(boolean voucherEarns) {
        earnedOn = voucherEarns ? paidFen() : paidFen() - voucherFen();
        concession = Share.partOf(earnedOn, ratePpm());
        long cost = costFen();
        profit = cost < 0 ? concession : Math.max(0, Math.min(concession, earnedOn - cost));
        rest = concession;
        collected = 0;
        cnyOwed = 0;
        vouchersOwed = 0;
        coinsOwed = 0;
    }

    /** The figures as they stand, for a refund to come. */
    @ForEngine
    public Before before() {
        return new Before(earnedOn, concession, profit, weightPpm());
    }

    /** Shrinks the order, or gives it another weight. */
    @ForEngine
    public void shrink(long amount, long voucher, long cost, int weightPpm) {
        row[base + AMOUNT] = amount;
        row[base + VOUCHER] = voucher;
        row[base + COST] = cost;
        row[base + RATES] = (long) ratePpm() << 32 | weightPpm;
    }

    /** Cash collected for the refund so far, in fen. */
    @ForEngine
    public long collectedFen() {
        return collected;
    }

    /** Collects from an account of the engine's (the merchant's due, the platform's revenue). */
    @ForEngine
    public void collectFrom(long account, long fen, int reason) {
        collect(account, fen, reason);
    }

    @ForEngine
    public void spendTo(long account, long fen, int reason) {
        spend(account, fen, reason);
    }

    /** CNY that the buyer came to owe by this refund, in fen. */
    @ForEngine
    public long buyerOwesFen() {
        return cnyOwed;
    }

    /** Vouchers that the buyer came to owe by this refund, in fen. */
    @ForEngine
    public long buyerOwesVouchersFen() {
        return vouchersOwed;
    }

    /** Coins that come off the buyer's refund, in 1/100 coin. */
    @ForEngine
    public long buyerOwesForCoins() {
        return coinsOwed;
    }
}
