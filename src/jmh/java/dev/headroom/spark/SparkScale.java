package dev.headroom.spark;

import dev.headroom.cli.SparkCluster;
import dev.headroom.execution.CellExecutor;
import dev.headroom.execution.CellJob;
import dev.headroom.execution.CellQueue;
import dev.headroom.execution.CellTask;
import dev.headroom.experiment.PlannedSweep;
import dev.headroom.experiment.RunSettings;
import dev.headroom.experiment.SweepDesign;
import dev.headroom.experiment.SweepRun;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.store.SweepFolder;
import dev.headroom.store.SweepResults;
import dev.headroom.yaml.SweepReader;
import dev.headroom.yaml.SweepSource;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/**
 * What a sweep costs the driver of a cluster, with cells so small that nothing else costs anything: one region, two months, one
 * replication a strand. A standalone cluster of two workers is started as processes of this machine, the driver is this process, and the
 * sweep goes through the classes of {@code sweep --engine spark}. Arguments: number of cells, a multiple of 1,000; the cluster's URL where
 * it is not to be started. Linux.
 */
public final class SparkScale {
    private static final int COLUMNS = 1000;
    private static final int PARTS = 4;
    private static final int SAMPLED = 1000; // every so-manieth cell is packed once more, to be weighed
    private static final String PLAN = """
            version: 1
            name: Smallest
            start: 2026-01
            end: 2026-02
            regions:
              - region: here
                demand: {baselineMw: 18, volatilityPerYear: 0.2}
                capacity: {existing: {general: 15}}
            """;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path folder;
    private final PlannedSweep sweep;
    private final AtomicLong ended = new AtomicLong();
    private final LongAdder weighed = new LongAdder();
    private final LongAdder jobBytes = new LongAdder();
    private final LongAdder tableBytes = new LongAdder();
    private final LongAdder packedTableBytes = new LongAdder();

    private SparkScale(Path folder, int cells) throws IOException {
        this.folder = folder;
        var vary = List.of(
                "regions.here.demand.volatilityPerYear=range(0.01," + 0.01 * (cells / COLUMNS) + ",0.01)",
                "regions.here.demand.baselineMw=range(1," + COLUMNS + ",1)");
        var plan = Files.writeString(folder.resolve("smallest.yaml"), PLAN);
        var file = SweepReader.read(new SweepSource(plan, List.of(), List.of(), vary));
        var selection = new MetricSelection(MetricSelection.ALL.metrics(), Set.of(PeriodKind.HORIZON));
        this.sweep = new PlannedSweep(
                file, new SweepDesign(file, 1), read -> new RunSettings("mc", 32, 1, 1, selection), List.of());
    }

