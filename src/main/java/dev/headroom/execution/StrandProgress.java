package dev.headroom.execution;

import dev.headroom.engine.ReplicationBlock;
import dev.headroom.stats.Estimate;
import dev.headroom.stats.Strands;

/** Tells a listener how far a job is; mutable. Any thread may report. */
public final class StrandProgress {
    private final BlockListener listener;
    private final long[] replications = new long[ReplicationBlock.STRANDS]; // [strand]
    private final double[] shortfallMw = new double[ReplicationBlock.STRANDS]; // [strand]

    public StrandProgress(BlockListener listener) {
        this.listener = listener;
    }

    /**
     * A block was finished.
     *
     * @param blockShortfallMw the sum over its replications of the mean shortfall of all regions
     */
    public synchronized void add(ReplicationBlock block, double blockShortfallMw) {
        replications[block.strand()] += block.size();
        shortfallMw[block.strand()] += blockShortfallMw;
        var strands = new Strands(replications);
        Estimate mean = strands.mean(shortfallMw);
        listener.finished(strands.replications(), mean);
    }
}
