package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JohnsonQuantileTruthTest {
    private static final double C = NormalCurve.inverse(0.9);

    @ParameterizedTest
    @CsvSource({
        "18, 24, 36, 0", // skewed to the right
        "10, 30, 36, 0", // to the left
        "1, 10, 100, 0", // n = 0: lognormal
        "1, 10.0001, 100, 0", // nearly
        "1, 9.9999999, 100, 0",
        "-0.02, 0.03, 0.2, -0.95",
        "100, 100.001, 5000, 0", // one step almost none
        "100, 4999.9, 5000, 99",
    })
    void semiBoundedGoesThroughItsThreeQuantiles(double p10, double p50, double p90, double min) {
        var quantile = new JohnsonSemiBounded(p10, p50, p90, min);
        assertHits(quantile, p10, p50, p90);
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 0.3, 0.7, 0, 1",
        "0.3, 0.7, 0.8, 0, 1",
        "0.2, 0.5, 0.8, 0, 1", // n = 0
        "0.2, 0.5000001, 0.8, 0, 1",
        "0.2, 0.49999999, 0.8, 0, 1",
        "0.94, 0.96, 0.99, 0, 1",
        "3, 3.001, 11.99, 0, 12",
        "-5, 0, 1e-6, -10, 10",
    })
    void boundedGoesThroughItsThreeQuantiles(double p10, double p50, double p90, double min, double max) {
        var quantile = new JohnsonBounded(p10, p50, p90, min, max);
        assertHits(quantile, p10, p50, p90);
    }

    private static void assertHits(QuantileFunction quantile, double p10, double p50, double p90) {
        assertThat(quantile.atNormal(-C)).isCloseTo(p10, within(1e-12 * Math.abs(p10)));
        assertThat(quantile.atNormal(0)).isEqualTo(p50);
        assertThat(quantile.atNormal(C)).isCloseTo(p90, within(1e-12 * (Math.abs(p90) + 1)));
    }

    /** The formula of Hadlock and Bickel as printed, with the hyperbolic functions of the JDK. */
    @Test
    void semiBoundedIsThePublishedFormula() {
        for (double p50 : new double[] {20, 24, 30, 35}) {
            var quantile = new JohnsonSemiBounded(18, p50, 36, 2);
            double low = StrictMath.log(18 - 2);
            double middle = StrictMath.log(p50 - 2);
            double high = StrictMath.log(36 - 2);
            double n = Math.signum(low + high - 2 * middle);
            double shorter = Math.min(middle - low, high - middle);
            double theta = n > 0 ? 16 : 34;
            double delta = StrictMath.sinh(arcosh((high - low) / (2 * shorter))) / C;
            double lambda = shorter / (delta * C);
            for (double z = -6; z <= 6; z += 0.25) {
                double published =
                        2 + theta * StrictMath.exp(lambda * StrictMath.sinh(arsinh(delta * z) + arsinh(n * C * delta)));
                assertThat(quantile.atNormal(z)).isCloseTo(published, within(1e-11 * published));
            }
        }
    }

    @Test
    void boundedIsThePublishedFormula() {
        for (double p50 : new double[] {0.25, 0.4, 0.6, 0.68}) {
            var quantile = new JohnsonBounded(0.2, p50, 0.7, 0, 1);
            double low = NormalCurve.inverse(0.2);
            double middle = NormalCurve.inverse(p50);
            double high = NormalCurve.inverse(0.7);
            double n = Math.signum(low + high - 2 * middle);
            double delta = arcosh((high - low) / (2 * Math.min(middle - low, high - middle))) / C;
            double lambda = (high - low) / StrictMath.sinh(2 * delta * C);
            for (double z = -6; z <= 6; z += 0.25) {
                double published =
                        NormalCurve.cumulative((n > 0 ? low : high) + lambda * StrictMath.sinh(delta * (z + n * C)));
                assertThat(quantile.atNormal(z)).isCloseTo(published, within(1e-11 * published));
            }
        }
    }

    @Test
    void betweenTheSkewsTheSemiBoundedIsTheLognormal() {
        var quantile = new JohnsonSemiBounded(1, 10, 100, 0);
        var lognormal = LognormalQuantile.byMedian(10, 100);
        for (double z = -8; z <= 8; z += 0.5) {
            assertThat(quantile.atNormal(z)).isCloseTo(lognormal.atNormal(z), within(1e-13 * lognormal.atNormal(z)));
        }
    }

    @Test
    void quantilesThatDoNotRiseWithinTheBoundsAreRefused() {
        assertThatThrownBy(() -> new JohnsonSemiBounded(0, 1, 2, 0)).hasMessage("p10 0.0 must lie above min 0.0");
        assertThatThrownBy(() -> new JohnsonSemiBounded(1, 1, 2, 0)).hasMessage("p10 1.0 must lie below p50 1.0");
        assertThatThrownBy(() -> new JohnsonSemiBounded(1, 2, Double.NaN, 0)).hasMessageContaining("p90");
        assertThatThrownBy(() -> new JohnsonBounded(0.1, 0.5, 1, 0, 1)).hasMessage("p90 1.0 must lie below max 1.0");
    }

    private static double arcosh(double x) {
        return StrictMath.log(x + StrictMath.sqrt(x * x - 1));
    }

    private static double arsinh(double x) {
        return Math.signum(x) * StrictMath.log(Math.abs(x) + StrictMath.sqrt(x * x + 1));
    }
}
