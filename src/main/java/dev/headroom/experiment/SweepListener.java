package dev.headroom.experiment;

/** Is told how a sweep goes on, from any thread, one at a time. */
public interface SweepListener {
    /** What became of a cell. */
    enum Fate {
        /** It was played. */
        PLAYED,
        /** Its result was there already. */
        FOUND,
        /** It could not be played. */
        FAILED
    }

    /**
     * A cell is through.
     *
     * @param why it failed; empty where it did not
     */
    void ended(SweepDesign.Cell cell, Fate fate, String why);
}
