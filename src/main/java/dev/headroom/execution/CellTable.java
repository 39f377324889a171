package dev.headroom.execution;

import dev.headroom.engine.BlockResult;
import java.io.Serializable;

/** Turns what a job came to into a file's bytes. It travels with the job. */
@FunctionalInterface
public interface CellTable extends Serializable {
    byte[] bytes(BlockResult result);
}
