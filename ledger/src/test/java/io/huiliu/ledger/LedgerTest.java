package io.huiliu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    private static final int CNY = Chart.CNY;
    private static final long M0 = Account.member(0);
    private static final long M1 = Account.member(1);
    private static final long S0 = Account.merchant(0);

    private final Books books = new Books(2, 2);
    private final Ledger ledger = books.ledger;

    /** A ledger with a few holders, a pool and a world. */
    private static final class Books {
        final Chart chart = new Chart();
        final Rows members = new Rows();
        final Rows merchants = new Rows();
        final Journal journal = new Journal();
        final Ledger ledger = new Ledger(chart, members, merchants, journal);
        final long world = chart.account("world", Chart.Limit.EITHER);
        final long pool = chart.account("pool:guild", Chart.Limit.NOT_NEGATIVE);
        final int reason = chart.reason("test");

        Books(int memberCount, int merchantCount) {
            ledger.dense(Account.Owner.MEMBER, Account.Sub.MAIN, CNY);
            ledger.dense(Account.Owner.MEMBER, Account.Sub.PENDING, CNY);
            ledger.dense(Account.Owner.MERCHANT, Account.Sub.MAIN, CNY);
            ledger.seal();
            for (int i = 0; i < memberCount; i++) {
                members.add();
            }
            for (int i = 0; i < merchantCount; i++) {
                merchants.add();
            }
            journal.open(0, "test");
        }

        void move(long debit, long credit, long amount) {
            ledger.move(CNY, debit, credit, amount, reason);
        }

        /** Any account there is. */
        long draw(Seeded seeded) {
            Account.Sub[] subs = Account.Sub.values();
            Account.Sub sub = subs[seeded.below(subs.length)];
            return switch (seeded.below(4)) {
                case 0 -> world;
                case 1 -> pool;
                case 2 -> Account.sub(Account.member(seeded.below(members.count())), sub);
                default -> Account.sub(Account.merchant(seeded.below(merchants.count())), sub);
            };
        }

        Map<String, Long> balances() {
            Map<String, Long> found = new TreeMap<>();
            ledger.forEach((asset, account, amount) -> found.put(asset + " " + account, amount));
            return found;
        }
    }

    private static long debt(long account) {
        return Account.sub(account, Account.Sub.DEBT);
    }

    private static long pending(long account) {
        return Account.sub(account, Account.Sub.PENDING);
    }

    @Test
    void aTransferTakesFromOneAccountWhatItGivesToAnother() {
        books.move(books.world, M0, 500);
        books.move(M0, S0, 200);
        books.move(M0, pending(M1), 100);
        assertThat(ledger.balance(CNY, books.world)).isEqualTo(-500);
        assertThat(ledger.balance(CNY, M0)).isEqualTo(200);
        assertThat(ledger.balance(CNY, S0)).isEqualTo(200);
        assertThat(ledger.balance(CNY, pending(M1))).isEqualTo(100);
        assertThat(ledger.balance(CNY, M1)).isZero();
        assertThat(ledger.balance(Chart.COIN, M0)).isZero();
        assertThat(books.journal.size()).isEqualTo(3);
    }

    @Test
    void nothingMovedIsNoTransfer() {
        books.move(M0, S0, 0);
        books.move(M0, M0, 0);
        assertThat(books.journal.size()).isZero();
        assertThat(books.balances()).isEmpty();
    }

    @Test
    void aTransferMovesAPositiveAmountBetweenTwoAccounts() {
        books.move(books.world, M0, 500);
        assertThatThrownBy(() -> books.move(M0, S0, -1))
                .isInstanceOf(InvariantViolation.class)
                .hasMessageContaining("a positive amount between two accounts: -1");
        assertThatThrownBy(() -> books.move(M0, M0, 1)).isInstanceOf(InvariantViolation.class);
        assertThatThrownBy(() -> books.move(M0, S0, Long.MIN_VALUE))
                .isInstanceOf(InvariantViolation.class);
    }

    @Test
    void nobodyPaysWhatItDoesNotHave() {
        books.move(books.world, M0, 500);
        books.move(books.world, books.pool, 500);
        books.move(books.world, pending(M0), 500);
        for (long account : new long[] {M0, books.pool, pending(M0)}) {
            assertThatThrownBy(() -> books.move(account, books.world, 501))
                    .isInstanceOf(InvariantViolation.class)
                    .hasMessage("an account would be overdrawn: -1, " + account);
        }
        assertThatThrownBy(() -> books.move(S0, M0, 1)).isInstanceOf(InvariantViolation.class);
    }

    @Test
    void allThatAnAccountHasCanLeaveIt() {
        books.move(books.world, books.pool, 500);
        books.move(books.pool, M0, 500);
        books.move(M0, books.world, 500);
        assertThat(books.balances()).isEmpty();
    }

    @Test
    void aDebtGoesBelowZeroAndIsNeverOverpaid() {
        assertThat(ledger.anyDebts()).isFalse();
        books.move(debt(M0), books.world, 300);
        assertThat(ledger.balance(CNY, debt(M0))).isEqualTo(-300);
        assertThat(ledger.anyDebts()).isTrue();
        books.move(books.world, debt(M0), 299);
        assertThat(ledger.anyDebts()).isTrue();
        assertThatThrownBy(() -> books.move(books.world, debt(M0), 2))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("a debt would be overpaid: 1, " + debt(M0));
    }

    @Test
    void aDebtThatIsPaidIsNoMore() {
        books.move(debt(M0), books.world, 300);
        books.move(debt(S0), books.world, 1);
        books.move(books.world, debt(M0), 300);
        assertThat(ledger.anyDebts()).isTrue();
        books.move(books.world, debt(S0), 1);
        assertThat(ledger.anyDebts()).isFalse();
    }

    @Test
    void anOverflowIsAnErrorAndNeverAWrap() {
        books.move(books.world, M0, Long.MAX_VALUE);
        assertThatThrownBy(() -> books.move(books.world, M0, 2))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> books.move(debt(M0), M0, 1))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void onlyHoldersOwnBalancesHaveColumns() {
        assertThatThrownBy(() -> ledger.dense(Account.Owner.MEMBER, Account.Sub.DEBT, CNY))
                .isInstanceOf(InvariantViolation.class);
        assertThatThrownBy(() -> ledger.dense(Account.Owner.FIXED, Account.Sub.MAIN, CNY))
                .isInstanceOf(InvariantViolation.class);
    }

    @Test
    void aBalanceStaysWhereItIsWhenItsAssetGetsAColumn() {
        int points = books.chart.asset("points:guild", 2);
        long issuer = books.chart.issuer(points);
        ledger.seal();
        ledger.move(points, issuer, M1, 700, books.reason);
        ledger.move(points, issuer, S0, 50, books.reason);
        ledger.move(points, debt(M0), issuer, 5, books.reason);
        Map<String, Long> before = books.balances();

        ledger.dense(Account.Owner.MEMBER, Account.Sub.MAIN, points);
        ledger.dense(Account.Owner.MEMBER, Account.Sub.MAIN, points);
        ledger.seal();

        assertThat(books.balances()).isEqualTo(before);
        assertThat(ledger.balance(points, M1)).isEqualTo(700);
        assertThat(ledger.anyDebts()).isTrue();
        ledger.move(points, M1, M0, 700, books.reason);
        assertThat(ledger.balance(points, M0)).isEqualTo(700);
        assertThat(ledger.balance(points, S0)).isEqualTo(50);
    }

    @Test
    void accountsAndAssetsOfALaterVersionBeginAtZero() {
        books.move(books.world, books.pool, 9);
        long pool = books.chart.account("pool:late", Chart.Limit.NOT_NEGATIVE);
        int asset = books.chart.asset("units:late", 6);
        ledger.seal();
        assertThat(ledger.balance(CNY, books.pool)).isEqualTo(9);
        assertThat(ledger.balance(CNY, pool)).isZero();
        assertThat(ledger.balance(asset, M0)).isZero();
        books.move(books.pool, pool, 4);
        assertThat(ledger.balance(CNY, pool)).isEqualTo(4);
        assertThat(ledger.chart()).isSameAs(books.chart);
    }

    @Test
    void balancesAreListedFixedAccountsFirstThenHoldersThenWhatFewHold() {
        int coin = Chart.COIN;
        ledger.move(coin, books.world, Account.member(1), 4, books.reason);
        ledger.move(coin, books.world, Account.member(0), 3, books.reason);
        books.move(books.world, S0, 2);
        books.move(books.world, pending(M1), 6);
        books.move(books.world, M1, 1);
        books.move(debt(M1), books.world, 5);
        List<String> lines = new ArrayList<>();
        ledger.forEach((asset, account, amount) -> lines.add(asset + ":" + account + "=" + amount));
        assertThat(lines)
                .containsExactly(
                        "0:" + books.world + "=-4",
                        "2:" + books.world + "=-7",
                        "0:" + M1 + "=1",
                        "0:" + pending(M1) + "=6",
                        "0:" + S0 + "=2",
                        "0:" + debt(M1) + "=-5",
                        "2:" + M0 + "=3",
                        "2:" + M1 + "=4");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyTransfersLeaveWhatAMapOfBalancesHolds(long seed) {
        Seeded seeded = new Seeded(seed);
        Books some = new Books(50, 20);
        Map<String, Long> model = new HashMap<>();
        for (int run = 0; run < 50_000; run++) {
            int asset = seeded.below(3);
            long debit = some.draw(seeded);
            long credit = some.draw(seeded);
            long amount = 1L + seeded.below(1_000);
            long left = model.getOrDefault(asset + " " + debit, 0L) - amount;
            long held = model.getOrDefault(asset + " " + credit, 0L) + amount;
            boolean mayOwe = debit == some.world || Account.sub(debit) == Account.Sub.DEBT;
            boolean overpaid = Account.sub(credit) == Account.Sub.DEBT && held > 0;
            if (debit == credit || (left < 0 && !mayOwe) || overpaid) {
                continue;
            }
            some.ledger.move(asset, debit, credit, amount, some.reason);
            model.put(asset + " " + debit, left);
            model.put(asset + " " + credit, held);
            if (some.ledger.balance(asset, debit) != left
                    || some.ledger.balance(asset, credit) != held) {
                fail("run " + run + ": " + asset + ", " + debit + " to " + credit);
            }
        }
        model.values().removeIf(amount -> amount == 0);
        assertThat(some.balances()).isEqualTo(new TreeMap<>(model));
        assertThat(some.balances().values().stream().mapToLong(Long::longValue).sum()).isZero();
        assertThat(some.ledger.anyDebts()).isTrue();

        Books restored = new Books(0, 0);
        restored.members.read(Tape.of(some.members::write).reader());
        restored.merchants.read(Tape.of(some.merchants::write).reader());
        Tape tape = Tape.of(some.ledger::write);
        restored.ledger.read(tape.reader());
        assertThat(restored.balances()).isEqualTo(some.balances());
        assertThat(restored.ledger.anyDebts()).isTrue();
        assertThat(Tape.of(restored.ledger::write).bytes()).isEqualTo(tape.bytes());
    }

    @Test
    void aSnapshotDoesNotShowInWhichOrderBalancesCame() {
        Books other = new Books(2, 2);
        for (long account : new long[] {M0, S0, M1}) {
            books.ledger.move(Chart.COIN, books.world, account, 5, books.reason);
        }
        for (long account : new long[] {M1, M0, S0}) {
            other.ledger.move(Chart.COIN, other.world, account, 7, other.reason);
            other.ledger.move(Chart.COIN, account, other.world, 2, other.reason);
        }
        assertThat(Tape.of(other.ledger::write).bytes())
                .isEqualTo(Tape.of(books.ledger::write).bytes());
    }

    @Test
    void aSnapshotOfOtherAssetsOrAccountsIsRefused() {
        Tape tape = Tape.of(ledger::write);
        Books more = new Books(0, 0);
        more.chart.asset("points:guild", 2);
        more.ledger.seal();
        assertThatThrownBy(() -> more.ledger.read(tape.reader()))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("the snapshot does not fit these plan versions: assets: 3, 4");
        Books wider = new Books(0, 0);
        wider.chart.account("pool:late", Chart.Limit.NOT_NEGATIVE);
        wider.ledger.seal();
        assertThatThrownBy(() -> wider.ledger.read(tape.reader()))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("the snapshot does not fit these plan versions: accounts: 2, 3");
    }
}
