package io.huiliu.mechanisms.promoterrank;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Funding;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Notices;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Versions;
import io.huiliu.money.Share;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pays and appraises promoters at each month close: first what is still owed, then everyone's own
 * pay, then mentoring, and last the ranks of the next month. It goes through all who have points
 * this month or ever had a rank, in the order of their members' indices, a few effects at a time.
 */
final class PromoterRanks implements Mechanism, Accepts.Injection {
    /** Debts that one order's inflow pays at most; the next order and the day close go on. */
    private static final int DEBTS_AN_INFLOW = 8;

    /** Nobody looks for a mentor further up the chain than this. */
    private static final int MAX_MENTORS = 1_000;

    private static final Phase[] PHASES = Phase.values();

    /** Where a month close stands. */
    private enum Phase {
        IDLE,
        DEBTS,
        PAY,
        MENTORING,
        APPRAISAL
    }

    private final String name;
    private final Facts facts;
    private final Notices notices;
    private final Versions<PromoterRankTerms> versions;
    private final Pool pool;
    private final Funding funding;
    private final int arrears;
    private final int personal;
    private final int allowance;
    private final int bonus;
    private final int mentoring;
    private final int unclaimed;
    private final int closed;
    private final Debts debts = new Debts();
    private final Records records = new Records();
    private Table table;

    private Phase phase = Phase.IDLE;
    private int position;
    private long unclaimedFen;
    private long menteePoints;
    private int mentoringPpm;
    private int mentor;
    private int mentors;
    private boolean ending;
    private long endingFen;

    /**
     * Those whom the month close goes through. No part of the state: the facts do not change while
     * it lasts.
     */
    private int @Nullable [] promoters;

