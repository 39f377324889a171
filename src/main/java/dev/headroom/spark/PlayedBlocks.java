package dev.headroom.spark;

import dev.headroom.engine.BlockResult;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.execution.BlockJob;
import dev.headroom.execution.LocalBlockExecutor;
import dev.headroom.execution.StrandProgress;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What a task does: it plays a range of a job's blocks on one thread. */
final class PlayedBlocks extends AbstractFunction1<Iterator<int[]>, PlayedBlocks.Outcome> implements Serializable {
    private static final long serialVersionUID = 1;

    private final Broadcast<byte[]> job; // packed

    PlayedBlocks(Broadcast<byte[]> job) {
        this.job = job;
    }

    /**
     * What became of a range of blocks.
     *
     * @param first among the job's blocks
     * @param packed result; null where a block failed
     * @param shortfallMw by block, the sum over its replications of the mean shortfall of all regions
     * @param failure why; null where none did
     */
    record Outcome(
            int first,
            byte @Nullable [] packed,
            double[] shortfallMw,
            @Nullable String failure) implements Serializable {
        /** @throws IllegalStateException saying why a block failed */
        BlockResult result() {
            if (packed == null) {
                throw new IllegalStateException(failure);
            }
            return Packed.object(packed, BlockResult.class);
        }

        void report(List<ReplicationBlock> blocks, StrandProgress progress) {
            for (int k = 0; k < shortfallMw.length; k++) {
                progress.add(blocks.get(first + k), shortfallMw[k]);
            }
        }
    }

    @Override
    public Outcome apply(Iterator<int[]> ranges) {
        int[] range = ranges.next();
        var task = TaskContext.get();
        var whole = Packed.object(job.value(), BlockJob.class);
        var blocks = whole.blocks().subList(range[0], range[1]);
        var shortfallMw = new double[blocks.size()];
        try {
            var part = new BlockJob(whole.model(), whole.recording(), whole.sampling(), blocks);
            var told = new int[1];
            var sumMw = new double[1];
            BlockResult result = BlockResult.of(part.model());
            new LocalBlockExecutor(1)
                    .execute(
                            part,
                            result,
                            (done, mean) -> {
                                double nowMw = mean.value() * done;
                                shortfallMw[told[0]++] = nowMw - sumMw[0];
                                sumMw[0] = nowMw;
                            },
                            task::isInterrupted);
            task.killTaskIfInterrupted();
            return new Outcome(range[0], Packed.object(result), shortfallMw, null);
        } catch (RuntimeException failure) {
            task.killTaskIfInterrupted();
            String why = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            return new Outcome(range[0], null, new double[0], why);
        }
    }
}
