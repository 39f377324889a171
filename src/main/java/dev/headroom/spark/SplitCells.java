package dev.headroom.spark;

import dev.headroom.execution.CellJob;
import dev.headroom.execution.CellQueue;
import dev.headroom.execution.CellTask;
import dev.headroom.execution.Workers;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Plays cells of which a cluster has too few: all at once, each as many tasks of some of its blocks. Counters come back and are merged
 * here, where otherwise a table would come.
 */
final class SplitCells {
    /** Each has a whole result here. */
    static final int MOST_CELLS = 64;
    /** A task plays at least so many futures: its counters have to travel. */
    private static final int LEAST_REPLICATIONS = 2048;

    private final JavaSparkContext spark;
    private final int cells;
    private final int tasksOfCell;

    private SplitCells(JavaSparkContext spark, int cells, int tasksOfCell) {
        this.spark = spark;
        this.cells = cells;
        this.tasksOfCell = tasksOfCell;
    }

    /** How to play so many cells on so many cores; empty where each is better played by one core. */
    static Optional<SplitCells> of(JavaSparkContext spark, int cells, int cores) {
        return cells < 1 || cells > Math.min(MOST_CELLS, cores / 2)
                ? Optional.empty()
                : Optional.of(new SplitCells(spark, cells, SparkBlockExecutor.tasks(cores) / cells));
    }

    /** Plays until there are no more cells, or cancelled. */
    void run(CellQueue queue, BooleanSupplier cancelled) {
        Workers.run(cells, cancelled, stop -> {
            while (!stop.getAsBoolean()) {
                var task = queue.next();
                if (task.isEmpty()) {
                    return;
                }
                play(task.get(), stop);
            }
        });
    }

    private void play(CellTask task, BooleanSupplier stop) {
        Optional<byte[]> table;
        try {
            CellJob job = task.job();
            long most = Math.max(1, job.blocks().replications() / LEAST_REPLICATIONS);
            table = job.play(new SparkBlockExecutor(spark, (int) Math.min(tasksOfCell, most)), stop);
        } catch (UncheckedIOException gone) {
            task.abandoned();
            throw gone;
        } catch (RuntimeException | Error failure) {
            task.failed(failure);
            return;
        }
        table.ifPresentOrElse(task::finished, task::abandoned);
    }
}
