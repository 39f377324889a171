package dev.headroom.cli;

import dev.headroom.chart.RunCharts;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.experiment.RunSettings;
import dev.headroom.results.Effort;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSummary;
import dev.headroom.store.MetricsCsv;
import dev.headroom.store.RunFolder;
import dev.headroom.store.RunStore;
import dev.headroom.yaml.ReadPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Plays a plan's futures, prints what they say and keeps it in a run folder. */
@Command(
        name = "run",
        description = "Simulate the plan, print the summary, write a run folder with figures and charts.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class RunCommand implements Callable<Integer> {
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
        var asked = new AskedRun(options, spec.commandLine());
        var console = Console.of(spec, options);
        var notes = new RunNotes(console);
        var watch = new PartTimes();
        var read = plan.read(options, terminal);
        watch.ended("read");
        read.warnings().forEach(warning -> console.note("warning: " + warning));
        var settings = asked.settings(read);
        notes.begins(settings);
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
            var published = folder.publish(RunManifest.of(read, result.header(), arguments(), watch.timing()));
            print(result, console.out());
            RunCharts.leftOut(asked.selection()).ifPresent(console::note);
            console.note("wrote " + published);
            notes.ended(result.header());
            return exitCode(result.header().effort());
        }
    }

    private List<String> arguments() {
        return spec.root().commandLine().getParseResult().originalArgs();
    }

    private int exitCode(Effort effort) {
        if (effort.interrupted()) {
            return interruption.exitCode();
        }
        return effort.isPrecise() ? ExitCode.OK : ExitCode.IMPRECISE;
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

    private void print(RunResult result, PrintWriter out) throws IOException {
        switch (options.format()) {
            case TABLE -> out.print(SummaryTable.of(RunSummary.of(result)));
            case JSON -> RunJson.write(result, out);
            case CSV -> MetricsCsv.write(result.rows(), out);
        }
        out.flush();
    }
}
