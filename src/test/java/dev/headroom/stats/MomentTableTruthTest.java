package dev.headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.junit.jupiter.api.Test;

class MomentTableTruthTest {
    private static final int N = 10_007;

    /** Numbers far from 0 beside their spread, where sums of squares would cancel. */
    private static double[] numbers(int seed) {
        var random = new Well19937c(seed);
        var x = new double[N];
        Arrays.setAll(x, i -> 1e6 + random.nextGaussian());
        return x;
    }

    @Test
    void meanAndVarianceAreThoseOfAllNumbersWhateverTheColumns() {
        var x = numbers(1);
        double mean = Arrays.stream(x).map(v -> v - 1e6).average().orElseThrow() + 1e6;
        double m2 = new Variance().evaluate(x) * (N - 1);
        for (int length : new int[] {1, 3, 8, 128, 1000, N}) {
            var table = new MomentTable(2);
            for (int first = 0; first < N; first += length) {
                table.record(1, Arrays.copyOfRange(x, first, first + length), Math.min(length, N - first));
            }
            assertThat(table.count(1)).isEqualTo(N);
            assertThat(table.mean(1)).isCloseTo(mean, within(1e-9));
            assertThat(table.m2(1)).isCloseTo(m2, within(1e-6 * m2));
            assertThat(table.count(0)).as("the other cell").isZero();
        }
    }

    @Test
    void mergedTablesAreOneTable() {
        var x = numbers(2);
        var whole = new MomentTable(1);
        whole.record(0, x, N);
        var merged = new MomentTable(1);
        merged.merge(part(x, 0, 3000));
        merged.merge(part(x, 3000, 3000));
        merged.merge(part(x, 3000, N));
        assertThat(merged.count(0)).isEqualTo(N);
        assertThat(merged.mean(0)).isCloseTo(whole.mean(0), within(1e-9));
        assertThat(merged.m2(0)).isCloseTo(whole.m2(0), within(1e-6 * N));
        assertThatThrownBy(() -> merged.merge(new MomentTable(2)))
                .hasMessage("a table of 2 cells does not merge into one of 1");
    }

    private static MomentTable part(double[] x, int from, int to) {
        var table = new MomentTable(1);
        table.record(0, Arrays.copyOfRange(x, from, to), to - from);
        return table;
    }

    @Test
    void coMomentsAreThoseOfAllPairs() {
        var x = numbers(3);
        var noise = numbers(4);
        var y = new double[N];
        Arrays.setAll(y, i -> 0.5 * x[i] + noise[i]);
        var table = new CoMomentTable(1);
        var rest = new CoMomentTable(1);
        for (int first = 0; first < N; first += 128) {
            int count = Math.min(128, N - first);
            (first < 4000 ? table : rest)
                    .record(
                            0,
                            Arrays.copyOfRange(x, first, first + count),
                            Arrays.copyOfRange(y, first, first + count),
                            count);
        }
        table.merge(rest);
        assertThat(table.count(0)).isEqualTo(N);
        assertThat(table.coM2(0)).isCloseTo(new Covariance().covariance(x, y) * (N - 1), within(1e-6 * N));
        assertThat(table.m2Y(0)).isCloseTo(new Variance().evaluate(y) * (N - 1), within(1e-6 * N));
        assertThat(table.m2X(0)).isCloseTo(new Variance().evaluate(x) * (N - 1), within(1e-6 * N));
        assertThat(table.meanY(0)).isCloseTo(Arrays.stream(y).average().orElseThrow(), within(1e-8));
    }

    @Test
    void aConstantColumnHasNoVariance() {
        var table = new MomentTable(1);
        var column = new double[100];
        Arrays.fill(column, 0.1);
        table.record(0, column, 100);
        table.record(0, column, 0);
        assertThat(table.mean(0)).isCloseTo(0.1, within(1e-16));
        assertThat(table.m2(0)).isLessThan(1e-30);
        assertThat(table.count(0)).isEqualTo(100);
    }
}
