package io.huiliu.mechanisms.fanbinding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.fanbinding.FanBindingTerms.Where;
import io.huiliu.mechanisms.terms.Common.Pending;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FanBindingTermsTest {
    @ParameterizedTest(name = "for {0} days, bound on 100, ordered on {1}: {2}")
    @CsvSource({
        "10, 100, true",
        "10, 109, true",
        "10, 110, false",
        "1, 100, true",
        "1, 101, false",
        "2147483647, 999999, true",
        // Placed before another order made the binding, confirmed after it.
        "1, 98, true",
    })
    void theBindingsOwnDayIsTheFirst(int days, int placedDay, boolean pays) {
        Share share = Share.of(Base.AMOUNT, 10_000);
        FanBindingTerms terms =
                new FanBindingTerms("lock-in", share, days, Where.ANYWHERE, Pending.FINAL, null);
        assertThat(terms.pays(placedDay, 100)).isEqualTo(pays);
    }
}
