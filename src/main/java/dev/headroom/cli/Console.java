package dev.headroom.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command speaks: results to {@code out}, all else to {@code err}. */
record Console(PrintWriter out, PrintWriter err, boolean quiet) {

    static Console of(CommandSpec spec, SharedOptions options) {
        CommandLine command = spec.commandLine();
        return new Console(command.getOut(), command.getErr(), options.quiet());
    }

    /** A line that {@code --quiet} leaves out. */
    void note(String text) {
        if (!quiet) {
            err.println("headroom: " + text);
            err.flush();
        }
    }
}
