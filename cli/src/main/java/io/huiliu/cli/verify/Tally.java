package io.huiliu.cli.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Balances as the transfers make them, by asset and owner, in units of the asset's last decimal.
 */
final class Tally {
    private final Map<String, Asset> assets = new TreeMap<>();

    /** One asset's balances. */
    static final class Asset {
        private final int decimals;
        private final Map<String, long[]> balances = new HashMap<>();

        Asset(int decimals) {
            this.decimals = decimals;
        }

        int decimals() {
            return decimals;
        }

        long of(String owner) {
            long[] balance = balances.get(owner);
            return balance == null ? 0 : balance[0];
        }

        /** Adds to a balance and returns it. */
        long add(String owner, long amount) {
            long[] balance = balances.computeIfAbsent(owner, name -> new long[1]);
            balance[0] = Math.addExact(balance[0], amount);
            return balance[0];
        }

        /** Balances by owner, those of 0 among them. */
        Map<String, long[]> all() {
            return balances;
        }
    }

    /** An asset; its decimals are those of its first amount. */
    Asset asset(String name, int decimals) {
        return assets.computeIfAbsent(name, key -> new Asset(decimals));
    }

    /** All assets by name. */
    Map<String, Asset> assets() {
        return assets;
    }

    long of(String asset, String owner) {
        Asset known = assets.get(asset);
        return known == null ? 0 : known.of(owner);
    }
}
