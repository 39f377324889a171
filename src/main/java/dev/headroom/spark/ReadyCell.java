package dev.headroom.spark;

import dev.headroom.execution.CellTask;

/**
 * A cell on its way.
 *
 * @param job packed
 */
record ReadyCell(CellTask task, byte[] job) {}
