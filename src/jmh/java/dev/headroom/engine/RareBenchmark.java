package dev.headroom.engine;

import dev.headroom.LargePlan;
import dev.headroom.PlanText;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
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

/** Futures from the ordinary law and from one that was fitted to a part of them, their scores and weights, in time per replication. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(ReplicationBlock.SIZE)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class RareBenchmark {
    private static final int REGIONS = 4;
    private static final int MONTHS = 60;
    private static final int TYPICAL = 512; // futures a law is fitted to

    private RareSimulator ordinary;
    private RareSimulator fitted;
    private long row;
    private double scores;

    @Setup
    public void fit() {
        CapacityModel model = ModelCompiler.compile(PlanText.read(LargePlan.of(REGIONS, 3, MONTHS)));
        var sampling = new Sampling(Sampling.Method.RQMC, 1);
        var event = new RareEvent(REGIONS, ResultLayout.TOTAL, 0, MONTHS - 1);
        RareLaw law = RareLaw.ordinary();
        var weights = LongStream.range(0, TYPICAL).mapToDouble(i -> 1).toArray();
        ordinary = new RareSimulator(model, sampling, event, law);
        fitted = new RareSimulator(
                model,
                sampling,
                event,
                law.fitted(model, sampling, LongStream.range(0, TYPICAL).toArray(), weights));
    }

    @Benchmark
    public double ordinaryLaw() {
        return play(ordinary);
    }

    @Benchmark
    public double fittedLaw() {
        return play(fitted);
    }

    private double play(RareSimulator simulator) {
        long first = row++ * ReplicationBlock.SIZE;
        var block = new ReplicationBlock(0, first, first + ReplicationBlock.SIZE);
        simulator.play(block, (place, score, weight) -> scores += score * weight);
        return scores;
    }
}