    PromoterRanks(Site site) {
        name = site.name();
        facts = site.facts();
        notices = site.notices();
        versions = site.versions(PromoterRankTerms.class);
        pool = site.pool();
        funding = new Funding(site, pool);
        arrears = site.reason("arrears");
        personal = site.reason("personal");
        allowance = site.reason("allowance");
        bonus = site.reason("bonus");
        mentoring = site.reason("mentoring");
        unclaimed = site.reason("mentoring-unclaimed");
        closed = site.reason("closed");
        table = new Table(versions.current().ranks(), facts);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void amended(boolean all) {
        table = new Table(versions.current().ranks(), facts);
    }

    @Override
    public void confirmed(Order order) {
        funding.fund(order, versions.of(order).fund());
        if (debts.any()) {
            payDebts(DEBTS_AN_INFLOW);
        }
    }

    @Override
    public void reduced(Order order, Before before) {
        funding.reduce(order, versions.of(order).fund());
    }

    @Override
    public Pool injectable() {
        return pool;
    }

    @Override
    public void injected(long fen) {
        payDebts(DEBTS_AN_INFLOW);
    }

    /** What inflows have not paid of the debts, for each of them pays but a few. */
    @Override
    public boolean dayClosed(int day, int budget) {
        payDebts(budget);
        return !debtsPayable();
    }

    private void payDebts(int most) {
        for (int i = 0; i < most && debtsPayable(); i++) {
            payOldestDebt();
        }
    }

    private boolean debtsPayable() {
        return debts.any() && pool.cash() > 0;
    }

    private void payOldestDebt() {
        long fen = Math.min(debts.fen(), pool.cash());
        pool.pay(Account.member(debts.member()), fen, arrears);
        debts.paid(fen);
    }

    @Override
    public boolean monthClosed(int month, int budget) {
        if (phase == Phase.IDLE) {
            enter(Phase.DEBTS);
        }
        int[] all = promoters();
        for (int left = budget; left > 0 && phase != Phase.IDLE; ) {
            left -= step(all, month);
        }
        return phase == Phase.IDLE;
    }

    /** One debt, one promoter or one mentor; returns its effects, at most three. */
    private int step(int[] all, int month) {
        if (phase == Phase.DEBTS) {
            return debtsPayable() ? payDebt() : enter(Phase.PAY);
        }
        if (position == all.length) {
            return leave();
        }
        return switch (phase) {
            case PAY -> pay(all[position++]);
            case MENTORING -> mentor(all[position], month);
            default -> appraise(all[position++], month);
        };
    }

    private int payDebt() {
        payOldestDebt();
        return 1;
    }

    /** Goes from a phase that went through everyone to the next. */
    private int leave() {
        return switch (phase) {
            case PAY -> enter(Phase.MENTORING);
            case MENTORING -> enter(Phase.APPRAISAL);
            default -> finish();
        };
    }

    private int enter(Phase next) {
        phase = next;
        position = 0;
        return 0;
    }

    /** What found no mentor is the platform's, if the pool has it when everyone was paid. */
    private int finish() {
        if (!debts.any()) {
            pool.toPlatform(Math.min(unclaimedFen, pool.cash()), unclaimed);
        }
        unclaimedFen = 0;
        promoters = null;
        return enter(Phase.IDLE);
    }

    /** Those with points this month and those who ever had a rank, each once, by index. */
    private int[] promoters() {
        int[] known = promoters;
        if (known == null) {
            known = new int[facts.activePromoters() + facts.rankedMembers()];
            for (int i = 0; i < known.length; i++) {
                int ranked = i - facts.activePromoters();
                known[i] = ranked < 0 ? facts.activePromoter(i) : facts.rankedMember(ranked);
            }
            Arrays.sort(known);
            known = distinct(known);
            promoters = known;
        }
        return known;
    }

    private static int[] distinct(int[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /** A promoter's own pay. Allowance and bonus are for those who hold their rank. */
    private int pay(int promoter) {
        if (facts.memberFrozen(promoter)) {
            return 1;
        }
        int number = facts.rank(promoter);
        Rank rank = table.paying(number);
        long points = facts.monthPoints(promoter);
        owe(promoter, Share.partOf(Math.max(0, points), rank.personalPpm()), personal);
        if (table.holds(number)) {
            owe(promoter, rank.allowanceFen(), allowance);
            owe(promoter, rank.bonusFen(points), bonus);
        }
        return 3;
    }

    /**
     * Pays out of the pool as far as it goes; the rest stays owed. Nobody is paid before an older
     * debt.
     */
    private void owe(int member, long fen, int reason) {
        long now = debts.any() ? 0 : Math.min(fen, pool.cash());
        pool.pay(Account.member(member), now, reason);
        if (fen > now) {
            debts.add(member, fen - now);
            notices.post(name, Notice.OWED, member, fen - now, debts.totalFen());
        }
    }

    /** One mentor of a mentee, or the mentee's beginning, where its points are still 0. */
    private int mentor(int mentee, int month) {
        if (menteePoints == 0) {
            beginMentee(mentee);
        } else if (mentor == Facts.NONE || mentors == MAX_MENTORS) {
            unclaimedFen += Share.partOf(menteePoints, mentoringPpm);
            menteePoints = 0;
        } else {
            payMentor(month);
        }
        position += menteePoints == 0 ? 1 : 0;
        return 1;
    }

    /** All mentors of one mentee share one commission, at the rate of the first one's rank. */
    private void beginMentee(int mentee) {
        mentor = facts.referrer(mentee);
        mentors = 0;
        mentoringPpm = mentor == Facts.NONE ? 0 : table.paying(facts.rank(mentor)).mentoringPpm();
        menteePoints = mentoringPpm == 0 ? 0 : Math.max(0, facts.monthPoints(mentee));
    }

    private void payMentor(int month) {
        if (!facts.memberFrozen(mentor)) {
            long own = facts.monthPoints(mentor);
            long fullAt = versions.current().mentorFullAt();
            long points = Mentoring.points(menteePoints, own, records.used(mentor, month), fullAt);
            if (points > 0 && own < fullAt) {
                records.use(mentor, month, points);
            }
            owe(mentor, Share.partOf(points, mentoringPpm), mentoring);
            menteePoints -= points;
        }
        mentor = facts.referrer(mentor);
        mentors++;
    }

    /** Decides the rank of the next month. */
    private int appraise(int promoter, int month) {
        int number = facts.rank(promoter);
        int row = table.row(number);
        if (row == Table.FOREIGN) {
            return 1;
        }
        long points = facts.monthPoints(promoter);
        if (!table.isTop(row) && reaches(promoter, table.rank(row + 1), points, month)) {
            change(promoter, row + 1, points, month);
        } else if (row > 0 && loses(promoter, table.rank(row), points)) {
            change(promoter, row - 1, points, month);
        }
        return 1;
    }

    private boolean reaches(int promoter, Rank next, long points, int month) {
        int run = next.counts(points) ? records.run(promoter, month - 1) + 1 : 0;
        if (run > 0) {
            records.run(promoter, month, run);
        }
        return next.reached(points, run);
    }

    private boolean loses(int promoter, Rank rank, long points) {
        int misses = rank.missed(points) ? records.misses(promoter) + 1 : 0;
        records.misses(promoter, misses);
        return misses > 0 && misses >= rank.misses();
    }

    /** A new rank begins with a clean record. */
    private void change(int promoter, int row, long points, int month) {
        int before = facts.rank(promoter);
        facts.rank(promoter, table.number(row));
        records.run(promoter, month, 0);
        records.misses(promoter, 0);
        notices.post(name, Notice.RANKED, promoter, before, table.number(row), points);
    }

    /**
     * What is still owed is paid as far as the pool goes; the rest of it lapses, and the rest of
     * the pool is the platform's.
     */
    @Override
    public boolean windDown(int budget) {
        if (!ending) {
            ending = true;
            endingFen = debts.totalFen();
        }
        payDebts(budget);
        if (debtsPayable()) {
            return false;
        }
        notices.post(name, Notice.PAID_OUT, endingFen, endingFen - debts.totalFen());
        debts.clear();
        pool.close(closed);
        return true;
    }

    @Override
    public void health(HealthReport report) {
        report.figure(name, "cash", pool.cash(), 2);
        report.figure(name, "owed", debts.totalFen(), 2);
        report.ratio(name, "coverage", pool.cash(), debts.totalFen());
    }

    @Override
    public void write(SnapshotWriter to) {
        debts.write(to);
        records.write(to);
        to.putByte(phase.ordinal());
        to.putInt(position);
        to.putLong(unclaimedFen);
        to.putLong(menteePoints);
        to.putInt(mentoringPpm);
        to.putInt(mentor);
        to.putInt(mentors);
        to.putFlag(ending);
        to.putLong(endingFen);
    }

    @Override
    public void read(SnapshotReader from) {
        debts.read(from);
        records.read(from);
        phase = PHASES[from.getByte()];
        position = from.getInt();
        unclaimedFen = from.getLong();
        menteePoints = from.getLong();
        mentoringPpm = from.getInt();
        mentor = from.getInt();
        mentors = from.getInt();
        ending = from.getFlag();
        endingFen = from.getLong();
    }

    @Override
    public void audit() {
        debts.audit();
    }
}
