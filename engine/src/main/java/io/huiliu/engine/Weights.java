package io.huiliu.engine;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import org.agrona.collections.Int2IntHashMap;
import org.agrona.collections.IntArrayList;
import org.agrona.collections.LongArrayList;

/** Members' weights in one dividend, the members in the order in which they first got one. */
final class Weights {
    private final String dividend;
    private final Int2IntHashMap positions = new Int2IntHashMap(-1);
    private final IntArrayList members = new IntArrayList();
    private final LongArrayList weights = new LongArrayList();
    private long total;

    Weights(String dividend) {
        this.dividend = dividend;
    }

    String dividend() {
        return dividend;
    }

    long of(int member) {
        int position = positions.get(member);
        return position < 0 ? 0 : weights.getLong(position);
    }

    void set(int member, long weight) {
        int position = positions.get(member);
        if (position < 0) {
            position = members.size();
            positions.put(member, position);
            members.addInt(member);
            weights.addLong(0);
        }
        total = Math.addExact(total, weight - weights.getLong(position));
        weights.setLong(position, weight);
    }

    long total() {
        return total;
    }

    int holders() {
        return members.size();
    }

    int holder(int position) {
        return members.getInt(position);
    }

    void write(SnapshotWriter to) {
        to.putInt(members.size());
        for (int position = 0; position < members.size(); position++) {
            to.putInt(members.getInt(position));
            to.putLong(weights.getLong(position));
        }
    }

    void read(SnapshotReader from) {
        for (int i = from.getInt(); i > 0; i--) {
            set(from.getInt(), from.getLong());
        }
    }
}
