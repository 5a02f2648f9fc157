package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a fact sheet or report, the one source of every rendering.
 *
 * @param id kebab-case, unique in the document
 * @param caption what it shows
 */
public record Table(String id, Text caption, List<Column> columns, List<List<Cell>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.size() + " cells in " + columns.size() + " columns of " + id);
            }
        }
    }

    /**
     * A column.
     *
     * @param id kebab-case, unique in the table
     * @param numeric whether its cells are figures, which stand to the right
     */
    public record Column(String id, Text label, boolean numeric) {}

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    static Builder titled(String id, String en, String zh) {
        return new Builder(id, Phrase.of(en, zh));
    }

    /** Collects columns, then rows. */
    static final class Builder {
        private final String id;
        private final Text caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();

        private Builder(String id, Text caption) {
            this.id = id;
            this.caption = caption;
        }

        Builder words(String column, String en, String zh) {
            columns.add(new Column(column, Phrase.of(en, zh), false));
            return this;
        }

        Builder figures(String column, String en, String zh) {
            columns.add(new Column(column, Phrase.of(en, zh), true));
            return this;
        }

        Builder row(Cell... cells) {
            rows.add(List.of(cells));
            return this;
        }

        Builder row(List<Cell> cells) {
            rows.add(cells);
            return this;
        }

        Table build() {
            return new Table(id, caption, columns, rows);
        }
    }
}
