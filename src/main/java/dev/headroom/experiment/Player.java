package dev.headroom.experiment;

import dev.headroom.engine.BlockResult;
import dev.headroom.engine.PointSet;
import dev.headroom.engine.SampleTable;
import dev.headroom.execution.BlockExecutor;
import dev.headroom.execution.BlockListener;
import dev.headroom.stats.Estimate;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Plays more and more points of a run on top of what a checkpoint holds; mutable. */
final class Player {
    private final PlannedRun run;
    private final BlockExecutor executor;
    private final Checkpoint checkpoint;
    private final Progress progress;
    private final BooleanSupplier cancelled;
    private final BlockResult result;

    Player(PlannedRun run, Checkpoint checkpoint, Progress progress, BooleanSupplier cancelled) {
        this(run, checkpoint, progress, cancelled, null);
    }

    /** @param samples filled with the replications that have a place there, as they are played */
    Player(
            PlannedRun run,
            Checkpoint checkpoint,
            Progress progress,
            BooleanSupplier cancelled,
            @Nullable SampleTable samples) {
        this.run = run;
        this.executor = run.engine().blocks(samples);
        this.checkpoint = checkpoint;
        this.progress = progress;
        this.cancelled = cancelled;
        this.result = BlockResult.of(run.model());
        checkpoint.moveInto(result);
        if (result.replications() > 0) {
            progress.found(result.replications());
        }
    }

    /** All that was found and played. */
    BlockResult result() {
        return result;
    }

    /**
     * Plays those of some points that the result has not. The last few points of a strand, which do not fill a batch, come last and are
     * never saved: in a longer run they are played together with others, and may differ in the last bits.
     *
     * @return whether the result now has them all
     */
    boolean play(PointSet points) {
        PointSet lacking = points.minus(result.points());
        if (checkpoint.isOn()) {
            PointSet full = lacking.inFullBatches();
            play(full, new Told(points.size(), true));
            checkpoint.save(result, cancelled.getAsBoolean());
            lacking = lacking.minus(full);
        }
        play(lacking, new Told(points.size(), false));
        return points.minus(result.points()).isEmpty();
    }

    private void play(PointSet points, BlockListener listener) {
        if (!points.isEmpty()) {
            executor.execute(run.job(points), result, listener, cancelled);
        }
    }

    /** Hands on what the executor tells. */
    private final class Told implements BlockListener {
        private final long before = result.replications();
        private final long total;
        private final boolean saving;

        Told(long total, boolean saving) {
            this.total = total;
            this.saving = saving;
        }

        @Override
        public void finished(long done, Estimate meanShortfallMw) {
            progress.advanced(
                    before + done, total, meanShortfallMw.times(run.model().months()));
        }

        @Override
        public Duration mayWithhold() {
            return saving ? checkpoint.mayWithhold() : FOREVER;
        }

        @Override
        public void reached() {
            checkpoint.save(result, false);
        }
    }
}
