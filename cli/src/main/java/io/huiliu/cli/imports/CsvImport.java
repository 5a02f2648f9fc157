package io.huiliu.cli.imports;

import io.huiliu.cli.imports.CsvMap.Event;
import io.huiliu.cli.imports.CsvMap.Field;
import io.huiliu.cli.imports.CsvMap.Source;
import io.huiliu.cli.imports.CsvMap.When;
import io.huiliu.cli.imports.Problem.Code;
import io.huiliu.cli.terminal.Progress;
import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.agrona.collections.LongHashSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of a CSV file into events as a map says. A faulty row makes no event at all. Rows
 * are read once and not kept; the events are, to be sorted.
 */
final class CsvImport {
    /** More would need more memory than a machine of an ordinary size has. */
    static final long MOST_ROWS = 20_000_000;

    private static final int MOST_PROBLEMS_SHOWN = 20;
    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");

    private final CsvTable table;
    private final CsvMap map;
    private final long mostRows;
    private final List<Prepared> events;
    private final Map<String, Map<String, OffsetDateTime>> firstUse = new TreeMap<>();

    /** Hashes of all ids of events: they share one space, whatever the type. */
    private final LongHashSet ids = new LongHashSet();

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long rows;
    private long faults;

    /**
     * Prepares an import.
     *
     * @throws ImportException (input) where the table lacks a column of the map
     */
    CsvImport(CsvTable table, CsvMap map, long mostRows) throws ImportException {
        this.table = table;
        this.map = map;
        this.mostRows = mostRows;
        this.events = new ArrayList<>();
        for (Event event : map.events()) {
            events.add(prepare(event));
        }
        for (String type : map.declare()) {
            firstUse.put(type, new HashMap<>());
        }
    }

    /** Takes the rows that are set aside. */
    @FunctionalInterface
    interface Rejected {
        void take(CsvTable.Row row, Problem why) throws IOException;
    }

    /** An event of the map with the columns it reads; −1 for a constant or for no condition. */
    private record Prepared(Event event, int id, int at, int when, List<Read> fields) {}

    private record Read(Field field, int column) {}

    /** An event of a row. */
    private record Made(
            String type, String id, OffsetDateTime at, String json, Map<String, String> uses) {}

    /**
     * Reads all rows.
     *
     * @param rejected where faulty rows go; null to fail if there are any
     * @throws ImportException (input) for faulty rows, too many rows, or no event at all
     */
    void run(SortedEvents into, Progress progress, @Nullable Rejected rejected)
            throws IOException, ImportException {
        for (CsvTable.Row row = table.next(); row != null; row = table.next()) {
            if (++rows > mostRows) {
                throw ImportException.ofInput(row.problem(Code.TOO_MANY_ROWS, tooManyRows()));
            }
            progress.done(rows);
            read(row, into, rejected);
        }
        if (rejected == null && faults > 0) {
            throw ImportException.ofInput(problems, faults - problems.size());
        }
        checkDeclaredIds();
        addDeclarations(into);
        if (into.size() == 0) {
            throw ImportException.ofInput(
                    new Problem(
                            table.place(),
                            0,
                            Code.NO_EVENTS,
                            Words.of(
                                    "gave no event out of %d rows; see the map's 'when', and the"
                                            + " rows set aside",
                                    "共 %d 行，没有得到任何事件；请检查映射文件的 when 与被搁置的行", rows)));
        }
    }

    long rows() {
        return rows;
    }

    /** Faulty rows. */
    long faults() {
        return faults;
    }

    /** Events by type. */
    Map<String, Integer> counts() {
        return counts;
    }

    private Prepared prepare(Event event) throws ImportException {
        List<Read> fields = new ArrayList<>();
        for (Field field : event.fields()) {
            fields.add(new Read(field, column(field.source())));
        }
        When when = event.when();
        return new Prepared(
                event,
                column(event.id()),
                column(event.at()),
                when == null ? -1 : table.column(when.column()),
                fields);
    }

    private int column(Source source) throws ImportException {
        String column = source.column();
        return column == null ? -1 : table.column(column);
    }

    private void read(CsvTable.Row row, SortedEvents into, @Nullable Rejected rejected)
            throws IOException {
        Problem fault = row.fault();
        List<Made> made = new ArrayList<>(events.size());
        try {
            for (int i = 0; fault == null && i < events.size(); i++) {
                if (applies(events.get(i), row)) {
                    made.add(make(events.get(i), row));
                }
            }
        } catch (BadValueException e) {
            fault = row.problem(e.code(), e.words());
        }
        fault = fault == null ? duplicate(made, row) : fault;
        if (fault == null) {
            made.forEach(event -> add(event, into));
        } else {
            reject(row, fault, rejected);
        }
    }

    private @Nullable Problem duplicate(List<Made> made, CsvTable.Row row) {
        for (int i = 0; i < made.size(); i++) {
            if (!ids.add(StableHash.of(made.get(i).id()))) {
                made.subList(0, i).forEach(event -> ids.remove(StableHash.of(event.id())));
                return row.problem(
                        Code.DUPLICATE_ID,
                        Words.of(
                                "id '%s' of this %s was used before; every event needs its own,"
                                        + " whatever its type: map another column, or add a prefix",
                                "%2$s 的 id“%1$s”前面已经用过；不论类型，每个事件都要有自己的 id：请改用别的列，或加" + " prefix",
                                made.get(i).id(),
                                made.get(i).type()));
            }
        }
        return null;
    }

    private void reject(CsvTable.Row row, Problem fault, @Nullable Rejected rejected)
            throws IOException {
        faults++;
        if (rejected != null) {
            rejected.take(row, fault);
        } else if (problems.size() < MOST_PROBLEMS_SHOWN) {
            problems.add(fault);
        }
    }

