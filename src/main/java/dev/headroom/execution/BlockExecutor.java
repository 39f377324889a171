package dev.headroom.execution;

import dev.headroom.engine.BlockResult;
import java.util.function.BooleanSupplier;

/** Plays the blocks of a job somewhere; the result has the same bits wherever and in whatever order that was. */
public interface BlockExecutor {
    /**
     * Plays all blocks of a job.
     *
     * @param cancelled asked between blocks; once true, blocks under way are finished and no more begin
     * @return what the finished blocks came to
     */
    BlockResult execute(BlockJob job, BlockListener listener, BooleanSupplier cancelled);
}
