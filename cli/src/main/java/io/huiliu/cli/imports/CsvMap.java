package io.huiliu.cli.imports;

import io.huiliu.cli.imports.Problem.Code;
import io.huiliu.cli.terminal.Words;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a CSV file become events.
 *
 * @param declare of member, merchant and region, those to be declared at their first use
 * @param events what each row becomes
 */
record CsvMap(Charset charset, char separator, Set<String> declare, List<Event> events) {

    /**
     * One event a row.
     *
     * @param when null where every row makes one
     */
    record Event(
            String type,
            Source id,
            Source at,
            TimeFormat time,
            List<Field> fields,
            @Nullable When when) {}

    record Field(EventFields.Field field, Source source) {}

    /** Takes the rows whose cell is one of these. */
    record When(String column, Set<String> in) {}

    /**
     * Where a value comes from.
     *
     * @param column null for a constant
     * @param otherwise the constant, or what stands for an empty cell
     * @param values what a cell's text is replaced with; empty for none
     */
    record Source(
            @Nullable String column,
            @Nullable String otherwise,
            String prefix,
            String suffix,
            Map<String, String> values) {

        /** The value for a cell (empty for a constant), or null where there is none. */
        @Nullable String of(String cell) throws BadValueException {
            if (cell.isEmpty()) {
                return otherwise;
            }
            return prefix + replaced(cell) + suffix;
        }

        private String replaced(String cell) throws BadValueException {
            if (values.isEmpty()) {
                return cell;
            }
            String value = values.get(cell);
            if (value == null) {
                throw new BadValueException(
                        Code.VALUE_UNKNOWN,
                        Words.of(
                                "'%s' is not among the values of the map (%s); add it there",
                                "“%s”不在映射文件的 values（%s）之中；请补上",
                                cell,
                                String.join(", ", values.keySet())));
            }
            return value;
        }
    }
}
