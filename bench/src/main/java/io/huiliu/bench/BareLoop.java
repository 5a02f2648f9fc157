package io.huiliu.bench;

import io.huiliu.ledger.Bytes;
import io.huiliu.ledger.Names;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * What the memory alone costs: a loop over plain arrays that reads the same commands and touches,
 * order by order, the memory that the engine must touch for {@code wodian}, and does nothing else.
 * It is the limit beside which the engine is measured.
 *
 * <p>Placing an order:
 *
 * <ul>
 *   <li>the ids of order, member and merchant are hashed; the order's is looked for in both
 *       generations of remembered ids and added to the present one (three longs each);
 *   <li>the member's and the merchant's are looked up in a table of ints and compared byte by byte;
 *   <li>the order's row is written, with its id beside it.
 * </ul>
 *
 * <p>Confirming the order placed seven days before:
 *
 * <ul>
 *   <li>its row is read and completed;
 *   <li>the merchant's row gets its due and its points;
 *   <li>the buyer's row gets points and coins, and the newest in its block of four lots (three
 *       longs each) and in its block of four coin lots (one each) gets them too;
 *   <li>three referrers up the chain get something pending, each found through the row of the one
 *       before; the promoter's month is written.
 * </ul>
 *
 * <p>Making final the order confirmed thirty days before: its row is read, and what was pending for
 * the three referrers becomes their own.
 *
 * <p>All along, as many transfers are written to a buffer (four longs each) as the engine posts an
 * order, some of each for the three steps, and read back after every 512 orders.
 *
 * <p>What makes it faster than any engine can be, apart from doing no arithmetic on money and no
 * checks: blocks have fixed sizes and are found by multiplication, not through references; ids are
 * stored at a fixed distance; a member's row is one line of 64 bytes; tables never grow.
 */
final class BareLoop {
    private static final int CONFIRM_DAYS = 7;
    private static final int FINAL_DAYS = CONFIRM_DAYS + 30;

    private static final int ID_DISTANCE = 20;
    private static final int ROW = 8;
    private static final int LOT = 3;
    private static final int LOTS = 4 * LOT;
    private static final int COIN_LOTS = 4;
    private static final int ORDER_ROW = 24;
    private static final int REMEMBERED = 3;
    private static final int TRANSFER = 4;
    private static final int POOLS = 16;

    // Words of a member's row.
    private static final int REFERRER = 0;
    private static final int POINTS = 1;
    private static final int COINS = 2;
    private static final int PENDING = 3;
    private static final int BALANCE = 4;
    private static final int MONTH = 5;

    // Words of an order's row.
    private static final int PARTIES = 0;
    private static final int AMOUNT = 1;
    private static final int PLACED = 2;
    private static final int TAKERS = 12;

    // Where a command's parts lie behind its length.
    private static final int ID = 13;
    private static final int MEMBER = ID + Ids.LENGTH + 1;
    private static final int MERCHANT = MEMBER + Ids.LENGTH + 1;
    private static final int AMOUNT_AT = MERCHANT + Ids.LENGTH;
    private static final int INSTANT_AT = 4;

    private final Table members;
    private final Table merchants;
    private final long[] rows;
    private final long[] lots;
    private final long[] coins;
    private final long[] merchantRows;
    private final long[] pools = new long[POOLS];

    private final int confirmAfter;
    private final int finalAfter;
    private final int turnAfter;
    private final int orderMask;
    private final long[] orders;
    private final byte[] orderIds;
    private long[] present;
    private long[] past;
    private final int rememberedMask;
    private long placed;

    private final int placing;
    private final int confirming;
    private final int finalising;
    private final long[] transfers;
    private int written;
    private int inBatch;
    private long checksum;
    private long transfersRead;

    /** Ids in a row, and a table of ints that finds them by their hashes. */
    private static final class Table {
        final byte[] ids;
        final int[] slots;

