package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.random.StreamCoordinates;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The kernel on the shipped plan, as a whole and by part, in time per replication. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseParallelGC")
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class KernelBenchmark {
    private Lanes lanes;
    private ScalarDraws draws;
    private SharePath share;
    private DemandPath demand;
    private CurrencyPath currencies;
    private BuildPipeline pipeline;
    private Balance balance;
    private Recorder recorder;
    private BlockResult result;
    private BlockSimulator simulator;
    private long block;

    @Setup
    public void readShippedPlan() {
        CapacityModel model =
                ModelCompiler.compile(PlanReader.read(new PlanSource(Path.of("config/plan.yaml"), List.of(), List.of()))
                        .plan());
        lanes = new Lanes(new StreamCoordinates(1), true);
        draws = new ScalarDraws(model);
        share = new SharePath(model);
        demand = new DemandPath(model);
        currencies = new CurrencyPath(model);
        pipeline = new BuildPipeline(model, lanes, draws, demand, currencies);
        balance = new Balance(model, draws, demand, pipeline.outcome());
        recorder = new Recorder(model, draws, demand, balance, pipeline.outcome());
        result = new BlockResult(ResultLayout.of(model));
        simulator = BlockSimulator.monteCarlo(model, 1);
        lanes.moveTo(0, Lanes.WIDTH);
        draws();
        paths();
        pipeline();
        balance();
    }

    @Benchmark
    @OperationsPerInvocation(ReplicationBlock.SIZE)
    public BlockResult whole() {
        long first = block++ * ReplicationBlock.SIZE;
        return simulator.simulate(new ReplicationBlock(first, first + ReplicationBlock.SIZE));
    }

    @Benchmark
    @OperationsPerInvocation(Lanes.WIDTH)
    public void draws() {
        draws.play(lanes);
    }

    @Benchmark
    @OperationsPerInvocation(Lanes.WIDTH)
    public void paths() {
        share.play(lanes, draws);
        demand.play(lanes, draws, share);
        currencies.play(lanes, draws);
    }

    @Benchmark
    @OperationsPerInvocation(Lanes.WIDTH)
    public void pipeline() {
        pipeline.play();
    }

    @Benchmark
    @OperationsPerInvocation(Lanes.WIDTH)
    public void balance() {
        balance.play(lanes.count());
    }

    @Benchmark
    @OperationsPerInvocation(Lanes.WIDTH)
    public void statistics() {
        recorder.record(result, lanes.count());
    }
}
