package io.huiliu.mechanisms.withdrawal;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Accepts.Decision;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Till;
import io.huiliu.mechanisms.Versions;
import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;

/** Takes requests and decisions. It does nothing on an order. */
final class Withdrawal implements Mechanism, Accepts.Withdrawals {
    private final String name;
    private final Facts facts;
    private final Versions<WithdrawalTerms> versions;
    private final Till till;
    private final Requests requests = new Requests();

    /** What members asked for on the present business day, in fen. */
    private final Long2LongHashMap today = new Long2LongHashMap(0);

    Withdrawal(Site site) {
        name = site.name();
        facts = site.facts();
        versions = site.versions(WithdrawalTerms.class);
        till = site.till();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void confirmed(Order order) {}

    @Override
    public void reduced(Order order, Before before) {}

    @Override
    public Outcome request(int member, long fen, int withdrawal) {
        Check.that(
                withdrawal == requests.next(),
                "a withdrawal has not the next number",
                withdrawal,
                requests.next());
        if (till.balance(member) < fen) {
            return Outcome.INSUFFICIENT_BALANCE;
        }
        WithdrawalTerms terms = versions.current();
        if (!terms.allows(fen, today.get(member))) {
            return Outcome.LIMIT_EXCEEDED;
        }
        till.hold(member, fen);
        today.put(member, today.get(member) + fen);
        requests.add(member, fen, terms.fee(fen), terms.tax(fen), !terms.review());
        return Outcome.OK;
    }

    @Override
    public Outcome decide(int withdrawal, Decision decision) {
        Check.that(withdrawal < requests.next(), "no such withdrawal", withdrawal, requests.next());
        int at = requests.find(withdrawal);
        boolean ofReview = decision == Decision.APPROVE || decision == Decision.REJECT;
        if (at == Requests.ABSENT || requests.approved(at) == ofReview) {
            return Outcome.ALREADY_DECIDED;
        }
        if (decision == Decision.APPROVE && facts.memberFrozen(requests.member(at))) {
            return Outcome.FROZEN;
        }
        switch (decision) {
            case APPROVE -> requests.approve(at);
            case PAID -> pay(at);
            case REJECT, FAILED -> giveBack(at);
        }
        return Outcome.OK;
    }

    private void pay(int at) {
        till.fee(requests.feeFen(at));
        till.tax(requests.taxFen(at));
        till.payOut(requests.fen(at) - requests.feeFen(at) - requests.taxFen(at));
        requests.close(at);
    }

    private void giveBack(int at) {
        till.giveBack(requests.member(at), requests.fen(at));
        requests.close(at);
    }

    @Override
    public boolean dayClosed(int day, int budget) {
        today.clear();
        return true;
    }

    /**
     * What was not paid by then goes back to the members, newest first, who are paid out with their
     * balance.
     */
    @Override
    public boolean windDown(int budget) {
        for (int effects = 0; effects < budget && requests.open() > 0; effects++) {
            giveBack(requests.last());
        }
        return requests.open() == 0;
    }

    @Override
    public void health(HealthReport report) {
        report.figure(name, "open-withdrawals", requests.open(), 0);
        report.figure(name, "custody", requests.totalFen(), 2);
    }

    @Override
    public void write(SnapshotWriter to) {
        requests.write(to);
        long[] members = new long[today.size()];
        int[] next = {0};
        today.forEachLong((member, fen) -> members[next[0]++] = member);
        Arrays.sort(members);
        to.putLongs(members, members.length);
        for (long member : members) {
            to.putLong(today.get(member));
        }
    }

    @Override
    public void read(SnapshotReader from) {
        requests.read(from);
        for (long member : from.getLongs()) {
            today.put(member, from.getLong());
        }
    }

    @Override
    public void audit() {
        requests.audit();
    }
}
