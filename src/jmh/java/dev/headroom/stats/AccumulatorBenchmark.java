package dev.headroom.stats;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.math3.random.Well19937c;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time per number of recording columns of 128 replications, over as many cells as a plan of a dozen regions has; and time per estimate from
 * the sums of strands.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class AccumulatorBenchmark {
    private static final int LANES = 128;
    private static final int CELLS = 20_000;
    private static final int HISTOGRAMS = 8_000;
    private static final int COLUMNS = 64;
    private static final int BATCHES = 64; // of a part of a strand
    private static final int STRANDS = 32;

    private final ExactSums sums = new ExactSums(CELLS);
    private final HistogramTable histograms = new HistogramTable(Collections.nCopies(HISTOGRAMS, BinAxis.USUAL), LANES);
    private final List<PooledHistogram> pools = Stream.generate(() -> new PooledHistogram(BinAxis.USUAL))
            .limit(HISTOGRAMS)
            .toList();
    private final double[][] dense = new double[COLUMNS][LANES]; // lognormal
    private final double[][] sparse = new double[COLUMNS][LANES]; // mostly 0
    private final double[] strandSums = new double[STRANDS];
    private final Strands strands = new Strands(strandCounts());
    private int batches;

    private static long[] strandCounts() {
        var counts = new long[STRANDS];
        Arrays.fill(counts, 2048);
        return counts;
    }

    @Setup
    public void fill() {
        var random = new Well19937c(1);
        for (int column = 0; column < COLUMNS; column++) {
            for (int lane = 0; lane < LANES; lane++) {
                dense[column][lane] = StrictMath.exp(5 + 0.3 * random.nextGaussian());
                sparse[column][lane] = random.nextDouble() < 0.9 ? 0 : dense[column][lane];
            }
        }
        Arrays.setAll(strandSums, k -> dense[k][0]);
    }

    @Benchmark
    @OperationsPerInvocation(CELLS * LANES)
    public ExactSums sums() {
        for (int cell = 0; cell < CELLS; cell++) {
            sums.add(cell, ColumnSum.of(dense[cell % COLUMNS], LANES));
        }
        return sums;
    }

    @Benchmark
    @OperationsPerInvocation(HISTOGRAMS * LANES)
    public HistogramTable denseHistograms() {
        for (int h = 0; h < HISTOGRAMS; h++) {
            histograms.record(h, dense[h % COLUMNS], LANES);
        }
        return endBatch();
    }

    @Benchmark
    @OperationsPerInvocation(HISTOGRAMS * LANES)
    public HistogramTable sparseHistograms() {
        for (int h = 0; h < HISTOGRAMS; h++) {
            histograms.recordManyZeros(h, sparse[h % COLUMNS], LANES);
        }
        return endBatch();
    }

    /** With the handing over to those of all strands. */
    private HistogramTable endBatch() {
        histograms.endBatch();
        if (++batches == BATCHES) {
            histograms.endStrand();
            histograms.emptyInto(pools);
            batches = 0;
        }
        return histograms;
    }

    @Benchmark
    public Estimate meanOfStrands() {
        return strands.mean(strandSums);
    }
}
