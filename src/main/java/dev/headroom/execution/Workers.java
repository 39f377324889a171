package dev.headroom.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that do the same work side by side. */
final class Workers {
    private Workers() {}

    /**
     * Does work on several threads at once and waits for all of them; a failure of one is thrown.
     *
     * @param threads at least 1
     * @param work done once by each of them; they divide it among themselves
     */
    static void run(int threads, Runnable work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < threads; w++) {
                running.add(pool.submit(work));
            }
            running.forEach(Workers::join);
        } finally {
            pool.shutdownNow();
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
}
