package dev.headroom.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/** Cells that were sent together, some a task, and which tasks are still under way; mutable. */
final class SentCells {
    private final List<@Nullable List<ReadyCell>> tasks; // null: it came back
    private final boolean one;
    private int underWay;
    private @Nullable Flight flight;

    SentCells(List<List<ReadyCell>> tasks) {
        this.tasks = new ArrayList<>(tasks);
        this.one = tasks.size() == 1 && tasks.get(0).size() == 1;
        this.underWay = tasks.size();
    }

    void send(JavaSparkContext spark, ObjIntConsumer<CellOutcome[]> landed) {
        var loads = new ArrayList<byte[][]>();
        for (var task : tasks) {
            if (task != null) {
                loads.add(task.stream().map(ReadyCell::job).toArray(byte[][]::new));
            }
        }
        flight = Flight.send(spark, loads, new PlayedCells(), landed);
    }

    private Flight flight() {
        if (flight == null) {
            throw new IllegalStateException("nothing was sent");
        }
        return flight;
    }

    /** A task came back: its cells. */
    List<ReadyCell> land(int task) {
        var cells = tasks.set(task, null);
        if (cells == null) {
            throw new IllegalStateException("task " + task + " came back twice");
        }
        underWay--;
        return cells;
    }

    int tasksUnderWay() {
        return underWay;
    }

    /** Whether it is a single cell. */
    boolean isOne() {
        return one;
    }

    /** Whether no more tasks come back. */
    boolean isOver() {
        return flight().isOver();
    }

    /** Why some did not. */
    Throwable failure() {
        return flight().failure().orElseGet(() -> new IllegalStateException("its task never came back"));
    }

    void cancel() {
        flight().cancel();
    }

    /** Cells of the tasks that have not come back. */
    List<ReadyCell> left() {
        var left = new ArrayList<ReadyCell>();
        for (var task : tasks) {
            if (task != null) {
                left.addAll(task);
            }
        }
        return left;
    }
}
