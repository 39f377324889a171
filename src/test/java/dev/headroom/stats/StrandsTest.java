package dev.headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrandsTest {
    private static final double DUST = 1e-12;

    private static Strands equal(int strands, long replications) {
        var counts = new long[strands];
        Arrays.fill(counts, replications);
        return new Strands(counts);
    }

    private static double t(int degrees) {
        return new TDistribution(degrees).inverseCumulativeProbability(0.975);
    }

    private static void assertEstimate(Estimate estimate, double value, double error, double half) {
        assertThat(estimate.value()).isCloseTo(value, within(DUST));
        assertThat(estimate.standardError()).isCloseTo(error, within(DUST));
        assertThat(estimate.low95()).isCloseTo(value - half, within(1e-8));
        assertThat(estimate.high95()).isCloseTo(value + half, within(1e-8));
    }

    /** Means 1 and 3 of 1 and 3 replications: the variance is 2/1 x (0.25² x 1.5² + 0.75² x 0.5²) = 0.75². */
    @Test
    void aMeanIsThatOfAllReplications() {
        var strands = new Strands(new long[] {1, 3});
        assertThat(strands.replications()).isEqualTo(4);
        assertEstimate(strands.mean(new double[] {1, 9}), 2.5, 0.75, 0.75 * t(1));
    }

    /** Standard deviation of 1, 2, 3, 4 over the square root of 4. */
    @Test
    void ofEqualStrandsTheErrorIsThatOfTheirMeans() {
        assertEstimate(
                equal(4, 10).mean(new double[] {10, 20, 30, 40}),
                2.5,
                Math.sqrt(5 / 3.0 / 4),
                Math.sqrt(5 / 12.0) * t(3));
    }

    /** Strands without replications tell nothing and take nothing away. */
    @Test
    void emptyStrandsDoNotCount() {
        var strands = new Strands(new long[] {0, 10, 10, 0, 10, 10});
        var full = equal(4, 10);
        double[] x = {10, 20, 30, 40};
        double[] y = {20, 20, 21, 22};
        double[] wideX = {0, 10, 20, 0, 30, 40};
        double[] wideY = {0, 20, 20, 0, 21, 22};
        assertThat(strands.mean(wideX)).isEqualTo(full.mean(x));
        assertThat(strands.ratio(wideX, wideY)).isEqualTo(full.ratio(x, y));
        assertThat(strands.proportion(new long[] {0, 1, 2, 0, 3, 4}))
                .isEqualTo(full.proportion(new long[] {1, 2, 3, 4}));
    }

    @Test
    void aSingleStrandCountsAsExact() {
        var strands = new Strands(new long[] {0, 100});
        assertThat(strands.mean(new double[] {0, 250})).isEqualTo(Estimate.exact(2.5));
        assertThat(strands.ratio(new double[] {0, 250}, new double[] {0, 100})).isEqualTo(Estimate.exact(2.5));
        var numbers = RecordedNumbers.of(BinAxis.USUAL, new double[0], new double[] {1, 2, 4});
        Estimate quantile = strands.quantile(numbers.distribution(), 0.5);
        assertThat(quantile).isEqualTo(Estimate.exact(quantile.value()));
        Estimate cvar = strands.cvar(numbers.distribution(), 0.5);
        assertThat(cvar).isEqualTo(Estimate.exact(cvar.value()));
    }

    /** Wilson's interval of 30 in 100: (0.3 + z²/200 ± z sqrt(0.0021 + z²/40000)) / (1 + z²/100). */
    @Test
    void replicationsOfASingleStrandCountAsIndependentTrials() {
        Estimate estimate = new Strands(new long[] {100}).proportion(new long[] {30});
        assertThat(estimate.value()).isEqualTo(0.3);
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(0.0021), within(DUST));
        assertThat(estimate.low95()).isCloseTo(0.218_949, within(1e-6));
        assertThat(estimate.high95()).isCloseTo(0.395_848, within(1e-6));
        assertThat(new Strands(new long[] {1}).proportion(new long[] {1})).isEqualTo(Estimate.exact(1));
    }

    /** Wilson's limit with no hit in 3,200 trials is z²/(n + z²). */
    @Test
    void whatNeverOrAlwaysHappensHasABoundAllTheSame() {
        double square = 1.959963984540054 * 1.959963984540054;
        double bound = square / (3200 + square);
        Estimate never = equal(32, 100).proportion(new long[32]);
        assertThat(never.value()).isZero();
        assertThat(never.low95()).isZero();
        assertThat(never.high95()).isCloseTo(bound, within(DUST));
        assertThat(never.standardError()).isCloseTo(bound / 2 / Math.sqrt(square), within(DUST));
        var all = new long[32];
        Arrays.fill(all, 100);
        Estimate always = equal(32, 100).proportion(all);
        assertThat(always.value()).isEqualTo(1);
        assertThat(always.low95()).isCloseTo(1 - bound, within(DUST));
        assertThat(always.high95()).isEqualTo(1);
        assertThat(always.standardError()).isCloseTo(never.standardError(), within(DUST));
    }

    /** Strands that agree to a hit leave the rounding of a hit. */
    @Test
    void aProportionThatAllStrandsShareHasTheErrorOfRounding() {
        var hits = new long[32];
        Arrays.fill(hits, 25);
        Estimate estimate = equal(32, 100).proportion(hits);
        assertThat(estimate.value()).isEqualTo(0.25);
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(1 / 12.0) / 3200, within(DUST));
        assertThat(estimate.low95()).isLessThan(0.25);
        assertThat(estimate.high95()).isGreaterThan(0.25);
    }

    /** 16 strands with 20 hits and 16 with 30 of 100: error 0.05/sqrt(31), and Wilson's interval of p(1 - p)/error² trials. */
    @Test
    void aProportionHasTheErrorOfItsStrands() {
        var hits = new long[32];
        Arrays.setAll(hits, k -> k % 2 == 0 ? 20 : 30);
        Estimate estimate = equal(32, 100).proportion(hits);
        double error = 0.05 / Math.sqrt(31);
        assertThat(estimate.standardError()).isCloseTo(error, within(DUST));
        double trials = 0.1875 / (error * error);
        double square = t(31) * t(31);
        double centre = (0.25 + square / (2 * trials)) / (1 + square / trials);
        double half = t(31) * Math.sqrt(error * error + square / (4 * trials * trials)) / (1 + square / trials);
        assertThat(estimate.low95()).isCloseTo(centre - half, within(1e-9));
        assertThat(estimate.high95()).isCloseTo(centre + half, within(1e-9));
    }

    /** x - 2 y is 1, -1, 1, -1 in strands with a mean y of 5. */
    @Test
    void aRatioHasTheErrorOfItsResiduals() {
        Estimate ratio = equal(4, 1).ratio(new double[] {9, 9, 13, 9}, new double[] {4, 5, 6, 5});
        assertEstimate(ratio, 2, Math.sqrt(4 / 3.0 / 4) / 5, Math.sqrt(1 / 3.0) / 5 * t(3));
    }

    @Test
    void ratiosWithoutADenominator() {
        assertThat(equal(2, 1).ratio(new double[2], new double[2])).isEqualTo(Estimate.exact(0));
        assertThat(equal(2, 1).ratio(new double[] {1, 0}, new double[2]))
                .isEqualTo(Estimate.exact(Double.POSITIVE_INFINITY));
    }

    /** Each of a few strands has the same ratio: their residuals are 0, but few as they are they tell little. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9})
    void aRatioThatRestsOnFewHasTheErrorOfAsManyNumbers(int few) {
        var x = new double[32];
        var y = new double[32];
        Arrays.fill(x, 0, few, 6);
        Arrays.fill(y, 0, few, 2);
        Estimate ratio = equal(32, 10).ratio(x, y);
        assertEstimate(ratio, 3, 3 / Math.sqrt(few), 3 / Math.sqrt(few) * t(31));
    }

    @Test
    void aRatioThatRestsOnManyHasTheirOwnError() {
        var x = new double[32];
        var y = new double[32];
        Arrays.fill(x, 0, 11, 6);
        Arrays.fill(y, 0, 11, 2);
        assertEstimate(equal(32, 10).ratio(x, y), 3, 0, 0);
        assertEstimate(equal(2, 10).ratio(new double[] {6, 6}, new double[] {2, 2}), 3, 0, 0);
    }

    @Test
    void roundingCountsAsNoError() {
        var sums = new double[32];
        Arrays.setAll(sums, k -> 0.1 * 100 * (1 + (k % 3) * 1e-15));
        Estimate mean = equal(32, 100).mean(sums);
        assertThat(mean).isEqualTo(Estimate.exact(mean.value()));
        Arrays.setAll(sums, k -> 0.1 * 100 * (1 + (k % 3) * 1e-11));
        assertThat(equal(32, 100).mean(sums).standardError()).isPositive();
    }

    @Test
    void aConstantHasAnExactQuantileAndTail() {
        double[][] constant = new double[32][10];
        for (double[] strand : constant) {
            Arrays.fill(strand, 7.3);
        }
        var numbers = RecordedNumbers.of(BinAxis.USUAL, constant);
        assertThat(numbers.counts().quantile(numbers.distribution(), 0.3)).isEqualTo(Estimate.exact(7.3));
        assertThat(numbers.counts().cvar(numbers.distribution(), 0.95)).isEqualTo(Estimate.exact(7.3));
    }

    /** A quarter of all are infinite, in each strand: a quantile just below may be infinite for all that is known. */
    @Test
    void infiniteQuantilesAndTails() {
        double[][] some = new double[32][40];
        for (double[] strand : some) {
            Arrays.setAll(strand, i -> i % 4 == 3 ? Double.POSITIVE_INFINITY : 1 + i);
        }
        var numbers = RecordedNumbers.of(BinAxis.USUAL, some);
        Strands strands = numbers.counts();
        assertThat(strands.quantile(numbers.distribution(), 0.74).high95()).isFinite();
        assertThat(strands.quantile(numbers.distribution(), 0.75).high95()).isInfinite();
        assertThat(strands.quantile(numbers.distribution(), 0.76).value()).isInfinite();
        assertThat(strands.cvar(numbers.distribution(), 0.95)).isEqualTo(Estimate.exact(Double.POSITIVE_INFINITY));
        assertThat(strands.cvar(numbers.distribution(), 0.5)).isEqualTo(Estimate.exact(Double.POSITIVE_INFINITY));
    }

    /** The atom at 5 takes the probabilities from 0.3 to 0.8; bins cannot tell where in its bin it lies, and the interval says so. */
    @Test
    void anAtomsIntervalIsItsBin() {
        double[][] atoms = new double[32][100];
        for (double[] strand : atoms) {
            Arrays.setAll(strand, i -> i < 30 ? 1 : i < 80 ? 5 : 9);
        }
        var numbers = RecordedNumbers.of(BinAxis.USUAL, atoms);
        Estimate median = numbers.counts().quantile(numbers.distribution(), 0.5);
        int bin = BinAxis.USUAL.binOf(5);
        assertThat(median.low95()).isEqualTo(BinAxis.USUAL.low(bin));
        assertThat(median.high95()).isEqualTo(BinAxis.USUAL.high(bin));
        assertThat(median.standardError()).isPositive();
    }

    /** The worst 10% are the 4% at 20 and 6% of what is at 5. */
    @Test
    void aTailMeanSplitsAtoms() {
        double[][] atoms = new double[32][100];
        for (double[] strand : atoms) {
            Arrays.setAll(strand, i -> i < 80 ? 0 : i < 96 ? 5 : 20);
        }
        var numbers = RecordedNumbers.of(BinAxis.USUAL, atoms);
        assertThat(numbers.counts().cvar(numbers.distribution(), 0.9).value()).isCloseTo(11, within(0.05));
    }

    /**
     * One number of 30 beyond q = 10, then three that are not. Excesses of 20 and 0 have the mean 5 and the variance
     * 2/1 x (0.25² x 15² + 0.75² x 5²) = 7.5².
     */
    @Test
    void strandsOfUnequalSizeWeighByTheirReplications() {
        var numbers = RecordedNumbers.of(BinAxis.USUAL, new double[] {30}, new double[] {10, 10, 10});
        Estimate cvar = numbers.counts().cvar(numbers.distribution(), 0.5);
        assertThat(cvar.value()).isCloseTo(10 + 5 / 0.5, within(0.2));
        assertThat(cvar.standardError()).isCloseTo(7.5 / 0.5, within(0.3));
    }

    @Test
    void studentsQuantilesAreThoseOfCommonsMath() {
        for (int degrees : new int[] {1, 2, 5, 31, 59, 60, 61, 200, 10_000}) {
            assertThat(StudentT.quantile975(degrees)).isCloseTo(t(degrees), within(1e-7));
        }
        assertThat(StudentT.quantile975(1L << 40)).isCloseTo(StudentT.NORMAL, within(1e-9));
    }

    @Test
    void anEstimateTimesANumber() {
        assertThat(new Estimate(2, 0.5, 1, 3).times(12)).isEqualTo(new Estimate(24, 6, 12, 36));
    }
}
