package io.huiliu.mechanisms.queue;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Check;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Funding;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.LastPayout;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Notices;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Slot;
import io.huiliu.mechanisms.Token;
import io.huiliu.mechanisms.Versions;
import io.huiliu.money.Share;

/**
 * Queues claims and pays them. A claim is a token of its member, in fen, that is burnt as it is
 * paid.
 *
 * <p>An open order refers to its own claim and to the one that it accelerated, so that both can be
 * put right when it is refunded. What a claim is and when it unlocks stays as its order's terms
 * said, whatever a later plan version says: a place in a queue is a promise.
 */
final class Queue implements Mechanism, Accepts.Injection {
    private static final long CLAIM_MASK = 0xFFFF_FFFFL;

    private final String name;
    private final Facts facts;
    private final Notices notices;
    private final Versions<QueueTerms> versions;
    private final ClassTerms.Table byClass;
    private final Pool pool;
    private final Token token;
    private final Funding funding;
    private final Slot claims;
    private final Slot accelerated;
    private final int queued;
    private final int released;
    private final int faster;
    private final int settled;
    private final int reversed;
    private final int shrunk;
    private final int closed;

    private final ClaimBook book;
    private final Inflow inflow = new Inflow();
    private int batchLeft;
    private final LastPayout ending = new LastPayout();

    Queue(Site site) {
        name = site.name();
        facts = site.facts();
        notices = site.notices();
        versions = site.versions(QueueTerms.class);
        byClass = new ClassTerms.Table(versions, facts);
        pool = site.pool();
        token = site.token("claim", 2, Lazy.MEMBERS);
        funding = new Funding(site, pool);
        claims = site.slot("claims");
        accelerated = site.slot("accelerated");
        queued = site.reason("queued");
        released = site.reason("released");
        faster = site.reason("accelerated");
        settled = site.reason("claim-paid");
        reversed = site.reason("reversed");
        shrunk = site.reason("claim-shrunk");
        closed = site.reason("closed");
        book = new ClaimBook(site.members(), name);
    }

    @Override
    public String name() {
        return name;
    }

    // The order's own cash comes in and its claim is appended before the referrer is accelerated.
    @Override
    public void confirmed(Order order) {
        funding.fund(order, byClass.of(order).fund());
        inflow.add(funding.taken(order));
        if (order.member() != Facts.NONE) {
            grow(order, claimable(order));
            accelerate(order);
        }
    }

    /** What the order claims of the pool, in fen. */
    private long claimable(Order order) {
        boolean queues = order.amountFen() >= versions.of(order).minAmountFen();
        return queues ? order.share(byClass.of(order).claim()) : 0;
    }

    /** Lets the order's claim wait for more; appends one if it has none. */
    private void grow(Order order, long fen) {
        if (fen == 0) {
            return;
        }
        int claim = own(order);
        if (claim == Facts.NONE) {
            own(order, book.add(order.member(), unlockDay(order), fen));
        } else {
            book.await(claim, fen);
        }
        token.issue(order.buyer(), fen, queued);
    }

    private int unlockDay(Order order) {
        int counted = versions.of(order).countOrderDay() ? 1 : 0;
        return order.placedDay() + byClass.of(order).lockDays() - counted;
    }

    /** Pays the referrer's oldest open claim a part at once, locked or not. */
    private void accelerate(Order order) {
        int referrer = facts.referrer(order.member());
        if (referrer == Facts.NONE || facts.memberFrozen(referrer)) {
            return;
        }
        int claim = book.oldest(referrer);
        if (claim != Facts.NONE && versions.of(order).accelerate().ppm() > 0) {
            book.retain(claim);
            accelerated(order, claim);
            payFaster(order, claim, order.share(versions.of(order).accelerate()));
        }
    }

    private void payFaster(Order order, int claim, long wanted) {
        long fen = Math.min(wanted, Math.min(book.awaited(claim), pool.cash()));
        order.slot(accelerated, order.slot(accelerated) + fen);
        pay(claim, fen, faster);
    }

    private void pay(int claim, long fen, int reason) {
        long holder = Account.member(book.member(claim));
        token.burn(holder, fen, settled);
        pool.pay(holder, fen, reason);
        book.pay(claim, fen);
    }

    @Override
    public void reduced(Order order, Before before) {
        if (order.member() != Facts.NONE) {
            reduceClaim(order);
            reduceAcceleration(order, before);
        }
        long had = funding.taken(order);
        funding.reduce(order, byClass.of(order).fund());
        inflow.add(funding.taken(order) - had);
    }

    /**
     * What the smaller order no longer claims comes off what the claim waits for, then off what it
     * was paid.
     */
    private void reduceClaim(Order order) {
        int claim = own(order);
        long had = claim == Facts.NONE ? 0 : book.awaited(claim) + book.paid(claim);
        long due = claimable(order);
        if (due >= had) {
            grow(order, due - had);
            return;
        }
        long forgone = Math.min(had - due, book.awaited(claim));
        token.burn(order.buyer(), forgone, shrunk);
        book.forgo(claim, forgone);
        takeBack(order, claim, had - due - forgone);
        if (due == 0) {
            own(order, Facts.NONE);
            book.release(claim);
        }
    }

