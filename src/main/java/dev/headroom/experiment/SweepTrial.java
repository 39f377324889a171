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
    /** By then Java has compiled what plays a cell. */
    private static final long WARM_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Plays the first cell with more and more replications, and a small one again and again, until that takes a while. */
    public static SweepTrial of(PlannedSweep sweep) {
        var cell = sweep.design().cell(0);
        var executor = new LocalBlockExecutor(1);
        long start = System.nanoTime();
        long replications = LEAST;
        while (true) {
            long begin = System.nanoTime();
            var job = sweep.job(cell);
            long whole = job.blocks().replications();
            replications = Math.min(replications, whole);
            long bytes = first(job, replications).play(executor, () -> false).orElseThrow().length;
            long end = System.nanoTime();
            boolean longEnough = end - begin > LONG_ENOUGH_NANOS || replications == whole;
            if (longEnough && end - start > WARM_NANOS) {
                return new SweepTrial(replications, (end - begin) / 1e9 * whole / replications, bytes);
            }
            replications *= 2;
        }
    }

    /** The first replications of a job. */
    private static CellJob first(CellJob job, long replications) {
        var all = job.blocks();
        var blocks = PointSet.ofRun(replications).blocks();
        return new CellJob(new BlockJob(all.model(), all.recording(), all.sampling(), blocks), job.table());
    }
}