    /** Prints a table for each phase. */
    public static void main(String[] args) throws IOException {
        var folder = Files.createTempDirectory("spark-scale");
        try {
            var scale = new SparkScale(folder, Integer.parseInt(args[0]));
            if (args.length > 1) {
                scale.run(args[1]);
            } else {
                try (var cluster = new SparkCluster(Files.createDirectory(folder.resolve("cluster")), 2)) {
                    scale.run(cluster.url());
                }
            }
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void run(String master) throws IOException {
        Map.of(
                        "spark.driver.host", "127.0.0.1",
                        "spark.driver.bindAddress", "127.0.0.1",
                        "spark.executor.memory", "450m",
                        "spark.extraListeners", TaskLedger.class.getName())
                .forEach(System::setProperty);
        try (var times = new ThreadTimes();
                var sweeps = SweepFolder.open(folder.resolve("runs"), sweep.info())) {
            phase("check all plans", times, () -> sweep.resolve(sweeps, done -> {}, () -> false));
            try (var engine = new SparkEngineProvider().connect(master)) {
                var executor = new Weighing(engine.cells(sweep.design().cells()));
                phase("play", times, () -> play(sweeps, executor));
                phase("write results", times, () -> SweepResults.write(sweeps));
                told();
            }
            out.printf(
                    Locale.ROOT,
                    "results.csv %.1f MB, results.parquet %.1f MB%n",
                    Files.size(sweeps.path().resolve("results.csv")) / 1e6,
                    Files.size(sweeps.path().resolve("results.parquet")) / 1e6);
        }
    }

    private void play(SweepFolder sweeps, CellExecutor executor) throws IOException {
        long part = sweep.design().cells() / PARTS;
        memory();
        SweepRun.play(
                sweep,
                sweeps,
                SweepRun.Share.ALL,
                executor,
                (cell, fate, why) -> {
                    if (ended.incrementAndGet() % part == 0) {
                        memory();
                    }
                },
                () -> false);
    }

    private void memory() {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        out.printf(
                Locale.ROOT,
                "after %,d cells: heap %.1f MB in use, %.0f MB taken%n",
                ended.get(),
                heap.getUsed() / 1e6,
                heap.getCommitted() / 1e6);
    }

    private interface Work {
        void run() throws IOException;
    }

    private void phase(String name, ThreadTimes times, Work work) throws IOException {
        var before = times.seconds();
        double processor = ThreadTimes.process();
        long network = loopback();
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double used = ThreadTimes.process() - processor;
        double each = sweep.design().cells();
        out.printf(
                Locale.ROOT,
                "%n%s: %.1f s, processor time %.1f s (%.3f ms a cell), network %.0f bytes a cell%n",
                name,
                seconds,
                used,
                1e3 * used / each,
                (loopback() - network) / each);
        times.seconds()
                .forEach((kind, now) ->
                        out.printf(Locale.ROOT, "    %-20s %8.1f s%n", kind, now - before.getOrDefault(kind, 0.0)));
    }

    private void told() {
        double cells = sweep.design().cells();
        double tasks = TaskLedger.TASKS.sum();
        double sample = weighed.sum();
        out.printf(
                Locale.ROOT,
                "%n%.0f jobs, %.0f tasks of %.1f cells, %.2f ms a cell in executors%n",
                (double) TaskLedger.JOBS.sum(),
                tasks,
                cells / tasks,
                TaskLedger.RUN_MILLIS.sum() / cells);
        out.printf(
                Locale.ROOT,
                "a cell: job %.0f bytes, table %.0f, packed %.0f; task results by Spark's count %.0f a cell, %.0f a task%n",
                jobBytes.sum() / sample,
                tableBytes.sum() / sample,
                packedTableBytes.sum() / sample,
                TaskLedger.RESULT_BYTES.sum() / cells,
                TaskLedger.RESULT_BYTES.sum() / tasks);
        out.printf(
                Locale.ROOT,
                "task binaries: %.0f bytes a job put out, %.0f fetched%n",
                (double) TaskLedger.BROADCAST_BYTES.sum() / TaskLedger.JOBS.sum(),
                (double) TaskLedger.FETCHED_BYTES.sum() / TaskLedger.JOBS.sum());
    }

    /** Bytes that went over the loopback of this machine, others' too. */
    private static long loopback() throws IOException {
        var line = Files.readAllLines(Path.of("/proc/net/dev")).stream()
                .filter(device -> device.strip().startsWith("lo:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.strip().split("[:\\s]+")[1]);
    }

    /** Plays cells as another does, and weighs some. */
    private final class Weighing implements CellExecutor {
        private final CellExecutor executor;
        private final AtomicLong handedOut = new AtomicLong();

        Weighing(CellExecutor executor) {
            this.executor = executor;
        }

        @Override
        public void execute(CellQueue queue, BooleanSupplier cancelled) {
            executor.execute(
                    () -> queue.next()
                            .map(task -> handedOut.getAndIncrement() % SAMPLED == 0 ? new WeighedTask(task) : task),
                    cancelled);
        }

        @Override
        public void close() {
            executor.close();
        }
    }

    private final class WeighedTask implements CellTask {
        private final CellTask task;

        WeighedTask(CellTask task) {
            this.task = task;
        }

        @Override
        public CellJob job() {
            var job = task.job();
            jobBytes.add(Packed.object(job).length);
            return job;
        }

        @Override
        public void finished(byte[] table) {
            weighed.increment();
            tableBytes.add(table.length);
            packedTableBytes.add(Packed.object(table).length);
            task.finished(table);
        }

        @Override
        public void failed(Throwable cause) {
            throw new IllegalStateException(cause);
        }

        @Override
        public void abandoned() {
            task.abandoned();
        }
    }
}
