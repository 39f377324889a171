package dev.headroom.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.stats.Estimate;
import org.junit.jupiter.api.Test;

class TargetOutcomeTest {
    private static double width(double value, double low, double high) {
        return new TargetOutcome("x", 0.01, new Estimate(value, (high - low) / 4, low, high), false)
                .relativeHalfWidth();
    }

    @Test
    void the_width_is_half_of_the_interval_over_the_estimate() {
        assertThat(width(50, 49, 52)).isCloseTo(0.03, within(1e-12));
        assertThat(width(-50, -52, -49)).isCloseTo(0.03, within(1e-12));
    }

    @Test
    void what_is_known_exactly_has_none_and_a_zero_with_an_error_any() {
        assertThat(width(7, 7, 7)).isZero();
        assertThat(width(0, 0, 0)).isZero();
        assertThat(width(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isZero();
        assertThat(width(0, 0, 0.001)).isInfinite();
        assertThat(width(60, 40, Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(width(Double.POSITIVE_INFINITY, 40, Double.POSITIVE_INFINITY))
                .isInfinite();
    }

    @Test
    void the_distance_is_the_width_in_goals() {
        assertThat(new TargetOutcome("x", 0.02, new Estimate(100, 1, 97, 103), false).distance())
                .isCloseTo(1.5, within(1e-12));
    }
}
