package dev.headroom.execution;

import dev.headroom.stats.Estimate;

/** Is told how far a job has come, from one thread at a time. */
@FunctionalInterface
public interface BlockListener {
    /**
     * Says that a block was finished.
     *
     * @param done replications that are finished so far
     * @param meanShortfallMw of all regions over the horizon, as these estimate it
     */
    void finished(long done, Estimate meanShortfallMw);
}
