package io.huiliu.engine;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.agrona.collections.IntArrayList;
import org.agrona.collections.IntHashSet;
import org.jspecify.annotations.Nullable;

/**
 * What the program knows of people, places and time, as mechanisms may ask it. The engine alone
 * writes it.
 */
final class Register implements Facts {
    /** More would not fit a rank's byte. */
    static final int MAX_RANKS = 250;

    static final int MAX_CLASSES = 60_000;
    static final int MAX_DIVIDENDS = 1_000;

    final People people = new People();
    final Regions regions = new Regions();
    final Performance performance = new Performance(people.members);
    private final Labels ranks = new Labels(MAX_RANKS);
    private final Labels classes = new Labels(MAX_CLASSES);
    private final List<Weights> dividends = new ArrayList<>();
    private final IntArrayList ranked = new IntArrayList();
    private final IntHashSet everRanked = new IntHashSet();
    int today;
    long now = Long.MIN_VALUE;

    @Override
    public int referrer(int member) {
        return people.referrer(member);
    }

    @Override
    public int merchantReferrer(int merchant) {
        return people.merchantReferrer(merchant);
    }

    @Override
    public boolean memberFrozen(int member) {
        return people.memberFrozen(member);
    }

    @Override
    public boolean merchantFrozen(int merchant) {
        return people.merchantFrozen(merchant);
    }

    @Override
    public int boundMerchant(int member) {
        return people.boundMerchant(member);
    }

    @Override
    public int boundDay(int member) {
        return people.boundDay(member);
    }

    @Override
    public boolean hasConfirmed(int member) {
        return people.hasConfirmed(member);
    }

    @Override
    public int invitedBuyers(int member) {
        return people.invitedBuyers(member);
    }

    @Override
    public int rank(int member) {
        return people.rank(member);
    }

    @Override
    public void rank(int member, int rank) {
        people.rank(member, rank);
        if (rank > 0 && everRanked.add(member)) {
            ranked.addInt(member);
        }
    }

    @Override
    public int rankedMembers() {
        return ranked.size();
    }

    @Override
    public int rankedMember(int position) {
        return ranked.getInt(position);
    }

    /** Ranks count from 1: 0 is no rank. */
    @Override
    public int rankIndex(String name) {
        return ranks.index(name) + 1;
    }

    /** The index of a rank that some plan version names, or 0. */
    int knownRank(String name) {
        return ranks.find(name) + 1;
    }

    @Override
    public String rankName(int rank) {
        return rank == 0 ? "" : ranks.name(rank - 1);
    }

    /** The index of an order class, given out at first use; NONE if there are too many. */
    int classIndex(String name) {
        int known = classes.find(name);
        return known >= 0 || classes.count() < MAX_CLASSES ? classes.index(name) : NONE;
    }

    @Override
    public @Nullable String className(int orderClass) {
        return orderClass < 0 ? null : classes.name(orderClass);
    }

    @Override
    public int dividend(String name) {
        for (int i = 0; i < dividends.size(); i++) {
            if (dividends.get(i).dividend().equals(name)) {
                return i;
            }
        }
        Check.that(
                dividends.size() < MAX_DIVIDENDS,
                "a program has too many dividends",
                dividends.size(),
                MAX_DIVIDENDS);
        dividends.add(new Weights(name));
        return dividends.size() - 1;
    }

    /** Sets a member's weight, as a {@code shares} command does. */
    void weight(int dividend, int member, long weight) {
        dividends.get(dividend).set(member, weight);
    }

    @Override
    public void addWeight(int dividend, int member, long delta) {
        Weights weights = dividends.get(dividend);
        weights.set(member, Math.addExact(weights.of(member), delta));
    }

    @Override
    public long weight(int dividend, int member) {
        return dividends.get(dividend).of(member);
    }

    @Override
    public long totalWeight(int dividend) {
        return dividends.get(dividend).total();
    }

    @Override
    public int weightHolders(int dividend) {
        return dividends.get(dividend).holders();
    }

    @Override
    public int weightHolder(int dividend, int position) {
        return dividends.get(dividend).holder(position);
    }

    @Override
    public int promoter(int member, int merchant) {
        int ofMerchant = people.merchantReferrer(merchant);
        return ofMerchant >= 0 || member < 0 ? ofMerchant : people.referrer(member);
    }

    @Override
    public long monthPoints(int promoter) {
        return performance.points(promoter);
    }

    @Override
    public int activePromoters() {
        return performance.count();
    }

    @Override
    public int activePromoter(int position) {
        return performance.promoter(position);
    }

    @Override
    public int parentRegion(int region) {
        return region < 0 ? NONE : regions.parent(region);
    }

    @Override
    public int regionAt(int region, Level level) {
        return region < 0 ? NONE : regions.at(region, level);
    }

    @Override
    public String regionName(int region) {
        return region < 0 ? "" : regions.name(region);
    }

    @Override
    public int regions() {
        return regions.count();
    }

    @Override
    public int agent(int region) {
        return region < 0 ? NONE : regions.agent(region);
    }

    @Override
    public int partners(int region) {
        return region < 0 ? 0 : regions.partners(region);
    }

    @Override
    public int partner(int region, int position) {
        return regions.partner(region, position);
    }

    @Override
    public int members() {
        return people.members.count();
    }

    @Override
    public int merchants() {
        return people.merchants.count();
    }

    @Override
    public int findMember(String id) {
        return people.memberNames.find(id);
    }

    @Override
    public int findMerchant(String id) {
        return people.merchantNames.find(id);
    }

    @Override
    public String memberName(int member) {
        return people.memberNames.name(member);
    }

    @Override
    public String merchantName(int merchant) {
        return people.merchantNames.name(merchant);
    }

    @Override
    public int today() {
        return today;
    }

    @Override
    public long now() {
        return now;
    }

    void write(SnapshotWriter to) {
        people.write(to);
        regions.write(to);
        performance.write(to);
        ranks.write(to);
        classes.write(to);
        to.putInt(dividends.size());
        dividends.stream()
                .sorted(Comparator.comparing(Weights::dividend))
                .forEach(
                        weights -> {
                            to.putString(weights.dividend());
                            weights.write(to);
                        });
        to.putInt(ranked.size());
        for (int i = 0; i < ranked.size(); i++) {
            to.putInt(ranked.getInt(i));
        }
        to.putInt(today);
        to.putLong(now);
    }

    void read(SnapshotReader from) {
        people.read(from);
        regions.read(from);
        performance.read(from);
        ranks.read(from);
        classes.read(from);
        for (int i = from.getInt(); i > 0; i--) {
            dividends.get(dividend(from.getString())).read(from);
        }
        for (int i = from.getInt(); i > 0; i--) {
            int member = from.getInt();
            everRanked.add(member);
            ranked.addInt(member);
        }
        today = from.getInt();
        now = from.getLong();
    }
}
