package dev.headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over 400 seeds, the 95% intervals of 32 strands contain the truth at their rate, and the error is the spread of the estimates. */
class StrandsCoverageTruthTest {
    private static final int SEEDS = 400;

    /** [strand] as a run of so many replications has them. */
    private static double[][] exponentials(RandomGenerator random, int replications) {
        var x = new double[32][];
        for (int k = 0; k < 32; k++) {
            x[k] = new double[replications / 32 + (k < replications % 32 ? 1 : 0)];
            Arrays.setAll(x[k], i -> -StrictMath.log(1 - random.nextDouble()));
        }
        return x;
    }

    private static void assertCovers(int replications, double truth, Function<double[][], Estimate> estimator) {
        int covered = 0;
        var values = new double[SEEDS];
        double squares = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Estimate estimate = estimator.apply(exponentials(new Well19937c(seed + 1), replications));
            covered += estimate.low95() <= truth && truth <= estimate.high95() ? 1 : 0;
            values[seed] = estimate.value();
            squares += estimate.standardError() * estimate.standardError() / SEEDS;
        }
        double variance = StatUtils.variance(values);
        assertThat((double) covered / SEEDS).as("coverage").isCloseTo(0.95, within(4 * Math.sqrt(0.95 * 0.05 / SEEDS)));
        assertThat(squares / variance).as("squared error").isCloseTo(1, within(4 * Math.sqrt(2.0 / SEEDS)));
    }

    private static double[] sums(double[][] x) {
        return Arrays.stream(x)
                .mapToDouble(strand -> Arrays.stream(strand).sum())
                .toArray();
    }

    private static Strands strands(double[][] x) {
        return new Strands(Arrays.stream(x).mapToLong(strand -> strand.length).toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 4096})
    void ofMeans(int replications) {
        assertCovers(replications, 1, x -> strands(x).mean(sums(x)));
    }

    @ParameterizedTest
    @CsvSource({"1000,0.03", "1000,0.5", "4096,0.03", "4096,0.5", "4096,0.97"})
    void ofProportions(int replications, double p) {
        double threshold = -StrictMath.log(p);
        assertCovers(
                replications,
                p,
                x -> strands(x)
                        .proportion(Arrays.stream(x)
                                .mapToLong(strand -> Arrays.stream(strand)
                                        .filter(number -> number > threshold)
                                        .count())
                                .toArray()));
    }

    /** Of x over x/2 + 2 z, z the number that comes next. */
    @ParameterizedTest
    @ValueSource(ints = {1000, 4096})
    void ofRatios(int replications) {
        assertCovers(2 * replications, 1 / 2.5, both -> {
            var x = new double[32];
            var y = new double[32];
            var counts = new long[32];
            for (int k = 0; k < 32; k++) {
                counts[k] = both[k].length / 2;
                for (int i = 0; i < counts[k]; i++) {
                    x[k] += both[k][2 * i];
                    y[k] += 0.5 * both[k][2 * i] + 2 * both[k][2 * i + 1];
                }
            }
            return new Strands(counts).ratio(x, y);
        });
    }

    private static Estimate quantile(double[][] x, double p) {
        return strands(x).quantile(RecordedNumbers.of(BinAxis.USUAL, x).distribution(), p);
    }

    @ParameterizedTest
    @CsvSource({"1000,0.05", "1000,0.5", "1000,0.95", "4096,0.05", "4096,0.5", "4096,0.95"})
    void ofQuantiles(int replications, double p) {
        assertCovers(replications, -StrictMath.log(1 - p), x -> quantile(x, p));
    }

    /** Bins at 1,030 are 4 wide, coarse ones 16, and intervals 3: they are right because a bin's numbers count as spread over it. */
    @ParameterizedTest
    @ValueSource(ints = {4096})
    void ofQuantilesWithinABin(int replications) {
        assertCovers(
                replications,
                1000 + 50 * StrictMath.log(2),
                x -> quantile(
                        Arrays.stream(x)
                                .map(strand -> Arrays.stream(strand)
                                        .map(number -> 1000 + 50 * number)
                                        .toArray())
                                .toArray(double[][]::new),
                        0.5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 4096})
    void ofConditionalValuesAtRisk(int replications) {
        assertCovers(
                replications,
                1 + StrictMath.log(20),
                x -> strands(x).cvar(RecordedNumbers.of(BinAxis.USUAL, x).distribution(), 0.95));
    }
}
