package io.huiliu.cli.results;

import org.jspecify.annotations.Nullable;

/**
 * One line of transfers.jsonl.gz.
 *
 * @param seq from 1
 * @param at the instant as it is written, with its offset
 * @param cause the command's or order's id, or {@code close:2018-01-03}
 * @param reason such as {@code consumer-points.funded}
 * @param amount above 0, with all decimals of the asset
 * @param reverses the order that it reverses a part of, or null
 * @param chain the link of the hash chain that the line carries, or null
 */
public record Transfer(
        long seq,
        String at,
        String cause,
        String reason,
        String asset,
        String debit,
        String credit,
        String amount,
        @Nullable String reverses,
        @Nullable String chain) {

    /** The mechanism or desk that made it: what stands before the reason's point. */
    public String maker() {
        int point = reason.indexOf('.');
        return point < 0 ? reason : reason.substring(0, point);
    }

    /** What it did: what stands behind the reason's point. */
    public String what() {
        return reason.substring(reason.indexOf('.') + 1);
    }

    /** The date and time of day, without the offset. */
    public String localTime() {
        return at.substring(0, 10) + " " + at.substring(11, 19);
    }
}
