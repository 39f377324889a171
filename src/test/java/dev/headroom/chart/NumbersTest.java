package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.EstimateText;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "201.34;0.42;201.3 \u00B1 0.4",
                "201.34;3.1;201 \u00B1 3",
                "201.34;10.4;200 \u00B1 10",
                "201.34;1.31;201 \u00B1 1",
                "102873;3087;103,000 \u00B1 3,000",
                "0.5123;0.0012;0.512 \u00B1 0.001",
                "10234.56;0.03;10,235 \u00B1 1",
                "12.5;0;12.5",
                "3200;0;3,200",
                "0;0;0"
            })
    void anAmountHasTheDigitsThatItsErrorSupports(double value, double standardError, String text) {
        assertThat(Numbers.withError(value, standardError)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.000046, <0.01%",
        "0, 0, 0.003, <0.3%",
        "0.00003, 0, 0.00008, <0.01%",
        "0.0004, 0.0002, 0.0006, 0.04%",
        "0.0042, 0.0040, 0.0044, 0.42%",
        "0.0042, 0.0010, 0.0200, 0.4%",
        "0.034, 0.033, 0.035, 3.4%",
        "0.123, 0.12, 0.126, 12%",
        "0.996, 0.995, 0.997, 99.6%",
        "1, 0.99995, 1, >99.9%",
        "1, 0.997, 1, >99.7%"
    })
    void aProbabilityIsNeverNothingOrCertain(double value, double low, double high, String text) {
        assertThat(Numbers.probability(new Estimate(value, 0, low, high), 65_536))
                .isEqualTo(text);
    }

    @Test
    void anErrorIsTheOneThatTablesPrint() {
        var estimate = new Estimate(201.34, 0.42, 200.5, 202.2);

        assertThat(Numbers.withError(estimate)).isEqualTo(EstimateText.of(Unit.MW, estimate));
        assertThat(Numbers.withError(new Estimate(201.34, 0, 200.5168, 202.1632)))
                .isEqualTo("201.3 \u00B1 0.4");
    }

    @Test
    void anEventNeverSeenIsBoundByTheNumberOfFutures() {
        assertThat(Numbers.probability(Estimate.exact(0), 1_000)).isEqualTo("<0.3%");
        assertThat(Numbers.probability(Estimate.exact(1), 1_000)).isEqualTo(">99.7%");
    }

    @Test
    void aNumberInAFileHasTenDigitsAndNoFloor() {
        assertThat(Numbers.exact(1.0 / 3)).isEqualTo("0.3333333333");
        assertThat(Numbers.exact(1e22)).isEqualTo("1E+22");
        assertThat(Numbers.exact(3200)).isEqualTo("3200");
        assertThat(Numbers.exact(0)).isEqualTo("0");
        assertThat(Numbers.exact(Double.NaN)).isEmpty();
        assertThat(Numbers.exact(Double.NEGATIVE_INFINITY)).isEmpty();
    }
}