    private static boolean applies(Prepared prepared, CsvTable.Row row) {
        When when = prepared.event().when();
        return when == null || when.in().contains(row.get(prepared.when()));
    }

    private Made make(Prepared prepared, CsvTable.Row row) throws BadValueException {
        Event event = prepared.event();
        String id = FieldKind.ID.read(required("id", event.id(), prepared.id(), row));
        OffsetDateTime at = event.time().read(required("at", event.at(), prepared.at(), row));
        EventLine line = EventLine.of(event.type(), id, at);
        Map<String, String> uses = new HashMap<>();
        for (Read read : prepared.fields()) {
            String name = read.field().field().name();
            String value = value(read.field(), read.column(), row);
            line.with(name, value);
            if (value != null && map.declare().contains(name)) {
                uses.put(name, checkedUse(name, value));
            }
        }
        return new Made(event.type(), id, at, line.json(), uses);
    }

    private static @Nullable String value(Field field, int column, CsvTable.Row row)
            throws BadValueException {
        String name = field.field().name();
        if (field.field().required()) {
            return named(name, field, required(name, field.source(), column, row));
        }
        String text = field.source().of(cell(column, row));
        return text == null || text.isEmpty() ? null : named(name, field, text);
    }

    /** Says which field a bad value was for. */
    private static String named(String name, Field field, String text) throws BadValueException {
        try {
            return field.field().kind().read(text);
        } catch (BadValueException e) {
            throw new BadValueException(
                    e.code(), new Words(name + ": " + e.words().en(), name + "：" + e.words().zh()));
        }
    }

    private static String required(String name, Source source, int column, CsvTable.Row row)
            throws BadValueException {
        String text = source.of(cell(column, row));
        if (text == null || text.isEmpty()) {
            throw new BadValueException(
                    Code.VALUE_MISSING,
                    Words.of(
                            "%s is empty (column %s); fill it in, or give the map a default",
                            "%s 为空（%s 列）；请补上，或在映射文件中写 default",
                            name,
                            String.valueOf(source.column())));
        }
        return text;
    }

    private static String cell(int column, CsvTable.Row row) {
        return column < 0 ? "" : row.get(column);
    }

    private static String checkedUse(String type, String id) throws BadValueException {
        if (type.equals("region") && !SIX_DIGITS.matcher(id).matches()) {
            throw new BadValueException(
                    Code.BAD_VALUE,
                    Words.of(
                            "region '%s' cannot be declared by itself: only six-digit codes name"
                                    + " their province and city; import the regions first",
                            "无法自动声明区域“%s”：只有六位区划代码能看出省市；请先导入区域", id));
        }
        return id;
    }

    private void add(Made event, SortedEvents into) {
        into.add(event.at(), EventOrder.of(event.type()), event.json());
        counts.merge(event.type(), 1, Integer::sum);
        event.uses().forEach((type, id) -> used(type, id, event.at()));
    }

    private void used(String type, String id, OffsetDateTime at) {
        Map<String, OffsetDateTime> first = firstUse.computeIfAbsent(type, t -> new HashMap<>());
        first.merge(id, at, CsvImport::earlier);
        if (type.equals("region")) {
            String parent = parentOf(id);
            if (parent != null) {
                used(type, parent, at);
            }
        }
    }

    private static OffsetDateTime earlier(OffsetDateTime a, OffsetDateTime b) {
        return b.isBefore(a) ? b : a;
    }

    /** 310101 lies in 310100, that in 310000; null for a province. */
    private static @Nullable String parentOf(String region) {
        if (!region.endsWith("00")) {
            return region.substring(0, 4) + "00";
        }
        return region.endsWith("0000") ? null : region.substring(0, 2) + "0000";
    }

    private static String levelOf(String region) {
        if (!region.endsWith("00")) {
            return "district";
        }
        return region.endsWith("0000") ? "province" : "city";
    }

    /** What is declared is an event too, with the member's or merchant's own id. */
    private void checkDeclaredIds() throws ImportException {
        for (Map<String, OffsetDateTime> declared : firstUse.values()) {
            for (String id : declared.keySet()) {
                if (!ids.add(StableHash.of(id))) {
                    throw ImportException.ofInput(sharedId(id));
                }
            }
        }
    }

    private Problem sharedId(String id) {
        return new Problem(
                table.place(),
                0,
                Code.DUPLICATE_ID,
                Words.of(
                        "'%s' names two things, such as a member and an order; ids of all types"
                                + " share one space, so add a prefix to one in the map: {column:"
                                + " …, prefix: \"m-\"}",
                        "“%s”同时是两样东西的 id（如会员与订单）；各类型的 id 不可相同，请在映射文件中为其一加前缀：{column:"
                                + " …, prefix: \"m-\"}",
                        id));
    }

    private void addDeclarations(SortedEvents into) {
        firstUse.forEach(
                (type, ids) -> {
                    new TreeMap<>(ids).forEach((id, at) -> declare(into, type, id, at));
                    counts.put(type, ids.size());
                });
    }

    private static void declare(SortedEvents into, String type, String id, OffsetDateTime at) {
        EventLine line = EventLine.of(type, id, at);
        if (type.equals("region")) {
            line.with("parent", parentOf(id)).with("level", levelOf(id));
        }
        into.add(at, EventOrder.of(type), line.json());
    }

    private Words tooManyRows() {
        return Words.of(
                "is row %,d; at most %,d are sorted at once, so split the file by time and settle"
                        + " the parts in order",
                "是第 %,d 行；一次最多排序 %,d 行，请按时间拆分文件，再依次结算", rows, mostRows);
    }
}
