package dev.headroom.experiment;

import dev.headroom.results.TargetOutcome;
import dev.headroom.stats.Estimate;
import java.util.List;

/** Is told how far a run has come, from one thread at a time. */
@FunctionalInterface
public interface Progress {
    /**
     * Says how far the run is and what it has found so far.
     *
     * @param totalReplications of the run, or until figures that are to be known well are looked at
     * @param unservedMwMonths of all regions over the horizon
     */
    void advanced(long doneReplications, long totalReplications, Estimate unservedMwMonths);

    /**
     * Says how well figures are known that are to be known well; more is played unless all are.
     *
     * @param outcomes at least one
     */
    default void looked(List<TargetOutcome> outcomes) {}

    /** Says that so many replications were finished before this run began, by one that it resumes. */
    default void found(long replications) {}
}
