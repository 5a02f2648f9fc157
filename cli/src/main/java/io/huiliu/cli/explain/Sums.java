package io.huiliu.cli.explain;

import io.huiliu.cli.results.Transfer;
import io.huiliu.cli.terminal.Words;
import org.jspecify.annotations.Nullable;

/** How the amounts of one moment's transfers come about. */
@FunctionalInterface
interface Sums {
    /** For moments whose amounts need no arithmetic. */
    Sums NONE = transfer -> null;

    /** The arithmetic, or null where there is none that gives the amount. Asked in line order. */
    @Nullable Words of(Transfer transfer);
}
