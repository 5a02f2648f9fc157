package io.huiliu.cli.results;

import io.huiliu.money.Decimals;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of orders.csv: what an order, or a weight line on it, stated.
 *
 * @param cause the id of the line
 * @param weightPpm null where it says none, or holds the order
 * @param holds whether it holds the order in review
 * @param costFen cost plus distribution, or -1 where it states neither
 * @param draw the number drawn for it, or null
 */
public record Stated(
        OffsetDateTime at,
        String cause,
        @Nullable Integer weightPpm,
        boolean holds,
        long costFen,
        @Nullable Long draw) {
    private static final int CELLS = 7;

    /** The rows of an order, in time order; none where the folder has no such file. */
    public static List<Stated> of(ResultFolder folder, String order) throws IOException {
        List<Stated> found = new ArrayList<>();
        if (!folder.has(ResultFolder.ORDERS)) {
            return found;
        }
        try (CsvRows rows = CsvRows.open(folder.path().resolve(ResultFolder.ORDERS))) {
            rows.next();
            while (rows.next()) {
                if (rows.cells().size() == CELLS && rows.cells().get(1).equals(order)) {
                    found.add(read(rows.cells()));
                }
            }
        }
        return found;
    }

    private static Stated read(List<String> cells) {
        String weight = cells.get(3);
        boolean holds = weight.equals("hold");
        boolean costs = !cells.get(4).isEmpty() || !cells.get(5).isEmpty();
        return new Stated(
                OffsetDateTime.parse(cells.get(0)),
                cells.get(2),
                weight.isEmpty() || holds ? null : (int) Decimals.parse(weight, 6),
                holds,
                costs ? fen(cells.get(4)) + fen(cells.get(5)) : -1,
                cells.get(6).isEmpty() ? null : Long.parseUnsignedLong(cells.get(6)));
    }

    private static long fen(String text) {
        return text.isEmpty() ? 0 : Decimals.parse(text, 2);
    }
}
