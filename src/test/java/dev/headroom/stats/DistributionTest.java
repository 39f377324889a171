package dev.headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
    private static final double[] ONE_TO_TEN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    /** p n numbers of ten are at most the quantile, also where p n is a whole number but for rounding. */
    @ParameterizedTest
    @CsvSource({"0,1", "0.05,1", "0.1,1", "0.100001,2", "0.3,3", "0.30000000000000004,3", "0.7,7", "0.95,10", "1,10"})
    void aQuantileIsTheSmallestNumberWithAsManyUpToIt(double p, double expected) {
        Distribution distribution =
                RecordedNumbers.of(BinAxis.USUAL, ONE_TO_TEN).distribution();
        assertThat(distribution.quantile(p)).isCloseTo(expected, within(0.005 * expected));
    }

    @Test
    void numbersOfABinCountAsEvenlySpread() {
        double low = BinAxis.USUAL.low(3000);
        double high = BinAxis.USUAL.high(3000);
        var numbers = new double[4];
        Arrays.setAll(numbers, i -> low + i * (high - low) / 1000);
        Distribution distribution = RecordedNumbers.of(BinAxis.USUAL, numbers).distribution();
        for (int i = 0; i < 4; i++) {
            assertThat(distribution.quantile((i + 1) / 4.0))
                    .isCloseTo(low + (high - low) * (i + 0.5) / 4, within(1e-9 * low));
        }
        double middle = (low + high) / 2;
        assertThat(distribution.excess(middle)).isCloseTo((high - low) / 8, within(1e-9 * low));
    }

    @Test
    void nothingHasNoQuantile() {
        var nothing = new Distribution(new PooledHistogram(BinAxis.USUAL), List.of(), 0);
        assertThatThrownBy(() -> nothing.quantile(0.5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing has been recorded");
    }

    @Test
    void excessesAreThoseOfTheNumbers() {
        var random = new Random(3);
        var strands = new double[3][4000];
        for (double[] strand : strands) {
            Arrays.setAll(strand, i -> Math.max(0, 40 + 30 * random.nextGaussian()));
        }
        var recorded = RecordedNumbers.of(BinAxis.USUAL, strands);
        Distribution distribution = recorded.distribution();
        for (double q : new double[] {-5, 0, 10, 40, 90, 1000}) {
            double[] byStrand = distribution.strandExcesses(q);
            double mean = 0;
            for (int k = 0; k < 3; k++) {
                double its = Arrays.stream(strands[k])
                        .map(x -> Math.max(0, x - q))
                        .average()
                        .orElseThrow();
                assertThat(byStrand[k]).isCloseTo(its, within(0.02 * its + 1e-3));
                mean += its / 3;
            }
            assertThat(distribution.excess(q)).isCloseTo(mean, within(0.002 * mean + 1e-3));
        }
    }

    @Test
    void infiniteNumbersHaveAnInfiniteExcess() {
        Distribution distribution = RecordedNumbers.of(
                        BinAxis.USUAL, new double[] {1, 2, Double.POSITIVE_INFINITY}, new double[] {3})
                .distribution();
        assertThat(distribution.excess(2)).isInfinite();
        assertThat(distribution.quantile(0.75)).isCloseTo(3, within(0.015));
        assertThat(distribution.quantile(0.76)).isInfinite();
        assertThat(distribution.strandShares(Double.POSITIVE_INFINITY))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(2 / 3.0, 1);
        assertThat(distribution.strandShares(2.5))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(2 / 3.0, 0);
    }

    /** To what a coarse bin holds; together they are the share of all. */
    @Test
    void strandSharesAreThoseOfTheNumbersUpToIt() {
        var random = new Random(4);
        var strands = new double[5][];
        for (int k = 0; k < strands.length; k++) {
            strands[k] = new double[3000 + 100 * k];
            Arrays.setAll(strands[k], i -> 100 + 40 * random.nextGaussian());
        }
        strands[4] = new double[0];
        var recorded = RecordedNumbers.of(BinAxis.SIGNED, strands);
        Distribution distribution = recorded.distribution();
        double[] sorted = recorded.sorted();
        for (double p : new double[] {0.003, 0.05, 0.5, 0.95}) {
            double x = distribution.quantile(p);
            double[] shares = distribution.strandShares(x);
            double upTo = 0;
            for (int k = 0; k < 4; k++) {
                double its =
                        Arrays.stream(strands[k]).filter(number -> number <= x).count() / (double) strands[k].length;
                assertThat(shares[k]).isCloseTo(its, within(0.01));
                upTo += shares[k] * strands[k].length;
            }
            assertThat(shares[4]).isZero();
            assertThat(upTo / sorted.length).isCloseTo(p, within(2.0 / sorted.length));
        }
    }

    @Test
    void aValueThatStandsOutHasTheBoundsOfItsBin() {
        var random = new Random(5);
        var numbers = new double[10_000];
        Arrays.setAll(numbers, i -> random.nextInt(4) == 0 ? 50 : 20 + 60 * random.nextDouble());
        Distribution distribution = RecordedNumbers.of(BinAxis.USUAL, numbers).distribution();
        int bin = BinAxis.USUAL.binOf(50);
        assertThat(distribution.atomBounds(50)).containsExactly(BinAxis.USUAL.low(bin), BinAxis.USUAL.high(bin));
        assertThat(distribution.atomBounds(60)).containsExactly(60, 60);
        assertThat(distribution.atomBounds(0)).containsExactly(0, 0);
        assertThat(distribution.atomBounds(Double.POSITIVE_INFINITY))
                .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        Distribution one =
                RecordedNumbers.of(BinAxis.USUAL, new double[] {50, 50}).distribution();
        assertThat(one.atomBounds(50)).containsExactly(50, 50);
    }
}
