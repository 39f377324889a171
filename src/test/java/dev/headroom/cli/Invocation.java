package dev.headroom.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** What one command printed, and its exit code, through the program's real entry. */
record Invocation(int code, String out, String err) {

    static Invocation of(String... args) {
        return of(Interruption.byHand(), args);
    }

    static Invocation of(Interruption interruption, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Headroom.commandLine(new Terminal(false, false, false, Path.of("")), interruption)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Invocation(code, out.toString(), err.toString());
    }
}
