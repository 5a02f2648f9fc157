package io.huiliu.ledger;

import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;

/**
 * Balances that few holders have, by account and asset. Looked up by hash; listed in the order of
 * account and asset, so that nothing that is seen depends on hashing.
 */
final class SparseBalances {
    private final Long2LongHashMap balances = new Long2LongHashMap(0);
    private int debts;

    long get(long account, int asset) {
        return balances.get(key(account, asset));
    }

    long add(long account, int asset, long delta) {
        long key = key(account, asset);
        long before = balances.get(key);
        long after = Math.addExact(before, delta);
        if (Account.sub(account) == Account.Sub.DEBT) {
            debts += (after != 0 ? 1 : 0) - (before != 0 ? 1 : 0);
        }
        if (after == 0) {
            balances.remove(key);
        } else {
            balances.put(key, after);
        }
        return after;
    }

    /** Accounts with a debt. */
    int debts() {
        return debts;
    }

    /** Shows every balance. The reader may change the balance that it is shown. */
    void forEach(Ledger.BalanceReader reader) {
        for (long key : sortedKeys()) {
            reader.balance((int) (key >>> 40), key & 0xFF_FFFF_FFFFL, balances.get(key));
        }
    }

    void write(SnapshotWriter to) {
        long[] keys = sortedKeys();
        to.putLongs(keys, keys.length);
        for (long key : keys) {
            to.putLong(balances.get(key));
        }
    }

    void read(SnapshotReader from) {
        for (long key : from.getLongs()) {
            add(key & 0xFF_FFFF_FFFFL, (int) (key >>> 40), from.getLong());
        }
    }

    private long[] sortedKeys() {
        long[] keys = new long[balances.size()];
        int[] next = {0};
        balances.forEachLong((key, value) -> keys[next[0]++] = key);
        Arrays.sort(keys);
        return keys;
    }

    private static long key(long account, int asset) {
        return (long) asset << 40 | account;
    }
}
