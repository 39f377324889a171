package dev.headroom.cli;

import dev.headroom.chart.ChartRequest;
import dev.headroom.chart.RunCharts;
import dev.headroom.plan.Plan;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSeries;
import dev.headroom.results.RunSummary;
import dev.headroom.store.Manifest;
import dev.headroom.store.MetricsCsv;
import dev.headroom.store.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Model.CommandSpec;

/** Writes a run's folder and prints what it says. */
final class RunOutput {
    private final SharedOptions options;
    private final CommandSpec command;
    private final Console console;
    private final PartTimes watch;

    RunOutput(SharedOptions options, CommandSpec command, Console console, PartTimes watch) {
        this.options = options;
        this.command = command;
        this.console = console;
        this.watch = watch;
    }

    /** A plan and the copy of it that the folder gets. */
    record Planned(Plan plan, Manifest.PlanCopy copy) {}

    /** Fills the folder, gives it its name and prints the results. */
    void publish(Planned planned, RunResult result, RunFolder folder) throws IOException {
        var arguments = command.root().commandLine().getParseResult().originalArgs();
        write(planned, result, folder);
        var published = folder.publish(RunManifest.of(planned.copy(), result.header(), arguments, watch.timing()));
        print(result, console.out());
        RunCharts.leftOut(result.header().selection()).ifPresent(console::note);
        console.note("wrote " + published);
    }

    /** Writes figures and draws charts at the same time. */
    private void write(Planned planned, RunResult result, RunFolder folder) throws IOException {
        var charts = CompletableFuture.runAsync(() -> draw(result, folder.path().resolve("charts")));
        try {
            folder.writeText("plan.resolved.yaml", planned.copy().resolved());
            folder.writeText("assumptions.csv", AssumptionsCsv.of(PlanArgument.register(planned.plan())));
            folder.writeMetrics(result);
        } finally {
            join(charts);
        }
        watch.ended("write");
    }

    private static void draw(RunResult result, Path directory) {
        try {
            RunCharts.write(result, RunSeries.NONE, ChartRequest.DEFAULT, directory);
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
