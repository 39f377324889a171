package dev.headroom.spark;

import dev.headroom.execution.CellJob;
import dev.headroom.execution.LocalBlockExecutor;
import java.io.Serializable;
import org.apache.spark.TaskContext;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What a task does: it plays some cells, one after the other on one thread, each as if it were alone. */
final class PlayedCells extends AbstractFunction1<Iterator<byte[][]>, CellOutcome[]> implements Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public CellOutcome[] apply(Iterator<byte[][]> loads) {
        byte[][] cells = loads.next();
        var outcomes = new CellOutcome[cells.length];
        for (int k = 0; k < cells.length; k++) {
            outcomes[k] = play(cells[k], TaskContext.get());
        }
        return outcomes;
    }

    /** A cell that cannot be played fails alone; what is wrong with the machine fails the task, which is then tried elsewhere. */
    private static CellOutcome play(byte[] cell, TaskContext task) {
        long begin = System.nanoTime();
        byte[] table;
        try {
            var played = Packed.object(cell, CellJob.class).play(new LocalBlockExecutor(1), task::isInterrupted);
            task.killTaskIfInterrupted();
            table = played.orElseThrow();
        } catch (RuntimeException failure) {
            task.killTaskIfInterrupted();
            String why = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            return new CellOutcome(null, why, System.nanoTime() - begin);
        }
        return new CellOutcome(Packed.object(table), null, System.nanoTime() - begin);
    }
}
