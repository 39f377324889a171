package dev.headroom.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of a cell on the cluster.
 *
 * @param table packed; null where it failed
 * @param failure why; null where it did not
 * @param nanos that it took
 */
record CellOutcome(byte @Nullable [] table, @Nullable String failure, long nanos) implements Serializable {}
