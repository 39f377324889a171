package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.RunSeries.Kind;
import dev.headroom.results.Samples;
import dev.headroom.results.SeriesRow;
import dev.headroom.results.TwinFutures;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shares of variance of outcomes whose shares are known. */
class InfluenceTruthTest {
    private static final int STRANDS = 32;

    private static Samples samples(float[] outcome, float[]... inputs) {
        int n = outcome.length;
        var columns = new ArrayList<Samples.Column>();
        columns.add(new Samples.Column(Samples.Kind.OUTCOME, Samples.UNSERVED, outcome));
        for (int k = 0; k < inputs.length; k++) {
            columns.add(new Samples.Column(Samples.Kind.INPUT, "x" + k, inputs[k]));
        }
        return new Samples(new long[n], strands(n), columns);
    }

    private static int[] strands(int n) {
        var strands = new int[n];
        for (int i = 0; i < n; i++) {
            strands[i] = (int) ((long) i * STRANDS / n);
        }
        return strands;
    }

    private static float[] normals(Random random, int n) {
        var x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return x;
    }

    private static float[] uniforms(Random random, int n) {
        var x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) random.nextDouble();
        }
        return x;
    }

    private static Estimate share(List<SeriesRow> rows, String input) {
        return rows.stream()
                .filter(row -> row.item().equals(input))
                .findFirst()
                .orElseThrow()
                .y();
    }

    /** Uniform inputs in a sum: a class of 16 keeps all but 1/256 of an input's variance. */
    @Test
    void aLinearModelHasItsShares() {
        var random = new Random(1);
        int n = 65_536;
        float[] a = uniforms(random, n);
        float[] b = uniforms(random, n);
        float[] unrelated = uniforms(random, n);
        var y = new float[n];
        for (int i = 0; i < n; i++) {
            y[i] = 1000 + 20 * a[i] + 10 * b[i];
        }
        var rows = Influence.of(samples(y, unrelated, b, a));
        double kept = 1 - 1.0 / 256;
        assertThat(rows).extracting(SeriesRow::item).containsExactly("x2", "x1", "x0");
        assertThat(rows).allMatch(row -> row.kind() == Kind.INFLUENCE);
        for (var truth : new double[][] {{2, 0.8 * kept}, {1, 0.2 * kept}, {0, 0}}) {
            var share = share(rows, "x" + (int) truth[0]);
            assertThat(share.standardError()).isBetween(1e-5, 0.01);
            assertThat(Math.abs(share.value() - truth[1])).isLessThan(4 * share.standardError());
        }
    }

    /** Half of the futures have the input: it explains the variance between two means. */
    @Test
    void equalValuesOfADiscreteInputStayTogether() {
        var random = new Random(2);
        int n = 20_000;
        float[] noise = normals(random, n);
        var coin = new float[n];
        var y = new float[n];
        for (int i = 0; i < n; i++) {
            coin[i] = random.nextDouble() < 0.3 ? 1 : 0;
            y[i] = 2 * coin[i] + noise[i];
        }
        double between = 4 * 0.3 * 0.7;
        var share = share(Influence.of(samples(y, coin)), "x0");
        assertThat(share.value()).isCloseTo(between / (between + 1), within(4 * share.standardError()));
        assertThat(Influence.classes(new float[] {3, 1, 1, 1, -2, 0f, -0f, 1}))
                .containsExactly(14, 9, 9, 9, 0, 3, 3, 9);
    }

    /** Of an unrelated input the mean share is 0, not the share of 15 degrees of freedom; intervals cover it. */
    @Test
    void anUnrelatedInputExplainsNothingOnAverage() {
        var random = new Random(3);
        int covered = 0;
        double sum = 0;
        int runs = 200;
        for (int run = 0; run < runs; run++) {
            float[] y = normals(random, 1024);
            for (int i = 0; i < y.length; i++) {
                y[i] = y[i] > 1 ? y[i] * y[i] * y[i] : 0;
            }
            var share = share(Influence.of(samples(y, uniforms(random, y.length))), "x0");
            sum += share.value();
            covered += share.low95() <= 0 && 0 <= share.high95() ? 1 : 0;
        }
        assertThat(sum / runs).isCloseTo(0, within(0.0015));
        assertThat(covered).isGreaterThan((int) (0.9 * runs));
    }

    @Test
    void intervalsCoverTheShareOfALinearModel() {
        var random = new Random(4);
        int covered = 0;
        int runs = 200;
        for (int run = 0; run < runs; run++) {
            float[] a = uniforms(random, 2048);
            float[] y = uniforms(random, 2048);
            for (int i = 0; i < y.length; i++) {
                y[i] += a[i];
            }
            var share = share(Influence.of(samples(y, a)), "x0");
            double truth = 0.5 * (1 - 1.0 / 256);
            covered += share.low95() <= truth && truth <= share.high95() ? 1 : 0;
        }
        assertThat(covered).isBetween((int) (0.9 * runs), runs - 1);
    }

    @Test
    void nothingIsSaidOfTooFewFuturesOrOfAnOutcomeThatDoesNotVary() {
        var random = new Random(5);
        float[] x = uniforms(random, 1000);
        assertThat(Influence.of(samples(x, x))).isEmpty();
        assertThat(Influence.of(samples(new float[2000], uniforms(random, 2000))))
                .isEmpty();
        assertThat(Influence.of(Samples.NONE)).isEmpty();
    }

    /** Two parts with variances 9 and 16 make 100 + input + luck. */
    @Test
    void twinsTellInputsFromLuck() {
        var random = new Random(6);
        int coveredInputs = 0;
        int coveredPaths = 0;
        int runs = 200;
        for (int run = 0; run < runs; run++) {
            var rows = UncertaintyBudget.of(twins(random, 1024), new Estimate(100, 0.5, 99, 101));
            assertThat(rows).extracting(SeriesRow::item).containsExactly("inputs", "paths", "sampling");
            var inputs = rows.get(0).y();
            var paths = rows.get(1).y();
            coveredInputs += inputs.low95() <= 9 && 9 <= inputs.high95() ? 1 : 0;
            coveredPaths += paths.low95() <= 16 && 16 <= paths.high95() ? 1 : 0;
            assertThat(inputs.value()).isCloseTo(9, within(5 * inputs.standardError()));
            assertThat(paths.value()).isCloseTo(16, within(5 * paths.standardError()));
            assertThat(rows.get(2).y()).isEqualTo(Estimate.exact(0.25));
        }
        assertThat(coveredInputs).isBetween((int) (0.9 * runs), runs - 1);
        assertThat(coveredPaths).isBetween((int) (0.9 * runs), runs - 1);
        assertThat(UncertaintyBudget.of(new TwinFutures(new int[1], new float[1], new float[1]), Estimate.exact(1)))
                .isEmpty();
    }

    private static TwinFutures twins(Random random, int n) {
        var ones = new float[n];
        var others = new float[n];
        for (int i = 0; i < n; i++) {
            double input = 100 + 3 * random.nextGaussian();
            ones[i] = (float) (input + 4 * random.nextGaussian());
            others[i] = (float) (input + 4 * random.nextGaussian());
        }
        return new TwinFutures(strands(n), ones, others);
    }
}
