package io.huiliu.engine;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Check;

/**
 * The laws that can be read off the balances (mechanisms.md, Laws 1 and 2): every asset sums to 0;
 * nothing that must be backed is short; vouchers outstanding equal the cash in their reserve, to
 * the fen.
 */
final class Laws {
    private Laws() {}

    static void check(Program program) {
        Chart chart = program.chart;
        long[] sums = new long[chart.assets()];
        long[] vouchers = new long[1];
        long issuer = chart.issuer(Chart.VOUCHER);
        program.ledger.forEach(
                (asset, account, amount) -> {
                    sums[asset] = Math.addExact(sums[asset], amount);
                    if (asset == Chart.VOUCHER
                            && account != issuer
                            && Account.sub(account) != Account.Sub.DEBT) {
                        vouchers[0] += amount;
                    }
                });
        for (int asset = 0; asset < sums.length; asset++) {
            Check.that(
                    sums[asset] == 0,
                    chart.asset(asset).name() + " does not sum to 0",
                    sums[asset],
                    asset);
        }
        long reserve = program.ledger.balance(Chart.CNY, program.books.reserve());
        Check.that(
                vouchers[0] == reserve,
                "vouchers outstanding are not what the reserve holds",
                vouchers[0],
                reserve);
    }
}
