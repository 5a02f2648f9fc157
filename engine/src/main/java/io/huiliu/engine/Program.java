package io.huiliu.engine;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Check;
import io.huiliu.ledger.Journal;
import io.huiliu.ledger.Ledger;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Books;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.Versions;
import io.huiliu.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One program assembled: its books, its people, its open orders, and the mechanisms of all its plan
 * versions so far. A later version may add mechanisms, change terms and leave mechanisms out; one
 * that is left out runs off.
 */
final class Program {
    /** More would not fit an order's byte. */
    static final int MAX_VERSIONS = 255;

    final Chart chart = new Chart();
    final Journal journal = new Journal();
    final NoticeLog notices;
    final Register register = new Register();
    final Ledger ledger =
            new Ledger(chart, register.people.members, register.people.merchants, journal);
    final Books books = new Books(ledger);
    final Order order = new Order(books);
    final OpenOrders orders = new OpenOrders();
    final List<Plan> plans = new ArrayList<>();

    /** For each version, whether it holds for live cohorts, lots and claims too. */
    final List<Boolean> retroactive = new ArrayList<>();

    /** Every mechanism ever, in the order in which it was first opened. */
    final List<Mechanism> mechanisms = new ArrayList<>();

    private final Map<String, Integer> byName = new HashMap<>();
    private final List<Versions<Terms>> versions = new ArrayList<>();
    private final List<Mechanism[]> waterfalls = new ArrayList<>();
    private Mechanism[] closing = new Mechanism[0];
    private Mechanism[] lazyMembers = new Mechanism[0];
    private Mechanism[] lazyMerchants = new Mechanism[0];

    Program(Plan first) {
        notices = new NoticeLog(register);
        ledger.dense(Account.Owner.MEMBER, Account.Sub.MAIN, Chart.CNY);
        ledger.dense(Account.Owner.MEMBER, Account.Sub.PENDING, Chart.CNY);
        ledger.dense(Account.Owner.MEMBER, Account.Sub.MAIN, Chart.VOUCHER);
        ledger.dense(Account.Owner.MERCHANT, Account.Sub.MAIN, Chart.CNY);
        ledger.dense(Account.Owner.MERCHANT, Account.Sub.PENDING, Chart.CNY);
        ledger.dense(Account.Owner.MERCHANT, Account.Sub.MAIN, Chart.VOUCHER);
        install(first, false);
        books.watch(this::vouchersReclaimed);
    }

    /**
     * Adds a plan version: it is the current one from now on.
     *
     * @param all whether it holds for live cohorts, lots and claims too
     */
    void install(Plan plan, boolean all) {
        Check.that(
                plans.size() < MAX_VERSIONS,
                "a program has too many plan versions",
                plans.size(),
                MAX_VERSIONS);
        int version = plans.size();
        plans.add(plan);
        retroactive.add(all);
        int before = mechanisms.size();
        List<Mechanism> waterfall = new ArrayList<>();
        for (Terms terms : plan.mechanisms()) {
            waterfall.add(open(terms, version));
        }
        waterfalls.add(waterfall.toArray(new Mechanism[0]));
        for (Mechanism mechanism : mechanisms.subList(0, before)) {
            if (waterfall.contains(mechanism)) {
                mechanism.amended(all);
            }
        }
        ledger.seal();
        register.people.members.seal();
        register.people.merchants.seal();
        orders.seal();
        arrange(waterfall);
    }

    /** Whether a plan could follow the current one: names keep their kinds. */
    boolean canFollow(Plan plan) {
        return plans.size() < MAX_VERSIONS
                && plan.timeZone().equals(current().timeZone())
                && plan.mechanisms().stream().allMatch(this::keepsKind);
    }

    private boolean keepsKind(Terms terms) {
        Integer at = byName.get(terms.name());
        return at == null || versions.get(at).current().form().name().equals(terms.form().name());
    }

