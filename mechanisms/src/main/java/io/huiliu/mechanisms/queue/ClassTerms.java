package io.huiliu.mechanisms.queue;

import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Versions;
import io.huiliu.money.Share;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The terms that an order's class picks, in one plan version. */
record ClassTerms(Share claim, Share fund, int lockDays) {

    /**
     * The terms of all classes and versions seen so far, by their numbers, so that an order does
     * not search for its class by name.
     */
    static final class Table {
        private final Versions<QueueTerms> versions;
        private final Facts facts;
        private @Nullable ClassTerms[][] known = new ClassTerms[1][0];

        Table(Versions<QueueTerms> versions, Facts facts) {
            this.versions = versions;
            this.facts = facts;
        }

        ClassTerms of(Order order) {
            int version = order.version();
            int at = order.orderClass() + 1;
            if (version < known.length && at < known[version].length) {
                ClassTerms found = known[version][at];
                if (found != null) {
                    return found;
                }
            }
            return learn(version, at);
        }

        private ClassTerms learn(int version, int at) {
            int had = known.length;
            if (version >= had) {
                known = Arrays.copyOf(known, version + 1);
                Arrays.fill(known, had, version + 1, new ClassTerms[0]);
            }
            if (at >= known[version].length) {
                known[version] = Arrays.copyOf(known[version], at + 1);
            }
            QueueTerms terms = versions.of(version);
            String name = at == 0 ? null : facts.className(at - 1);
            ClassTerms found =
                    new ClassTerms(
                            terms.claim().of(name),
                            terms.fund().of(name),
                            terms.lockDays().of(name));
            known[version][at] = found;
            return found;
        }
    }
}
