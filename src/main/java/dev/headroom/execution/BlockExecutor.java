package dev.headroom.execution;

import dev.headroom.engine.BlockEstimates;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Plays the blocks of a job somewhere and merges their results in block order, so that the sum has the same bits wherever it was. */
public interface BlockExecutor {
    /**
     * Plays all blocks of a job.
     *
     * @param cancelled asked between blocks; once true, blocks under way are finished and no more begin
     * @return what the finished blocks estimate, an unbroken range from the first one; empty if none was finished
     */
    Optional<BlockEstimates> execute(BlockJob job, BlockListener listener, BooleanSupplier cancelled);
}
