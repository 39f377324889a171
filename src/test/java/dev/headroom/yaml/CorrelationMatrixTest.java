package dev.headroom.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationMatrixTest {

    /** The determinant of three members is 1 + 2abc - a^2 - b^2 - c^2: with a = b = 0.8 it is 0 at c = 0.28. */
    @Test
    void theEdgeOfWhatCanHoldTogetherIsWhereTheDeterminantVanishes() {
        assertThat(three(0.281).clashingPairs()).isEmpty();
        assertThat(three(0.279).clashingPairs()).containsExactly("a and b", "a and c", "b and c");
    }

    private static CorrelationMatrix three(double between) {
        var matrix = new CorrelationMatrix();
        matrix.add("x", "y", 0.99);
        matrix.add("a", "b", 0.8);
        matrix.add("a", "c", 0.8);
        matrix.add("b", "c", between);
        return matrix;
    }

    @Test
    void aRankCorrelationOfOneIsANormalCorrelationOfOne() {
        assertThat(CorrelationChecks.normalCorrelation(1)).isEqualTo(1, within(1e-15));
        assertThat(CorrelationChecks.normalCorrelation(0.5)).isEqualTo(0.5176380902050415, within(1e-15));
    }
}
