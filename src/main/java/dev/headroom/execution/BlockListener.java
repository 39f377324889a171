package dev.headroom.execution;

import dev.headroom.engine.BlockResult;

/** Is told how far a job has come, from one thread at a time. */
@FunctionalInterface
public interface BlockListener {
    /** Hands over the sum of all blocks that are finished so far; it is not to be kept. */
    void merged(BlockResult sum);
}
