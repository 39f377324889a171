package dev.headroom.random;

import dev.headroom.random.CoordinateOrder.Coordinate;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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
import umontreal.ssj.rng.LFSR258;

/** Time per number of columns of 128 replications; SSJ's LFSR258, without seeking an address, is there to compare. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class CoordinatesBenchmark {
    private static final int LANES = 128;
    private static final int INPUTS = 300;
    private static final int STEPS = 69;

    private final Coordinates philox = new PhiloxCoordinates(1);
    private final Coordinates sobol = new SobolCoordinates(
            1,
            CoordinateOrder.of(LongStream.range(0, INPUTS)
                    .mapToObj(address -> new Coordinate(address, 0))
                    .toList()));
    private final LFSR258 stream = new LFSR258();
    private final InverseNormal inverseNormal = new InverseNormal();
    private final BrownianBridge bridge = new BrownianBridge(STEPS);
    private final double[][] path = new double[STEPS][LANES];
    private final double[] uniforms = new double[LANES];
    private final double[] out = new double[LANES];
    private long first;

    @Setup
    public void fill() {
        philox.uniforms(1, 0, 0, LANES, uniforms);
    }

    @Benchmark
    @OperationsPerInvocation(INPUTS * LANES)
    public double[] philox() {
        return uniforms(philox);
    }

    @Benchmark
    @OperationsPerInvocation(INPUTS * LANES)
    public double[] sobol() {
        return uniforms(sobol);
    }

    private double[] uniforms(Coordinates coordinates) {
        for (int address = 0; address < INPUTS; address++) {
            coordinates.uniforms(address, 0, first, LANES, out);
        }
        first = (first + LANES) & 0xfffff;
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[] streamOfSsj() {
        for (int i = 0; i < LANES; i++) {
            out[i] = stream.nextDouble();
        }
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[] inverseNormal() {
        System.arraycopy(uniforms, 0, out, 0, LANES);
        inverseNormal.replace(out, LANES);
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(STEPS * LANES)
    public double[][] bridge() {
        bridge.toShocks(path, LANES);
        return path;
    }
}
