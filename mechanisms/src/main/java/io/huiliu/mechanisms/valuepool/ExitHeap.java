package io.huiliu.mechanisms.valuepool;

import io.huiliu.ledger.Check;
import io.huiliu.mechanisms.Facts;
import io.huiliu.money.Wide;
import java.util.Arrays;

/**
 * Who exits next: entries in the order of amount/units, exactly, the older first where two are
 * equal. There is one heap for each plan version, because all entries of a version have the same
 * multiple, so that their order stands whatever that multiple becomes. An entry that changes is
 * moved in O(log n).
 */
final class ExitHeap {
    /** What the order of entries is computed from. */
    interface Ratios {
        /** Fen: the trigger price's numerator before the multiple. */
        long amount(int id);

        /** Units; above 0 for every entry. */
        long units(int id);

        /** Its number in the order of age. */
        long born(int id);
    }

    private final Ratios ratios;
    private final Ints places = new Ints();
    private Ints[] heaps = new Ints[0];
    private int[] sizes = new int[0];

    ExitHeap(Ratios ratios) {
        this.ratios = ratios;
    }

    /** Heaps that there are: versions from 0. */
    int heaps() {
        return heaps.length;
    }

    /** The entry that exits first among those of a version, or NONE. */
    int first(int version) {
        return sizes[version] == 0 ? Facts.NONE : heaps[version].get(0);
    }

    void add(int version, int id) {
        if (version >= heaps.length) {
            grow(version + 1);
        }
        int at = sizes[version]++;
        place(heaps[version], at, id);
        up(heaps[version], at);
    }

    /** An entry's figures have changed. */
    void changed(int version, int id) {
        Ints heap = heaps[version];
        up(heap, places.get(id) - 1);
        down(heap, sizes[version], places.get(id) - 1);
    }

    void remove(int version, int id) {
        Ints heap = heaps[version];
        int at = places.get(id) - 1;
        Check.that(at >= 0 && heap.get(at) == id, "no such entry in the exit order", id, version);
        places.set(id, 0);
        int last = --sizes[version];
        if (at < last) {
            int moved = heap.get(last);
            place(heap, at, moved);
            changed(version, moved);
        }
    }

    void clear() {
        for (int version = 0; version < heaps.length; version++) {
            for (int at = 0; at < sizes[version]; at++) {
                places.set(heaps[version].get(at), 0);
            }
            sizes[version] = 0;
        }
    }

    private void grow(int count) {
        int had = heaps.length;
        heaps = Arrays.copyOf(heaps, count);
        sizes = Arrays.copyOf(sizes, count);
        for (int version = had; version < count; version++) {
            heaps[version] = new Ints();
        }
    }

    private void up(Ints heap, int from) {
        int at = from;
        int id = heap.get(at);
        while (at > 0 && before(id, heap.get((at - 1) >> 1))) {
            place(heap, at, heap.get((at - 1) >> 1));
            at = (at - 1) >> 1;
        }
        place(heap, at, id);
    }

    private void down(Ints heap, int size, int from) {
        int at = from;
        int id = heap.get(at);
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && before(heap.get(child + 1), heap.get(child))) {
                child++;
            }
            if (!before(heap.get(child), id)) {
                break;
            }
            place(heap, at, heap.get(child));
            at = child;
        }
        place(heap, at, id);
    }

    private void place(Ints heap, int at, int id) {
        heap.set(at, id);
        places.set(id, at + 1);
    }

    private boolean before(int a, int b) {
        int order =
                Wide.compareProducts(
                        ratios.amount(a), ratios.units(b), ratios.amount(b), ratios.units(a));
        return order < 0 || order == 0 && ratios.born(a) < ratios.born(b);
    }

    /** Checks the order of all entries, and returns how many there are. */
    int audit() {
        int count = 0;
        for (int version = 0; version < heaps.length; version++) {
            for (int at = 0; at < sizes[version]; at++) {
                int id = heaps[version].get(at);
                Check.that(places.get(id) == at + 1, "an entry's place in the exit order", id, at);
                boolean ordered = at == 0 || before(heaps[version].get((at - 1) >> 1), id);
                Check.that(ordered, "the exit order is broken", id, at);
            }
            count += sizes[version];
        }
        return count;
    }
}
