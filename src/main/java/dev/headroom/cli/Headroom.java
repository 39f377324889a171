package dev.headroom.cli;

import static java.util.Map.entry;

import dev.headroom.store.Software;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "headroom",
        description = "How likely, where and when data-center capacity falls short of demand on a plan.",
        customSynopsis = "Usage: headroom [OPTIONS] COMMAND [PLAN]%nStart:  headroom run%n",
        synopsisHeading = "",
        versionProvider = Headroom.Version.class,
        sortOptions = false,
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions, before or after the command:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the disk refused, or the program has a defect",
            "2:the command line, the plan or a part of a run is wrong",
            "4:some cells of a sweep failed; the results of the others are written",
            "5:the precision was not reached; the results are written all the same",
            "130:interrupted (143: by SIGTERM); what was finished is saved"
        },
        footer = {"", "@FILE stands for arguments from a file. Results go to stdout, all else to stderr."})
public final class Headroom implements Runnable {
    /** What each command takes beside {@link SharedOptions#EVERYWHERE}. */
    private static final Map<String, List<String>> OPTIONS = Map.ofEntries(
            entry(
                    "run",
                    List.of(
                            "--format",
                            "--scenario",
                            "--set",
                            "--replications",
                            "--precision",
                            "--method",
                            "--seed",
                            "--metrics",
                            "--periods",
                            "--threads",
                            "--out",
                            "--blocks",
                            "--resume")),
            entry("merge", List.of("--format", "--out")),
            entry(
                    "sweep",
                    List.of(
                            "--format",
                            "--scenario",
                            "--set",
                            "--replications",
                            "--method",
                            "--seed",
                            "--metrics",
                            "--periods",
                            "--threads",
                            "--out",
                            "--resume")),
            entry("validate", List.of("--format", "--scenario", "--set", "--today")),
            entry("assumptions", List.of("--format", "--scenario", "--set", "--today")),
            entry("config", List.of("--format", "--scenario", "--set")),
            entry("schema", List.of()),
            entry("runs", List.of("--format", "--out", "--method")),
            entry(ChartCommand.NAME, List.of("--format", "--out")),
            entry("report", List.of("--out")),
            entry("query", List.of("--format", "--out")));

    @Mixin
    @SuppressWarnings("UnusedVariable") // the parser fills it
    private final SharedOptions options;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    Headroom(SharedOptions options) {
        this.options = options;
    }

    public static void main(String[] args) {
        var stdout = new ConsoleStream(new FileOutputStream(FileDescriptor.out));
        var out = new PrintWriter(new OutputStreamWriter(stdout, StandardCharsets.UTF_8));
        var err = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        var unreadable =
                Stream.of(args).filter(Headroom::isUnreadableArgumentFile).findFirst();
        if (unreadable.isPresent()) {
            err.println("headroom: " + unreadable.get() + ": there is no such file of arguments");
            System.exit(ExitCode.INVALID);
        }
        int code = commandLine(Terminal.ofProcess(args), Interruption.ofProcess())
                .setOut(out)
                .setErr(err)
                .execute(args);
        out.flush();
        if (stdout.failure().isPresent()) {
            err.println(
                    "headroom: cannot write the results: " + stdout.failure().get());
            code = ExitCode.FAILED;
        }
        System.exit(code);
    }

    /** The parser would take the name of a missing file for an argument. */
    private static boolean isUnreadableArgumentFile(String argument) {
        if (!argument.startsWith("@") || argument.startsWith("@@")) {
            return false;
        }
        var file = Path.of(argument.substring(1));
        return Files.isDirectory(file) || !Files.isReadable(file);
    }

    /** The program with all its commands. */
    static CommandLine commandLine(Terminal terminal, Interruption interruption) {
        var options = new SharedOptions();
        var failures = new Failures(options);
        var program = new CommandLine(new Headroom(options));
        program.addSubcommand(new RunCommand(options, terminal, interruption));
        program.addSubcommand(new MergeCommand(options, terminal));
        program.addSubcommand(sweep(options, terminal, interruption));
        program.addSubcommand(new ValidateCommand(options, terminal));
        program.addSubcommand(new AssumptionsCommand(options, terminal));
        program.addSubcommand(new ConfigCommand(options, terminal));
        program.addSubcommand(new SchemaCommand());
        program.addSubcommand(new RunsCommand(options));
        program.addSubcommand(new QueryCommand(options));
        program.addSubcommand(new ChartCommand(options));
        program.addSubcommand(new ReportCommand(options));
        for (var command : program.getSubcommands().values()) {
            leaveOutForeignOptions(command.getCommandSpec());
            command.getCommandSpec().versionProvider(new Version());
        }
        return program.setUsageHelpWidth(80)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colors() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setExecutionStrategy(parsed -> {
                    options.joinLists(parsed);
                    return execute(parsed, options, failures);
                });
    }

    private static CommandLine sweep(SharedOptions options, Terminal terminal, Interruption interruption) {
        var sweep = new CommandLine(new SweepCommand(options, terminal, interruption));
        sweep.addSubcommand(new SweepMergeCommand(options));
        sweep.addSubcommand(new SweepStatusCommand(options));
        return sweep;
    }

    private static void leaveOutForeignOptions(CommandSpec command) {
        for (var option : new ArrayList<>(command.options())) {
            if (option.inherited() && !takes(command.name(), option.longestName())) {
                command.remove(option);
            }
        }
    }

    private static boolean takes(String command, String option) {
        return Stream.concat(SharedOptions.EVERYWHERE.stream(), OPTIONS.getOrDefault(command, List.of()).stream())
                .anyMatch(option::equals);
    }

    private static int execute(ParseResult parsed, SharedOptions options, Failures failures) {
        if (parsed.hasSubcommand()) {
            var command = parsed.subcommand().commandSpec();
            for (var option : parsed.matchedOptions()) {
                if (!takes(command.name(), option.longestName())) {
                    throw new ParameterException(
                            command.commandLine(), command.name() + " does not take " + option.longestName());
                }
            }
            if (!command.name().equals(ChartCommand.NAME)) {
                options.checkFormat(command.commandLine());
            }
        }
        try {
            return new RunLast().execute(parsed);
        } catch (Error e) { // the parser's handlers see exceptions alone
            return failures.report(e, parsed.commandSpec().commandLine().getErr());
        }
    }

    /** Without a command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, as in: headroom run");
    }

    /** What {@code --version} says. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var software = Software.running();
            return new String[] {"headroom " + software.program(), software.java() + ", " + software.os()};
        }
    }
}
