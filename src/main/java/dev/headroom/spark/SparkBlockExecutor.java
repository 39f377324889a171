package dev.headroom.spark;

import dev.headroom.engine.BlockResult;
import dev.headroom.execution.BlockExecutor;
import dev.headroom.execution.BlockJob;
import dev.headroom.execution.BlockListener;
import dev.headroom.execution.StrandProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** Plays blocks as tasks of a Spark cluster: some neighbours a task, the model sent once to each executor. */
final class SparkBlockExecutor implements BlockExecutor {
    /** Tasks for each core: slow ones at the end cost less. */
    private static final int TASKS_OF_CORE = 3;
    /** Each brings a whole result to be merged here. */
    private static final int MOST_TASKS = 512;

    private static final long POLL_MILLIS = 50;

    private final JavaSparkContext spark;
    private final ToIntFunction<BooleanSupplier> tasks; // at most; it may wait

    /** Plays a job on a whole cluster. */
    SparkBlockExecutor(JavaSparkContext spark, ClusterCores cores) {
        this.spark = spark;
        this.tasks = cancelled -> tasks(cores.settled(cancelled));
    }

    /** Plays a job beside others, in so many tasks at most. */
    SparkBlockExecutor(JavaSparkContext spark, int tasks) {
        this.spark = spark;
        this.tasks = cancelled -> tasks;
    }

    /** How many tasks may be under way on so many cores. */
    static int tasks(int cores) {
        return Math.min(MOST_TASKS, TASKS_OF_CORE * cores);
    }

    @Override
    public void execute(BlockJob job, BlockResult result, BlockListener listener, BooleanSupplier cancelled) {
        Broadcast<byte[]> shared = spark.broadcast(Packed.object(job));
        var parts = parts(job.blocks().size(), tasks.applyAsInt(cancelled));
        var landed = new LinkedBlockingQueue<PlayedBlocks.Outcome>();
        var flight = Flight.send(spark, parts, new PlayedBlocks(shared), (outcome, place) -> landed.add(outcome));
        try {
            new Merge(job, result, listener).run(flight, landed, cancelled);
        } finally {
            flight.cancel();
            shared.unpersist();
        }
    }

    /** Ranges of blocks: [first, end). */
    private static List<int[]> parts(int blocks, int most) {
        int tasks = Math.min(blocks, most);
        var parts = new ArrayList<int[]>();
        for (int k = 0; k < tasks; k++) {
            parts.add(new int[] {(int) ((long) blocks * k / tasks), (int) ((long) blocks * (k + 1) / tasks)});
        }
        return parts;
    }

    /** Adds what comes back to a result. */
    private final class Merge {
        private final BlockJob job;
        private final BlockResult result;
        private final BlockListener listener;
        private final StrandProgress progress;

        Merge(BlockJob job, BlockResult result, BlockListener listener) {
            this.job = job;
            this.result = result;
            this.listener = listener;
            this.progress = new StrandProgress(listener);
        }

        void run(Flight flight, LinkedBlockingQueue<PlayedBlocks.Outcome> landed, BooleanSupplier cancelled) {
            while (!cancelled.getAsBoolean()) {
                boolean over = flight.isOver(); // before the last look at what landed
                var outcome = next(landed);
                if (outcome.isPresent()) {
                    add(outcome.get());
                } else if (over) {
                    flight.failure().ifPresent(SparkBlockExecutor.this::fail);
                    return;
                }
            }
        }

        private void add(PlayedBlocks.Outcome outcome) {
            result.merge(outcome.result());
            outcome.report(job.blocks(), progress);
            if (!listener.mayWithhold().equals(BlockListener.FOREVER)) {
                listener.reached();
            }
        }
    }

    private static Optional<PlayedBlocks.Outcome> next(LinkedBlockingQueue<PlayedBlocks.Outcome> landed) {
        try {
            return Optional.ofNullable(landed.poll(POLL_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while blocks were played", e);
        }
    }

    private void fail(Throwable cause) {
        if (spark.sc().isStopped()) {
            throw new UncheckedIOException(new IOException("the Spark cluster is gone: " + cause.getMessage(), cause));
        }
        throw new IllegalStateException(cause);
    }
}
