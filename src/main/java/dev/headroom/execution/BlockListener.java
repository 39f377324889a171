package dev.headroom.execution;

import dev.headroom.stats.Estimate;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Is told how far a job has come, from one thread at a time. */
@FunctionalInterface
public interface BlockListener {
    /** Nothing but the whole result is wanted. */
    Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    /**
     * Says that a block was finished.
     *
     * @param done replications that are finished so far
     * @param meanShortfallMw of all regions over the horizon, as these estimate it
     */
    void finished(long done, Estimate meanShortfallMw);

    /** How long a thread may keep to itself what it has played, before {@link #reached} is told of it. */
    default Duration mayWithhold() {
        return FOREVER;
    }

    /**
     * Says that the result has grown, unless threads may withhold that forever; it does not grow during the call.
     */
    default void reached() {}
}
