package io.huiliu.engine;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bounded list of names, numbered from 0 in the order of first use. */
final class Labels {
    private final int max;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();

    Labels(int max) {
        this.max = max;
    }

    int index(String name) {
        Integer known = indices.get(name);
        if (known != null) {
            return known;
        }
        Check.that(names.size() < max, "too many names", names.size(), max);
        indices.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** The index of a name, or -1. */
    int find(String name) {
        return indices.getOrDefault(name, -1);
    }

    String name(int index) {
        return names.get(index);
    }

    int count() {
        return names.size();
    }

    void write(SnapshotWriter to) {
        to.putInt(names.size());
        names.forEach(to::putString);
    }

    /**
     * Reads what {@link #write} wrote; names that the plan versions gave already keep their places.
     */
    void read(SnapshotReader from) {
        for (int i = from.getInt(); i > 0; i--) {
            index(from.getString());
        }
    }
}
