package io.huiliu.cli.imports;

import io.huiliu.cli.imports.OlistData.Customer;
import io.huiliu.cli.imports.OlistData.Deal;
import io.huiliu.cli.imports.OlistData.Item;
import io.huiliu.cli.imports.OlistData.Order;
import io.huiliu.cli.imports.OlistRegions.Place;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns Olist's orders into events. What the data leave open is settled like this:
 *
 * <ul>
 *   <li>All times are Brasília's, written at −03:00 the year round.
 *   <li>An order is one event for each seller in it: {@code <order_id>}, or {@code <order_id>-1},
 *       {@code -2}, … in the order in which the sellers first appear among its items. Its amount is
 *       that seller's prices and freight, its class the category with the greatest price in it (of
 *       equals the first by name), its region the customer's city.
 *   <li>A cancelled or unavailable order is paid and refunded in full. When is not recorded: taken
 *       is a day after the last instant known of it, but at most 30 days after the purchase, so
 *       that a plan that refunds for 30 days can still take it.
 *   <li>A member joins at its first order. A merchant joins when its deal was won, with the sales
 *       representative {@code rep-<sr_id>} as its referrer, or else at its first order; a deal won
 *       after that brought nobody in. A representative is a member from its first such deal on.
 *   <li>Regions exist from their first use on: provinces {@code BR-SP}, cities {@code BR-SP-…}.
 * </ul>
 */
final class OlistImport {
    static final ZoneOffset OFFSET = ZoneOffset.ofHours(-3);

    /** Items and payments may differ by this much: five centavos. */
    private static final long TOLERANCE_CENTS = 5;

    private static final Duration REFUND_AFTER_LAST_KNOWN = Duration.ofDays(1);
    private static final Duration REFUND_AT_LATEST = Duration.ofDays(30);

    private final OlistData data;
    private final @Nullable RateRange rates;
    private final @Nullable SocialGraph graph;

    private final List<SetAside> setAside = new ArrayList<>();
    private final Map<String, Joined> members = new LinkedHashMap<>();
    private final Map<String, Joined> merchants = new LinkedHashMap<>();
    private final Map<String, LocalDateTime> representatives = new TreeMap<>();
    private final Map<String, LocalDateTime> regions = new TreeMap<>();

    /** Prepares an import, with drawn rates and referrers where a range and a graph are given. */
    OlistImport(OlistData data, @Nullable RateRange rates, @Nullable SocialGraph graph) {
        this.data = data;
        this.rates = rates;
        this.graph = graph;
    }

    /** An order that became no event, and why; totals in centavos. */
    record SetAside(String order, Reason reason, long itemsCents, long paidCents) {}

    /** Why an order is set aside; the first that holds. */
    enum Reason {
        NO_ITEMS,
        NO_CUSTOMER,
        PAYMENTS_DIFFER,
        NOTHING_TO_PAY
    }

    private record Joined(
            LocalDateTime since, @Nullable String region, @Nullable String referrer) {}

    /** An order that can be imported. */
    private record Sale(Order order, Customer customer, List<Part> parts) {}

    /** What one seller sells in an order. */
    private record Part(String id, String seller, long cents, @Nullable String category) {}

    /** The orders that were set aside, by purchase. */
    List<SetAside> setAside() {
        return setAside;
    }

    /** Adds all events and says what they are. */
    OlistSummary run(SortedEvents events) {
        List<Sale> sales = sales();
        for (Sale sale : sales) {
            noteMember(sale);
            sale.parts().forEach(part -> noteMerchant(part.seller(), sale.order().purchased()));
        }
        ReferralForest forest = forest();
        addRegions(events);
        addMembers(events, forest);
        addMerchants(events);
        var summary = new OlistSummary.Builder();
        sales.forEach(sale -> addSale(events, sale, summary));
        return summary.build(this, forest, data);
    }

    int memberCount() {
        return members.size();
    }

