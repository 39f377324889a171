package dev.headroom.execution;

import java.util.function.BooleanSupplier;

/** Plays many jobs somewhere, several at a time. */
public interface CellExecutor extends AutoCloseable {
    /**
     * Plays tasks until there are no more.
     *
     * @param cancelled asked often; once true, tasks under way are given up and no more begin
     * @throws RuntimeException what a task's own methods throw; then the tasks under way are given up
     */
    void execute(CellQueue queue, BooleanSupplier cancelled);

    @Override
    void close();
}
