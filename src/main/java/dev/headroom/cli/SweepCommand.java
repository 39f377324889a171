package dev.headroom.cli;

import dev.headroom.execution.Engine;
import dev.headroom.experiment.PlannedSweep;
import dev.headroom.experiment.SweepDesign;
import dev.headroom.experiment.SweepRun;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.store.SweepFolder;
import dev.headroom.yaml.SweepReader;
import dev.headroom.yaml.SweepSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a design of plans. */
@Command(
        name = "sweep",
        description = "Play many plans that differ in some values. The same command again plays what is missing.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class SweepCommand implements Callable<Integer> {
    private static final Path USUAL = Path.of("config", "plan.yaml");
    private static final Pattern SHARD = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    private final SharedOptions options;
    private final Terminal terminal;
    private final Interruption interruption;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The sweep, as config/sweeps/NAME.yaml; or a plan, with --vary (config/plan.yaml).")
    private @Nullable Path file;

    @Option(
            names = "--vary",
            paramLabel = "PATH=VALUES",
            description = "Vary a number or word of the plan: PATH=0.2,0.3 or PATH=range(0.2,0.4,0.05) or"
                    + " PATH={from: 0.2, to: 0.4, step: 0.05}; scenario=none,NAME varies scenarios. May be repeated:"
                    + " every combination is played.")
    private List<String> vary = new ArrayList<>();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Play every N-th cell alone, from the I-th on: one job of an array of N.")
    private @Nullable String shard;

    @Option(names = "--dry-run", description = "Say how many cells there are, and about how long and large, and end.")
    private boolean dryRun;

    @Option(names = "--keep-going", description = "Play all other cells where one fails (this is what happens anyway).")
    @SuppressWarnings("UnusedVariable") // says what happens anyway
    private boolean keepGoing;

    @Option(names = "--fail-fast", description = "End with the first cell that fails.")
    private boolean failFast;

    @Option(names = "--max-failures", paramLabel = "N", description = "End when N cells have failed.")
    private @Nullable Long maxFailures;

    @Option(names = "--no-charts", description = "Write no charts.")
    private boolean noCharts;

    @Option(
            names = "--progress",
            paramLabel = "text|json",
            description = "How progress is told: json is a line for each cell (text).")
    private String progress = "text";

    @Option(
            names = "--results",
            paramLabel = "URL",
            description = "Copy the results to a folder there; with --engine spark also s3a:, hdfs: and what else the"
                    + " cluster's file systems know.")
    private @Nullable String results;

    @Mixin
    private final EngineOptions engines = new EngineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    SweepCommand(SharedOptions options, Terminal terminal, Interruption interruption) {
        this.options = options;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws IOException {
        var console = Console.of(spec, options);
        var share = share();
        require(progress.equals("text") || progress.equals("json"), "--progress is text or json, not " + progress);
        engines.check();
        var sweep = planned();
        if (dryRun) {
            console.out().print(new DryRun(sweep, threads()).text());
            console.out().flush();
            return ExitCode.OK;
        }
        try (var folder = SweepFolder.open(options.out(), sweep.info());
                var line = new SweepProgress(
                        console,
                        terminal.errIsTerminal(),
                        progress.equals("json"),
                        share.cells(sweep.info().cells()))) {
            interruption.listen();
            if (!sweep.resolve(folder, line::resolved, interruption::requested)) {
                console.note("interrupted before the first cell; the same command begins anew");
                return interruption.exitCode();
            }
            try (var engine = engines.connect(threads())) {
                play(sweep, folder, share, engine, line);
                var output = new SweepOutput(options, console, folder, !noCharts);
                int code = output.ended(line.outcome(), share, interruption);
                if (results != null && !interruption.requested()) {
                    output.copy(engine, results);
                }
                return code;
            }
        }
    }

    private void play(PlannedSweep sweep, SweepFolder folder, SweepRun.Share share, Engine engine, SweepProgress line)
            throws IOException {
        try (var executor = engine.cells(share.cells(sweep.info().cells()))) {
            SweepRun.play(sweep, folder, share, executor, line, interruption::requested);
        } catch (IOException e) {
            Console.of(spec, options)
                    .note("what is finished is kept in " + folder.path() + "; the same command goes on");
            throw e;
        }
    }

    private int threads() {
        return Objects.requireNonNullElse(
                options.threads(), Runtime.getRuntime().availableProcessors());
    }

    private PlannedSweep planned() {
        var read = SweepReader.read(new SweepSource(source(), options.scenarios(), options.settings(), vary));
        var asked = new AskedRun(options, spec.commandLine());
        var selection = options.periods().isEmpty()
                ? new MetricSelection(asked.selection().metrics(), Set.of(PeriodKind.HORIZON))
                : asked.selection();
        long seed = options.seed() == null ? 1 : options.seed();
        try {
            var hashed = new ArrayList<>(options.settings());
            hashed.addAll(vary);
            return new PlannedSweep(
                    read,
                    new SweepDesign(read, seed),
                    plan -> asked.settings(plan).with(selection),
                    hashed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Path source() {
        if (file != null) {
            return file;
        }
        require(!vary.isEmpty(), "name a sweep's file, or what to vary: --vary PATH=VALUES");
        var installed = terminal.home().resolve(USUAL);
        return Files.exists(USUAL) || Files.notExists(installed) ? USUAL : installed;
    }

    private SweepRun.Share share() {
        require(maxFailures == null || maxFailures > 0, "--max-failures must be 1 or more");
        require(!failFast || maxFailures == null, "--fail-fast and --max-failures exclude one another");
        long most = failFast ? 1 : Objects.requireNonNullElse(maxFailures, Long.MAX_VALUE);
        if (shard == null) {
            return new SweepRun.Share(0, 1, most);
        }
        var numbers = SHARD.matcher(shard);
        require(numbers.matches(), "--shard: '" + shard + "' is no shard such as 3/16");
        long part = Long.parseLong(numbers.group(1));
        long parts = Long.parseLong(numbers.group(2));
        require(
                part >= 1 && part <= parts,
                "--shard " + shard
                        + (parts < 1
                                ? ": there is 1 shard at least"
                                : String.format(Locale.ROOT, ": shards go from 1/%d to %d/%d", parts, parts, parts)));
        return new SweepRun.Share(part - 1, parts, most);
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }
}
