package io.huiliu.cli.compare;

import io.huiliu.cli.results.CsvRows;
import io.huiliu.cli.results.ResultFolder;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.money.Decimals;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one settlement came to, read off its balances: totals of each class of owners, and what each
 * member has in cash and vouchers.
 */
final class Outcomes {
    /** Totals by class of owner and asset. */
    private final Map<String, BigDecimal> totals = new TreeMap<>();

    private final Map<String, Long> wealth = new HashMap<>();
    private final long members;

    Outcomes(ResultFolder folder) throws IOException, Failure {
        members = folder.summary().path("members").asLong();
        try (CsvRows rows = CsvRows.open(folder.file(ResultFolder.BALANCES))) {
            rows.next();
            while (rows.next()) {
                if (rows.cells().size() == 3) {
                    take(rows.cells());
                }
            }
        }
    }

    private void take(List<String> cells) {
        String owner = cells.get(0);
        String asset = cells.get(1);
        totals.merge(
                ownerClass(owner) + "\0" + asset, new BigDecimal(cells.get(2)), BigDecimal::add);
        boolean worth = asset.equals("CNY") || asset.equals("voucher");
        if (worth && owner.startsWith("member:")) {
            String member = owner.replaceFirst(":(pending|debt)$", "");
            wealth.merge(member, Decimals.parse(cells.get(2), 2), Long::sum);
        }
    }

    /** Members together, merchants together, all others by name. */
    private static String ownerClass(String owner) {
        for (String holders : List.of("member:", "merchant:")) {
            if (owner.startsWith(holders)) {
                String kind = holders.substring(0, holders.length() - 1) + "s";
                if (owner.endsWith(":pending")) {
                    return kind + ":pending";
                }
                return owner.endsWith(":debt") ? kind + ":debt" : kind;
            }
        }
        return owner;
    }

    /** Totals by {@code class\0asset}. */
    Map<String, BigDecimal> totals() {
        return totals;
    }

    /**
     * What members have in cash and vouchers, from the poorest to the richest, those with nothing
     * among them, at some parts of the way.
     *
     * @param percents from 0 to 100
     */
    long[] quantiles(int... percents) {
        long[] sorted = new long[(int) Math.max(members, wealth.size())];
        int at = sorted.length - wealth.size();
        for (long fen : wealth.values()) {
            sorted[at++] = fen;
        }
        Arrays.sort(sorted);
        long[] found = new long[percents.length];
        for (int i = 0; i < percents.length && sorted.length > 0; i++) {
            long last = sorted.length - 1L;
            found[i] = sorted[(int) (last * percents[i] / 100)];
        }
        return found;
    }

    /** Members that have anything, in cash or vouchers. */
    long withSomething() {
        return wealth.values().stream().filter(fen -> fen > 0).count();
    }

    long members() {
        return members;
    }
}
