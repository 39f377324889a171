package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.random.Coordinates;
import dev.headroom.random.NormalCurve;
import dev.headroom.yaml.PlanReader;
import dev.headroom.yaml.PlanSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/** What comes before building, each part alone on the shipped plan, in time per replication. Random numbers come from a table: they cost next to nothing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Lanes.WIDTH)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class PathsBenchmark {
    private Batch batch;
    private long first;

    @Setup
    public void readShippedPlan() {
        CapacityModel model =
                ModelCompiler.compile(PlanReader.read(new PlanSource(Path.of("config/plan.yaml"), List.of(), List.of()))
                        .plan());
        batch = new Batch(model, new Lanes(new TableCoordinates(), true));
        batch.play(0, Lanes.WIDTH, t -> {});
    }

    private void move() {
        first = (first + Lanes.WIDTH) % (8 * Lanes.WIDTH);
        batch.lanes.moveTo(first, Lanes.WIDTH);
    }

    @Benchmark
    public void draws() {
        move();
        batch.draws.play(batch.lanes);
    }

    @Benchmark
    public void share() {
        move();
        batch.share.play(batch.lanes, batch.draws);
    }

    @Benchmark
    public void risks() {
        move();
        batch.risks.play(batch.lanes, batch.draws);
    }

    @Benchmark
    public void demand() {
        move();
        batch.demand.play(batch.lanes, batch.draws, batch.share, batch.risks);
    }

    @Benchmark
    public void currencies() {
        move();
        batch.currencies.play(batch.lanes, batch.draws);
    }

    @Benchmark
    public void outages() {
        move();
        batch.outages.play(batch.lanes, batch.draws);
    }

    /** Copies of a few columns of random numbers. */
    private static final class TableCoordinates implements Coordinates {
        private static final int COLUMNS = 64;

        private final double[][] uniforms = new double[COLUMNS][];
        private final double[][] normals = new double[COLUMNS][];

        TableCoordinates() {
            var random = new Random(1);
            for (int k = 0; k < COLUMNS; k++) {
                uniforms[k] = random.doubles(Lanes.WIDTH).toArray();
                normals[k] = uniforms[k].clone();
                NormalCurve.inverse(normals[k], Lanes.WIDTH);
            }
        }

        private static int column(long address, int component, long firstReplication) {
            long mixed =
                    (31 * address + component) * 0x9E37_79B9_7F4A_7C15L + firstReplication * 0xD1B5_4A32_D192_ED03L;
            return (int) Long.remainderUnsigned(mixed >>> 8, COLUMNS);
        }

        @Override
        public void uniforms(long address, int component, long firstReplication, int count, double[] out) {
            System.arraycopy(uniforms[column(address, component, firstReplication)], 0, out, 0, count);
        }

        @Override
        public void normals(long address, int component, long firstReplication, int count, double[] out) {
            System.arraycopy(normals[column(address, component, firstReplication)], 0, out, 0, count);
        }
    }
}
