package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.random.PhiloxCoordinates;
import dev.headroom.yaml.PlanReader;
import dev.headroom.yaml.PlanSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The building pipeline alone, in time per replication: what is drawn for it, what it plays, and what it writes for those who read it. It
 * goes round several batches, so that no future is known to the processor's branch predictor.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class PipelineBenchmark {
    private static final int BATCHES = 8;

    @Param("config/plan.yaml")
    private String plan = "";

    private final Batch[] batches = new Batch[BATCHES];

    @Setup
    public void playPaths() {
        CapacityModel model = ModelCompiler.compile(PlanReader.read(new PlanSource(Path.of(plan), List.of(), List.of()))
                .plan());
        for (int k = 0; k < BATCHES; k++) {
            batches[k] = new Batch(model, new Lanes(new PhiloxCoordinates(1), true));
            batches[k].play((long) k * Lanes.WIDTH, Lanes.WIDTH, t -> {});
        }
    }

    @Benchmark
    @OperationsPerInvocation(BATCHES * Lanes.WIDTH)
    public void drawAndPlay() {
        for (Batch batch : batches) {
            batch.pipeline.begin();
            batch.pipeline.play(0, batch.model.months());
        }
    }

    /** With the random numbers of the round before. */
    @Benchmark
    @OperationsPerInvocation(BATCHES * Lanes.WIDTH)
    public void play() {
        for (Batch batch : batches) {
            batch.outcome().clear();
            batch.pipeline.play(0, batch.model.months());
        }
    }
}
