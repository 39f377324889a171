package dev.headroom.random;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.util.FastMath;
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

/** Functions of rows of 128 numbers, in time per number, beside those that take one number at a time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ArrayMathBenchmark.ROWS * ArrayMathBenchmark.WIDTH)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ArrayMathBenchmark {
    static final int ROWS = 60;
    static final int WIDTH = 128;

    private final double[][] normals = new double[ROWS][WIDTH];
    private final double[][] uniforms = new double[ROWS][WIDTH];
    private final double[][] out = new double[ROWS][WIDTH];

    @Setup
    public void draw() {
        var random = new Random(1);
        for (int r = 0; r < ROWS; r++) {
            for (int i = 0; i < WIDTH; i++) {
                normals[r][i] = random.nextGaussian();
                uniforms[r][i] = random.nextDouble();
            }
        }
    }

    @Benchmark
    public double[][] exp() {
        for (int r = 0; r < ROWS; r++) {
            ArrayMath.exp(normals[r], out[r], WIDTH);
        }
        return out;
    }

    @Benchmark
    public double[][] logistic() {
        for (int r = 0; r < ROWS; r++) {
            ArrayMath.logistic(normals[r], out[r], WIDTH);
        }
        return out;
    }

    @Benchmark
    public double[][] log() {
        for (int r = 0; r < ROWS; r++) {
            ArrayMath.log(uniforms[r], out[r], WIDTH);
        }
        return out;
    }

    @Benchmark
    public double[][] log1p() {
        for (int r = 0; r < ROWS; r++) {
            ArrayMath.log1p(uniforms[r], out[r], WIDTH);
        }
        return out;
    }

    @Benchmark
    public double[][] expOfFastMath() {
        for (int r = 0; r < ROWS; r++) {
            for (int i = 0; i < WIDTH; i++) {
                out[r][i] = FastMath.exp(normals[r][i]);
            }
        }
        return out;
    }

    @Benchmark
    public double[][] expOfStrictMath() {
        for (int r = 0; r < ROWS; r++) {
            for (int i = 0; i < WIDTH; i++) {
                out[r][i] = StrictMath.exp(normals[r][i]);
            }
        }
        return out;
    }

    @Benchmark
    public double[][] log1pOfFastMath() {
        for (int r = 0; r < ROWS; r++) {
            for (int i = 0; i < WIDTH; i++) {
                out[r][i] = FastMath.log1p(uniforms[r][i]);
            }
        }
        return out;
    }
}
