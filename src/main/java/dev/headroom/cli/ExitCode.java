package dev.headroom.cli;

/** What a command tells the shell. */
final class ExitCode {
    static final int OK = 0;
    /** The disk refused, or the program has a defect. */
    static final int FAILED = 1;
    /** The command line or the plan is wrong. */
    static final int INVALID = 2;

    private ExitCode() {}
}
