package dev.headroom.execution;

import java.util.Optional;

/** Hands out tasks, each once; any thread may ask. */
@FunctionalInterface
public interface CellQueue {
    /** The next task; empty when there are no more. It may wait for one. */
    Optional<CellTask> next();
}
