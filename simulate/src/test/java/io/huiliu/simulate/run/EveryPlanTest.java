package io.huiliu.simulate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Ledger;
import io.huiliu.plan.BundledPlans;
import io.huiliu.simulate.scenario.Consumers;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.Shock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundled plan runs, with every shock, and its books hold at the end. */
final class EveryPlanTest {
    private static final Scenario EVERYTHING =
            Scenes.scenario(
                    130,
                    new Growth.Linear(3, 0.05),
                    new Shock.FraudRing(20, 12, 10, 500_00, 0.5),
                    new Shock.Volume(40, 1.5, 10),
                    new Shock.GrowthStops(80),
                    new Shock.MerchantExodus(90, 0.3, 10),
                    new Shock.Run(100, 0.3, 5));

    static List<String> plans() {
        return BundledPlans.IDS;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void itRunsWithoutARefusalAndItsBooksHold(String id) {
        OneRun run = new OneRun(Scenes.plan(id), EVERYTHING, 7, 0);

        RunRecord record = run.run(() -> false, new OneRun.Done());

        assertThat(record).isNotNull();
        run.engine().audit();
        assertThat(record.refusals().told()).isEmpty();
        assertThat(record.orders()).isGreaterThan(5_000);
    }

    /** Where nobody spends vouchers or withdraws, all that a member got is still there. */
    @ParameterizedTest
    @MethodSource("plans")
    void whatMembersGotIsWhatTheyHold(String id) {
        Scenario keeping =
                Scenes.scenario(100, new Growth.Linear(3, 0.05), keepers(), Scenes.MERCHANTS);
        OneRun run = new OneRun(Scenes.plan(id), keeping, 11, 0);

        RunRecord record = Objects.requireNonNull(run.run(() -> false, new OneRun.Done()));

        assertThat(record.refusals().told()).isEmpty();
        Ledger ledger = run.engine().ledger();
        long sum = 0;
        for (int member = 0; member < run.members().count(); member++) {
            long account = Account.member(member);
            long debt = Account.sub(account, Account.Sub.DEBT);
            long held =
                    ledger.balance(Chart.CNY, account)
                            + ledger.balance(Chart.VOUCHER, account)
                            + ledger.balance(Chart.CNY, debt)
                            + ledger.balance(Chart.VOUCHER, debt);
            assertThat(run.members().gotFen(member)).as("member %d", member).isEqualTo(held);
            sum += held;
        }
        assertThat(sum).isPositive();
    }

    /** What came into a pool and did not go out is in it. */
    @ParameterizedTest
    @MethodSource("plans")
    void whatPoolsTookInAndPaidOutIsTheirCash(String id) {
        OneRun run = new OneRun(Scenes.plan(id), EVERYTHING, 3, 0);
        RunRecord record = Objects.requireNonNull(run.run(() -> false, new OneRun.Done()));

        for (int pool = 0; pool < run.pools().size(); pool++) {
            String name = "pool:" + run.pools().get(pool);
            RunRecord.Pool flows = record.pools().get(pool);
            double cash =
                    cash(run, name) + cash(run, name + "-accruing") + cash(run, name + ":residue");
            assertThat(flows.paidIn() - flows.paidOut()).as(name).isCloseTo(cash, within(0.001));
        }
        assertThat(record.fundedByLater()).isBetween(0.0, 1.0);
    }

    private static double cash(OneRun run, String account) {
        long found = run.engine().chart().find(account);
        return found < 0 ? 0 : run.engine().ledger().balance(Chart.CNY, found) / 100.0;
    }

    private static Consumers keepers() {
        Consumers of = Scenes.CONSUMERS;
        return new Consumers(
                of.initial(),
                of.ordersPerMonth(),
                of.spread(),
                of.loyalty(),
                of.ticket(),
                of.invited(),
                of.influence(),
                0.1,
                of.refundWithinDays(),
                0,
                1.1,
                of.sellsPerMonth(),
                0,
                of.checksIn());
    }
}
