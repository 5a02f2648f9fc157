package io.huiliu.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The chart of accounts: the assets, the named accounts, and the reasons that transfers give. A
 * plan version that adds a mechanism extends it; nothing is ever removed, so that every index stays
 * true.
 */
public final class Chart {
    /** Whether an account may go below 0. */
    public enum Limit {
        /** A pool, clearing, the voucher reserve: what it pays it has. */
        NOT_NEGATIVE,
        /** World, issuers, revenue and loss: either sign. */
        EITHER
    }

    /** An asset: its name in books and its decimals. */
    public record Asset(String name, int decimals) {}

    record Fixed(String name, Limit limit) {}

    /** Yuan, in fen. */
    public static final int CNY = 0;

    /** Spending power at the program's merchants, in fen. */
    public static final int VOUCHER = 1;

    /** Coins, in 1/100 coin. */
    public static final int COIN = 2;

    private final List<Asset> assets = new ArrayList<>();
    private final List<Fixed> accounts = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    public Chart() {
        asset("CNY", 2);
        asset("voucher", 2);
        asset("coin", 2);
    }

    /** The asset of that name, added if it is new. At most 1,000. */
    public int asset(String name, int decimals) {
        for (int i = 0; i < assets.size(); i++) {
            if (assets.get(i).name().equals(name)) {
                int known = assets.get(i).decimals();
                Check.that(known == decimals, "an asset keeps its decimals", decimals, known);
                return i;
            }
        }
        Check.that(assets.size() < 1_000, "a program has at most 1,000 assets");
        assets.add(new Asset(name, decimals));
        return assets.size() - 1;
    }

    /** The named account, added if it is new. */
    public long account(String name, Limit limit) {
        long known = find(name);
        if (known >= 0) {
            Check.that(
                    mayBeNegative(Account.index(known)) == (limit == Limit.EITHER),
                    "an account keeps its limit");
            return known;
        }
        accounts.add(new Fixed(name, limit));
        return Account.fixed(accounts.size() - 1);
    }

    /** The account of that name, or -1. */
    public long find(String name) {
        for (int i = 0; i < accounts.size(); i++) {
            if (accounts.get(i).name().equals(name)) {
                return Account.fixed(i);
            }
        }
        return -1;
    }

    /** The account that carries the negative side of an asset's issue. */
    public long issuer(int asset) {
        return account("issuer:" + assets.get(asset).name(), Limit.EITHER);
    }

    /** The index of a reason such as {@code consumer-points.released}, added if it is new. */
    public int reason(String name) {
        int at = reasons.indexOf(name);
        if (at < 0) {
            at = reasons.size();
            reasons.add(name);
        }
        return at;
    }

    public int assets() {
        return assets.size();
    }

    public Asset asset(int index) {
        return assets.get(index);
    }

    public int accounts() {
        return accounts.size();
    }

    /** The name of a fixed account. */
    public String name(long account) {
        return accounts.get(Account.index(account)).name();
    }

    public String reason(int index) {
        return reasons.get(index);
    }

    boolean mayBeNegative(int fixed) {
        return accounts.get(fixed).limit() == Limit.EITHER;
    }
}
