package dev.headroom.engine;

import dev.headroom.LargePlan;
import dev.headroom.PlanText;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
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

/** How the time per replication grows with regions, projects in each region and months; all statistics on. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
public class ScalingBenchmark {
    @Param({
        "5x10x60",
        "10x10x60",
        "20x10x60",
        "40x10x60",
        "10x5x60",
        "10x20x60",
        "10x40x60",
        "10x10x30",
        "10x10x120",
        "40x10x120"
    })
    private String regionsProjectsMonths = "";

    private static final int BATCHES = 32; // of a part of a strand

    private BlockSimulator simulator;
    private BlockResult result;
    private long batch;

    @Setup
    public void compile() {
        String[] sizes = regionsProjectsMonths.split("x", -1);
        String text = LargePlan.of(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), Integer.parseInt(sizes[2]));
        CapacityModel model = ModelCompiler.compile(PlanText.read(text));
        simulator = BlockSimulator.of(model, FullRecording.get(), new Sampling(Sampling.Method.RQMC, 1));
        result = BlockResult.of(model);
    }

    @Benchmark
    @OperationsPerInvocation(2 * Lanes.WIDTH)
    public BlockResult replication() {
        long first = batch++ * 2 * Lanes.WIDTH;
        simulator.play(new ReplicationBlock(0, first, first + 2 * Lanes.WIDTH));
        if (batch % BATCHES == 0) {
            simulator.endStrand(0, result);
            simulator.finish(result);
        }
        return result;
    }
}
