package dev.headroom.cli;

import dev.headroom.chart.RunCharts;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.experiment.RunSettings;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSummary;
import dev.headroom.store.Manifest;
import dev.headroom.store.MetricsCsv;
import dev.headroom.store.RunFolder;
import dev.headroom.store.RunStore;
import dev.headroom.store.Software;
import dev.headroom.yaml.ReadPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays a plan's futures, prints what they say and keeps it in a run folder. */
@Command(
        name = "run",
        description = "Simulate the plan, print the summary, write a run folder with figures and charts.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class RunCommand implements Callable<Integer> {
    private static final long FEWEST_REPLICATIONS = 2;
    private static final long MOST_REPLICATIONS = 1_000_000_000_000L;

    private final SharedOptions options;
    private final Terminal terminal;
    private final Interruption interruption;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    RunCommand(SharedOptions options, Terminal terminal, Interruption interruption) {
        this.options = options;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws IOException {
        checkOptions();
        var selection = selection();
        var console = Console.of(spec, options);
        var watch = new PartTimes();
        var read = plan.read(options, terminal);
        watch.ended("read");
        read.warnings().forEach(warning -> console.note("warning: " + warning));
        var settings = settings(read, selection);
        var hash = read.resolved().hash();
        try (var folder = new RunStore(options.out()).begin(title(read), hash, watch.started())) {
            interruption.listen();
            var simulated = simulate(read, settings, console);
            watch.ended("simulate");
            if (simulated.isEmpty()) {
                console.note("interrupted before the first futures were finished; nothing is saved");
                return interruption.exitCode();
            }
            var result = simulated.get();
            write(read, result, folder, watch);
            var published = folder.publish(manifest(read, settings, result, watch));
            print(result, console.out());
            RunCharts.leftOut(selection).ifPresent(console::note);
            console.note("wrote " + published);
            return interrupted(result, settings, console) ? interruption.exitCode() : ExitCode.OK;
        }
    }

    private void checkOptions() {
        require(
                options.replications() == null
                        || (options.replications() >= FEWEST_REPLICATIONS
                                && options.replications() <= MOST_REPLICATIONS),
                "--replications must be 2 (one future tells of no error) to 1,000,000,000,000");
        require(!options.out().toString().isBlank(), "--out must name a folder");
        require(options.scenarios().stream().noneMatch(String::isBlank), "--scenario must name a scenario");
        require(options.threads() == null || options.threads() > 0, "--threads must be 1 or more");
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private MetricSelection selection() {
        try {
            return SelectedMetrics.of(options.metrics(), options.periods());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private RunSettings settings(ReadPlan read, MetricSelection selection) {
        var simulation = read.plan().simulation();
        return new RunSettings(
                simulation.method(),
                Objects.requireNonNullElse(options.replications(), simulation.replications()),
                Objects.requireNonNullElse(options.seed(), simulation.seed()),
                Objects.requireNonNullElse(
                        options.threads(), Runtime.getRuntime().availableProcessors()),
                selection);
    }

    /** The plan's name, behind what was laid over it: a result must tell which plan it is of. */
    private String title(ReadPlan read) {
        var laidOver = new ArrayList<String>();
        for (String scenario : options.scenarios()) {
            laidOver.add(String.valueOf(Path.of(scenario).getFileName()).replaceFirst("\\.yaml$", ""));
        }
        int settings = options.settings().size();
        if (settings > 0) {
            laidOver.add(settings == 1 ? "1 setting" : settings + " settings");
        }
        return laidOver.isEmpty()
                ? read.plan().name()
                : String.join(", ", laidOver) + ": " + read.plan().name();
    }

    private Optional<RunResult> simulate(ReadPlan read, RunSettings settings, Console console) {
        try (var progress = ProgressLine.ticking(console, terminal.errIsTerminal())) {
            var plan = read.plan().named(title(read));
            return RunExperiment.run(plan, read.resolved().hash(), settings, progress, interruption::requested);
        }
    }

    /** Writes figures and draws charts at the same time. */
    private static void write(ReadPlan read, RunResult result, RunFolder folder, PartTimes watch) throws IOException {
        var charts = CompletableFuture.runAsync(() -> draw(result, folder.path().resolve("charts")));
        try {
            folder.writeText("plan.resolved.yaml", read.resolved().yaml());
            folder.writeText("assumptions.csv", AssumptionsCsv.of(PlanArgument.register(read.plan())));
            folder.writeMetrics(result);
        } finally {
            join(charts);
        }
        watch.ended("write");
    }

    private static void draw(RunResult result, Path directory) {
        try {
            RunCharts.write(result, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("cannot write " + directory + ": " + e.getMessage(), e));
        }
    }

    private static void join(CompletableFuture<Void> charts) throws IOException {
        try {
            charts.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException refused) {
                throw refused.getCause();
            }
            throw e;
        }
    }

    private Manifest manifest(ReadPlan read, RunSettings settings, RunResult result, PartTimes watch) {
        var header = result.header();
        var inputs = read.inputs().stream()
                .map(input -> new Manifest.Input(input.path(), input.sha256()))
                .toList();
        return new Manifest(
                Software.running(),
                spec.root().commandLine().getParseResult().originalArgs(),
                new Manifest.PlanCopy(
                        header.planName(), header.planHash(), read.resolved().yaml(), inputs),
                new Manifest.Simulated(
                        header.method(),
                        header.seed(),
                        settings.replications(),
                        header.replications(),
                        RunExperiment.BLOCK_SIZE,
                        header.replications() < settings.replications(),
                        header.selection()),
                watch.timing());
    }

    private void print(RunResult result, PrintWriter out) throws IOException {
        switch (options.format()) {
            case TABLE -> out.print(SummaryTable.of(RunSummary.of(result)));
            case JSON -> RunJson.write(result, out);
            case CSV -> MetricsCsv.write(result.rows(), out);
        }
        out.flush();
    }

    private boolean interrupted(RunResult result, RunSettings settings, Console console) {
        boolean cut = result.header().replications() < settings.replications();
        if (cut) {
            console.note(String.format(
                    Locale.ROOT,
                    "interrupted: the run holds %,d of the %,d futures that were asked for",
                    result.header().replications(),
                    settings.replications()));
        }
        return cut;
    }
}
