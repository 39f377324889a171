package dev.headroom.spark;

import dev.headroom.execution.CellQueue;
import dev.headroom.execution.CellTask;
import dev.headroom.execution.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Threads that make cells ready to travel, some ahead of what is sent, never many; mutable. */
final class CellLoader implements AutoCloseable {
    /** Cells that may be ready before they are sent. */
    static final int MOST_READY = 512;

    private static final long POLL_MILLIS = 50;

    private final CellQueue queue;
    private final LinkedBlockingQueue<ReadyCell> ready = new LinkedBlockingQueue<>(MOST_READY);
    private final ExecutorService pool;
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean stopped;

    CellLoader(CellQueue queue, int threads) {
        this.queue = queue;
        this.pool = Executors.newFixedThreadPool(threads);
        for (int k = 0; k < threads; k++) {
            running.add(pool.submit(this::loadAll));
        }
    }

    private void loadAll() {
        while (!stopped) {
            Optional<CellTask> task = queue.next();
            if (task.isEmpty()) {
                return;
            }
            load(task.get());
        }
    }

    private void load(CellTask task) {
        byte[] job;
        try {
            job = Packed.object(task.job());
        } catch (RuntimeException | Error failure) {
            task.failed(failure);
            return;
        }
        try {
            var cell = new ReadyCell(task, job);
            while (!stopped) {
                if (ready.offer(cell, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        task.abandoned();
    }

    /** How many cells wait to be sent. */
    int ready() {
        return ready.size();
    }

    /** Some of the cells that wait. */
    List<ReadyCell> take(int most) {
        var taken = new ArrayList<ReadyCell>();
        ready.drainTo(taken, most);
        return taken;
    }

    /**
     * Whether no more cells become ready.
     *
     * @throws RuntimeException what the queue or a task threw
     */
    boolean isOver() {
        for (Future<?> thread : running) {
            if (!thread.isDone()) {
                return false;
            }
            Workers.join(thread);
        }
        return true;
    }

    /** Gives up what waits. */
    @Override
    public void close() {
        stopped = true;
        Workers.end(pool);
        take(MOST_READY).forEach(cell -> cell.task().abandoned());
    }
}
