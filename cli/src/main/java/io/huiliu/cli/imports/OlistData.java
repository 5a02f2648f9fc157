package io.huiliu.cli.imports;

import io.huiliu.cli.imports.OlistRegions.Place;
import io.huiliu.cli.imports.Problem.Code;
import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Olist's files say, as records. Orders, items, customers and payments must be there; without
 * sellers, deals, products or the translation the events lack what those would add. Times are the
 * market's own, without an offset.
 *
 * @param orders in the order of their purchase, then of their ids
 * @param items of each order, in the order's own numbering
 * @param customers of each {@code customer_id}
 * @param paidCents of each order, all its payments
 * @param sellers the address of each seller
 * @param deals of each seller the earliest
 * @param categories of each product, in English where a translation is known
 */
record OlistData(
        List<Order> orders,
        Map<String, List<Item>> items,
        Map<String, Customer> customers,
        Map<String, Long> paidCents,
        Map<String, Place> sellers,
        Map<String, Deal> deals,
        Map<String, String> categories) {

    /**
     * An order.
     *
     * @param lastKnown the latest of its purchase, approval, hand-over and delivery
     */
    record Order(
            String id,
            String customer,
            String status,
            LocalDateTime purchased,
            LocalDateTime lastKnown) {
        boolean isUndone() {
            return status.equals("canceled") || status.equals("unavailable");
        }
    }

    record Item(int number, String product, String seller, long priceCents, long freightCents) {
        long totalCents() {
            return priceCents + freightCents;
        }
    }

    /** A customer of one order; {@code person} is the same for all orders of one person. */
    record Customer(String person, Place place) {}

    /** A seller that a sales representative brought in. */
    record Deal(String representative, LocalDateTime won) {}

    /**
     * Reads the folder. A file may be called as in the published samples or as on Kaggle, and be
     * plain or gzip.
     *
     * @throws ImportException (input) at the first file or row that cannot be read
     */
    static OlistData read(Path folder) throws IOException, ImportException {
        if (!Files.isDirectory(folder)) {
            throw ImportException.ofInput(
                    new Problem(
                            folder.toString(),
                            0,
                            Code.FILE_MISSING,
                            new Words(
                                    "is not a folder; name the one with olist_orders.csv(.gz)",
                                    "不是文件夹；请给出 olist_orders.csv(.gz) 所在的文件夹")));
        }
        return new OlistReader(folder).read();
    }

    /** Reads the files one after the other. */
    private static final class OlistReader {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
                        .withResolverStyle(ResolverStyle.STRICT);
        private static final List<String> LATER_TIMES =
                List.of(
                        "order_approved_at",
                        "order_delivered_carrier_date",
                        "order_delivered_customer_date");

        private final Path folder;

        OlistReader(Path folder) {
            this.folder = folder;
        }

        OlistData read() throws IOException, ImportException {
            return new OlistData(
                    orders(), items(), customers(), payments(), sellers(), deals(), categories());
        }

        private List<Order> orders() throws IOException, ImportException {
            Map<String, Order> orders = new HashMap<>();
            forEach(
                    required("olist_orders"),
                    row -> {
                        Order order = order(row);
                        if (orders.putIfAbsent(order.id(), order) != null) {
                            throw row.wrong(
                                    Code.DUPLICATE_ORDER,
                                    "order %s stands here a second time; remove one of the rows",
                                    "订单 %s 在此重复出现；请删去其中一行",
                                    order.id());
                        }
                    });
            return orders.values().stream()
                    .sorted(Comparator.comparing(Order::purchased).thenComparing(Order::id))
                    .toList();
        }

        private static Order order(Line row) throws ImportException {
            LocalDateTime purchased = row.time("order_purchase_timestamp");
            LocalDateTime lastKnown = purchased;
            for (String column : LATER_TIMES) {
                if (!row.text(column).isEmpty()) {
                    LocalDateTime time = row.time(column);
                    lastKnown = time.isAfter(lastKnown) ? time : lastKnown;
                }
            }
            return new Order(
                    row.id("order_id"),
                    row.id("customer_id"),
                    row.text("order_status"),
                    purchased,
                    lastKnown);
        }

        private Map<String, List<Item>> items() throws IOException, ImportException {
            Map<String, List<Item>> items = new HashMap<>();
            forEach(
                    required("olist_order_items"),
                    row ->
                            items.computeIfAbsent(row.id("order_id"), id -> new ArrayList<>(1))
                                    .add(
                                            new Item(
                                                    row.number("order_item_id"),
                                                    row.text("product_id"),
                                                    row.id("seller_id"),
                                                    row.cents("price"),
                                                    row.cents("freight_value"))));
            items.values().forEach(list -> list.sort(Comparator.comparingInt(Item::number)));
            return items;
        }

        private Map<String, Customer> customers() throws IOException, ImportException {
            Map<String, Customer> customers = new HashMap<>();
            forEach(
                    required("olist_customers"),
                    row ->
                            customers.put(
                                    row.id("customer_id"),
                                    new Customer(
                                            row.id("customer_unique_id"),
                                            OlistRegions.of(
                                                    row.text("customer_state"),
                                                    row.text("customer_city")))));
            return customers;
        }

        private Map<String, Long> payments() throws IOException, ImportException {
            Map<String, Long> paid = new HashMap<>();
            forEach(
                    required("olist_order_payments"),
                    row -> paid.merge(row.id("order_id"), row.cents("payment_value"), Long::sum));
            return paid;
        }

        private Map<String, Place> sellers() throws IOException, ImportException {
            Map<String, Place> sellers = new HashMap<>();
            forEach(
                    optional("olist_sellers"),
                    row ->
                            sellers.put(
                                    row.id("seller_id"),
                                    OlistRegions.of(
                                            row.text("seller_state"), row.text("seller_city"))));
            return sellers;
        }

        private Map<String, Deal> deals() throws IOException, ImportException {
            Map<String, Deal> deals = new HashMap<>();
            forEach(
                    optional("olist_closed_deals"),
                    row ->
                            deals.merge(
                                    row.id("seller_id"),
                                    new Deal(row.id("sr_id"), row.time("won_date")),
                                    (a, b) -> a.won().isAfter(b.won()) ? b : a));
            return deals;
        }

        private Map<String, String> categories() throws IOException, ImportException {
            Map<String, String> english = new HashMap<>();
            forEach(
                    optional("olist_category_translation", "product_category_name_translation"),
                    row ->
                            english.put(
                                    row.text("product_category_name"),
                                    row.text("product_category_name_english")));
            Map<String, String> categories = new HashMap<>();
            forEach(
                    optional("olist_products"),
                    row -> {
                        String name = row.text("product_category_name");
                        if (!name.isEmpty()) {
                            String category = english.getOrDefault(name, name);
                            categories.put(row.id("product_id"), row.checked(category));
                        }
                    });
            return categories;
        }

        private Path required(String name) throws ImportException {
            Path file = optional(name);
            if (file == null) {
                throw CsvTable.missing(folder.resolve(name + ".csv(.gz)").toString());
            }
            return file;
        }

        private @Nullable Path optional(String... names) {
            for (String name : names) {
                for (String end : List.of(".csv", ".csv.gz", "_dataset.csv", "_dataset.csv.gz")) {
                    Path file = folder.resolve(name + end);
                    if (Files.isRegularFile(file)) {
                        return file;
                    }
                }
            }
            return null;
        }

        private static void forEach(@Nullable Path file, LineReader reader)
                throws IOException, ImportException {
            if (file == null) {
                return;
            }
            try (CsvTable table = CsvTable.open(file, StandardCharsets.UTF_8, ',')) {
                for (CsvTable.Row row = table.next(); row != null; row = table.next()) {
                    Problem fault = row.fault();
                    if (fault != null) {
                        throw ImportException.ofInput(fault);
                    }
                    reader.read(new Line(table, row));
                }
            }
        }

        @FunctionalInterface
        private interface LineReader {
            void read(Line row) throws ImportException;
        }

        /** A row whose fields are read by the name of their column. */
        private record Line(CsvTable table, CsvTable.Row row) {
            private static final int LONGEST_ID = 52; // "refund-" and a part's number come on top

            String text(String column) throws ImportException {
                return row.get(table.column(column));
            }

            String id(String column) throws ImportException {
                String id = text(column);
                if (id.isEmpty()) {
                    throw wrong(
                            Code.VALUE_MISSING,
                            "%s is empty; every row needs it",
                            "%s 为空；每一行都要有",
                            column);
                }
                return checked(id);
            }

            String checked(String id) throws ImportException {
                if (id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
                    throw wrong(
                            Code.BAD_ID,
                            "'%s' is longer than %d bytes; shorten it",
                            "“%s”超过 %d 字节；请缩短",
                            id,
                            LONGEST_ID);
                }
                return id;
            }

            LocalDateTime time(String column) throws ImportException {
                try {
                    return LocalDateTime.parse(text(column), TIME);
                } catch (DateTimeParseException e) {
                    throw wrong(
                            Code.BAD_TIME,
                            "%s is '%s'; write it as 2018-01-31 23:59:59",
                            "%s 是“%s”；应写成 2018-01-31 23:59:59",
                            column,
                            text(column));
                }
            }

            long cents(String column) throws ImportException {
                Long cents = Hundredths.read(text(column));
                if (cents == null) {
                    throw wrong(
                            Code.BAD_AMOUNT,
                            "%s is '%s'; a decimal with at most two decimals, not negative, is"
                                    + " allowed",
                            "%s 是“%s”；只能是非负、至多两位小数的数",
                            column,
                            text(column));
                }
                return cents;
            }

            int number(String column) throws ImportException {
                String text = text(column);
                if (!text.matches("\\d{1,6}")) {
                    throw wrong(
                            Code.BAD_VALUE,
                            "%s is '%s'; a whole number is allowed",
                            "%s 是“%s”；只能是整数",
                            column,
                            text);
                }
                return Integer.parseInt(text);
            }

            ImportException wrong(Code code, String en, String zh, Object... values) {
                return ImportException.ofInput(row.problem(code, Words.of(en, zh, values)));
            }
        }
    }
}
