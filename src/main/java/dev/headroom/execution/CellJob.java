package dev.headroom.execution;

import dev.headroom.engine.BlockResult;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A job of which its table alone is wanted.
 *
 * @param table is made where the blocks are played: it is a hundredth of their result
 */
public record CellJob(BlockJob blocks, CellTable table) implements Serializable {
    /** The table; empty where it was stopped before all blocks were played. */
    public Optional<byte[]> play(BlockExecutor executor, BooleanSupplier stop) {
        BlockResult result = BlockResult.of(blocks.model());
        executor.execute(blocks, result, (done, shortfall) -> {}, stop);
        return result.replications() == blocks.replications() ? Optional.of(table.bytes(result)) : Optional.empty();
    }
}
