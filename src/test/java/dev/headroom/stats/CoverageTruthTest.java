package dev.headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over 400 seeds, the 95% intervals contain the truth at their rate, and the standard error is the spread of the estimates. */
class CoverageTruthTest {
    private static final int SEEDS = 400;
    private static final int N = 4000;

    private static double[] exponentials(int seed) {
        var random = new Well19937c(seed);
        var x = new double[N];
        Arrays.setAll(x, i -> -StrictMath.log(1 - random.nextDouble()));
        return x;
    }

    private static void assertCovers(double truth, Function<double[], Estimate> estimator) {
        int covered = 0;
        var values = new MomentTable(1);
        double errors = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            var estimate = estimator.apply(exponentials(seed));
            if (estimate.low95() <= truth && truth <= estimate.high95()) {
                covered++;
            }
            errors += estimate.standardError();
            values.record(0, new double[] {estimate.value()}, 1);
        }
        double standardError = Math.sqrt(0.95 * 0.05 / SEEDS);
        assertThat((double) covered / SEEDS).as("coverage").isCloseTo(0.95, within(4 * standardError));
        double spread = Math.sqrt(values.m2(0) / (SEEDS - 1));
        assertThat(errors / SEEDS).as("standard error").isCloseTo(spread, within(4 * spread / Math.sqrt(2.0 * SEEDS)));
    }

    @Test
    void ofMeans() {
        assertCovers(1, x -> {
            var table = new MomentTable(1);
            table.record(0, x, N);
            return table.estimate(0);
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.5})
    void ofProportions(double p) {
        double threshold = -StrictMath.log(p);
        assertCovers(
                p,
                x -> Estimate.proportion(
                        Arrays.stream(x).filter(v -> v > threshold).count(), N));
    }

    @Test
    void ofRatios() {
        assertCovers(1 / 2.5, both -> {
            var x = Arrays.copyOf(both, N / 2);
            var y = Arrays.copyOfRange(both, N / 2, N);
            Arrays.setAll(y, i -> 0.5 * x[i] + 2 * y[i]);
            var table = new CoMomentTable(1);
            table.record(0, x, y, N / 2);
            return table.ratio(0);
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 0.95})
    void ofQuantiles(double p) {
        assertCovers(-StrictMath.log(1 - p), x -> Estimate.quantile(QuantileHistogramTruthTest.of(false, x), p));
    }

    /** A bin at 1030 is 8 wide and an interval 3: it is right because a bin's numbers count as spread over it. */
    @Test
    void ofQuantilesWithinABin() {
        assertCovers(
                1000 + 50 * StrictMath.log(2),
                x -> Estimate.quantile(
                        QuantileHistogramTruthTest.of(
                                false, Arrays.stream(x).map(v -> 1000 + 50 * v).toArray()),
                        0.5));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofConditionalValuesAtRisk(boolean keepsBinMeans) {
        assertCovers(1 + StrictMath.log(20), x -> Estimate.cvar(QuantileHistogramTruthTest.of(keepsBinMeans, x), 0.95));
    }
}
