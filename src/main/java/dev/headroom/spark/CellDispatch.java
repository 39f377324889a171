package dev.headroom.spark;

import dev.headroom.execution.CellQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/** Sends cells as there is room for them, so that all cores have work and the next at hand; mutable, used by one thread. */
final class CellDispatch implements AutoCloseable {
    /** Tasks under way or waiting on the cluster, for each core. */
    private static final int TASKS_OF_CORE = 3;
    /** A task is as many cells as take at least so long: each costs a round trip. */
    private static final double TASK_NANOS = 0.3e9;
    /** And longer the more cores want tasks: the driver starts some hundreds a second (src/docs/scale.md). */
    private static final double TASK_NANOS_OF_CORE = 5e6;

    private static final int MOST_CELLS_OF_TASK = 256;
    private static final int MOST_THREADS = 32;
    private static final long POLL_MILLIS = 50;

    private final JavaSparkContext spark;
    private final ClusterCores cores;
    private final CellLoader loader;
    private final CellKeeper keeper;
    private final List<SentCells> sent = new ArrayList<>();
    private final ArrayDeque<ReadyCell> alone = new ArrayDeque<>(); // of tasks that failed: each is sent by itself
    private final LinkedBlockingQueue<Landed> landed = new LinkedBlockingQueue<>();
    private double cellNanos = TASK_NANOS; // running mean

    /** A task that came back. */
    private record Landed(SentCells cells, int task, CellOutcome[] outcomes) {}

    CellDispatch(JavaSparkContext spark, ClusterCores cores, CellQueue queue) {
        this.spark = spark;
        this.cores = cores;
        int threads = Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        this.loader = new CellLoader(queue, threads);
        this.keeper = new CellKeeper(threads);
    }

    /** Plays until there are no more cells, or cancelled. */
    void run(BooleanSupplier cancelled) {
        while (!cancelled.getAsBoolean() && !isDone()) {
            send();
            for (Landed task = poll(POLL_MILLIS); task != null; task = poll(0)) {
                land(task);
            }
            takeBackFailed();
        }
    }

    private boolean isDone() {
        boolean kept = keeper.isIdle(); // which also says what went wrong
        return loader.isOver() && loader.ready() == 0 && alone.isEmpty() && sent.isEmpty() && kept;
    }

    private @Nullable Landed poll(long millis) {
        try {
            return landed.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while cells were played", e);
        }
    }

    private void send() {
        if (keeper.waiting() > CellLoader.MOST_READY) {
            return; // the disk is slower than the cluster
        }
        int now = cores.now();
        int most = TASKS_OF_CORE * now;
        int under = sent.stream().mapToInt(SentCells::tasksUnderWay).sum();
        int room = most - under;
        while (room > 0 && !alone.isEmpty()) {
            send(List.of(List.of(alone.remove())));
            room--;
        }
        int cells = cellsOfTask(now);
        boolean rest = loader.isOver();
        boolean worthwhile = room > most / TASKS_OF_CORE || rest;
        boolean enough = loader.ready() >= Math.min(CellLoader.MOST_READY, cells * room) || under == 0 || rest;
        if (room > 0 && worthwhile && enough && loader.ready() > 0) {
            // the last cells are spread over all cores
            int each = Math.max(1, Math.min(cells, loader.ready() / room));
            var tasks = new ArrayList<List<ReadyCell>>();
            for (var load = loader.take(each); !load.isEmpty(); load = loader.take(each)) {
                tasks.add(load);
                if (tasks.size() == room) {
                    break;
                }
            }
            send(tasks);
        }
    }

    private int cellsOfTask(int now) {
        double nanos = Math.max(TASK_NANOS, TASK_NANOS_OF_CORE * now);
        return (int) Math.max(1, Math.min(MOST_CELLS_OF_TASK, nanos / cellNanos));
    }

    private void send(List<List<ReadyCell>> tasks) {
        var cells = new SentCells(tasks);
        cells.send(spark, (outcomes, task) -> landed.add(new Landed(cells, task, outcomes)));
        sent.add(cells);
    }

    private void land(Landed task) {
        var cells = task.cells.land(task.task);
        for (int k = 0; k < cells.size(); k++) {
            var outcome = task.outcomes[k];
            cellNanos += 0.1 * (outcome.nanos() - cellNanos);
            keeper.keep(cells.get(k).task(), outcome);
        }
    }

    /** Cells of a job that failed, though each of its tasks was tried several times: one of them may be to blame. */
    private void takeBackFailed() {
        for (var cells : List.copyOf(sent)) {
            if (!cells.isOver()) {
                continue;
            }
            for (Landed task = poll(0); task != null; task = poll(0)) {
                land(task);
            }
            if (spark.sc().isStopped()) {
                throw new UncheckedIOException(
                        new IOException("the Spark cluster is gone; the same command plays what is missing"));
            }
            sent.remove(cells);
            var left = cells.left();
            if (cells.isOne()) {
                left.forEach(cell -> cell.task().failed(cells.failure()));
            } else {
                alone.addAll(left);
            }
        }
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        sent.forEach(SentCells::cancel);
        loader.close();
        keeper.close();
        for (Landed task = landed.poll(); task != null; task = landed.poll()) {
            task.cells.land(task.task).forEach(cell -> cell.task().abandoned());
        }
        sent.forEach(cells -> cells.left().forEach(cell -> cell.task().abandoned()));
        alone.forEach(cell -> cell.task().abandoned());
    }
}
