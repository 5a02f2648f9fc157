package io.huiliu.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Double entry: every change is a transfer of one asset from a debit account to a credit account,
 * so that each asset sums to 0 by construction. A balance is positive where the owner owns it or is
 * owed it. What may not go below 0 is checked at every transfer.
 *
 * <p>The balances that most holders have lie in columns of their {@link Rows}; debts and whatever
 * few hold lie in a sparse table.
 */
public final class Ledger {
    private static final int SUBS = Account.Sub.values().length;

    private final Chart chart;
    private final Rows members;
    private final Rows merchants;
    private final Journal journal;
    private final SparseBalances sparse = new SparseBalances();
    private Column[][] memberColumns = new Column[0][];
    private Column[][] merchantColumns = new Column[0][];
    private long[][] fixed = new long[0][];
    private boolean[] mayBeNegative = new boolean[0];

    public Ledger(Chart chart, Rows members, Rows merchants, Journal journal) {
        this.chart = chart;
        this.members = members;
        this.merchants = merchants;
        this.journal = journal;
    }

    /**
     * Gives the members' (or merchants') balances of an asset a column: for what most of them hold.
     * Debts have none, since they are few and counted. Balances held already move over when the
     * ledger is sealed.
     */
    public void dense(Account.Owner owner, Account.Sub sub, int asset) {
        Check.that(
                owner != Account.Owner.FIXED && sub != Account.Sub.DEBT,
                "only holders' own balances have columns");
        Column[][] columns = owner == Account.Owner.MEMBER ? memberColumns : merchantColumns;
        columns = columns.length > asset ? columns : Arrays.copyOf(columns, asset + 1);
        if (columns[asset] == null) {
            columns[asset] = new Column[SUBS];
        }
        if (columns[asset][sub.ordinal()] == null) {
            Rows rows = owner == Account.Owner.MEMBER ? members : merchants;
            String name = chart.asset(asset).name() + sub.suffix();
            columns[asset][sub.ordinal()] = rows.column(name);
        }
        if (owner == Account.Owner.MEMBER) {
            memberColumns = columns;
        } else {
            merchantColumns = columns;
        }
    }

    /** Makes room for the assets, accounts and columns that the chart and the rows have by now. */
    public void seal() {
        members.seal();
        merchants.seal();
        int assets = chart.assets();
        fixed = Arrays.copyOf(fixed, assets);
        memberColumns = filled(Arrays.copyOf(memberColumns, assets));
        merchantColumns = filled(Arrays.copyOf(merchantColumns, assets));
        mayBeNegative = new boolean[chart.accounts()];
        for (int account = 0; account < chart.accounts(); account++) {
            mayBeNegative[account] = chart.mayBeNegative(account);
        }
        for (int asset = 0; asset < assets; asset++) {
            fixed[asset] =
                    fixed[asset] == null
                            ? new long[chart.accounts()]
                            : Arrays.copyOf(fixed[asset], chart.accounts());
        }
        sparse.forEach(this::gather);
    }

    /** A balance that lay sparse moves to the column that its asset got since. */
    private void gather(int asset, long account, long amount) {
        Column column = column(asset, account);
        if (column != null) {
            sparse.add(account, asset, -amount);
            column.set(Account.index(account), amount);
        }
    }

    private static Column[][] filled(Column[][] columns) {
        for (int asset = 0; asset < columns.length; asset++) {
            if (columns[asset] == null) {
                columns[asset] = new Column[SUBS];
            }
        }
        return columns;
    }

    /**
     * Moves {@code amount >= 0} units; 0 is no transfer at all.
     *
     * @throws InvariantViolation if an account that may not be negative would be
     */
    public void move(int asset, long debit, long credit, long amount, int reason) {
        if (amount == 0) {
            return;
        }
        Check.that(
                amount > 0 && debit != credit,
                "a transfer moves a positive amount between two accounts",
                amount,
                debit);
        long left = add(asset, debit, -amount);
        Check.that(left >= 0 || mayOwe(debit), "an account would be overdrawn", left, debit);
        long held = add(asset, credit, amount);
        Check.that(
                held <= 0 || Account.sub(credit) != Account.Sub.DEBT,
                "a debt would be overpaid",
                held,
                credit);
        journal.record(reason, asset, debit, credit, amount);
    }

    /** Units of an asset on an account. */
    public long balance(int asset, long account) {
        int index = Account.index(account);
        if (Account.owner(account) == Account.Owner.FIXED) {
            return fixed[asset][index];
        }
        Column column = column(asset, account);
        return column == null ? sparse.get(account, asset) : column.get(index);
    }

    /** Whether anybody owes anything at all: lets the common case pass without a look-up. */
    public boolean anyDebts() {
        return sparse.debts() > 0;
    }

    public Chart chart() {
        return chart;
    }

    private long add(int asset, long account, long delta) {
        int index = Account.index(account);
        if (Account.owner(account) == Account.Owner.FIXED) {
            long[] balances = fixed[asset];
            long after = Math.addExact(balances[index], delta);
            balances[index] = after;
            return after;
        }
        Column column = column(asset, account);
        return column == null ? sparse.add(account, asset, delta) : column.add(index, delta);
    }

    private @Nullable Column column(int asset, long account) {
        Column[] columns = (Account.isMember(account) ? memberColumns : merchantColumns)[asset];
        return columns[Account.sub(account).ordinal()];
    }

    private boolean mayOwe(long account) {
        return Account.owner(account) == Account.Owner.FIXED
                ? mayBeNegative[Account.index(account)]
                : Account.sub(account) == Account.Sub.DEBT;
    }

    /**
     * Everything that is not 0, in the order: fixed accounts, members, merchants, sparse balances.
     */
    public void forEach(BalanceReader reader) {
        for (int asset = 0; asset < fixed.length; asset++) {
            for (int index = 0; index < fixed[asset].length; index++) {
                show(reader, asset, Account.fixed(index), fixed[asset][index]);
            }
        }
        for (int asset = 0; asset < fixed.length; asset++) {
            showColumns(reader, asset, memberColumns[asset], members, Account.member(0));
            showColumns(reader, asset, merchantColumns[asset], merchants, Account.merchant(0));
        }
        sparse.forEach(reader);
    }

    private static void showColumns(
            BalanceReader reader, int asset, Column[] columns, Rows rows, long first) {
        for (Account.Sub sub : Account.Sub.values()) {
            Column column = columns[sub.ordinal()];
            for (int row = 0; column != null && row < rows.count(); row++) {
                show(reader, asset, Account.sub(first, sub) + row, column.get(row));
            }
        }
    }

    private static void show(BalanceReader reader, int asset, long account, long amount) {
        if (amount != 0) {
            reader.balance(asset, account, amount);
        }
    }

    /** Takes balances one by one. */
    public interface BalanceReader {
        void balance(int asset, long account, long amount);
    }

    /** Writes what does not lie in the rows. */
    public void write(SnapshotWriter to) {
        to.putInt(fixed.length);
        for (long[] balances : fixed) {
            to.putLongs(balances, balances.length);
        }
        sparse.write(to);
    }

    public void read(SnapshotReader from) {
        from.expect(fixed.length, "assets");
        for (int asset = 0; asset < fixed.length; asset++) {
            long[] balances = from.getLongs();
            Check.that(
                    balances.length == fixed[asset].length,
                    "the snapshot does not fit these plan versions: accounts",
                    balances.length,
                    fixed[asset].length);
            fixed[asset] = balances;
        }
        sparse.read(from);
    }
}
