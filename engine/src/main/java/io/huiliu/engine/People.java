package io.huiliu.engine;

import io.huiliu.ledger.IntColumn;
import io.huiliu.ledger.Names;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;

/**
 * Members and merchants: their ids and what is known of each. Facts of others are told as index +
 * 1, 0 for none.
 */
final class People {
    /**
     * An index + 1 of a member, a merchant and a region; a day since the last before the year 1.
     */
    private static final int MEMBER_BITS = 28;

    private static final int MERCHANT_BITS = 25;
    private static final int REGION_BITS = 21;
    private static final int DAY_BITS = 22;

    private static final int FLAG_BITS = 2;
    private static final int RANK_BITS = 8;

    private static final int FROZEN = 1;
    private static final int CONFIRMED = 2;
    private static final int FIRST_DAY = -719_163;

    final Names memberNames = new Names();
    final Names merchantNames = new Names();
    final Rows members = new Rows();
    final Rows merchants = new Rows();

    private final IntColumn referrers = members.intColumn("referrer", MEMBER_BITS);
    private final IntColumn memberRegions = members.intColumn("region", REGION_BITS);
    private final IntColumn memberFlags = members.intColumn("flags", FLAG_BITS);
    private final IntColumn ranks = members.intColumn("rank", RANK_BITS);
    private final IntColumn bound = members.intColumn("bound", MERCHANT_BITS);
    private final IntColumn boundDays = members.intColumn("bound-day", DAY_BITS);
    private final IntColumn invited = members.intColumn("invited-buyers", MEMBER_BITS);

    private final IntColumn merchantReferrers = merchants.intColumn("referrer");
    private final IntColumn merchantRegions = merchants.intColumn("region");
    private final IntColumn rates = merchants.intColumn("rate");
    private final IntColumn merchantFlags = merchants.intColumn("flags");

    int addMember(byte[] id, int from, int length, int referrer, int region) {
        int member = memberNames.add(id, from, length);
        members.add();
        referrers.set(member, referrer + 1);
        memberRegions.set(member, region + 1);
        return member;
    }

    int addMerchant(byte[] id, int from, int length, int referrer, int region, int ratePpm) {
        int merchant = merchantNames.add(id, from, length);
        merchants.add();
        merchantReferrers.set(merchant, referrer + 1);
        merchantRegions.set(merchant, region + 1);
        rates.set(merchant, ratePpm + 1);
        return merchant;
    }

    int referrer(int member) {
        return referrers.get(member) - 1;
    }

    int memberRegion(int member) {
        return memberRegions.get(member) - 1;
    }

    int merchantReferrer(int merchant) {
        return merchantReferrers.get(merchant) - 1;
    }

    int merchantRegion(int merchant) {
        return merchantRegions.get(merchant) - 1;
    }

    /** The merchant's own rate in ppm, or -1. */
    int rate(int merchant) {
        return rates.get(merchant) - 1;
    }

    void rate(int merchant, int ratePpm) {
        rates.set(merchant, ratePpm + 1);
    }

    boolean memberFrozen(int member) {
        return (memberFlags.get(member) & FROZEN) != 0;
    }

    boolean merchantFrozen(int merchant) {
        return (merchantFlags.get(merchant) & FROZEN) != 0;
    }

    void freezeMember(int member, boolean on) {
        flag(memberFlags, member, FROZEN, on);
    }

    void freezeMerchant(int merchant, boolean on) {
        flag(merchantFlags, merchant, FROZEN, on);
    }

    boolean hasConfirmed(int member) {
        return (memberFlags.get(member) & CONFIRMED) != 0;
    }

    void confirmed(int member, boolean on) {
        flag(memberFlags, member, CONFIRMED, on);
    }

    int invitedBuyers(int member) {
        return invited.get(member);
    }

    void addInvitedBuyers(int member, int more) {
        invited.set(member, invited.get(member) + more);
    }

    int rank(int member) {
        return ranks.get(member);
    }

    void rank(int member, int rank) {
        ranks.set(member, rank);
    }

    int boundMerchant(int member) {
        return bound.get(member) - 1;
    }

    int boundDay(int member) {
        return boundDays.get(member) + FIRST_DAY;
    }

    void bind(int member, int merchant, int day) {
        bound.set(member, merchant + 1);
        boundDays.set(member, day - FIRST_DAY);
    }

    void write(SnapshotWriter to) {
        memberNames.write(to);
        members.write(to);
        merchantNames.write(to);
        merchants.write(to);
    }

    void read(SnapshotReader from) {
        memberNames.read(from);
        members.read(from);
        merchantNames.read(from);
        merchants.read(from);
    }

    private static void flag(IntColumn flags, int row, int flag, boolean on) {
        flags.set(row, on ? flags.get(row) | flag : flags.get(row) & ~flag);
    }
}
