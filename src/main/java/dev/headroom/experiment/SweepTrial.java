package dev.headroom.experiment;

import dev.headroom.engine.PointSet;
import dev.headroom.execution.BlockJob;
import dev.headroom.execution.CellJob;
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
        var job = sweep.job(sweep.design().cell(0));
        long whole = job.blocks().replications();
        var executor = new LocalBlockExecutor(1);
        for (long replications = Math.min(LEAST, whole); ; replications = Math.min(whole, 2 * replications)) {
            long begin = System.nanoTime();
            long bytes = first(job, replications).play(executor, () -> false).orElseThrow().length;
            long nanos = System.nanoTime() - begin;
            if (nanos > LONG_ENOUGH_NANOS || replications == whole) {
                return new SweepTrial(replications, nanos / 1e9 * whole / replications, bytes);
            }
        }
    }

    /** The first replications of a job. */
    private static CellJob first(CellJob job, long replications) {
        var all = job.blocks();
        var blocks = PointSet.ofRun(replications).blocks();
        return new CellJob(new BlockJob(all.model(), all.recording(), all.sampling(), blocks), job.table());
    }
}
