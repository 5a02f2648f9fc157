package io.huiliu.cli.settle;

import io.huiliu.cli.output.Csv;
import io.huiliu.engine.AccountNames;
import io.huiliu.engine.Engine;
import io.huiliu.ledger.Chart;
import io.huiliu.money.Decimals;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.collections.LongArrayList;

/**
 * Writes every balance that is not 0, sorted by owner and asset as UTF-8 sorts. Owners are sorted
 * once, however many assets they hold.
 */
final class BalanceFile {
    private final Chart chart;
    private final AccountNames names;
    private final LongArrayList accounts = new LongArrayList();
    private final LongArrayList assets = new LongArrayList();
    private final LongArrayList amounts = new LongArrayList();

    BalanceFile(Engine engine) {
        chart = engine.chart();
        names = engine.accounts();
        engine.ledger()
                .forEach(
                        (asset, account, amount) -> {
                            accounts.addLong(account);
                            assets.addLong(asset);
                            amounts.addLong(amount);
                        });
    }

    /** Balances. */
    int count() {
        return accounts.size();
    }

    /** Writes the file and returns how many rows it has. */
    int write(OutputStream out) throws IOException {
        int[] order = order(owners());
        StringBuilder line = new StringBuilder(96);
        for (int row : order) {
            int asset = (int) assets.getLong(row);
            line.setLength(0);
            Csv.append(line, names.name(accounts.getLong(row)));
            line.append(',').append(chart.asset(asset).name()).append(',');
            Decimals.append(line, amounts.getLong(row), chart.asset(asset).decimals());
            line.append('\n');
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        }
        return order.length;
    }

    /** An account with its name. */
    private record Owner(long account, byte[] name) implements Comparable<Owner> {
        @Override
        public int compareTo(Owner other) {
            return Arrays.compareUnsigned(name, other.name);
        }
    }

    /** The accounts that hold something, each once, by name. */
    private Owner[] owners() {
        return accounts.longStream()
                .distinct()
                .mapToObj(
                        account ->
                                new Owner(
                                        account,
                                        names.name(account).getBytes(StandardCharsets.UTF_8)))
                .sorted()
                .toArray(Owner[]::new);
    }

    /** The rows in the order of the file. */
    private int[] order(Owner[] owners) {
        int[] owner = ownerRanks(owners);
        int[] next = new int[owners.length + 1];
        for (int rank : owner) {
            next[rank + 1]++;
        }
        for (int rank = 0; rank < owners.length; rank++) {
            next[rank + 1] += next[rank];
        }
        int[] assetRanks = assetRanks();
        int[] starts = next.clone();
        int[] order = new int[owner.length];
        for (int row = 0; row < owner.length; row++) {
            int rank = assetRanks[(int) assets.getLong(row)];
            int at = next[owner[row]]++;
            while (at > starts[owner[row]]
                    && assetRanks[(int) assets.getLong(order[at - 1])] > rank) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = row;
        }
        return order;
    }

    /** For each row, its owner's place among the owners. */
    private int[] ownerRanks(Owner[] owners) {
        long[] byAccount = new long[owners.length];
        for (int i = 0; i < owners.length; i++) {
            byAccount[i] = owners[i].account();
        }
        Arrays.sort(byAccount);
        int[] ranks = new int[owners.length];
        for (int rank = 0; rank < owners.length; rank++) {
            ranks[Arrays.binarySearch(byAccount, owners[rank].account())] = rank;
        }
        int[] ofRows = new int[accounts.size()];
        for (int row = 0; row < ofRows.length; row++) {
            ofRows[row] = ranks[Arrays.binarySearch(byAccount, accounts.getLong(row))];
        }
        return ofRows;
    }

    private int[] assetRanks() {
        Integer[] byName = new Integer[chart.assets()];
        Arrays.setAll(byName, i -> i);
        Arrays.sort(byName, (a, b) -> chart.asset(a).name().compareTo(chart.asset(b).name()));
        int[] ranks = new int[byName.length];
        for (int rank = 0; rank < byName.length; rank++) {
            ranks[byName[rank]] = rank;
        }
        return ranks;
    }
}
