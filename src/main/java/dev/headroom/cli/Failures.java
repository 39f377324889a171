package dev.headroom.cli;

import dev.headroom.plan.InvalidPlanException;
import dev.headroom.store.UnusablePartException;
import dev.headroom.store.UnusableRunException;
import dev.headroom.yaml.SuggestedWord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into lines on standard error and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final SharedOptions options;

    Failures(SharedOptions options) {
        this.options = options;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        var command = e.getCommandLine();
        var err = command.getErr();
        err.println("headroom: "
                + (e instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : e.getMessage()));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.INVALID;
    }

    /** What the first word is that no option, command or plan takes. */
    private static String unknown(UnmatchedArgumentException e) {
        var command = e.getCommandLine().getCommandSpec();
        var word = e.getUnmatched().get(0);
        var option = word.replaceFirst("=.*", "");
        if (command.root().optionsMap().containsKey(option)) {
            return command.name() + " does not take " + option;
        }
        if (word.startsWith("-")) {
            return "unknown option " + option + "."
                    + SuggestedWord.maybe(option, command.optionsMap().keySet());
        }
        if (command.equals(command.root())) {
            return "unknown command " + word + "."
                    + SuggestedWord.maybe(word, command.subcommands().keySet());
        }
        return command.name() + " does not take '" + word + "'";
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof ParameterException usage) {
            return handleParseException(usage, new String[0]);
        }
        return report(e, command.getErr());
    }

    /** Says what happened; the exit code. */
    int report(Throwable e, PrintWriter err) {
        int code = ExitCode.FAILED;
        if (e instanceof InvalidPlanException invalid) {
            invalid.problems().forEach(err::println);
            int count = invalid.problems().size();
            err.println("headroom: " + count + (count == 1 ? " problem" : " problems") + " in the plan");
            code = ExitCode.INVALID;
        } else if (e instanceof UnusablePartException
                || e instanceof UnusableRunException
                || e instanceof UnusableEngineException) {
            err.println("headroom: " + e.getMessage());
            code = ExitCode.INVALID;
        } else if (e instanceof IOException || e instanceof UncheckedIOException) {
            err.println("headroom: " + rootMessage(e));
        } else if (e instanceof OutOfMemoryError) {
            err.println("headroom: out of memory; HEADROOM_JAVA_OPTS=-Xmx8g gives it 8 GB");
        } else {
            err.println("headroom: internal error: " + e + (options.debug() ? "" : " (--debug shows where)"));
        }
        if (options.debug()) {
            e.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private static String rootMessage(Throwable e) {
        var cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return String.valueOf(cause.getMessage());
    }
}
