package dev.headroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoppingRuleTest {
    @Test
    void a_narrow_interval_counts_when_the_one_before_was_nearly_so() {
        assertThat(StoppingRule.holds(0.01, 0.0149, 0.01)).isTrue();
        assertThat(StoppingRule.holds(0.01, 0.0151, 0.01)).isFalse();
        assertThat(StoppingRule.holds(0.01, 0.009, 0.0101)).isFalse();
    }

    @Test
    void nothing_holds_at_the_first_look() {
        assertThat(StoppingRule.holds(0.01, Double.POSITIVE_INFINITY, 0.001)).isFalse();
    }

    @Test
    void what_is_exact_at_two_looks_holds() {
        assertThat(StoppingRule.holds(0.01, 0, 0)).isTrue();
    }
}
