package io.huiliu.ledger;

/**
 * An account as one long: whose it is, which of the owner's sub-accounts, and the owner's dense
 * index. The asset is not part of it: every account can hold every asset.
 */
public final class Account {
    /** Whose an account is. */
    public enum Owner {
        /**
         * platform, pools, clearing, world, issuers …: one account each, named in the {@link
         * Chart}.
         */
        FIXED,
        MEMBER,
        MERCHANT
    }

    /** A member's or merchant's sub-accounts. */
    public enum Sub {
        /** What the holder owns or is owed. Never negative. */
        MAIN(""),
        /** Commissions of orders that are not final. Never negative. */
        PENDING(":pending"),
        /** What the holder owes after a refund. Never positive. */
        DEBT(":debt");

        private final String suffix;

        Sub(String suffix) {
            this.suffix = suffix;
        }

        public String suffix() {
            return suffix;
        }
    }

    private static final Owner[] OWNERS = Owner.values();
    private static final Sub[] SUBS = Sub.values();

    private Account() {}

    public static long member(int member) {
        return of(Owner.MEMBER, Sub.MAIN, member);
    }

    public static long merchant(int merchant) {
        return of(Owner.MERCHANT, Sub.MAIN, merchant);
    }

    static long fixed(int index) {
        return of(Owner.FIXED, Sub.MAIN, index);
    }

    private static long of(Owner owner, Sub sub, int index) {
        return (long) owner.ordinal() << 36 | (long) sub.ordinal() << 32 | index;
    }

    /** The same holder's other sub-account. */
    public static long sub(long account, Sub sub) {
        return account & ~(0xFL << 32) | (long) sub.ordinal() << 32;
    }

    public static Owner owner(long account) {
        return OWNERS[(int) (account >>> 36)];
    }

    public static Sub sub(long account) {
        return SUBS[(int) (account >>> 32) & 0xF];
    }

    public static int index(long account) {
        return (int) account;
    }

    public static boolean isMember(long account) {
        return account >>> 36 == Owner.MEMBER.ordinal();
    }
}
