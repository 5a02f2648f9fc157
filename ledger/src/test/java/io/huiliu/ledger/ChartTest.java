package io.huiliu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChartTest {
    private final Chart chart = new Chart();

    @Test
    void everyProgramHasYuanVouchersAndCoins() {
        assertThat(chart.assets()).isEqualTo(3);
        assertThat(chart.asset(Chart.CNY)).isEqualTo(new Chart.Asset("CNY", 2));
        assertThat(chart.asset(Chart.VOUCHER)).isEqualTo(new Chart.Asset("voucher", 2));
        assertThat(chart.asset(Chart.COIN)).isEqualTo(new Chart.Asset("coin", 2));
        assertThat(chart.accounts()).isZero();
    }

    @Test
    void anAssetThatIsKnownKeepsItsIndex() {
        int points = chart.asset("points:consumer", 2);
        int units = chart.asset("units:share", 6);
        assertThat(chart.asset("points:consumer", 2)).isEqualTo(points);
        assertThat(chart.asset("CNY", 2)).isEqualTo(Chart.CNY);
        assertThat(units).isEqualTo(points + 1);
        assertThat(chart.assets()).isEqualTo(5);
    }

    @Test
    void anAssetKeepsItsDecimals() {
        assertThatThrownBy(() -> chart.asset("CNY", 6))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("an asset keeps its decimals: 6, 2");
    }

    @Test
    void aProgramHasAtMostAThousandAssets() {
        for (int i = 3; i < 1_000; i++) {
            chart.asset("a" + i, 0);
        }
        assertThat(chart.asset("a999", 0)).isEqualTo(999);
        assertThatThrownBy(() -> chart.asset("a1000", 0))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("a program has at most 1,000 assets");
    }

    @Test
    void anAccountThatIsKnownKeepsItsIndexAndItsLimit() {
        long world = chart.account("world", Chart.Limit.EITHER);
        long pool = chart.account("pool:guild", Chart.Limit.NOT_NEGATIVE);
        assertThat(world).isEqualTo(Account.fixed(0));
        assertThat(pool).isEqualTo(Account.fixed(1));
        assertThat(chart.account("world", Chart.Limit.EITHER)).isEqualTo(world);
        assertThat(chart.find("pool:guild")).isEqualTo(pool);
        assertThat(chart.find("pool:other")).isEqualTo(-1);
        assertThat(chart.name(pool)).isEqualTo("pool:guild");
        assertThat(chart.mayBeNegative(0)).isTrue();
        assertThat(chart.mayBeNegative(1)).isFalse();
        assertThatThrownBy(() -> chart.account("pool:guild", Chart.Limit.EITHER))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("an account keeps its limit");
        assertThat(chart.accounts()).isEqualTo(2);
    }

    @Test
    void theIssuerOfAnAssetCarriesItsNegativeSide() {
        long issuer = chart.issuer(Chart.VOUCHER);
        assertThat(chart.name(issuer)).isEqualTo("issuer:voucher");
        assertThat(chart.mayBeNegative(Account.index(issuer))).isTrue();
        assertThat(chart.issuer(Chart.VOUCHER)).isEqualTo(issuer);
        assertThat(chart.issuer(Chart.COIN)).isNotEqualTo(issuer);
    }

    @Test
    void reasonsAreNumberedAsTheyCome() {
        assertThat(chart.reason("debt.repaid")).isZero();
        assertThat(chart.reason("guild.paid")).isEqualTo(1);
        assertThat(chart.reason("debt.repaid")).isZero();
        assertThat(chart.reason(1)).isEqualTo("guild.paid");
    }
}
