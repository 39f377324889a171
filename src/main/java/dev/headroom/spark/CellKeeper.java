package dev.headroom.spark;

import dev.headroom.execution.CellTask;
import dev.headroom.execution.Workers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads that hand the tables of cells to who keeps them; mutable. */
final class CellKeeper implements AutoCloseable {
    private final ExecutorService pool;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> refused = new AtomicReference<>();

    CellKeeper(int threads) {
        this.pool = Executors.newFixedThreadPool(threads);
    }

    void keep(CellTask task, CellOutcome outcome) {
        waiting.incrementAndGet();
        pool.execute(() -> {
            try {
                if (outcome.table() == null) {
                    task.failed(new IllegalStateException(outcome.failure()));
                } else {
                    task.finished(Packed.object(outcome.table(), byte[].class));
                }
            } catch (RuntimeException | Error failure) {
                refused.compareAndSet(null, failure);
            } finally {
                waiting.decrementAndGet();
            }
        });
    }

    /** How many were not kept yet. */
    int waiting() {
        return waiting.get();
    }

    /**
     * Whether all were kept.
     *
     * @throws RuntimeException what a task threw
     */
    boolean isIdle() {
        boolean idle = waiting.get() == 0;
        Throwable failure = refused.get();
        if (failure != null) {
            throw failure instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
        return idle;
    }

    /** Ends when those that were handed over are kept. */
    @Override
    public void close() {
        Workers.end(pool);
    }
}
