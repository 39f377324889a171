package dev.headroom.execution;

import dev.headroom.engine.PointSet;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.SampleSimulator;
import dev.headroom.engine.SampleTable;
import dev.headroom.engine.Sampling;
import dev.headroom.model.CapacityModel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays replications to look at them one by one, on threads of this process. */
public final class SampleExecutor {
    private final int threads;

    /** @param threads at least 1 */
    public SampleExecutor(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.threads = threads;
    }

    /** Fills a table with those of some points that it has not yet. */
    public void fill(SampleTable table, CapacityModel model, Sampling sampling, PointSet points) {
        List<ReplicationBlock> blocks = points.minus(table.filled()).blocks();
        var next = new AtomicInteger();
        if (blocks.isEmpty()) {
            return;
        }
        Workers.run(Math.min(threads, blocks.size()), () -> false, stop -> {
            var simulator = new SampleSimulator(model, sampling);
            for (int k = next.getAndIncrement();
                    k < blocks.size() && !stop.getAsBoolean();
                    k = next.getAndIncrement()) {
                simulator.play(List.of(blocks.get(k)), table);
            }
        });
    }
}
