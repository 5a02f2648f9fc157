package io.huiliu.simulate.run;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.CommandWriter;
import io.huiliu.engine.Field;
import io.huiliu.ledger.Bytes;
import java.util.Arrays;

/**
 * Orders in the framed binary form of the log. {@link CommandWriter} writes one of each shape; the
 * others are copies with their own ids, instant and amounts stamped in.
 */
final class OrderFrames {
    /** Commands in a batch, as the log batches them. */
    static final int BATCH = 512;

    private static final int INSTANT = 4 + 4;
    private static final int ID = 4 + 13;
    private static final int MEMBER = ID + Ids.LENGTH + 1;
    private static final int MERCHANT = MEMBER + Ids.LENGTH + 1;
    private static final int AMOUNT = MERCHANT + Ids.LENGTH;
    private static final int VOUCHER = AMOUNT + 8;

    private final boolean draws;
    private final byte[] plain;
    private final byte[] withVoucher;
    private final byte[] buffer;
    private int size;
    private int count;

    /** Orders that carry a drawn number each, or none. */
    OrderFrames(boolean draws) {
        this.draws = draws;
        plain = template(false);
        withVoucher = template(true);
        buffer = new byte[BATCH * withVoucher.length];
    }

    private byte[] template(boolean voucher) {
        CommandWriter writer = new CommandWriter();
        writer.begin(CommandType.ORDER, Ids.of(Ids.ORDER, 0), 0)
                .put(Field.MEMBER, Ids.of(Ids.MEMBER, 0))
                .put(Field.MERCHANT, Ids.of(Ids.MERCHANT, 0))
                .put(Field.AMOUNT, 0);
        if (voucher) {
            writer.put(Field.VOUCHER, 0);
        }
        if (draws) {
            writer.draw(0);
        }
        writer.end();
        return Arrays.copyOf(writer.buffer(), writer.size());
    }

    /** Adds an order. The buffer must not be {@link #full}. */
    void add(
            long atMillis,
            long order,
            int member,
            int merchant,
            long amountFen,
            long voucherFen,
            long drawn) {
        byte[] template = voucherFen > 0 ? withVoucher : plain;
        int at = size;
        System.arraycopy(template, 0, buffer, at, template.length);
        Bytes.LONGS.set(buffer, at + INSTANT, atMillis);
        Ids.stamp(buffer, at + ID, order);
        Ids.stamp(buffer, at + MEMBER, member);
        Ids.stamp(buffer, at + MERCHANT, merchant);
        Bytes.LONGS.set(buffer, at + AMOUNT, amountFen);
        if (voucherFen > 0) {
            Bytes.LONGS.set(buffer, at + VOUCHER, voucherFen);
        }
        size += template.length;
        if (draws) {
            Bytes.LONGS.set(buffer, size - 8, drawn);
        }
        count++;
    }

    boolean full() {
        return count == BATCH;
    }

    byte[] buffer() {
        return buffer;
    }

    int size() {
        return size;
    }

    int count() {
        return count;
    }

    void clear() {
        size = 0;
        count = 0;
    }
}
