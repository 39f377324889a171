package dev.headroom.execution;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.BlockResult;
import dev.headroom.engine.BlockSimulator;
import dev.headroom.engine.QuantileTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Plays blocks on threads of this process. */
public final class LocalBlockExecutor implements BlockExecutor {
    private final int threads;

    /** @param threads at least 1 */
    public LocalBlockExecutor(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.threads = threads;
    }

    @Override
    public Optional<BlockEstimates> execute(BlockJob job, BlockListener listener, BooleanSupplier cancelled) {
        var sums = new OrderedMerge(listener);
        var next = new AtomicLong();
        var stopped = new AtomicBoolean();
        int workers = (int) Math.min(threads, job.blocks());
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            var quantiles = QuantileTables.of(job.model(), job.recording());
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < workers; w++) {
                running.add(pool.submit(() -> {
                    try {
                        var simulator = BlockSimulator.monteCarlo(job.model(), job.recording(), job.seed(), quantiles);
                        play(simulator, job, next, sums, () -> stopped.get() || cancelled.getAsBoolean());
                    } catch (RuntimeException | Error failure) {
                        stopped.set(true);
                        throw failure;
                    }
                }));
            }
            running.forEach(LocalBlockExecutor::join);
            return sums.result().map(sum -> new BlockEstimates(sum, quantiles));
        } finally {
            pool.shutdownNow();
        }
    }

    /** Plays one block after the other until none is left; every block that was begun is finished. */
    private static void play(
            BlockSimulator simulator, BlockJob job, AtomicLong next, OrderedMerge sums, BooleanSupplier cancelled) {
        while (!cancelled.getAsBoolean()) {
            long number = next.getAndIncrement();
            if (number >= job.blocks()) {
                break;
            }
            sums.add(number, simulator.simulate(job.block(number)));
        }
    }

    private static void join(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while blocks were played", e);
        }
    }

    /** Merges results in block order, whatever the order in which they come. Shared by the workers. */
    private static final class OrderedMerge {
        private final BlockListener listener;
        private final Map<Long, BlockResult> early = new HashMap<>();
        private long expected;
        private @Nullable BlockResult merged;

        OrderedMerge(BlockListener listener) {
            this.listener = listener;
        }

        synchronized void add(long number, BlockResult block) {
            early.put(number, block);
            BlockResult next = early.remove(expected);
            while (next != null) {
                BlockResult sum = merged;
                if (sum == null) {
                    sum = next;
                } else {
                    sum.merge(next);
                }
                merged = sum;
                expected++;
                listener.merged(sum);
                next = early.remove(expected);
            }
        }

        synchronized Optional<BlockResult> result() {
            return Optional.ofNullable(merged);
        }
    }
}
