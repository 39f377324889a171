package dev.headroom.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Time per number of recording columns of 128 replications, over as many cells as a plan of a dozen regions has. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AccumulatorBenchmark {
    private static final int LANES = 128;
    private static final int CELLS = 20_000;
    private static final int HISTOGRAMS = 8_000;
    private static final int COLUMNS = 64;

    private static final int RECORDS = 64; // of a histogram until it is emptied

    private final ExactSums sums = new ExactSums(CELLS);
    private final List<Histogram> histograms = new ArrayList<>();
    private final List<PooledHistogram> pools = new ArrayList<>();
    private int records;
    private final double[][] dense = new double[COLUMNS][LANES]; // lognormal
    private final double[][] sparse = new double[COLUMNS][LANES]; // mostly 0

    @Setup
    public void fill() {
        var random = new Well19937c(1);
        for (int column = 0; column < COLUMNS; column++) {
            for (int lane = 0; lane < LANES; lane++) {
                dense[column][lane] = StrictMath.exp(5 + 0.3 * random.nextGaussian());
                sparse[column][lane] = random.nextDouble() < 0.9 ? 0 : dense[column][lane];
            }
        }
        for (int i = 0; i < HISTOGRAMS; i++) {
            histograms.add(new Histogram(BinAxis.USUAL));
            pools.add(new PooledHistogram(BinAxis.USUAL));
        }
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
    public List<PooledHistogram> denseHistograms() {
        return record(dense);
    }

    @Benchmark
    @OperationsPerInvocation(HISTOGRAMS * LANES)
    public List<PooledHistogram> sparseHistograms() {
        return record(sparse);
    }

    /** With the handing over to those of all strands. */
    private List<PooledHistogram> record(double[][] columns) {
        for (int i = 0; i < HISTOGRAMS; i++) {
            histograms.get(i).record(columns[i % COLUMNS], LANES);
        }
        if (++records == RECORDS) {
            PackedHistograms.empty(histograms, pools);
            records = 0;
        }
        return pools;
    }
}
