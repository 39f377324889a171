package dev.headroom.experiment;

/** Is told how far a run has come, from one thread at a time. */
@FunctionalInterface
public interface Progress {
    void advanced(long doneReplications, long totalReplications);
}
