package dev.headroom.execution;

import dev.headroom.engine.BlockResult;
import java.util.function.BooleanSupplier;

/** Plays the blocks of a job somewhere; the result has the same bits wherever and in whatever order that was. */
public interface BlockExecutor {
    /**
     * Plays all blocks of a job and adds what they come to.
     *
     * @param result of the job's model, with none of its blocks; of no use after an exception
     * @param cancelled asked between blocks; once true, blocks under way are finished and no more begin
     */
    void execute(BlockJob job, BlockResult result, BlockListener listener, BooleanSupplier cancelled);
}