    /**
     * The claim that the order accelerated waits again for what the smaller order would not have
     * paid, at its old place.
     */
    private void reduceAcceleration(Order order, Before before) {
        int claim = accelerated(order);
        if (claim == Facts.NONE) {
            return;
        }
        Share share = versions.of(order).accelerate();
        long had = order.slot(accelerated);
        long due = order.share(share);
        long was =
                share.weighted(
                        before.amountFen(),
                        before.concessionFen(),
                        before.profitFen(),
                        0,
                        before.weightPpm());
        if (due >= had) {
            payFaster(order, claim, Math.max(0, due - was));
            return;
        }
        order.slot(accelerated, due);
        long back = Math.min(had - due, book.paid(claim));
        takeBack(order, claim, back);
        token.issue(Account.member(book.member(claim)), back, queued);
        book.await(claim, back);
    }

    private void takeBack(Order order, int claim, long fen) {
        book.unpay(claim, fen);
        pool.reclaim(order, Account.member(book.member(claim)), fen, reversed);
    }

    @Override
    public void finalised(Order order) {
        int own = own(order);
        int other = accelerated(order);
        order.slot(claims, 0);
        if (own != Facts.NONE) {
            book.release(own);
        }
        if (other != Facts.NONE) {
            book.release(other);
        }
    }

    /** The order's own claim, or NONE. */
    private int own(Order order) {
        return (int) order.slot(claims) - 1;
    }

    private void own(Order order, int claim) {
        order.slot(claims, order.slot(claims) & ~CLAIM_MASK | claim + 1 & CLAIM_MASK);
    }

    /** The claim that the order accelerated, or NONE. */
    private int accelerated(Order order) {
        return (int) (order.slot(claims) >>> 32) - 1;
    }

    private void accelerated(Order order, int claim) {
        order.slot(claims, order.slot(claims) & CLAIM_MASK | (long) (claim + 1) << 32);
    }

    /**
     * Static release: whole claims, in the order of (unlock day, sequence), while the pool holds
     * them.
     */
    @Override
    public boolean dayClosed(int day, int budget) {
        for (int effects = 0; canPay(day); effects++) {
            if (effects == budget) {
                return false;
            }
            int claim = book.next(day);
            pay(claim, book.awaited(claim), released);
            batchLeft--;
        }
        batchLeft = 0;
        inflow.close(day);
        return true;
    }

    /** Whether the next claim is to be paid: in a batch that the pool covered, or opening one. */
    private boolean canPay(int day) {
        int claim = book.next(day);
        if (claim == Facts.NONE || book.awaited(claim) > pool.cash()) {
            return false;
        }
        if (batchLeft == 0) {
            int batch = versions.current().batch();
            long cash = pool.cash();
            batchLeft = batch == 1 || book.awaitedByNext(batch, day, cash) <= cash ? batch : 0;
        }
        return batchLeft > 0;
    }

    @Override
    public Pool injectable() {
        return pool;
    }

    @Override
    public void injected(long fen) {}

    /** Pays every member pro rata to what its claims wait for. */
    @Override
    public boolean windDown(int budget) {
        ending.begin(pool.cash(), token.outstanding());
        for (int effects = 0; ending.next() < facts.members(); effects++) {
            if (effects == budget) {
                return false;
            }
            long holder = Account.member(ending.advance());
            long fen = token.held(holder);
            long due = ending.part(fen);
            token.burn(holder, fen, settled);
            pool.pay(holder, due, closed);
            ending.paid(due);
        }
        book.clear();
        pool.close(closed);
        ending.end(name, notices);
        return true;
    }

    /**
     * What a newcomer faces: claims and cash ahead of it, and the wait until they are paid, as days
     * at the inflow of the last 30. {@code overdue} is the claim next in line if its lock had run
     * out at the last day close, which the pool then could not pay.
     */
    @Override
    public void health(HealthReport report) {
        long cash = pool.cash();
        long ahead = token.outstanding();
        report.figure(name, "cash", cash, 2);
        report.figure(name, "unreleased-entitlement", ahead, 2);
        report.ratio(name, "coverage", cash, ahead);
        report.figure(name, "claims-waiting", book.open(), 0);
        report.figure(name, "overdue", book.awaitedByNext(1, facts.today() - 1, 0), 2);
        report.figure(name, "inflow-30-days", inflow.closedFen(), 2);
        long missing = Math.max(0, ahead - cash);
        report.ratio(
                name,
                "expected-wait-days",
                Math.multiplyExact(missing, (long) Inflow.DAYS),
                Math.max(0, inflow.closedFen()));
        report.ratio(name, "paid-if-orders-stop", Math.min(cash, ahead), ahead);
    }

    @Override
    public void write(SnapshotWriter to) {
        book.write(to);
        inflow.write(to);
        to.putInt(batchLeft);
        ending.write(to);
    }

    @Override
    public void read(SnapshotReader from) {
        book.read(from);
        inflow.read(from);
        batchLeft = from.getInt();
        ending.read(from);
    }

    @Override
    public void audit() {
        long sum = 0;
        for (int member = 0; member < facts.members(); member++) {
            long awaited = book.audit(member);
            long held = token.held(Account.member(member));
            Check.that(awaited == held, "a member's claims are not its tokens", awaited, held);
            sum += awaited;
        }
        Check.that(sum == book.audit(), "claims that have no turn", sum, book.audit());
        Check.that(sum == token.outstanding(), "claims and tokens", sum, token.outstanding());
    }
}
