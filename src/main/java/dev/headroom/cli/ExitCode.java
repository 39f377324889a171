package dev.headroom.cli;

/** What a command tells the shell. */
final class ExitCode {
    static final int OK = 0;
    /** The disk refused, or the program has a defect. */
    static final int FAILED = 1;
    /** The command line, the plan or a part of a run is wrong. */
    static final int INVALID = 2;
    /** Some cells of a sweep failed, or are missing. */
    static final int CELLS_FAILED = 4;
    /** A figure is not known as well as was asked for. */
    static final int IMPRECISE = 5;

    private ExitCode() {}
}
