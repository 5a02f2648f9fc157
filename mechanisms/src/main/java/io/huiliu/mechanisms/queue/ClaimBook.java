package io.huiliu.mechanisms.queue;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.Column;
import io.huiliu.ledger.IntColumn;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Facts;

/**
 * All claims, under stable ids, each in two lists: the claims of its unlock day and those of its
 * member, both in the order of sequence. It knows who awaits how much since when; it moves nothing.
 *
 * <p>A claim that awaits nothing any more keeps its place until its turn comes, so that a refund of
 * the order which accelerated it can put it back where it stood; it is dropped when it is the first
 * of a list. Its row is used again when it is in no list and no open order refers to it. All
 * amounts in fen.
 */
final class ClaimBook {
    private static final int IN_DAY = 1;
    private static final int IN_MEMBER = 2;
    private static final int FLAG_BITS = 2;

    private final Rows claims = new Rows();
    private final IntColumn members = claims.intColumn("member");
    private final IntColumn unlockDays = claims.intColumn("unlock-day");
    private final Column awaited = claims.column("awaited");
    private final Column paid = claims.column("paid");
    private final Column sequences = claims.column("sequence");
    private final IntColumn nextOfDay = claims.intColumn("next-of-day");
    private final IntColumn nextOfMember = claims.intColumn("next-of-member");
    private final IntColumn holds = claims.intColumn("holds");

    private final Rows people;
    private final IntColumn firstOfMember;
    private final IntColumn lastOfMember;
    private final UnlockDays days = new UnlockDays();
    private long nextSequence;
    private int free;
    private int open;

    /**
     * An empty book.
     *
     * @param people the members' rows, in which each finds its claims
     * @param name the mechanism's name
     */
    ClaimBook(Rows people, String name) {
        this.people = people;
        firstOfMember = people.intColumn(name + ".first-claim");
        lastOfMember = people.intColumn(name + ".last-claim");
    }

    /**
     * Appends a claim of the newest sequence, which the order at hand refers to. Returns its id.
     */
    int add(int member, int unlockDay, long fen) {
        trim(member);
        int claim = fresh();
        members.set(claim, member);
        unlockDays.set(claim, unlockDay);
        sequences.set(claim, nextSequence++);
        retain(claim);
        await(claim, fen);
        return claim;
    }

    private int fresh() {
        if (free == 0) {
            return claims.add();
        }
        int claim = free - 1;
        free = nextOfDay.get(claim);
        nextOfDay.set(claim, 0);
        return claim;
    }

    int member(int claim) {
        return members.get(claim);
    }

    /** What the claim still waits for. */
    long awaited(int claim) {
        return awaited.get(claim);
    }

    /** What it was paid. */
    long paid(int claim) {
        return paid.get(claim);
    }

    /** Claims that wait for something. */
    int open() {
        return open;
    }

    /** Lets a claim wait for more: it stands where its day and its sequence say. */
    void await(int claim, long fen) {
        if (awaited.get(claim) == 0 && fen > 0) {
            open++;
        }
        awaited.add(claim, fen);
        if (fen > 0) {
            link(claim);
        }
    }

    /** Takes from what a claim waits for. */
    void forgo(int claim, long fen) {
        long left = awaited.add(claim, -fen);
        Check.that(left >= 0, "a claim gives up more than it waits for", fen, left);
        if (left == 0 && fen > 0) {
            open--;
            trim(members.get(claim));
        }
    }

    /** Pays a part of what a claim waits for. */
    void pay(int claim, long fen) {
        paid.add(claim, fen);
        forgo(claim, fen);
    }

    /** Takes back what a claim was paid. It does not wait for it again. */
    void unpay(int claim, long fen) {
        long left = paid.add(claim, -fen);
        Check.that(left >= 0, "a claim gives back more than it was paid", fen, left);
    }

    /** An open order begins to refer to a claim. */
    void retain(int claim) {
        holds.set(claim, holds.get(claim) + (1 << FLAG_BITS));
    }

    /** An open order no longer refers to a claim. */
    void release(int claim) {
        int left = holds.get(claim) - (1 << FLAG_BITS);
        Check.that(left >= 0, "no order refers to a claim that is released", claim, left);
        holds.set(claim, left);
        reuse(claim);
    }

    /** The member's open claim of the lowest sequence, or NONE. */
    int oldest(int member) {
        trim(member);
        return firstOfMember.get(member) - 1;
    }

    /** The claim that is next to be paid among those which unlock on a day or before, or NONE. */
    int next(int day) {
        while (days.count() > 0 && days.day(0) <= day) {
            int first = days.first(0) - 1;
            if (first == Facts.NONE) {
                days.removeFirst();
            } else if (awaited.get(first) > 0) {
                return first;
            } else {
                dropFirstOfDay(first);
            }
        }
        return Facts.NONE;
    }

    /**
     * What the next claims that unlock on a day or before wait for together.
     *
     * @param most how many claims count at most
     * @param enough where the sum stops to be of interest
     */
    long awaitedByNext(int most, int day, long enough) {
        long sum = 0;
        int counted = 0;
        for (int at = 0; at < days.count() && days.day(at) <= day; at++) {
            int claim = days.first(at) - 1;
            while (claim != Facts.NONE && counted < most && sum <= enough) {
                long fen = awaited.get(claim);
                sum += fen;
                counted += fen > 0 ? 1 : 0;
                claim = nextOfDay.get(claim) - 1;
            }
        }
        return sum;
    }

