package dev.headroom.execution;

import dev.headroom.engine.RareEvent;
import dev.headroom.engine.RareLaw;
import dev.headroom.engine.RareSimulator;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.Sampling;
import dev.headroom.model.CapacityModel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Plays blocks for a rare event on threads of this process. */
public final class RareExecutor {
    private final int threads;

    /** @param threads at least 1 */
    public RareExecutor(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.threads = threads;
    }

    /** What is to be played: futures of a model that follow a law, watched for an event. */
    public record Job(CapacityModel model, Sampling sampling, RareEvent event, RareLaw law) {}

    /** Is told of all replications of a part in order, by one thread at a time; of several parts at once by several. */
    @FunctionalInterface
    public interface PartWatcher {
        /** A replication was played: its part, its place in it, and what {@link RareSimulator.Watcher} says. */
        void played(int part, int place, double score, double weight);
    }

    /**
     * Plays parts, each by one thread, block after block.
     *
     * @param cancelled asked between blocks; once true, no more begin
     * @return whether all was played
     */
    public boolean execute(
            Job job, List<List<ReplicationBlock>> parts, PartWatcher watcher, BooleanSupplier cancelled) {
        var next = new AtomicInteger();
        var left = new AtomicInteger(parts.size());
        Workers.run(Math.min(threads, parts.size()), cancelled, stop -> {
            var simulator = new RareSimulator(job.model(), job.sampling(), job.event(), job.law());
            for (int k = next.getAndIncrement(); k < parts.size(); k = next.getAndIncrement()) {
                if (play(simulator, parts.get(k), k, watcher, stop)) {
                    left.decrementAndGet();
                }
            }
        });
        return left.get() == 0;
    }

    private static boolean play(
            RareSimulator simulator,
            List<ReplicationBlock> blocks,
            int part,
            PartWatcher watcher,
            BooleanSupplier stop) {
        int played = 0;
        for (ReplicationBlock block : blocks) {
            if (stop.getAsBoolean()) {
                return false;
            }
            int before = played;
            simulator.play(block, (place, score, weight) -> watcher.played(part, before + place, score, weight));
            played += block.size();
        }
        return true;
    }
}
