package dev.headroom.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.stats.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTextTest {
    private static Estimate sampled(double value, double error) {
        return new Estimate(value, error, value - 1.96 * error, value + 1.96 * error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.3456   | 0.4321  | 12.3 ± 0.4",
                "12.3456   | 0.0961  | 12.3 ± 0.1",
                "12.3456   | 0.0049  | 12.346 ± 0.005",
                "12.0      | 0.04    | 12.00 ± 0.04",
                "12345.6   | 678     | 12,300 ± 700",
                "12345.6   | 12      | 12,350 ± 10",
                "9996      | 9.7     | 10,000 ± 10",
                "0.2       | 0.5     | 0.2 ± 0.5",
                "-0.04     | 0.5     | 0.0 ± 0.5",
                "-3.26     | 0.5     | -3.3 ± 0.5",
            })
    void the_error_has_one_digit_and_the_value_none_beyond_it(double value, double error, String text) {
        assertThat(EstimateText.of(Unit.MW, sampled(value, error))).isEqualTo(text);
    }

    @Test
    void shares_and_probabilities_are_read_in_percent() {
        assertThat(EstimateText.of(Unit.PROBABILITY, sampled(0.3412, 0.0041))).isEqualTo("34.1 ± 0.4%");
        assertThat(EstimateText.of(Unit.SHARE, sampled(0.3412, 0.041))).isEqualTo("34 ± 4%");
    }

    @Test
    void a_cell_leaves_blanks_and_the_percent_sign_to_its_heading() {
        assertThat(EstimateText.cell(Unit.PROBABILITY, sampled(0.3412, 0.0041))).isEqualTo("34.1±0.4");
        assertThat(EstimateText.cell(Unit.PROBABILITY, new Estimate(0, 0, 0, 0.00047)))
                .isEqualTo("< 0.05");
    }

    @Test
    void a_probability_that_was_never_seen_is_its_upper_bound() {
        assertThat(EstimateText.of(Unit.PROBABILITY, new Estimate(0, 0, 0, 0.00047)))
                .isEqualTo("< 0.05%");
        assertThat(EstimateText.of(Unit.PROBABILITY, new Estimate(0.00001, 0.00021, 0, 0.00043)))
                .isEqualTo("< 0.05%");
    }

    @Test
    void a_probability_that_never_failed_is_its_lower_bound() {
        assertThat(EstimateText.of(Unit.PROBABILITY, new Estimate(1, 0, 0.99953, 1)))
                .isEqualTo("> 99.95%");
    }

    @Test
    void an_exact_number_stands_alone() {
        assertThat(EstimateText.of(Unit.USD_MILLION, Estimate.exact(52_700.4))).isEqualTo("52,700");
        assertThat(EstimateText.of(Unit.MW, Estimate.exact(18.04))).isEqualTo("18");
        assertThat(EstimateText.of(Unit.MW, Estimate.exact(18.26))).isEqualTo("18.3");
        assertThat(EstimateText.of(Unit.PROBABILITY, Estimate.exact(0))).isEqualTo("0%");
        assertThat(EstimateText.of(Unit.PROBABILITY, Estimate.exact(1))).isEqualTo("100%");
    }

    @Test
    void an_interval_without_a_standard_error_stands_for_one() {
        assertThat(EstimateText.of(Unit.MW, new Estimate(10, 0, 8, 12))).isEqualTo("10 ± 1");
    }

    @Test
    void what_is_not_a_number_prints_as_such() {
        assertThat(EstimateText.of(Unit.MONTHS, Estimate.exact(Double.NaN))).isEqualTo("-");
        assertThat(EstimateText.of(Unit.MONTHS, Estimate.exact(Double.POSITIVE_INFINITY)))
                .isEqualTo("inf");
    }
}
