package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.model.Period;
import dev.headroom.yaml.PlanReader;
import dev.headroom.yaml.PlanSource;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

/** The kernel on a plan, as a whole and by part, in time per replication. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class KernelBenchmark {
    private static final int BATCHES = 64; // of a part of a strand
    private static final int BLOCKS = 8; // of a part of a strand

    @Param("config/plan.yaml")
    private String plan = "";

    @Param("EVERYTHING")
    private Recorded recorded = Recorded.EVERYTHING;

    private Batch batch;
    private Recorder recorder;
    private BlockSimulator simulator;
    private BlockResult result;
    private long row;
    private int batches;

    /** What statistics are kept. */
    public enum Recorded {
        EVERYTHING,
        /** As much as a planner's script may keep: months and the horizon, quantiles of four kinds, means of what they are of. */
        MONTHS,
        NOTHING;

        Recording recording() {
            return switch (this) {
                case EVERYTHING -> FullRecording.get();
                case MONTHS ->
                    new Recording(
                            EnumSet.of(Period.Kind.MONTH, Period.Kind.HORIZON),
                            EnumSet.of(Quantity.DEMAND, Quantity.USABLE, Quantity.SHORTFALL),
                            EnumSet.of(
                                    CellQuantile.DEMAND,
                                    CellQuantile.USABLE,
                                    CellQuantile.PEAK_SHORTFALL,
                                    CellQuantile.LEAST_HEADROOM),
                            EnumSet.of(RegionQuantity.CAPEX),
                            Set.of());
                case NOTHING -> new Recording(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
            };
        }
    }

    @Setup
    public void readPlan() {
        CapacityModel model = ModelCompiler.compile(PlanReader.read(new PlanSource(Path.of(plan), List.of(), List.of()))
                .plan());
        var sampling = new Sampling(Sampling.Method.RQMC, 1);
        Recording recording = recorded.recording();
        batch = new Batch(model, new Lanes(sampling.coordinates(model), true));
        recorder = new Recorder(batch, recording);
        simulator = BlockSimulator.of(model, recording, sampling);
        result = BlockResult.of(model);
        batch.play(0, Lanes.WIDTH, t -> {});
    }

    /** With the handing over of a strand's part. */
    @Benchmark
    @OperationsPerInvocation(BLOCKS * ReplicationBlock.SIZE)
    public BlockResult whole() {
        for (int k = 0; k < BLOCKS; k++) {
            long first = row++ * ReplicationBlock.SIZE;
            simulator.play(new ReplicationBlock(0, first, first + ReplicationBlock.SIZE));
        }
        simulator.endStrand(0, result);
        simulator.finish(result);
        return result;
    }

    @Benchmark
    @OperationsPerInvocation(Lanes.WIDTH)
    public void draws() {
        batch.draws.play(batch.lanes);
    }

    @Benchmark
    @OperationsPerInvocation(Lanes.WIDTH)
    public void paths() {
        batch.share.play(batch.lanes, batch.draws);
        batch.demand.play(batch.lanes, batch.draws, batch.share, batch.risks);
        batch.currencies.play(batch.lanes, batch.draws);
    }

    @Benchmark
    @OperationsPerInvocation(Lanes.WIDTH)
    public void outages() {
        batch.outages.play(batch.lanes, batch.draws);
        batch.grid.play(batch.lanes, batch.draws);
        batch.network.play(batch.lanes);
    }

    @Benchmark
    @OperationsPerInvocation(Lanes.WIDTH)
    public void risks() {
        batch.risks.play(batch.lanes, batch.draws);
    }

    @Benchmark
    @OperationsPerInvocation(Lanes.WIDTH)
    public void pipeline() {
        batch.pipeline.begin();
        batch.pipeline.play(0, batch.model.months());
    }

    @Benchmark
    @OperationsPerInvocation(Lanes.WIDTH)
    public void balance() {
        batch.balance.begin();
        for (int t = 0; t < batch.model.months(); t++) {
            batch.balance.play(t);
            batch.network.serve(t, batch);
        }
    }

    /** The balance stays that of the last month. */
    @Benchmark
    @OperationsPerInvocation(Lanes.WIDTH)
    public void statistics() {
        for (int t = 0; t < batch.model.months(); t++) {
            recorder.played(t);
        }
        recorder.endBatch();
        if (++batches == BATCHES) {
            result.add(0, recorder.endStrand());
            result.addAll(recorder.histograms());
            batches = 0;
        }
    }
}
