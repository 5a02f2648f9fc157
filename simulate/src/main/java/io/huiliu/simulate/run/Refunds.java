package io.huiliu.simulate.run;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.CommandWriter;
import io.huiliu.engine.Field;
import io.huiliu.money.Wide;
import io.huiliu.simulate.run.Draws.Quantity;
import java.util.Arrays;

/**
 * Orders that will be refunded, by the day on which they are. Whether, when and how much is drawn
 * when the order is placed; one in four is refunded in part, for a fifth to four fifths of it.
 */
final class Refunds {
    private static final double IN_PART = 0.25;
    private static final int WORDS = 5;

    private final World world;
    private final int refundDays;
    private final int within;

    /** By day, modulo their number: order, member, amount, voucher, refund; the last in fen. */
    private final long[][] due;

    private final int[] sizes;
    private long refundedFen;

    Refunds(World world) {
        this.world = world;
        refundDays = world.offers().refundDays();
        within = Math.min(refundDays, world.consumers().refundWithinDays());
        due = new long[Math.max(0, refundDays) + 1][0];
        sizes = new int[due.length];
    }

    /**
     * Decides on an order that is being placed.
     *
     * @param agentCount which of the member's orders it is
     * @return whether it will be refunded in full
     */
    boolean decide(
            int day, long order, int member, long agentCount, long amountFen, long voucherFen) {
        Draws draws = world.draws();
        if (within < 1
                || !draws.happens(
                        world.consumers().refunded(), Quantity.REFUND, member, agentCount)) {
            return false;
        }
        int later = 1 + draws.below(within, Quantity.REFUND_DAY, member, agentCount);
        double part = draws.uniform(Quantity.REFUND_PART, member, agentCount);
        long refund = amountFen;
        if (part < IN_PART) {
            refund = Math.max(1, (long) (amountFen * (0.2 + 0.6 * part / IN_PART)));
        }
        add(day + later, order, member, amountFen, voucherFen, refund);
        return refund == amountFen;
    }

    /** An order is refunded in full, as late as it can be. */
    void late(int day, long order, int member, long amountFen, long voucherFen) {
        if (refundDays >= 1) {
            add(day + refundDays, order, member, amountFen, voucherFen, amountFen);
        }
    }

    private void add(
            int day, long order, int member, long amountFen, long voucherFen, long refundFen) {
        int at = day % due.length;
        int size = sizes[at];
        if (size + WORDS > due[at].length) {
            due[at] = Arrays.copyOf(due[at], Math.max(WORDS * 16, due[at].length * 2));
        }
        due[at][size] = order;
        due[at][size + 1] = member;
        due[at][size + 2] = amountFen;
        due[at][size + 3] = voucherFen;
        due[at][size + 4] = refundFen;
        sizes[at] = size + WORDS;
    }

    /** Asks for the refunds of a day. */
    void morning(int day) {
        int at = day % due.length;
        for (int i = 0; i < sizes[at]; i += WORDS) {
            refund(due[at], i);
        }
        sizes[at] = 0;
    }

    private void refund(long[] list, int at) {
        refund(
                Ids.of(Ids.REFUND, list[at]),
                list[at],
                (int) list[at + 1],
                list[at + 2],
                list[at + 3],
                list[at + 4]);
    }

    /**
     * Asks for a refund now.
     *
     * @param amount what the order is worth before it
     * @param voucher the part of it that was paid with vouchers
     * @return the part that is then paid with vouchers
     */
    long refund(String id, long order, int member, long amount, long voucher, long refund) {
        CommandWriter writer =
                world.driver()
                        .write(CommandType.REFUND, id)
                        .put(Field.ORDER, Ids.of(Ids.ORDER, order));
        if (refund < amount) {
            writer.put(Field.AMOUNT, refund);
        }
        writer.end();
        long left = Wide.mulDivFloor(voucher, amount - refund, amount);
        long cash = refund - (voucher - left);
        world.members().spend(member, -cash);
        refundedFen += cash;
        return left;
    }

    /** Whether an order of one day can still be refunded on another. */
    boolean possible(int orderDay, int day) {
        return day - orderDay <= refundDays;
    }

    /** Cash given back so far. */
    long refundedFen() {
        return refundedFen;
    }
}
