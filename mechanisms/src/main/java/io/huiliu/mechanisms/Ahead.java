package io.huiliu.mechanisms;

import io.huiliu.ledger.Lots;
import io.huiliu.ledger.Rows;
import java.util.Arrays;

/**
 * What the orders that come next will need of far memory. The mechanisms list it for many orders;
 * then it is read in one go, so that the waits for memory overlap. It changes nothing, and nothing
 * depends on it but time.
 */
public final class Ahead {
    private final Rows memberRows;
    private final Rows merchantRows;
    private int[] members = new int[256];
    private int memberCount;
    private int[] merchants = new int[256];
    private int merchantCount;
    private int[] holders = new int[256];
    private Lots[] lots = new Lots[256];
    private int lotCount;

    @ForEngine
    public Ahead(Rows memberRows, Rows merchantRows) {
        this.memberRows = memberRows;
        this.merchantRows = merchantRows;
    }

    /** A member's row will be needed; a number below 0 is nobody. */
    public void member(int member) {
        if (memberCount == members.length) {
            members = Arrays.copyOf(members, memberCount * 2);
        }
        members[memberCount] = member;
        memberCount += member < 0 ? 0 : 1;
    }

    /** A merchant's row will be needed; a number below 0 is nobody. */
    public void merchant(int merchant) {
        if (merchantCount == merchants.length) {
            merchants = Arrays.copyOf(merchants, merchantCount * 2);
        }
        merchants[merchantCount] = merchant;
        merchantCount += merchant < 0 ? 0 : 1;
    }

    /** The newest lot of a holder will be needed; its row is listed too, or at hand. */
    public void lots(Lots of, int row) {
        if (lotCount == holders.length) {
            holders = Arrays.copyOf(holders, lotCount * 2);
            lots = Arrays.copyOf(lots, lotCount * 2);
        }
        holders[lotCount] = row;
        lots[lotCount++] = of;
    }

    /**
     * Reads everything listed, and forgets the list. What is returned means nothing; it keeps the
     * reads from being left out.
     */
    @ForEngine
    public long read() {
        long read = 0;
        for (int i = 0; i < memberCount; i++) {
            read += memberRows.touch(members[i]);
        }
        for (int i = 0; i < merchantCount; i++) {
            read += merchantRows.touch(merchants[i]);
        }
        for (int i = 0; i < lotCount; i++) {
            read += lots[i].touch(holders[i]);
        }
        memberCount = 0;
        merchantCount = 0;
        lotCount = 0;
        return read;
    }
}
