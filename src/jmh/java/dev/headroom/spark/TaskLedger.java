package dev.headroom.spark;

import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerBlockUpdated;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Adds up what Spark says of the tasks of this process's driver. Spark makes it, by its name in {@code spark.extraListeners}. */
public final class TaskLedger extends SparkListener {
    static final LongAdder JOBS = new LongAdder();
    static final LongAdder TASKS = new LongAdder();
    static final LongAdder RESULT_BYTES = new LongAdder();
    /** Milliseconds in executors' threads. */
    static final LongAdder RUN_MILLIS = new LongAdder();
    /** Code and settings of tasks, put out by the driver once a job. */
    static final LongAdder BROADCAST_BYTES = new LongAdder();
    /** The same, as executors fetched it. */
    static final LongAdder FETCHED_BYTES = new LongAdder();

    @Override
    public void onJobStart(SparkListenerJobStart job) {
        JOBS.increment();
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        if (task.taskMetrics() != null) { // null: it was lost with its executor
            TASKS.increment();
            RESULT_BYTES.add(task.taskMetrics().resultSize());
            RUN_MILLIS.add(task.taskMetrics().executorRunTime());
        }
    }

    @Override
    public void onBlockUpdated(SparkListenerBlockUpdated update) {
        var block = update.blockUpdatedInfo();
        if (block.blockId().name().contains("_piece")) {
            (block.blockManagerId().isDriver() ? BROADCAST_BYTES : FETCHED_BYTES).add(block.memSize());
        }
    }
}
