package dev.headroom.execution;

/** One of many jobs that are played side by side. */
public interface CellTask {
    /** What is to be played; called once, on the thread that plays it or sends it away. */
    CellJob job();

    /** The whole job was played, and this is its table. */
    void finished(byte[] table);

    /** It could not be played. */
    void failed(Throwable cause);

    /** It was given up half-way, because the work was cancelled. */
    void abandoned();
}
