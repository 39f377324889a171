package dev.headroom.spark;

import dev.headroom.execution.CellExecutor;
import dev.headroom.execution.CellQueue;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Plays cells as tasks of a Spark cluster. Models are made here, ahead of what is sent by a few hundred cells; tables are made there and
 * kept here. A task that its executor takes down with it is played again elsewhere; a cell that cannot be played fails alone.
 */
final class SparkCellExecutor implements CellExecutor {
    private final JavaSparkContext spark;

    SparkCellExecutor(JavaSparkContext spark) {
        this.spark = spark;
    }

    @Override
    public void execute(CellQueue queue, BooleanSupplier cancelled) {
        try (var dispatch = new CellDispatch(spark, queue)) {
            dispatch.run(cancelled);
        }
    }

    @Override
    public void close() {
        // the engine has the connection
    }
}
