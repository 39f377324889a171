package dev.headroom.experiment;

import dev.headroom.engine.BlockResult;
import dev.headroom.engine.PointSet;
import dev.headroom.execution.LocalBlockExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What a cell of a sweep costs, by a try with the first one on one thread.
 *
 * @param replications that were played
 * @param secondsOfCell for all the replications that a cell has
 * @param bytesOfCell of its table
 */
public record SweepTrial(long replications, double secondsOfCell, long bytesOfCell) {
    private static final long LEAST = 1024;
    private static final long LONG_ENOUGH_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

    /** Plays the first cell with more and more replications, until that takes a while. */
    public static SweepTrial of(PlannedSweep sweep) {
        var run = sweep.run(sweep.design().cell(0));
        long whole = run.settings().limit();
        var executor = new LocalBlockExecutor(1);
        for (long replications = Math.min(LEAST, whole); ; replications = Math.min(whole, 2 * replications)) {
            long begin = System.nanoTime();
            var result = BlockResult.of(run.model());
            executor.execute(run.job(PointSet.ofRun(replications)), result, (done, mean) -> {}, () -> false);
            long bytes = run.cellJob().table().bytes(result).length;
            long nanos = System.nanoTime() - begin;
            if (nanos > LONG_ENOUGH_NANOS || replications == whole) {
                return new SweepTrial(replications, nanos / 1e9 * whole / replications, bytes);
            }
        }
    }
}
