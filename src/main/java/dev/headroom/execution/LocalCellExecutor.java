package dev.headroom.execution;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Plays a task on each of some threads of this process. */
public final class LocalCellExecutor implements CellExecutor {
    private final int threads;
    private final int threadsOfTask;

    /**
     * @param threads at least 1
     * @param tasks how many there are; where they are fewer than threads, each is played by several
     */
    public LocalCellExecutor(int threads, long tasks) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.threads = (int) Math.min(threads, Math.max(1, tasks));
        this.threadsOfTask = threads / this.threads;
    }

    @Override
    public void execute(CellQueue queue, BooleanSupplier cancelled) {
        Workers.run(threads, cancelled, stop -> {
            var executor = new LocalBlockExecutor(threadsOfTask);
            for (var task = next(queue, stop); task.isPresent(); task = next(queue, stop)) {
                play(task.get(), executor, stop);
            }
        });
    }

    private static Optional<CellTask> next(CellQueue queue, BooleanSupplier stop) {
        return stop.getAsBoolean() ? Optional.empty() : queue.next();
    }

    private static void play(CellTask task, BlockExecutor executor, BooleanSupplier stop) {
        Optional<byte[]> table;
        try {
            table = task.job().play(executor, stop);
        } catch (RuntimeException | Error failure) {
            task.failed(failure);
            return;
        }
        table.ifPresentOrElse(task::finished, task::abandoned);
    }

    @Override
    public void close() {
        // threads end with the work
    }
}
