package io.huiliu.engine;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.mechanisms.Facts;

/**
 * Accounts by the names that people and files use: {@code member:m1:pending}, {@code
 * pool:value:residue}.
 */
public final class AccountNames {
    private final Chart chart;
    private final Facts facts;

    AccountNames(Chart chart, Facts facts) {
        this.chart = chart;
        this.facts = facts;
    }

    /** The names of an engine's accounts. */
    public static AccountNames of(Engine engine) {
        return new AccountNames(engine.chart(), engine.facts());
    }

    /** The name of an account. */
    public String name(long account) {
        int index = Account.index(account);
        return switch (Account.owner(account)) {
            case FIXED -> chart.name(account);
            case MEMBER -> "member:" + facts.memberName(index) + Account.sub(account).suffix();
            case MERCHANT ->
                    "merchant:" + facts.merchantName(index) + Account.sub(account).suffix();
        };
    }

    /** An account that a correction may touch, or -1. */
    long correctable(String name, boolean holdersOnly) {
        if (name.startsWith("member:")) {
            int member = facts.findMember(name.substring("member:".length()));
            return member < 0 ? -1 : Account.member(member);
        }
        if (name.startsWith("merchant:")) {
            int merchant = facts.findMerchant(name.substring("merchant:".length()));
            return merchant < 0 ? -1 : Account.merchant(merchant);
        }
        boolean platform =
                name.startsWith("platform:")
                        || name.endsWith(":residue")
                        || name.equals("world")
                        || name.equals("tax");
        return holdersOnly || !platform ? -1 : chart.find(name);
    }

    boolean isResidue(long account) {
        return Account.owner(account) == Account.Owner.FIXED
                && chart.name(account).endsWith(":residue");
    }
}
