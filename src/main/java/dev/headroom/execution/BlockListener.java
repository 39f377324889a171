package dev.headroom.execution;

/** Is told how far a job has come, from one thread at a time. */
@FunctionalInterface
public interface BlockListener {
    /** Says how many replications are finished and merged so far. */
    void merged(long replications);
}
