package io.huiliu.mechanisms;

import io.huiliu.ledger.InvariantViolation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one mechanism in each plan version of the program: an order keeps those under which
 * it was placed.
 */
public final class Versions<T extends Terms> {
    private final List<@Nullable T> terms = new ArrayList<>();
    private @Nullable T current;
    private int last = -1;

    /** Adds the terms of a plan version (numbered from 0 in the order of taking effect). */
    public void add(int version, T next) {
        while (terms.size() <= version) {
            terms.add(null);
        }
        terms.set(version, next);
        current = next;
        last = version;
    }

    /**
     * The terms in force now; those of the last version that had this mechanism, if it was removed.
     */
    public T current() {
        return of(last);
    }

    /** The terms of the version under which an order was placed. */
    public T of(Order order) {
        return of(order.version());
    }

    /** The terms in a version. */
    public T of(int version) {
        T found = current;
        if (version != last) {
            found = version < terms.size() ? terms.get(version) : null;
        }
        if (found == null) {
            throw new InvariantViolation("a mechanism has no terms in plan version " + version);
        }
        return found;
    }

    /** The version of the current terms. */
    public int currentVersion() {
        return last;
    }
}
