package dev.headroom.spark;

import dev.headroom.execution.CellExecutor;
import dev.headroom.execution.CellQueue;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Plays cells as tasks of a Spark cluster. Models are made here, ahead of what is sent by a few hundred cells; tables are made there and
 * kept here. A task that its executor takes down with it is played again elsewhere; a cell that cannot be played fails alone. Where there are
 * fewer than half as many cells as cores, each is played by several.
 */
final class SparkCellExecutor implements CellExecutor {
    private final JavaSparkContext spark;
    private final ClusterCores cores;
    private final long tasks;

    /** @param tasks how many cells there are at most */
    SparkCellExecutor(JavaSparkContext spark, ClusterCores cores, long tasks) {
        this.spark = spark;
        this.cores = cores;
        this.tasks = tasks;
    }

    @Override
    public void execute(CellQueue queue, BooleanSupplier cancelled) {
        var split = tasks > SplitCells.MOST_CELLS
                ? Optional.<SplitCells>empty()
                : SplitCells.of(spark, (int) tasks, cores.settled(cancelled));
        if (split.isPresent()) {
            split.get().run(queue, cancelled);
            return;
        }
        try (var dispatch = new CellDispatch(spark, cores, queue)) {
            dispatch.run(cancelled);
        }
    }

    @Override
    public void close() {
        // the engine has the connection
    }
}