    int representativeCount() {
        return representatives.size();
    }

    int merchantCount() {
        return merchants.size();
    }

    int referredMerchantCount() {
        return (int) merchants.values().stream().filter(m -> m.referrer() != null).count();
    }

    int regionCount() {
        return regions.size();
    }

    private List<Sale> sales() {
        List<Sale> sales = new ArrayList<>();
        for (Order order : data.orders()) {
            List<Item> items = data.items().getOrDefault(order.id(), List.of());
            Customer customer = data.customers().get(order.customer());
            long itemsCents = items.stream().mapToLong(Item::totalCents).sum();
            long paidCents = data.paidCents().getOrDefault(order.id(), 0L);
            Reason reason = reason(items, customer, itemsCents, paidCents);
            if (reason != null || customer == null) {
                Reason why = reason == null ? Reason.NO_CUSTOMER : reason;
                setAside.add(new SetAside(order.id(), why, itemsCents, paidCents));
            } else {
                sales.add(new Sale(order, customer, parts(order.id(), items)));
            }
        }
        return sales;
    }

    private static @Nullable Reason reason(
            List<Item> items, @Nullable Customer customer, long itemsCents, long paidCents) {
        if (items.isEmpty()) {
            return Reason.NO_ITEMS;
        }
        if (customer == null) {
            return Reason.NO_CUSTOMER;
        }
        if (Math.abs(itemsCents - paidCents) > TOLERANCE_CENTS) {
            return Reason.PAYMENTS_DIFFER;
        }
        boolean priced = bySeller(items).values().stream().allMatch(part -> totalCents(part) > 0);
        return priced ? null : Reason.NOTHING_TO_PAY;
    }

    private List<Part> parts(String order, List<Item> items) {
        Map<String, List<Item>> bySeller = bySeller(items);
        List<Part> parts = new ArrayList<>(bySeller.size());
        bySeller.forEach(
                (seller, theirs) -> {
                    String id = bySeller.size() == 1 ? order : order + "-" + (parts.size() + 1);
                    parts.add(new Part(id, seller, totalCents(theirs), category(theirs)));
                });
        return parts;
    }

    private static Map<String, List<Item>> bySeller(List<Item> items) {
        Map<String, List<Item>> bySeller = new LinkedHashMap<>();
        for (Item item : items) {
            bySeller.computeIfAbsent(item.seller(), seller -> new ArrayList<>(1)).add(item);
        }
        return bySeller;
    }

    private static long totalCents(List<Item> items) {
        return items.stream().mapToLong(Item::totalCents).sum();
    }

    private @Nullable String category(List<Item> items) {
        Map<String, Long> priceCents = new TreeMap<>();
        for (Item item : items) {
            String category = data.categories().get(item.product());
            if (category != null) {
                priceCents.merge(category, item.priceCents(), Long::sum);
            }
        }
        String dearest = null;
        long mostCents = -1;
        for (Map.Entry<String, Long> entry : priceCents.entrySet()) {
            if (entry.getValue() > mostCents) {
                dearest = entry.getKey();
                mostCents = entry.getValue();
            }
        }
        return dearest;
    }

    private void noteMember(Sale sale) {
        LocalDateTime at = sale.order().purchased();
        Place place = sale.customer().place();
        noteRegions(place, at);
        members.putIfAbsent(sale.customer().person(), new Joined(at, place.narrowest(), null));
    }

    private void noteMerchant(String seller, LocalDateTime firstSale) {
        if (merchants.containsKey(seller)) {
            return;
        }
        Place place = data.sellers().getOrDefault(seller, new Place(null, null));
        Deal deal = data.deals().get(seller);
        LocalDateTime since = firstSale;
        String referrer = null;
        if (deal != null && !deal.won().isAfter(firstSale)) {
            since = deal.won();
            referrer = "rep-" + deal.representative();
            representatives.merge(referrer, since, OlistImport::earlier);
        }
        noteRegions(place, since);
        merchants.put(seller, new Joined(since, place.narrowest(), referrer));
    }

