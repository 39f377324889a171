package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantileFunctionPropertyTest {
    private static final double C = NormalCurve.inverse(0.9);

    static List<QuantileFunction> everyFamily() {
        return List.of(
                new ConstantQuantile(4),
                new JohnsonSemiBounded(18, 24, 36, 0),
                new JohnsonSemiBounded(18, 34, 36, 0),
                new JohnsonBounded(0.2, 0.3, 0.7, 0, 1),
                new UniformQuantile(-2, 3),
                new TriangularQuantile(1, 2, 6),
                new NormalQuantile(3, 2),
                new TruncatedNormalQuantile(10, 4, 0, 12),
                LognormalQuantile.byMean(3, 0.4),
                new WeibullQuantile(1.7, 20),
                new ExponentialQuantile(5),
                new DiscreteQuantile(List.of(1.0, 2.0, 5.0), List.of(1.0, 1.0, 3.0)),
                TabulatedQuantile.gammaByMean(4, 0.5),
                TabulatedQuantile.gammaByMean(4, 8),
                TabulatedQuantile.gammaByMean(4, 0.001),
                TabulatedQuantile.beta(0.1, 0.2, 3, 4),
                TabulatedQuantile.pert(1, 2, 6),
                new ClampedQuantile(new NormalQuantile(0, 1), -1, 2));
    }

    @ParameterizedTest
    @MethodSource("everyFamily")
    void aQuantileFunctionRisesButForRoundingAndIsANumberEverywhere(QuantileFunction quantile) {
        double before = -Double.MAX_VALUE;
        for (double z = -8; z <= 8; z += 1 / 256.0) {
            double value = quantile.atNormal(z);
            assertThat(value).as("at %s", z).isFinite().isGreaterThanOrEqualTo(before - 4 * Math.ulp(before));
            before = value;
        }
        for (double z : new double[] {-40, -9.1, 9.1, 40}) {
            assertThat(quantile.atNormal(z)).isNotNaN();
        }
    }

    @ParameterizedTest
    @MethodSource("everyFamily")
    void aColumnIsTransformedAsItsNumbersAre(QuantileFunction quantile) {
        double[] column = {-7, -1.5, 0, 0.3, 2, 8, 1.25};
        double[] expected = Arrays.stream(column).map(quantile::atNormal).toArray();
        expected[6] = 1.25;
        quantile.transform(column, 6);
        assertThat(column).containsExactly(expected);
    }

    @Test
    void anyRisingTripleIsHitAndNoDrawLeavesTheBounds() {
        var random = new PhiloxCoordinates(20);
        double[] u = new double[4];
        for (int i = 0; i < 3000; i++) {
            random.uniforms(1, i, 0, 4, u);
            double spread = StrictMath.pow(10, 4 * u[3] - 2);
            double[] triple = {u[0] * spread + 1e-6, u[1] * spread + 1e-6, u[2] * spread + 1e-6};
            Arrays.sort(triple);
            assertFits(new JohnsonSemiBounded(triple[0], triple[1], triple[2], 0), triple, 0, Double.POSITIVE_INFINITY);
            double max = spread * 1.01 + 1e-6;
            assertFits(new JohnsonBounded(triple[0], triple[1], triple[2], 0, max), triple, 0, max);
        }
    }

    private static void assertFits(QuantileFunction quantile, double[] triple, double min, double max) {
        assertThat(quantile.atNormal(-C)).isCloseTo(triple[0], within(1e-11 * triple[2]));
        assertThat(quantile.atNormal(0)).isEqualTo(triple[1]);
        assertThat(quantile.atNormal(C)).isCloseTo(triple[2], within(1e-11 * triple[2]));
        double before = min;
        for (double z = -8; z <= 8; z += 0.5) {
            double value = quantile.atNormal(z);
            assertThat(value).isBetween(before, max);
            before = value;
        }
    }
}