        Table(char kind, int count) {
            ids = new byte[count * ID_DISTANCE];
            slots = new int[powerAbove(count + count / 3)];
            byte[] first = Ids.of(kind, 0).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < count; i++) {
                System.arraycopy(first, 0, ids, i * ID_DISTANCE, Ids.LENGTH);
                Ids.stamp(ids, i * ID_DISTANCE, i);
                int at = slot(Names.hash(ids, i * ID_DISTANCE, Ids.LENGTH));
                while (slots[at] != 0) {
                    at = at + 1 & slots.length - 1;
                }
                slots[at] = i + 1;
            }
        }

        int find(byte[] from, int offset) {
            int at = slot(Names.hash(from, offset, Ids.LENGTH));
            while (true) {
                int index = slots[at] - 1;
                int id = index * ID_DISTANCE;
                if (Arrays.equals(ids, id, id + Ids.LENGTH, from, offset, offset + Ids.LENGTH)) {
                    return index;
                }
                at = at + 1 & slots.length - 1;
            }
        }

        private int slot(long hash) {
            return (int) (hash >>> 20) & slots.length - 1;
        }
    }

    /**
     * Builds the arrays.
     *
     * @param referrers the referrer of each member, or a negative number
     * @param perDay orders a business day
     * @param transfersPerOrder as many as the engine posts for one order in its whole life
     */
    BareLoop(
            int memberCount,
            int merchantCount,
            IntUnaryOperator referrers,
            int perDay,
            int transfersPerOrder) {
        members = new Table(Ids.MEMBER, memberCount);
        merchants = new Table(Ids.MERCHANT, merchantCount);
        rows = new long[memberCount * ROW];
        lots = new long[memberCount * LOTS];
        coins = new long[memberCount * COIN_LOTS];
        merchantRows = new long[merchantCount * ROW];
        for (int member = 0; member < memberCount; member++) {
            rows[member * ROW + REFERRER] = referrers.applyAsInt(member) + 1L;
        }
        confirmAfter = CONFIRM_DAYS * perDay;
        finalAfter = FINAL_DAYS * perDay;
        turnAfter = finalAfter + perDay;
        int ring = powerAbove(finalAfter);
        orderMask = ring - 1;
        orders = new long[ring * ORDER_ROW];
        orderIds = new byte[ring * ID_DISTANCE];
        int slots = powerAbove(turnAfter + turnAfter / 2);
        rememberedMask = slots - 1;
        present = new long[slots * REMEMBERED];
        past = new long[slots * REMEMBERED];
        placing = 1;
        finalising = 3;
        confirming = Math.max(0, transfersPerOrder - placing - finalising);
        transfers = new long[(Feed.BATCH + 1) * (placing + confirming + finalising) * TRANSFER];
    }

    private static int powerAbove(int count) {
        return Integer.highestOneBit(count) << 1;
    }

    /**
     * Takes all orders of a buffer.
     *
     * @return a checksum of all transfers so far
     */
    long run(byte[] frames, int size) {
        int at = 0;
        while (at < size) {
            int length = (int) Bytes.INTS.get(frames, at);
            place(frames, at + 4);
            if (placed >= confirmAfter) {
                confirm((int) (placed - confirmAfter) & orderMask);
            }
            if (placed >= finalAfter) {
                finalise((int) (placed - finalAfter) & orderMask);
            }
            passed();
            at += 4 + length;
        }
        read();
        return checksum;
    }

    private void passed() {
        if (++placed % turnAfter == 0) {
            long[] forgotten = past;
            past = present;
            present = forgotten;
            Arrays.fill(present, 0);
        }
        if (++inBatch >= Feed.BATCH) {
            read();
        }
    }

    private void place(byte[] frame, int at) {
        long id = Names.hash(frame, at + ID, Ids.LENGTH);
        if (find(present, id) >= 0 || find(past, id) >= 0) {
            throw new IllegalStateException("an order came twice");
        }
        int member = members.find(frame, at + MEMBER);
        int merchant = merchants.find(frame, at + MERCHANT);
        long amount = (long) Bytes.LONGS.get(frame, at + AMOUNT_AT);
        int slot = (int) placed & orderMask;
        int row = slot * ORDER_ROW;
        orders[row + PARTIES] = (long) merchant << 32 | member;
        orders[row + AMOUNT] = amount;
        long instant = (long) Bytes.LONGS.get(frame, at + INSTANT_AT);
        for (int word = PLACED; word < TAKERS; word++) {
            orders[row + word] = instant;
        }
        System.arraycopy(frame, at + ID, orderIds, slot * ID_DISTANCE, Ids.LENGTH);
        remember(id, amount, placed);
        pools[0] -= amount;
        pools[1] += amount;
        transfers(placing, merchant, member, amount);
    }

    private int find(long[] slots, long id) {
        int at = (int) id & rememberedMask;
        while (true) {
            long found = slots[at * REMEMBERED];
            if (found == id) {
                return at;
            }
            if (found == 0) {
                return -1;
            }
            at = at + 1 & rememberedMask;
        }
    }

    private void remember(long id, long body, long reference) {
        int at = (int) id & rememberedMask;
        while (present[at * REMEMBERED] != 0) {
            at = at + 1 & rememberedMask;
        }
        present[at * REMEMBERED] = id;
        present[at * REMEMBERED + 1] = body;
        present[at * REMEMBERED + 2] = reference;
    }

    private void confirm(int slot) {
        int row = slot * ORDER_ROW;
        int member = (int) orders[row + PARTIES];
        int merchant = (int) (orders[row + PARTIES] >>> 32);
        long amount = orders[row + AMOUNT];
        merchantRows[merchant * ROW] += amount;
        merchantRows[merchant * ROW + 1] += amount;
        int buyer = member * ROW;
        rows[buyer + POINTS] += amount;
        rows[buyer + COINS] += amount;
        int newest = (member + 1) * LOTS - LOT;
        lots[newest + 1] += lots[newest] + amount;
        coins[(member + 1) * COIN_LOTS - 1] += amount;
        int above = (int) rows[buyer + REFERRER] - 1;
        if (above >= 0) {
            rows[above * ROW + MONTH] += amount;
        }
        for (int level = 0; level < 3; level++) {
            orders[row + TAKERS + level] = above;
            if (above >= 0) {
                rows[above * ROW + PENDING] += amount;
                above = (int) rows[above * ROW + REFERRER] - 1;
            }
        }
        for (int pool = 2; pool < 8; pool++) {
            pools[pool] += amount;
        }
        transfers(confirming, merchant, member, amount);
    }

    private void finalise(int slot) {
        int row = slot * ORDER_ROW;
        long amount = orders[row + AMOUNT];
        for (int level = 0; level < 3; level++) {
            int taker = (int) orders[row + TAKERS + level];
            if (taker >= 0) {
                rows[taker * ROW + PENDING] -= amount;
                rows[taker * ROW + BALANCE] += amount;
            }
        }
        transfers(finalising, (int) orders[row + PARTIES], slot, amount);
    }

    private void transfers(int count, int debit, int credit, long amount) {
        int at = written;
        for (int i = 0; i < count; i++) {
            transfers[at] = i;
            transfers[at + 1] = debit;
            transfers[at + 2] = credit;
            transfers[at + 3] = amount;
            at += TRANSFER;
        }
        written = at;
    }

    /** Transfers read so far. */
    long transfers() {
        return transfersRead;
    }

    private void read() {
        long sum = checksum;
        for (int at = 0; at < written; at += TRANSFER) {
            sum +=
                    transfers[at + 1]
                            ^ transfers[at + 2] << 7
                            ^ transfers[at + 3] << 13
                            ^ transfers[at];
        }
        checksum = sum;
        transfersRead += written / TRANSFER;
        written = 0;
        inBatch = 0;
    }
}
