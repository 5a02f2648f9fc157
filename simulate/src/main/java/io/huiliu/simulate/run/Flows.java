package io.huiliu.simulate.run;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Journal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Reads the engine's transfers and adds up what came of them: what each member got, what its orders
 * put into pools and commissions, what each pool took in and paid out.
 *
 * <p>An entry whose cause is an order's id, or that reverses one, is about that order's buyer. Of
 * its transfers, cash that leaves {@code clearing} for a mechanism's reason is what the order paid
 * in.
 */
final class Flows implements Journal.ByteReader {
    /** Reasons of the engine itself, which move no rebate. */
    private static final Set<String> OF_ORDERS =
            Set.of(
                    "order.paid",
                    "order.voucher-paid",
                    "order.merchant-due",
                    "order.platform-revenue",
                    "refund.cash",
                    "refund.voucher",
                    "refund.loss",
                    "merchant.paid-out");

    /** Sixty mechanisms of at most a dozen reasons each, and the engine's own. */
    private static final int MOST_REASONS = 1024;

    /** All others move rebates. */
    private static final byte OF_ORDER = 1;

    private static final byte REPAID = 2;
    private static final byte BORNE = 3;
    private static final byte WITHDRAWN = 4;
    private static final int MEMBER = Account.Owner.MEMBER.ordinal();
    private static final int OWNER = 36;
    private static final int SUB = 32;

    private final Members members;
    private final OpenBuyers buyers;
    private final byte[] kinds;
    private final int[] poolOf;
    private final long clearing;
    private final long world;
    private final long[] paidInFen;
    private final long[] paidOutFen;
    private long creditedFen;
    private int buyer = Members.NONE;
    private boolean refunding;
    private long borneFen;
    private long contributedFen;

    /**
     * Flows of a program.
     *
     * @param pools the mechanisms that have a pool
     * @param withdrawals the mechanisms by which balance leaves
     */
    Flows(
            Chart chart,
            List<String> pools,
            List<String> withdrawals,
            Members members,
            OpenBuyers buyers) {
        this.members = members;
        this.buyers = buyers;
        kinds = kinds(chart, withdrawals);
        poolOf = poolOf(chart, pools);
        clearing = chart.find("clearing");
        world = chart.find("world");
        paidInFen = new long[pools.size()];
        paidOutFen = new long[pools.size()];
    }

    private static byte[] kinds(Chart chart, List<String> withdrawals) {
        byte[] kinds = new byte[MOST_REASONS];
        for (String name : OF_ORDERS) {
            kinds[chart.reason(name)] = OF_ORDER;
        }
        kinds[chart.reason("debt.repaid")] = REPAID;
        kinds[chart.reason("debt.borne")] = BORNE;
        for (String name : withdrawals) {
            for (String what : List.of("requested", "returned", "paid", "fee", "tax")) {
                kinds[chart.reason(name + "." + what)] = WITHDRAWN;
            }
        }
        return kinds;
    }

    private static int[] poolOf(Chart chart, List<String> pools) {
        int[] poolOf = new int[chart.accounts()];
        Arrays.fill(poolOf, Members.NONE);
        for (int pool = 0; pool < pools.size(); pool++) {
            for (String suffix : List.of("", "-accruing", ":residue")) {
                long account = chart.find("pool:" + pools.get(pool) + suffix);
                if (account >= 0
                        && !(suffix.startsWith("-") && pools.contains(pools.get(pool) + suffix))) {
                    poolOf[Account.index(account)] = pool;
                }
            }
        }
        return poolOf;
    }

    @Override
    public void entry(
            long atMillis, byte[] names, int causeOffset, int causeLength, int reversesLength) {
        endEntry();
        refunding = reversesLength > 0;
        long order =
                refunding
                        ? Ids.number(Ids.ORDER, names, causeOffset + causeLength, reversesLength)
                        : Ids.number(Ids.ORDER, names, causeOffset, causeLength);
        buyer = order < 0 ? Members.NONE : buyers.of(order);
    }

