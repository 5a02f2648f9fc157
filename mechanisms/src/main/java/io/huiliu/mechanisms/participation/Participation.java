package io.huiliu.mechanisms.participation;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Check;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Notices;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Slot;
import io.huiliu.mechanisms.Token;
import io.huiliu.mechanisms.Versions;
import io.huiliu.money.Share;

/** Issues units on orders. An open order remembers its price and its units. */
final class Participation implements Mechanism {
    private static final String UNITS = "units";
    private static final int DECIMALS = 6;

    /**
     * Four trillion units: beyond them nothing is issued, so that they always fit their integer.
     */
    private static final long MOST_UNITS = 4_000_000_000_000_000_000L;

    private final String name;
    private final Facts facts;
    private final Notices notices;
    private final Versions<ParticipationTerms> versions;
    private final Token units;
    private final Slot issuedUnits;
    private final Slot issuePrice;
    private final int issued;
    private final int reversed;
    private final int burnt;
    private final int weights;
    private final UnitPrice price;
    private int ended;

    Participation(ParticipationTerms terms, Site site) {
        name = site.name();
        facts = site.facts();
        notices = site.notices();
        versions = site.versions(ParticipationTerms.class);
        units = site.token(UNITS, DECIMALS, Lazy.MEMBERS);
        issuedUnits = site.slot("units");
        issuePrice = site.slot("price");
        issued = site.reason("issued");
        reversed = site.reason("reversed");
        burnt = site.reason("burnt");
        weights = facts.dividend(UNITS + ":" + name);
        price = new UnitPrice(terms.unitPrice(), terms.step());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void confirmed(Order order) {
        if (order.member() == Facts.NONE) {
            return;
        }
        ParticipationTerms terms = versions.of(order);
        raise(volume(order.amountFen(), order.weightPpm()), terms);
        order.slot(issuePrice, price.price());
        order.slot(issuedUnits, 0);
        change(order, Math.min(due(order, terms), MOST_UNITS - units.outstanding()));
    }

    private void raise(long fen, ParticipationTerms terms) {
        long before = price.price();
        price.add(fen, terms.step(), terms.growthPpm());
        if (price.price() != before) {
            notices.post(name, Notice.PRICE, before, price.price(), price.volume());
        }
    }

    @Override
    public void reduced(Order order, Before before) {
        if (order.member() == Facts.NONE) {
            return;
        }
        long now = volume(order.amountFen(), order.weightPpm());
        price.correct(now - volume(before.amountFen(), before.weightPpm()));
        long had = order.slot(issuedUnits);
        long due = due(order, versions.of(order));
        change(order, Math.min(due, had + MOST_UNITS - units.outstanding()));
    }

    /** Gives the order as many units as it should have now, and their holder the weight. */
    private void change(Order order, long due) {
        long holder = Account.member(order.member());
        long more = due - order.slot(issuedUnits);
        if (more > 0) {
            units.issue(holder, more, issued);
        } else if (more < 0) {
            units.reclaim(order, holder, -more, reversed);
        }
        if (more != 0) {
            order.slot(issuedUnits, due);
            facts.addWeight(weights, order.member(), more);
        }
    }

    /** Units for the order at the price that it was confirmed at. */
    private long due(Order order, ParticipationTerms terms) {
        return UnitPrice.units(order.share(terms.issue()), order.slot(issuePrice));
    }

    /** What an order adds to the volume: its amount, as far as its risk weight lets it count. */
    private static long volume(long amountFen, int weightPpm) {
        return Share.partOf(amountFen, Share.WHOLE_PPM, weightPpm);
    }

    /**
     * Units are worth nothing in cash: they are taken back. The weights stay, for the last payout
     * of a dividend that may come later in the plan.
     */
    @Override
    public boolean windDown(int budget) {
        int holders = facts.weightHolders(weights);
        for (int effects = 0; effects < budget && ended < holders; effects++) {
            long holder = Account.member(facts.weightHolder(weights, ended++));
            units.burn(holder, units.held(holder), burnt);
        }
        return ended == holders;
    }

    @Override
    public void health(HealthReport report) {
        report.figure(name, "units", units.outstanding(), DECIMALS);
        report.figure(name, "price", price.price(), 6);
        report.figure(name, "volume", price.volume(), 2);
    }

    @Override
    public void write(SnapshotWriter to) {
        price.write(to);
        to.putInt(ended);
    }

    @Override
    public void read(SnapshotReader from) {
        price.read(from);
        ended = from.getInt();
    }

    @Override
    public void audit() {
        long weight = facts.totalWeight(weights);
        long outstanding = units.outstanding();
        Check.that(
                ended > 0 || weight == outstanding,
                "units and their weights differ",
                weight,
                outstanding);
    }
}
