package io.huiliu.mechanisms.growthrelease;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Controller;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Rates;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthReleaseTermsTest {
    private final List<Values.Problem> problems = new ArrayList<>();

    @Test
    void theDefaultsAreTheSourcesFigures() {
        GrowthReleaseTerms terms = read(Map.of());
        assertThat(terms.firstReleaseAt()).isEqualTo(100_000_000);
        assertThat(terms.timing()).isEqualTo(new Timing(150_000, 10, 11, 30));
        assertThat(terms.rates()).isEqualTo(new Rates(5_000_000_000L, 5_000_000_000_000L, 40));
        assertThat(terms.issue()).hasToString("100% of concession");
        assertThat(terms.fund()).hasToString("20% of concession");
        assertThat(terms.releaseAtMostPpm()).isEqualTo(GrowthReleaseTerms.UNLIMITED);
        assertThat(terms.guaranteePpm()).isZero();
        assertThat(problems).isEmpty();
    }

    @Test
    void aMerchantPoolBeginsLaterAndReleasesADayEarlier() {
        GrowthReleaseTerms terms = read(Map.of("holder", "merchant"));
        assertThat(terms.firstReleaseAt()).isEqualTo(1_000_000_000);
        assertThat(terms.timing().earlyDay()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "step, 0%",
        "early-day, 9",
        "early-day, 32",
        "earliest, 31d",
        "first-rate, 0%",
        "cap, 0x",
        "installments, 0",
        "issue, 1001% of concession",
        "fan-points, 5%",
        "controller-lo, 101%",
        "controller-hi, 101%",
        "critical-at, 4x",
        "vouchers-expire-after, 0d",
        "guarantee, 101%"
    })
    void aValueThatCannotWorkIsAProblemOfItsParameter(String key, String value) {
        read(Map.of(key, value));
        assertThat(problems).extracting(Values.Problem::key).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20% of concession, 100% of concession, 20%, true",
        "20% of concession, 100% of concession, 21%, false",
        "20% of amount, 100% of concession, 20%, true",
        "20% of concession, 1% of amount, 5%, false",
        "'20% of concession, at most 1% of amount', 100% of concession, 5%, false",
        "20% of concession, '50% of amount, at most 100% of concession', 20%, true",
        "20% of rest, 100% of concession, 5%, false",
        "20% of concession, 100% of rest, 5%, true",
        "20% of profit, 100% of profit, 5%, true"
    })
    void fanPointsMustBeCoveredByWhatTheirOrderFunds(
            String fund, String issue, String fanPoints, boolean fits) {
        read(Map.of("holder", "merchant", "fund", fund, "issue", issue, "fan-points", fanPoints));
        assertThat(problems.isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "300, 100, 1000000",
        "299, 100, 1000000",
        "400, 100, 750000",
        "700, 100, 428571",
        "3000, 100, 200000",
        "3000, 0, 200000",
        "0, 0, 1000000"
    })
    void theControllersFactorIsTargetOverRatioWithinItsBounds(
            long obligations, long cash, int factorPpm) {
        Controller controller = new Controller(3_000_000, 200_000, 1_000_000);
        assertThat(controller.factorPpm(obligations, cash)).isEqualTo(factorPpm);
    }

    @Test
    void anOrderRemembersItsPointsAndTheirCohort() {
        long most = 10_000_000_000_000L;
        long issued = Issued.of(Cohorts.MAX_COHORTS - 1, most);
        assertThat(Issued.units(issued)).isEqualTo(most);
        assertThat(Issued.cohort(issued)).isEqualTo(Cohorts.MAX_COHORTS - 1);
        assertThat(Issued.of(0, 0)).isNotEqualTo(Issued.NOTHING);
    }

    private GrowthReleaseTerms read(Map<String, String> given) {
        Values values = new Values(problems);
        for (Param<?> param : GrowthReleaseTerms.FORM.params()) {
            String text = given.getOrDefault(param.key(), param.defaultText());
            if (text != null && param.kind() instanceof Kind.Scalar<?> scalar) {
                put(values, param, scalar.parse().apply(text));
            }
        }
        return GrowthReleaseTerms.FORM.read().apply(values);
    }

    @SuppressWarnings("unchecked")
    private static <T> void put(Values values, Param<?> param, T value) {
        values.put((Param<T>) param, value);
    }
}
