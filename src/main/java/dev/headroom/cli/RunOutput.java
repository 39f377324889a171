package dev.headroom.cli;

import dev.headroom.analysis.RunCurves;
import dev.headroom.chart.ChartRequest;
import dev.headroom.chart.RunCharts;
import dev.headroom.experiment.PlayedRun;
import dev.headroom.plan.Plan;
import dev.headroom.results.RunRecord;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSummary;
import dev.headroom.store.Manifest;
import dev.headroom.store.MetricsCsv;
import dev.headroom.store.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Model.CommandSpec;

/** Writes a run's folder and prints what it says. */
final class RunOutput {
    private final SharedOptions options;
    private final PictureOptions pictures;
    private final CommandSpec command;
    private final Terminal terminal;
    private final PartTimes watch;

    RunOutput(SharedOptions options, PictureOptions pictures, CommandSpec command, Terminal terminal, PartTimes watch) {
        this.options = options;
        this.pictures = pictures;
        this.command = command;
        this.terminal = terminal;
        this.watch = watch;
    }

    /** A plan and the copy of it that the folder gets. */
    record Planned(Plan plan, Manifest.PlanCopy copy) {}

    /** What a run found; what was counted to find it takes much memory and is not kept. */
    record Found(RunResult result, RunCurves curves) {
        static Found of(PlayedRun played) {
            return new Found(played.result(), RunCurves.of(played));
        }
    }

    /**
     * Fills the folder, gives it its name and prints the results.
     *
     * @param result with what was found beside what was played
     */
    void publish(Planned planned, RunCurves curves, RunResult result, RunFolder folder) throws IOException {
        var console = Console.of(command, options);
        var arguments = command.root().commandLine().getParseResult().originalArgs();
        var provenance =
                RunManifest.provenance(RunManifest.of(planned.copy(), result.header(), arguments, watch.timing()));
        var run = RecordOfRun.of(planned.plan(), result, curves.series(), provenance);
        var drawn = pictures.charts()
                ? CompletableFuture.runAsync(() -> draw(run, folder.path()))
                : CompletableFuture.<Void>completedFuture(null);
        try {
            folder.writeText(RunFolder.PLAN, planned.copy().resolved());
            folder.writeText("assumptions.csv", AssumptionsCsv.of(run.assumptions(), run.series()));
            folder.writeMetrics(result);
            folder.writeSeries(curves.series());
            folder.writeSamples(curves.samples());
        } finally {
            join(drawn);
        }
        watch.ended("write");
        var published = folder.publish(RunManifest.of(planned.copy(), result.header(), arguments, watch.timing()));
        print(result, console.out());
        if (pictures.charts()) {
            RunCharts.leftOut(result.header().selection()).ifPresent(console::note);
        }
        if (pictures.reportPdf()) {
            ReportCommand.print(published.resolve(ReportCommand.FILE), console);
        }
        console.note("wrote " + published);
    }

    private static void draw(RunRecord run, Path folder) {
        try {
            RunCharts.write(run.result(), run.series(), ChartRequest.DEFAULT, folder.resolve("charts"));
            Files.writeString(folder.resolve(ReportCommand.FILE), ReportCommand.page(run));
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("cannot write " + folder + ": " + e.getMessage(), e));
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
            case TABLE -> {
                out.print(SummaryTable.of(RunSummary.of(result)));
                if (terminal.drawsPictures()) {
                    out.print(TerminalFan.of(result));
                }
            }
            case JSON -> RunJson.write(result, out);
            case CSV -> MetricsCsv.write(result.rows(), out);
        }
        out.flush();
    }
}
