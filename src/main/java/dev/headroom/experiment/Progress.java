package dev.headroom.experiment;

import dev.headroom.stats.Estimate;

/** Is told how far a run has come, from one thread at a time. */
@FunctionalInterface
public interface Progress {
    /**
     * Says how far the run is and what it has found so far.
     *
     * @param unservedMwMonths of all regions over the horizon
     */
    void advanced(long doneReplications, long totalReplications, Estimate unservedMwMonths);
}