    private Mechanism open(Terms terms, int version) {
        Integer known = byName.get(terms.name());
        if (known != null) {
            versions.get(known).add(version, terms);
            return mechanisms.get(known);
        }
        Versions<Terms> ofName = new Versions<>();
        ofName.add(version, terms);
        Site site =
                new Site(
                        terms.name(),
                        books,
                        register,
                        notices,
                        register.people.members,
                        register.people.merchants,
                        orders,
                        ofName);
        Mechanism mechanism = terms.open(site);
        byName.put(terms.name(), mechanisms.size());
        mechanisms.add(mechanism);
        versions.add(ofName);
        return mechanism;
    }

    /** The order of the day close: the current plan's mechanisms, then those that run off. */
    private void arrange(List<Mechanism> waterfall) {
        List<Mechanism> all = new ArrayList<>(waterfall);
        mechanisms.stream().filter(m -> !waterfall.contains(m)).forEach(all::add);
        closing = all.toArray(new Mechanism[0]);
        lazyMembers = lazy(Mechanism.Lazy.MEMBERS);
        lazyMerchants = lazy(Mechanism.Lazy.MERCHANTS);
    }

    private Mechanism[] lazy(Mechanism.Lazy whose) {
        return mechanisms.stream().filter(m -> m.lazy() == whose).toArray(Mechanism[]::new);
    }

    Plan current() {
        return plans.get(plans.size() - 1);
    }

    int version() {
        return plans.size() - 1;
    }

    /** The mechanisms of a plan version, in plan order. */
    Mechanism[] waterfall(int version) {
        return waterfalls.get(version);
    }

    /** All mechanisms, in the order in which a day close calls them. */
    Mechanism[] closing() {
        return closing;
    }

    @Nullable Mechanism find(String name) {
        Integer at = byName.get(name);
        return at == null ? null : mechanisms.get(at);
    }

    /**
     * The mechanism of that name (or, if the name is empty, the first) that is of a type; null if
     * none is.
     */
    <T> @Nullable T find(String name, Class<T> type) {
        for (Mechanism mechanism : mechanisms) {
            if (type.isInstance(mechanism) && (name.isEmpty() || mechanism.name().equals(name))) {
                return type.cast(mechanism);
            }
        }
        return null;
    }

    /** Books everything that is due to a holder but not yet booked. */
    void settle(long holder) {
        for (Mechanism mechanism : Account.isMember(holder) ? lazyMembers : lazyMerchants) {
            mechanism.settle(holder);
        }
    }

    /**
     * Vouchers left a holder: mechanisms whose vouchers lapse count them against their lots, the
     * oldest first.
     */
    void vouchersSpent(long holder, long fen) {
        long left = fen;
        for (int i = 0; left > 0 && i < mechanisms.size(); i++) {
            if (mechanisms.get(i) instanceof Accepts.VoucherLots lots) {
                left -= lots.spent(holder, left);
            }
        }
    }

    /**
     * A refund took vouchers back from a holder. What it took beyond those that never lapse counts
     * as spent of the lots whose vouchers do, at once: else it would depend on the day on which the
     * holder is settled how many of them lapse (law 3).
     */
    private void vouchersReclaimed(long holder) {
        long debt = Account.sub(holder, Account.Sub.DEBT);
        long beyond = -ledger.balance(Chart.VOUCHER, holder) - ledger.balance(Chart.VOUCHER, debt);
        for (Mechanism mechanism : mechanisms) {
            beyond += mechanism instanceof Accepts.VoucherLots lots ? lots.unspent(holder) : 0;
        }
        for (int i = 0; beyond > 0 && i < mechanisms.size(); i++) {
            if (mechanisms.get(i) instanceof Accepts.VoucherLots lots) {
                beyond -= lots.spent(holder, beyond);
                beyond -= lots.overspent(holder, beyond);
            }
        }
    }

    /** Settles every holder. */
    void settleAll() {
        for (int member = 0; member < register.members() && lazyMembers.length > 0; member++) {
            settle(Account.member(member));
        }
        for (int merchant = 0;
                merchant < register.merchants() && lazyMerchants.length > 0;
                merchant++) {
            settle(Account.merchant(merchant));
        }
    }
}
