package dev.headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileHistogramTruthTest {
    private static final int N = 200_000;
    private static final double[] PROBABILITIES = {0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999};

    static QuantileHistogram of(boolean keepsBinMeans, double... numbers) {
        var histogram = new QuantileHistogram(keepsBinMeans);
        histogram.record(numbers, numbers.length);
        return histogram;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void quantilesOfKnownDistributionsAreFound(boolean keepsBinMeans) {
        var random = new Well19937c(5);
        assertQuantiles(new ExponentialDistribution(random, 3), keepsBinMeans);
        assertQuantiles(new LogNormalDistribution(random, 2, 0.6), keepsBinMeans);
        assertQuantiles(new NormalDistribution(random, 1, 20), keepsBinMeans);
    }

    private static void assertQuantiles(RealDistribution distribution, boolean keepsBinMeans) {
        var histogram = of(keepsBinMeans, distribution.sample(N));
        for (double p : PROBABILITIES) {
            double exact = distribution.inverseCumulativeProbability(p);
            double standardError = Math.sqrt(p * (1 - p) / N) / distribution.density(exact);
            assertThat(histogram.quantile(p))
                    .as("%s at %s", distribution.getClass().getSimpleName(), p)
                    .isCloseTo(exact, within(4 * standardError + Math.abs(exact) / 1024));
        }
    }

    /** Against the sorted numbers themselves: never further off than a bin is wide. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aQuantileIsTheOrderStatisticToABinsWidth(boolean keepsBinMeans) {
        var random = new Well19937c(6);
        var numbers = new double[997];
        Arrays.setAll(numbers, i -> random.nextGaussian() * Math.pow(10, 6 * random.nextDouble() - 3));
        var histogram = of(keepsBinMeans, numbers);
        Arrays.sort(numbers);
        for (int rank = 1; rank <= numbers.length; rank++) {
            double exact = numbers[rank - 1];
            assertThat(histogram.quantile(rank / 997.0))
                    .as("rank %s", rank)
                    .isCloseTo(exact, within(Math.abs(exact) / 128 + 0x1p-10));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.1, 33.3, -17.7, 1e13, -1e13})
    void aConstantColumnReturnsTheConstant(double constant) {
        for (boolean keepsBinMeans : new boolean[] {false, true}) {
            var histogram = of(keepsBinMeans, constant, constant, constant);
            for (double p : new double[] {0, 0.05, 0.5, 1}) {
                assertThat(histogram.quantile(p)).isEqualTo(constant);
            }
            assertThat(histogram.expectedExcess(constant)).isZero();
        }
    }

    @Test
    void atomsAreFoundExactlyWhereBinMeansAreKept() {
        var histogram = of(true, 3, 3, 3, 7, 7, 11, -5, 0, 0, 0);
        double[] expected = {-5, 0, 0, 0, 3, 3, 3, 7, 7, 11};
        for (int rank = 1; rank <= 10; rank++) {
            assertThat(histogram.quantile(rank / 10.0)).isEqualTo(expected[rank - 1]);
        }
        assertThat(of(true, 0.1, 0.1, 0.2).quantile(0.5)).isCloseTo(0.1, within(0.1 * 0x1p-20));
    }

    @Test
    void infinityIsAValueLikeAnother() {
        var histogram = of(false, 1, 2, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(histogram.quantile(0.5)).isCloseTo(2, within(2 / 128.0));
        assertThat(histogram.quantile(0.51)).isInfinite();
        assertThat(histogram.expectedExcess(1)).isInfinite();
        assertThat(histogram.expectedExcess(Double.POSITIVE_INFINITY)).isZero();
        assertThat(Estimate.quantile(histogram, 0.9)).isEqualTo(Estimate.exact(Double.POSITIVE_INFINITY));
        assertThat(Estimate.cvar(histogram, 0.75).value()).isInfinite();
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> of(false, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> of(false, Double.NEGATIVE_INFINITY)).hasMessageContaining("-Infinity");
        assertThatThrownBy(() -> of(false).quantile(0.5)).hasMessage("nothing has been recorded");
    }

    @Test
    void conditionalValueAtRiskIsRightWithAtoms() {
        var numbers = new double[1000];
        Arrays.fill(numbers, 930, 970, 10);
        Arrays.fill(numbers, 970, 1000, 30);
        var estimate = Estimate.cvar(of(true, numbers), 0.95);
        assertThat(estimate.value()).as("10 + 0.03 x 20 / 0.05").isCloseTo(22, within(1e-12));
        double variance = 0.03 * 400 - 0.6 * 0.6;
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(variance / 999) / 0.05, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void conditionalValueAtRiskOfAnExponentialIsItsQuantileAndItsMean(boolean keepsBinMeans) {
        var histogram = of(keepsBinMeans, new ExponentialDistribution(new Well19937c(8), 3).sample(N));
        var estimate = Estimate.cvar(histogram, 0.95);
        double exact = 3 * (1 + StrictMath.log(20));
        assertThat(estimate.value()).isCloseTo(exact, within(4 * estimate.standardError()));
        assertThat(estimate.standardError()).isCloseTo(3 * Math.sqrt((2 * 0.05 - 0.0025) / N) / 0.05, within(0.002));
    }

    @Test
    void excessesAreThoseOfTheNumbers() {
        var numbers = new NormalDistribution(new Well19937c(9), -2, 5).sample(20_000);
        var histogram = of(true, numbers);
        for (double q : new double[] {-30, -3.14, -0.5, 0, 2.71, 9}) {
            double excess = Arrays.stream(numbers)
                    .map(x -> Math.max(0, x - q))
                    .average()
                    .orElseThrow();
            double square = Arrays.stream(numbers)
                    .map(x -> Math.max(0, x - q) * Math.max(0, x - q))
                    .average()
                    .orElseThrow();
            assertThat(histogram.expectedExcess(q)).isCloseTo(excess, within(1e-4 * excess));
            assertThat(histogram.expectedSquaredExcess(q)).isCloseTo(square, within(1e-4 * square));
        }
    }
}
