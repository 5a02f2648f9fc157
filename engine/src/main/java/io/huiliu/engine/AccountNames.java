package io.huiliu.engine;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Names;
import java.nio.charset.StandardCharsets;

/**
 * Accounts by the names that people and files use: {@code member:m1:pending}, {@code
 * pool:value:residue}.
 */
public final class AccountNames {
    /** The most bytes that the name of a member's or merchant's account has. */
    public static final int MAX_HOLDER_BYTES = "merchant:".length() + Names.MAX_BYTES + 8;

    private static final byte[] MEMBER = bytes("member:");
    private static final byte[] MERCHANT = bytes("merchant:");
    private static final byte[][] SUFFIXES = suffixes();

    private final Chart chart;
    private final Register facts;

    AccountNames(Chart chart, Register facts) {
        this.chart = chart;
        this.facts = facts;
    }

    /** The names of an engine's accounts. */
    public static AccountNames of(Engine engine) {
        return engine.accounts();
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

    /**
     * Copies the name (UTF-8) of a member's or merchant's account to a place with room for {@link
     * #MAX_HOLDER_BYTES}; returns where it ends.
     */
    public int copyHolder(long account, byte[] to, int at) {
        boolean member = Account.isMember(account);
        byte[] prefix = member ? MEMBER : MERCHANT;
        System.arraycopy(prefix, 0, to, at, prefix.length);
        Names names = member ? facts.people.memberNames : facts.people.merchantNames;
        int end = names.copy(Account.index(account), to, at + prefix.length);
        byte[] suffix = SUFFIXES[Account.sub(account).ordinal()];
        System.arraycopy(suffix, 0, to, end, suffix.length);
        return end + suffix.length;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[][] suffixes() {
        Account.Sub[] subs = Account.Sub.values();
        byte[][] suffixes = new byte[subs.length][];
        for (Account.Sub sub : subs) {
            suffixes[sub.ordinal()] = bytes(sub.suffix());
        }
        return suffixes;
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
