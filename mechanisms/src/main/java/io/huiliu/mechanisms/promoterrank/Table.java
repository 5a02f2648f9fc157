package io.huiliu.mechanisms.promoterrank;

import io.huiliu.mechanisms.Facts;
import java.util.Arrays;
import java.util.List;

/**
 * The ranks in force, lowest first, with their names resolved to the numbers by which members'
 * ranks are known.
 */
final class Table {
    /**
     * The row of a rank that the table does not have: somebody else gave it, and it is left alone.
     */
    static final int FOREIGN = -1;

    private static final int UNRANKED = 0;

    /** Ranks have numbers from 1 to 250. */
    private static final int NUMBERS = 256;

    private final List<Rank> ranks;
    private final int[] numbers;
    private final byte[] rows = new byte[NUMBERS];

    Table(List<Rank> ranks, Facts facts) {
        this.ranks = ranks;
        numbers = new int[ranks.size()];
        Arrays.fill(rows, (byte) FOREIGN);
        rows[UNRANKED] = 0;
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = facts.rankIndex(ranks.get(row).name());
            rows[numbers[row]] = (byte) row;
        }
    }

    /** The row of a rank; no rank counts as the lowest. */
    int row(int number) {
        return rows[number];
    }

    boolean isTop(int row) {
        return row == numbers.length - 1;
    }

    Rank rank(int row) {
        return ranks.get(row);
    }

    int number(int row) {
        return numbers[row];
    }

    /**
     * By which rank a promoter is paid on points: its own, or the lowest if the table does not have
     * it.
     */
    Rank paying(int number) {
        return ranks.get(Math.max(0, row(number)));
    }

    /** Whether the rank is one that a promoter holds, not one that it merely counts as. */
    boolean holds(int number) {
        return number != UNRANKED && row(number) != FOREIGN;
    }
}
