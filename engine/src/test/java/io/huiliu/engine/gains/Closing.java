package io.huiliu.engine.gains;

import java.util.List;
import java.util.stream.Collectors;

/** Parameters that together may close a gain; a plan that lacks some of them has the others. */
record Closing(List<Change> changes) {
    static Closing by(Change... changes) {
        return new Closing(List.of(changes));
    }

    /** Those that a plan has. */
    Closing in(String plan) {
        return new Closing(changes.stream().filter(change -> change.concerns(plan)).toList());
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    String apply(String plan) {
        String changed = plan;
        for (Change change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }

    String says() {
        return changes.stream()
                .map(Change::says)
                .filter(says -> !says.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
