package dev.headroom.engine;

import java.io.Serializable;
import java.util.List;

/**
 * A range of points of one strand, played at once. A run's replications fall into {@value #STRANDS} strands: for quasi-Monte Carlo its
 * independent randomisations, else independent groups of independent replications. Errors come from how strands differ.
 *
 * <p>A replication's number is its address: {@value #SIZE} numbers at a time go to one strand after the other, so that a longer run
 * extends all strands of a shorter one.
 *
 * @param strand 0 to {@value #STRANDS} - 1
 * @param first point, inclusive, from 0
 * @param end point, exclusive; the block lies within one row of {@value #SIZE} points
 */
public record ReplicationBlock(int strand, long first, long end) implements Serializable {
    /** Replications of a full block; recorded with each run. */
    public static final int SIZE = 1024;
    /** Independent parts of a run. */
    public static final int STRANDS = 32;

    public ReplicationBlock {
        if (strand < 0 || strand >= STRANDS) {
            throw new IllegalArgumentException("strands go from 0 to " + (STRANDS - 1) + ", not " + strand);
        }
        if (first < 0 || end <= first || first / SIZE != (end - 1) / SIZE) {
            throw new IllegalArgumentException(
                    "a block has 1 to " + SIZE + " points of a row, not " + first + " to " + end);
        }
    }

    /** How many of a run's replications fall to a strand. */
    public static long points(int strand, long replications) {
        return replications / STRANDS + (strand < replications % STRANDS ? 1 : 0);
    }

    /**
     * The blocks that a run of {@code to} replications has and one of {@code from} has not, strand after strand.
     *
     * @param from 0 or more
     * @param to more than {@code from}
     */
    public static List<ReplicationBlock> between(long from, long to) {
        return PointSet.ofRun(to).minus(PointSet.ofRun(from)).blocks();
    }

    /** How many block numbers a run has. */
    public static long count(long replications) {
        return STRANDS * ((points(0, replications) + SIZE - 1) / SIZE);
    }

    /** Its place in a run: rows of points from the first on, and strand after strand within a row. */
    public long number() {
        return first / SIZE * STRANDS + strand;
    }

    /** The number of its first replication; those of the others follow. */
    public long firstReplication() {
        return number() * SIZE + first % SIZE;
    }

    public int size() {
        return (int) (end - first);
    }
}
