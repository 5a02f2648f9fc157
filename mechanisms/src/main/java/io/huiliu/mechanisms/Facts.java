package io.huiliu.mechanisms;

/**
 * What several mechanisms need to know of people, places and time. Each fact has one writer, in the
 * engine. Members, merchants and regions are dense indices; {@link #NONE} stands for nobody and
 * nowhere.
 */
public interface Facts {
    int NONE = -1;

    /** Levels of a region. */
    enum Level {
        PROVINCE,
        CITY,
        DISTRICT
    }

    /** Who invited a member. */
    int referrer(int member);

    /** Who brought a merchant in. */
    int merchantReferrer(int merchant);

    /**
     * Frozen holders get no commissions and cannot take value out; their own purchases are
     * credited.
     */
    boolean memberFrozen(int member);

    boolean merchantFrozen(int merchant);

    /**
     * The merchant that owns a member as its fan, or NONE. The order that makes the binding does
     * not see it.
     */
    int boundMerchant(int member);

    /** The business day of the binding. */
    int boundDay(int member);

    /** Whether the member had a confirmed order before the one at hand. */
    boolean hasConfirmed(int member);

    /** Members invited by this one that have a confirmed order, before the order at hand. */
    int invitedBuyers(int member);

    /** A member's rank: an index for {@link #rankName}, 0 for none. */
    int rank(int member);

    /**
     * The index of a rank's name, given out at first use; at most 250. Ranks of all mechanisms
     * share it.
     */
    int rankIndex(String name);

    String rankName(int rank);

    /** Members that ever had a rank, in the order in which they first got one. */
    int rankedMembers();

    int rankedMember(int position);

    /**
     * Gives a member a rank from now on. The mechanism that appraises promoters writes it; {@code
     * rank} commands are the other source.
     */
    void rank(int member, int rank);

    /**
     * The number by which the methods below know the weights of that name, given out at first use;
     * at most 1,000. Ask for it when the mechanism is opened or amended.
     */
    int dividend(String name);

    /**
     * A member's weight in a dividend, as {@code shares} commands set it or units carry it. Never
     * negative.
     */
    long weight(int dividend, int member);

    /** Sum of all weights in a dividend. */
    long totalWeight(int dividend);

    /** Members with a weight in a dividend, in the order in which they first got one. */
    int weightHolders(int dividend);

    int weightHolder(int dividend, int position);

    /**
     * Adds to a member's weight. For a mechanism whose units carry a weight: it writes under the
     * name of its token ({@code units:<name>}), which no {@code shares} command can name, so that
     * each weight has one writer.
     */
    void addWeight(int dividend, int member, long delta);

    /**
     * The promoter for whom an order counts: the merchant's, else the buyer's referrer, else NONE.
     */
    int promoter(int member, int merchant);

    /**
     * A promoter's points (= weighted concession, 1/100 point) in the present month, negative
     * carry-over included.
     */
    long monthPoints(int promoter);

    /** Promoters with points in the present month, in the order in which they first had some. */
    int activePromoters();

    int activePromoter(int position);

    /** The region above, or NONE. */
    int parentRegion(int region);

    /** The nearest region of that level at or above the one given, or NONE. */
    int regionAt(int region, Level level);

    String regionName(int region);

    int regions();

    /** The member that is a region's agent, or NONE. */
    int agent(int region);

    /** A region's partners, who share in the agent's part. */
    int partners(int region);

    int partner(int region, int position);

    int members();

    int merchants();

    /** The member of an id, or NONE. */
    int findMember(String id);

    /** The merchant of an id, or NONE. */
    int findMerchant(String id);

    String memberName(int member);

    String merchantName(int merchant);

    /** The name of an order class, or null for none. */
    @org.jspecify.annotations.Nullable
    String className(int orderClass);

    /** The present business day, as epoch day. */
    int today();

    /** The present instant, UTC milliseconds. */
    long now();
}
