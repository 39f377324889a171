package dev.headroom.cli;

import dev.headroom.results.Metric;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RunHeader;
import dev.headroom.yaml.SuggestedWord;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The options of all commands, filled by the parser: each may stand before or after the command that takes it. */
final class SharedOptions {
    /** What every command takes. */
    static final List<String> EVERYWHERE = List.of("--help", "--version", "--quiet", "--no-color", "--debug");

    private static final Path RUNS = Path.of("runs");
    private static final List<String> METHODS = List.of("mc", "rqmc");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // the parser acts on it
    private boolean help;

    @Option(names = "--version", versionHelp = true, scope = ScopeType.INHERIT, description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // the parser acts on it
    private boolean version;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            scope = ScopeType.INHERIT,
            description =
                    "How results are printed: table, json, csv (table). Charts: svg, png, pdf, csv (all but pdf).")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            split = ",",
            scope = ScopeType.INHERIT,
            description = "Lay config/scenarios/NAME.yaml, or a file, over the plan. Several in order.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            scope = ScopeType.INHERIT,
            description = "Set one number or word of the plan, after all scenarios. May be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--replications",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description = "How many futures to play (the plan's number); with --precision, at most (1048576).")
    private @Nullable Long replications;

    @Option(
            names = "--precision",
            paramLabel = "FIGURE=X%%",
            split = ",",
            scope = ScopeType.INHERIT,
            description = "Play until half of a figure's 95%% interval is within X%% of it, as unservedMwMonths=1%% or"
                    + " brazil.ai.2027.shortfallProbability=5%%. Several: all of them.")
    private List<String> precision = new ArrayList<>();

    @Option(
            names = "--method",
            paramLabel = "mc|rqmc",
            scope = ScopeType.INHERIT,
            description = "Independent pseudo-random futures, or quasi-random ones (the plan's).")
    private @Nullable String method;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            scope = ScopeType.INHERIT,
            description = "Which futures to play: the same seed, the same futures (the plan's).")
    private @Nullable Long seed;

    @Option(
            names = "--metrics",
            paramLabel = "METRIC",
            split = ",",
            scope = ScopeType.INHERIT,
            description = "Record these metrics alone, as unservedMwMonths or shortfall*; saves time and disk.")
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--periods",
            paramLabel = "KIND",
            split = ",",
            scope = ScopeType.INHERIT,
            description = "Record them by month, quarter, year, fiscal, horizon (all but quarter).")
    private List<String> periods = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description = "Threads to play on (one for each core). The result is the same with any.")
    private @Nullable Integer threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder of the run folders (runs); for what is made of a run, where it goes.")
    private @Nullable Path out;

    @Option(
            names = "--blocks",
            paramLabel = "A-B",
            scope = ScopeType.INHERIT,
            description = "Play these blocks of the run alone and write a part, for 'headroom merge'.")
    private @Nullable String blocks;

    @Option(
            names = "--resume",
            scope = ScopeType.INHERIT,
            description = "Save what is finished every few seconds, and go on from there after the process was killed.")
    private boolean resume;

    @Option(
            names = "--today",
            paramLabel = "YYYY-MM",
            converter = MonthFromText.class,
            scope = ScopeType.INHERIT,
            description = "The month from which the age of numbers counts (this month).")
    private @Nullable YearMonth today;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Say nothing but results and problems.")
    private boolean quiet;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours; NO_COLOR does the same.")
    @SuppressWarnings("UnusedVariable") // the parser acts on it
    private boolean noColor;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an internal error.")
    private boolean debug;

    /** What stands before the command and what stands after it: the parser keeps the latter alone. */
    void joinLists(ParseResult parsed) {
        scenarios = values(parsed, "--scenario");
        settings = values(parsed, "--set");
        precision = values(parsed, "--precision");
        formats = values(parsed, "--format");
        metrics = values(parsed, "--metrics");
        periods = values(parsed, "--periods");
    }

    private static List<String> values(ParseResult parsed, String option) {
        var values = new ArrayList<String>();
        for (var part : parsed.asCommandLineList()) {
            var matched = part.getParseResult().matchedOption(option);
            if (matched != null) {
                values.addAll(matched.stringValues());
            }
        }
        return values;
    }

    /** Takes what a stored run was asked for in place of what the command line says of futures, metrics and periods. */
    void asIn(RunHeader run) {
        method = run.method();
        seed = run.seed();
        replications = run.effort().asked();
        metrics = run.selection().metrics().stream().map(Metric::key).toList();
        periods = run.selection().periods().stream().map(PeriodKind::word).toList();
        precision = run.effort().targets().stream()
                .map(target -> target.target() + "="
                        + BigDecimal.valueOf(target.goal()).movePointRight(2).toPlainString() + "%")
                .toList();
    }

    /** How results are printed: the last that was said. */
    Format format() {
        return formats.isEmpty() ? Format.TABLE : Format.named(formats.get(formats.size() - 1));
    }

    /** The words of {@code --format}. */
    List<String> formatWords() {
        return formats;
    }

    /** @throws ParameterException where results cannot be printed so */
    void checkFormat(CommandLine command) {
        try {
            formats.forEach(Format::named);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "Invalid value for option '--format': " + e.getMessage(), e);
        }
    }

    /** @throws ParameterException where there is no such method */
    void checkMethod(CommandLine command) {
        if (method != null && !METHODS.contains(method)) {
            throw new ParameterException(
                    command, "--method: '" + method + "' is none of mc, rqmc." + SuggestedWord.maybe(method, METHODS));
        }
    }

    /** @throws ParameterException where the folder of runs is a file */
    void checkOut(CommandLine command) {
        if (Files.isRegularFile(out())) {
            throw new ParameterException(command, "--out " + out() + " is a file; a folder is wanted");
        }
    }

    List<String> scenarios() {
        return scenarios;
    }

    List<String> settings() {
        return settings;
    }

    List<String> metrics() {
        return metrics;
    }

    List<String> periods() {
        return periods;
    }

    @Nullable
    Long replications() {
        return replications;
    }

    List<String> precision() {
        return precision;
    }

    @Nullable
    String method() {
        return method;
    }

    @Nullable
    Long seed() {
        return seed;
    }

    @Nullable
    Integer threads() {
        return threads;
    }

    Path out() {
        return outOr(RUNS);
    }

    /** The folder that was given, else the usual one. */
    Path outOr(Path usual) {
        return out == null ? usual : out;
    }

    @Nullable
    String blocks() {
        return blocks;
    }

    boolean resume() {
        return resume;
    }

    /** The month that was given, else that of the machine's clock. */
    YearMonth today() {
        return today == null ? YearMonth.now(ZoneId.systemDefault()) : today;
    }

    boolean quiet() {
        return quiet;
    }

    boolean debug() {
        return debug;
    }

    /** Reads a month of the command line. */
    static final class MonthFromText implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String text) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is no month such as 2026-09");
            }
        }
    }
}
