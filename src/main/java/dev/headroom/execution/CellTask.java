package dev.headroom.execution;

import dev.headroom.engine.BlockResult;

/** One of many jobs that are played side by side. */
public interface CellTask {
    /** What is to be played; called once, on the thread that plays it or sends it away. */
    BlockJob job();

    /** The whole job was played. */
    void finished(BlockResult result);

    /** It could not be played. */
    void failed(Throwable cause);

    /** It was given up half-way, because the work was cancelled. */
    void abandoned();
}
