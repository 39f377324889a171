package dev.headroom.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Threads that do the same work side by side. */
public final class Workers {
    private static final long MOST_WAIT_SECONDS = 2;

    private Workers() {}

    /** Work that several threads divide among themselves. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does a thread's part.
         *
         * @param stop to be asked often; once true, what is not begun is left
         */
        void run(BooleanSupplier stop);
    }

    /**
     * Does work on several threads at once and waits for all of them; a failure of one stops the others and is thrown.
     *
     * @param threads at least 1
     * @param cancelled stops all of them, once true
     */
    public static void run(int threads, BooleanSupplier cancelled, Work work) {
        var failed = new AtomicBoolean();
        BooleanSupplier stop = () -> failed.get() || cancelled.getAsBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < threads; w++) {
                running.add(pool.submit(() -> {
                    try {
                        work.run(stop);
                    } catch (RuntimeException | Error failure) {
                        failed.set(true);
                        throw failure;
                    }
                }));
            }
            running.forEach(Workers::join);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Ends threads once they have done what they were given; those that take more than two seconds are interrupted. */
    public static void end(ExecutorService pool) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(MOST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            pool.shutdownNow();
        }
    }

    /**
     * Waits for work.
     *
     * @throws RuntimeException that it ended with
     */
    public static void join(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while work was under way", e);
        }
    }
}
