package dev.headroom.experiment;

import com.sun.management.OperatingSystemMXBean;
import dev.headroom.execution.CellJob;
import dev.headroom.execution.CellTask;
import dev.headroom.execution.LocalCellExecutor;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.store.SweepFolder;
import dev.headroom.yaml.SweepReader;
import dev.headroom.yaml.SweepSource;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a sweep of the plan that ships costs beside the kernel: the same cells are played from jobs that lie ready, and as a sweep, in turn.
 * It tells time on the clock and, less disturbed by what else the machine does, processor time of all threads. Arguments: number of cells,
 * replications of each, threads, rounds.
 */
public final class SweepCost {
    private final PlannedSweep sweep;
    private final int threads;
    private double planCpuSeconds; // for checking the plans of the last sweep

    private SweepCost(int cells, long replications, int threads) {
        this.threads = threads;
        var vary = "market.growthPerYear=range(0.2," + (0.2 + (cells - 1) * 0.0001) + ",0.0001)";
        var file =
                SweepReader.read(new SweepSource(Path.of("config", "plan.yaml"), List.of(), List.of(), List.of(vary)));
        var selection = new MetricSelection(MetricSelection.ALL.metrics(), Set.of(PeriodKind.HORIZON));
        this.sweep = new PlannedSweep(
                file,
                new SweepDesign(file, 1),
                plan -> new RunSettings("rqmc", replications, 1, 1, selection),
                List.of());
    }

    /** Prints a row for each round, and the median of the ratios. */
    public static void main(String[] args) throws IOException {
        int cells = Integer.parseInt(args[0]);
        var cost = new SweepCost(cells, Long.parseLong(args[1]), Integer.parseInt(args[2]));
        int rounds = Integer.parseInt(args[3]);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("| round | kernel, s | sweep, s | ratio | kernel, CPU s | sweep, CPU s | of these plans | ratio |");
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        double[] ratios = new double[rounds];
        double[] cpuRatios = new double[rounds];
        cost.kernel(); // warms up
        for (int round = 0; round < rounds; round++) {
            var kernel = cost.kernel();
            var whole = cost.sweep();
            ratios[round] = whole.seconds() / kernel.seconds();
            cpuRatios[round] = whole.cpuSeconds() / kernel.cpuSeconds();
            out.printf(
                    Locale.ROOT,
                    "| %d | %.1f | %.1f | %.3f | %.1f | %.1f | %.2f | %.3f |%n",
                    round + 1,
                    kernel.seconds(),
                    whole.seconds(),
                    ratios[round],
                    kernel.cpuSeconds(),
                    whole.cpuSeconds(),
                    cost.planCpuSeconds,
                    cpuRatios[round]);
        }
        Arrays.sort(ratios);
        Arrays.sort(cpuRatios);
        out.printf(
                Locale.ROOT,
                "%d cells of %s replications, %s threads; median ratio %.3f, of processor time %.3f%n",
                cells,
                args[1],
                args[2],
                ratios[rounds / 2],
                cpuRatios[rounds / 2]);
    }

    /** A time, or how much of it went by. */
    private record Time(double seconds, double cpuSeconds) {
        static Time now() {
            var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Time(System.nanoTime() / 1e9, process.getProcessCpuTime() / 1e9);
        }

        Time since() {
            var now = now();
            return new Time(now.seconds() - seconds, now.cpuSeconds() - cpuSeconds);
        }
    }

    /** For all cells from jobs that lie ready, without their tables. */
    private Time kernel() {
        var ready = new ArrayList<CellTask>();
        for (long cell = 0; cell < sweep.design().cells(); cell++) {
            var job = sweep.job(sweep.design().cell(cell));
            ready.add(new Ready(new CellJob(job.blocks(), result -> new byte[0])));
        }
        Iterator<CellTask> next = ready.iterator();
        var begin = Time.now();
        try (var executor = new LocalCellExecutor(threads, ready.size())) {
            executor.execute(
                    () -> {
                        synchronized (ready) {
                            return next.hasNext() ? Optional.of(next.next()) : Optional.empty();
                        }
                    },
                    () -> false);
        }
        return begin.since();
    }

    /** A job that lies ready, of whose result nothing is kept. */
    private record Ready(CellJob job) implements CellTask {
        @Override
        public void finished(byte[] table) {}

        @Override
        public void failed(Throwable cause) {
            throw new IllegalStateException(cause);
        }

        @Override
        public void abandoned() {}
    }

    /** For checking all plans, and for playing and keeping all cells. */
    private Time sweep() throws IOException {
        var runs = Files.createTempDirectory("sweep");
        try (var folder = SweepFolder.open(runs, sweep.info());
                var executor = new LocalCellExecutor(threads, sweep.design().cells())) {
            var begin = Time.now();
            sweep.resolve(folder, done -> {}, () -> false);
            planCpuSeconds = begin.since().cpuSeconds();
            SweepRun.play(sweep, folder, SweepRun.Share.ALL, executor, (cell, fate, why) -> {}, () -> false);
            return begin.since();
        } finally {
            try (var files = Files.walk(runs)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
