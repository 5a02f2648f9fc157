package io.huiliu.mechanisms;

/**
 * Commands that go to a mechanism, each with the interface by which a mechanism says that it takes
 * it. The engine has checked ids, freezes and that amounts are from 1 to 10^12 units; a mechanism
 * that answers anything but {@link Outcome#OK} has changed nothing.
 */
public final class Accepts {
    private Accepts() {}

    /** What a seller of points wants for them. */
    public enum Payee {
        BALANCE,
        VOUCHER,
        COINS
    }

    /** {@code sell}: points back to the pool. */
    public interface Sale {
        /** Units are those of the token. */
        Outcome sell(int member, long units, Payee to);
    }

    /** {@code transfer}: points from one member to another. */
    public interface Transfer {
        Outcome transfer(int from, int to, long units);
    }

    /**
     * {@code inject}: cash from outside into the pool. The engine has put it into {@code pool} when
     * this is called.
     */
    public interface Injection {
        /** The pool that is filled. */
        Pool injectable();

        void injected(long fen);
    }

    /** {@code legacy}: a member's payable from an old platform, in fen. */
    public interface Legacy {
        Outcome legacy(int member, long debtFen);
    }

    /** {@code shares}: a member's weight in a dividend. The engine keeps the weights. */
    public interface Shares {
        /**
         * Whether commands set the weights; false where another mechanism does, since every weight
         * has one writer.
         */
        boolean setByCommands();
    }

    /** {@code check-in}: once a business day. */
    public interface CheckIn {
        Outcome checkIn(int member);
    }

    /** {@code draw}: the number is uniform over 64 bits and comes from a verifiable generator. */
    public interface Draw {
        Outcome draw(int member, long number);
    }

    /** What is decided on a withdrawal, or reported of it by the payment provider. */
    public enum Decision {
        APPROVE,
        REJECT,
        PAID,
        FAILED
    }

    /** {@code withdraw} and {@code withdraw-decide}: a member's balance out of the program. */
    public interface Withdrawals {
        /**
         * A member asks for a part of its balance.
         *
         * @param withdrawal its number: the first that is accepted is 0, and each next one has the
         *     next number
         */
        Outcome request(int member, long fen, int withdrawal);

        /** The number is that of a withdrawal which was accepted. */
        Outcome decide(int withdrawal, Decision decision);
    }

    /** {@code redeem-coins}: coins (1/100) for an item of the coin mall. */
    public interface CoinRedemption {
        Outcome redeemCoins(int member, String item, long coins);
    }

    /**
     * A mechanism whose vouchers lapse, and which therefore knows which of a holder's vouchers were
     * spent.
     */
    public interface VoucherLots {
        /**
         * Vouchers of a holder were spent: attributes up to {@code fen} to its own lots, oldest
         * first; returns how much.
         */
        long spent(long holder, long fen);

        /**
         * Vouchers of a holder came back from an order that was refunded; returns how much it took
         * back into its lots.
         */
        long unspent(long holder, long fen);

        /**
         * Vouchers credited on a holder's lots that have not lapsed, less those spent, in fen.
         * Below 0 if refunds took credits that were spent. Settling credits the holder as much more
         * as this grows, so that the difference of both tells nothing about when it was settled.
         */
        long unspent(long holder);

        /**
         * Refunds took more of a holder's vouchers than it had of other kinds: counts up to {@code
         * fen} as spent of its lots, also of those still to be credited; returns how much.
         */
        long overspent(long holder, long fen);
    }
}