    private void noteRegions(Place place, LocalDateTime at) {
        if (place.province() != null) {
            regions.merge(place.province(), at, OlistImport::earlier);
        }
        if (place.city() != null) {
            regions.merge(place.city(), at, OlistImport::earlier);
        }
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    private @Nullable ReferralForest forest() {
        if (graph == null) {
            return null;
        }
        List<ReferralForest.Arrival> arrivals = new ArrayList<>(members.size());
        members.forEach(
                (id, joined) -> arrivals.add(new ReferralForest.Arrival(id, joined.since())));
        return ReferralForest.grow(graph, arrivals);
    }

    /** Sorted by id, a province stands before its cities. */
    private void addRegions(SortedEvents events) {
        regions.forEach(
                (id, since) -> {
                    boolean province = id.length() == "BR-SP".length();
                    add(
                            events,
                            since,
                            line("region", id, since)
                                    .with("parent", province ? null : id.substring(0, 5))
                                    .with("level", province ? "province" : "city"),
                            EventOrder.REGION);
                });
    }

    private void addMembers(SortedEvents events, @Nullable ReferralForest forest) {
        representatives.forEach(
                (id, since) -> add(events, since, line("member", id, since), EventOrder.MEMBER));
        List<String> ids = List.copyOf(members.keySet());
        int index = 0;
        for (Map.Entry<String, Joined> member : members.entrySet()) {
            int referrer = forest == null ? ReferralForest.NOBODY : forest.referrerOf(index);
            Joined joined = member.getValue();
            EventLine line =
                    line("member", member.getKey(), joined.since())
                            .with(
                                    "referrer",
                                    referrer == ReferralForest.NOBODY ? null : ids.get(referrer))
                            .with("region", joined.region());
            add(events, joined.since(), line, EventOrder.MEMBER);
            index++;
        }
    }

    private void addMerchants(SortedEvents events) {
        merchants.forEach(
                (id, joined) ->
                        add(
                                events,
                                joined.since(),
                                line("merchant", id, joined.since())
                                        .with("rate", rates == null ? null : rates.drawFor(id))
                                        .with("region", joined.region())
                                        .with("referrer", joined.referrer()),
                                EventOrder.MERCHANT));
    }

    private static void addSale(SortedEvents events, Sale sale, OlistSummary.Builder summary) {
        Order order = sale.order();
        LocalDateTime at = order.purchased();
        for (Part part : sale.parts()) {
            EventLine line =
                    line("order", part.id(), at)
                            .with("member", sale.customer().person())
                            .with("merchant", part.seller())
                            .with("amount", Hundredths.text(part.cents()))
                            .with("class", part.category())
                            .with("region", sale.customer().place().narrowest());
            add(events, at, line, EventOrder.ORDER);
            summary.ordered(at, part.cents());
            if (order.isUndone()) {
                addRefund(events, order, part, summary);
            }
        }
    }

    private static void addRefund(
            SortedEvents events, Order order, Part part, OlistSummary.Builder summary) {
        LocalDateTime likely = order.lastKnown().plus(REFUND_AFTER_LAST_KNOWN);
        LocalDateTime latest = order.purchased().plus(REFUND_AT_LATEST);
        LocalDateTime at = earlier(likely, latest);
        EventLine line =
                line("refund", "refund-" + part.id(), at)
                        .with("order", part.id())
                        .with("amount", Hundredths.text(part.cents()));
        add(events, at, line, EventOrder.REFUND);
        summary.refunded(part.cents(), likely.isAfter(latest));
    }

    private static EventLine line(String type, String id, LocalDateTime at) {
        return EventLine.of(type, id, at.atOffset(OFFSET));
    }

    private static void add(
            SortedEvents events, LocalDateTime at, EventLine line, EventOrder order) {
        events.add(at.atOffset(OFFSET), order, line.json());
    }
}
