package io.huiliu.bench;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.CommandWriter;
import io.huiliu.engine.Field;
import io.huiliu.ledger.Bytes;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Orders in the framed binary form of the log, one after another in time. {@link CommandWriter}
 * writes the first; the others are copies of it with other ids, amount and instant stamped in, so
 * that generating them costs little beside what is measured.
 */
final class OrderStream {
    private static final int HEAD = 4;
    private static final int INSTANT = HEAD + 4;
    private static final int ID = HEAD + 13;
    private static final int MEMBER = ID + Ids.LENGTH + 1;
    private static final int MERCHANT = MEMBER + Ids.LENGTH + 1;
    private static final int AMOUNT = MERCHANT + Ids.LENGTH;

    /** Bytes of one order with its length before it. */
    static final int FRAME = AMOUNT + 8;

    private static final long DAY_MILLIS = 86_400_000L;
    private static final int LEAST_FEN = 10_00;
    private static final int MOST_FEN = 300_00;

    /** A prime above every population, so that multiplying by it permutes the members. */
    private static final long SCATTER = 998_244_353L;

    private final byte[] template = template();
    private final int members;
    private final int merchants;
    private final SplittableRandom random = new SplittableRandom(20180102);
    private final Zipf zipf;
    private long since;
    private long inPace;
    private int perDay = 1;
    private int next;

    OrderStream(int members, int merchants) {
        this.members = members;
        this.merchants = merchants;
        zipf = new Zipf(members, random);
    }

    /** From now on the orders come from that instant on, so many a business day, evenly. */
    void pace(long fromMillis, int ordersPerDay) {
        since = fromMillis;
        perDay = ordersPerDay;
        inPace = 0;
    }

    /** The instant of the order that comes next, UTC milliseconds. */
    long now() {
        return since + inPace * DAY_MILLIS / perDay;
    }

    /** A member drawn by Zipf's law; the frequent ones are scattered over the whole population. */
    int drawMember() {
        return scattered(zipf.draw() - 1);
    }

    /** The members in an order without locality, each once for {@code position} from 0 on. */
    int scattered(int position) {
        return (int) (position * SCATTER % members);
    }

    /**
     * Writes an order of a member with any merchant, for 10 to 300 yuan at the merchant's rate.
     *
     * @return where the next one begins
     */
    int write(byte[] to, int at, int member) {
        System.arraycopy(template, 0, to, at, FRAME);
        Bytes.LONGS.set(to, at + INSTANT, now());
        Ids.stamp(to, at + ID, next++);
        Ids.stamp(to, at + MEMBER, member);
        Ids.stamp(to, at + MERCHANT, random.nextInt(merchants));
        Bytes.LONGS.set(to, at + AMOUNT, (long) random.nextInt(LEAST_FEN, MOST_FEN));
        inPace++;
        return at + FRAME;
    }

    private static byte[] template() {
        CommandWriter writer = new CommandWriter();
        writer.begin(CommandType.ORDER, Ids.of(Ids.ORDER, 0), 0)
                .put(Field.MEMBER, Ids.of(Ids.MEMBER, 0))
                .put(Field.MERCHANT, Ids.of(Ids.MERCHANT, 0))
                .put(Field.AMOUNT, 0)
                .end();
        if (writer.size() != FRAME) {
            throw new IllegalStateException(
                    "an order takes " + writer.size() + " bytes, not " + FRAME);
        }
        return Arrays.copyOf(writer.buffer(), FRAME);
    }
}