    /** Forgets all claims. */
    void clear() {
        for (int member = 0; member < people.count(); member++) {
            firstOfMember.set(member, 0);
            lastOfMember.set(member, 0);
        }
        free = 0;
        for (int claim = claims.count() - 1; claim >= 0; claim--) {
            erase(claim);
        }
        days.clear();
        open = 0;
    }

    private void link(int claim) {
        int held = holds.get(claim);
        if ((held & IN_DAY) == 0) {
            linkToDay(claim);
        }
        if ((held & IN_MEMBER) == 0) {
            linkToMember(claim);
        }
        holds.set(claim, held | IN_DAY | IN_MEMBER);
    }

    private void linkToDay(int claim) {
        int at = days.at(unlockDays.get(claim));
        int before = before(nextOfDay, days.first(at), days.last(at), claim);
        if (before == 0) {
            nextOfDay.set(claim, days.first(at));
            days.first(at, claim + 1);
        } else {
            insertAfter(nextOfDay, before - 1, claim);
        }
        if (before == days.last(at)) {
            days.last(at, claim + 1);
        }
    }

    private void linkToMember(int claim) {
        int member = members.get(claim);
        int first = firstOfMember.get(member);
        int last = lastOfMember.get(member);
        int before = before(nextOfMember, first, last, claim);
        if (before == 0) {
            nextOfMember.set(claim, first);
            firstOfMember.set(member, claim + 1);
        } else {
            insertAfter(nextOfMember, before - 1, claim);
        }
        if (before == last) {
            lastOfMember.set(member, claim + 1);
        }
    }

    private static void insertAfter(IntColumn next, int before, int claim) {
        next.set(claim, next.get(before));
        next.set(before, claim + 1);
    }

    /**
     * The last claim of a list with a lower sequence (as id + 1; 0 is none). A new claim comes
     * last; one that waits again had its turn or nearly so, so that few stand before it.
     */
    private int before(IntColumn next, int first, int last, int claim) {
        long sequence = sequences.get(claim);
        if (last == 0 || sequences.get(last - 1) < sequence) {
            return last;
        }
        int before = 0;
        int at = first;
        while (sequences.get(at - 1) < sequence) {
            before = at;
            at = next.get(at - 1);
        }
        return before;
    }

    private void dropFirstOfDay(int claim) {
        int next = nextOfDay.get(claim);
        days.first(0, next);
        if (next == 0) {
            days.last(0, 0);
        }
        nextOfDay.set(claim, 0);
        holds.set(claim, holds.get(claim) & ~IN_DAY);
        reuse(claim);
    }

    /** Drops the first claims of a member while they wait for nothing. */
    private void trim(int member) {
        int first = firstOfMember.get(member);
        while (first != 0 && awaited.get(first - 1) == 0) {
            int next = nextOfMember.get(first - 1);
            nextOfMember.set(first - 1, 0);
            holds.set(first - 1, holds.get(first - 1) & ~IN_MEMBER);
            reuse(first - 1);
            firstOfMember.set(member, next);
            first = next;
        }
        if (first == 0) {
            lastOfMember.set(member, 0);
        }
    }

    private void reuse(int claim) {
        if (holds.get(claim) == 0) {
            erase(claim);
        }
    }

    private void erase(int claim) {
        members.set(claim, 0);
        unlockDays.set(claim, 0);
        awaited.set(claim, 0);
        paid.set(claim, 0);
        sequences.set(claim, 0);
        nextOfMember.set(claim, 0);
        holds.set(claim, 0);
        nextOfDay.set(claim, free);
        free = claim + 1;
    }

    void write(SnapshotWriter to) {
        claims.write(to);
        days.write(to);
        to.putLong(nextSequence);
        to.putInt(free);
        to.putInt(open);
    }

    void read(SnapshotReader from) {
        claims.read(from);
        days.read(from);
        nextSequence = from.getLong();
        free = from.getInt();
        open = from.getInt();
    }

    /** Checks both kinds of lists, and returns what all claims of a member wait for. */
    long audit(int member) {
        long sum = 0;
        int last = 0;
        for (int at = firstOfMember.get(member); at != 0; at = nextOfMember.get(at - 1)) {
            int claim = at - 1;
            Check.that(members.get(claim) == member, "a claim in another's list", claim, member);
            Check.that(isAfter(claim, last), "claims of a member out of sequence", claim, member);
            boolean both = (holds.get(claim) & 3) == 3;
            Check.that(both || awaited.get(claim) == 0, "an open claim has no turn", claim, member);
            sum += awaited.get(claim);
            last = at;
        }
        Check.that(lastOfMember.get(member) == last, "a member's last claim", member, last);
        return sum;
    }

    /** Checks the lists of the unlock days, and returns what all claims wait for. */
    long audit() {
        long sum = 0;
        int waiting = 0;
        for (int at = 0; at < days.count(); at++) {
            Check.that(at == 0 || days.day(at - 1) < days.day(at), "unlock days", at, days.day(at));
            int last = 0;
            for (int next = days.first(at); next != 0; next = nextOfDay.get(next - 1)) {
                int claim = next - 1;
                Check.that(isAfter(claim, last), "claims of a day out of sequence", claim, at);
                Check.that(unlockDays.get(claim) == days.day(at), "a claim's day", claim, at);
                sum += awaited.get(claim);
                waiting += awaited.get(claim) > 0 ? 1 : 0;
                last = next;
            }
            Check.that(days.last(at) == last, "a day's last claim", at, last);
        }
        Check.that(waiting == open, "open claims are counted wrong", waiting, open);
        return sum;
    }

    private boolean isAfter(int claim, int last) {
        return last == 0 || sequences.get(last - 1) < sequences.get(claim);
    }
}
