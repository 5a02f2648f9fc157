package io.huiliu.cli.explain;

import io.huiliu.cli.results.ResultFolder;
import io.huiliu.cli.results.Transfer;
import io.huiliu.cli.results.TransferLines;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.money.Decimals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the pools of an order stood before each of its moments: their cash and their points. The
 * price of a point and the lid of a drawn packet depend on all that happened before.
 */
final class PoolBooks {
    private static final String POINTS = "value-points:";

    private final Map<String, State> standing = new HashMap<>();

    /** By pool and line. */
    private final Map<String, State> before = new HashMap<>();

    /**
     * A pool at one moment.
     *
     * @param cashFen F
     * @param supply S in 1e-6
     * @param lastCash F when there last were points, 0 if there never were
     * @param lastSupply S when there last were points
     */
    record State(long cashFen, long supply, long lastCash, long lastSupply) {
        static final State EMPTY = new State(0, 0, 0, 0);

        private State cash(long fen) {
            return new State(cashFen + fen, supply, lastCash, lastSupply);
        }

        private State points(long units) {
            return new State(cashFen, supply + units, lastCash, lastSupply);
        }

        /** When whatever changed it is done: only then do cash and points belong together. */
        private State done() {
            return supply > 0 ? new State(cashFen, supply, cashFen, supply) : this;
        }
    }

    /**
     * Reads the pools' books.
     *
     * @param pools their names
     * @param moments the first lines of the moments that are wanted
     */
    static PoolBooks read(ResultFolder folder, Set<String> pools, Set<Long> moments)
            throws IOException, Failure, TransferLines.BadLineException {
        PoolBooks books = new PoolBooks();
        if (pools.isEmpty() || moments.isEmpty()) {
            return books;
        }
        long last = moments.stream().mapToLong(Long::longValue).max().orElse(0);
        byte[] point = POINTS.getBytes(StandardCharsets.UTF_8);
        byte[] pool = "\"pool:".getBytes(StandardCharsets.UTF_8);
        String cause = "";
        try (TransferLines lines = TransferLines.open(folder.file(ResultFolder.TRANSFERS))) {
            while (lines.next() && lines.number() <= last) {
                boolean wanted = moments.contains(lines.number());
                if (!wanted && !lines.contains(pool) && !lines.contains(point)) {
                    continue;
                }
                Transfer transfer = lines.transfer();
                String now = transfer.cause() + "\0" + transfer.at();
                if (wanted || !now.equals(cause)) {
                    books.standing.replaceAll((name, state) -> state.done());
                    cause = now;
                }
                if (wanted) {
                    pools.forEach(
                            name -> books.before.put(key(name, lines.number()), books.of(name)));
                }
                books.take(transfer, pools);
            }
        }
        return books;
    }

    private static String key(String pool, long line) {
        return pool + "\0" + line;
    }

    private State of(String pool) {
        return standing.getOrDefault(pool, State.EMPTY);
    }

    private void take(Transfer transfer, Set<String> pools) {
        for (String pool : pools) {
            if (transfer.asset().equals("CNY")) {
                long fen = Decimals.parse(transfer.amount(), 2);
                String account = "pool:" + pool;
                change(pool, account.equals(transfer.credit()) ? fen : 0, 0);
                change(pool, account.equals(transfer.debit()) ? -fen : 0, 0);
            } else if (transfer.asset().equals(POINTS + pool)) {
                long units = Decimals.parse(transfer.amount(), 6);
                String issuer = "issuer:" + POINTS + pool;
                change(pool, 0, issuer.equals(transfer.debit()) ? units : 0);
                change(pool, 0, issuer.equals(transfer.credit()) ? -units : 0);
            }
        }
    }

    private void change(String pool, long fen, long units) {
        if (fen != 0 || units != 0) {
            standing.put(pool, of(pool).cash(fen).points(units));
        }
    }

    /** How a pool stood before a line, or null if that was not asked for. */
    @Nullable State before(String pool, long line) {
        return before.get(key(pool, line));
    }
}
