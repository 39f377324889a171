package dev.headroom.engine;

import java.io.Serializable;

/**
 * A range of replications that is played at once.
 *
 * @param first inclusive, from 0
 * @param end exclusive
 */
public record ReplicationBlock(long first, long end) implements Serializable {
    /** Replications of a full block; recorded with each run. */
    public static final int SIZE = 1024;

    public ReplicationBlock {
        if (first < 0 || end <= first || end - first > SIZE) {
            throw new IllegalArgumentException(
                    "a block has 1 to " + SIZE + " replications, not " + first + " to " + end);
        }
    }

    /** Block {@code number} of a run of {@code replications}; the last one may be smaller. */
    public static ReplicationBlock of(long number, long replications) {
        long first = number * SIZE;
        return new ReplicationBlock(first, Math.min(replications, first + SIZE));
    }

    /** How many blocks a run has. */
    public static long count(long replications) {
        return (replications + SIZE - 1) / SIZE;
    }
}