    /** Books what the entry read last was about; to be called when all were read. */
    void endEntry() {
        if (contributedFen != 0) {
            members.contribute(buyer, contributedFen);
            contributedFen = 0;
        }
    }

    @Override
    public void transfer(
            int reason, int asset, long debit, long credit, long amount, boolean reversal) {
        if (asset > Chart.VOUCHER) {
            return;
        }
        byte kind = kinds[reason];
        if (kind == OF_ORDER || kind == WITHDRAWN) {
            return;
        }
        if (credit >>> OWNER == MEMBER) {
            credited(kind, debit, credit, amount);
        }
        if (debit >>> OWNER == MEMBER) {
            debited(debit, amount);
        }
        if (asset == Chart.CNY) {
            pools(debit, credit, amount);
            contribution(kind, debit, credit, amount);
        }
    }

    private void credited(byte kind, long debit, long credit, long amount) {
        int sub = (int) (credit >>> SUB) & 0xF;
        if (sub == Account.Sub.PENDING.ordinal()) {
            return;
        }
        boolean debt = sub == Account.Sub.DEBT.ordinal();
        if (debt && kind == REPAID && refunding && debit >>> OWNER == 0 && ownCash(debit)) {
            return;
        }
        got(Account.index(credit), amount);
    }

    /** In a refund, a debt that clearing or an issuer repays is repaid out of the refund itself. */
    private boolean ownCash(long debit) {
        return debit == clearing || poolOf[Account.index(debit)] == Members.NONE;
    }

    private void debited(long debit, long amount) {
        int sub = (int) (debit >>> SUB) & 0xF;
        if (sub != Account.Sub.PENDING.ordinal()) {
            got(Account.index(debit), -amount);
        }
    }

    private void got(int member, long fen) {
        members.get(member, fen);
        creditedFen += fen;
    }

    private void pools(long debit, long credit, long amount) {
        int from = debit >>> OWNER == 0 ? poolOf[(int) debit] : Members.NONE;
        int to = credit >>> OWNER == 0 ? poolOf[(int) credit] : Members.NONE;
        if (from == to) {
            return;
        }
        if (to >= 0) {
            if (debit == clearing || debit == world) {
                paidInFen[to] += amount;
            } else {
                paidOutFen[to] -= amount;
            }
        }
        if (from >= 0) {
            if (credit == clearing) {
                paidInFen[from] -= amount;
            } else {
                paidOutFen[from] += amount;
            }
        }
    }

    /**
     * Counts what the order's buyer paid in. What a merchant owes, and repays out of a later order,
     * is nearly always what it was due itself: it counts for nobody.
     */
    private void contribution(byte kind, long debit, long credit, long amount) {
        if (buyer < 0) {
            return;
        }
        if (kind == BORNE) {
            borne(debit, credit, amount);
        } else if (kind == REPAID) {
            if (!refunding && debit == clearing && credit >>> OWNER == MEMBER) {
                contributedFen += amount;
            }
        } else if (debit == clearing) {
            contributedFen += amount;
        } else if (credit == clearing) {
            contributedFen -= amount;
        }
    }

    /** The platform pays to clearing what a holder cannot return; who owes it is told next. */
    private void borne(long debit, long credit, long amount) {
        if (credit == clearing) {
            borneFen = amount;
        } else if (borneFen == amount) {
            contributedFen -= debit >>> OWNER == MEMBER ? amount : 0;
            borneFen = 0;
        }
    }

    /** What all members were credited so far, in fen. */
    long creditedFen() {
        return creditedFen;
    }

    /** What came into a pool, less what refunds took back. */
    long paidInFen(int pool) {
        return paidInFen[pool];
    }

    /** What went out of a pool to holders, less what refunds took back from them. */
    long paidOutFen(int pool) {
        return paidOutFen[pool];
    }
}
