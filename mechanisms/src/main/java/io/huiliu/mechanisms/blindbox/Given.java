package io.huiliu.mechanisms.blindbox;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.IntArrayList;

/**
 * How often each prize was given, by name, so that an amended table goes on with the stock of the
 * old one.
 */
final class Given {
    private final List<String> names = new ArrayList<>();
    private final IntArrayList counts = new IntArrayList();

    int of(String prize) {
        int at = names.indexOf(prize);
        return at < 0 ? 0 : counts.getInt(at);
    }

    void add(String prize, int more) {
        int at = names.indexOf(prize);
        if (at < 0) {
            names.add(prize);
            counts.addInt(more);
        } else {
            counts.setInt(at, counts.getInt(at) + more);
        }
    }

    void write(SnapshotWriter to) {
        to.putInt(names.size());
        for (int i = 0; i < names.size(); i++) {
            to.putString(names.get(i));
            to.putInt(counts.getInt(i));
        }
    }

    void read(SnapshotReader from) {
        for (int i = from.getInt(); i > 0; i--) {
            add(from.getString(), from.getInt());
        }
    }
}
