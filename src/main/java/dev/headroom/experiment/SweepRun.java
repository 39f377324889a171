package dev.headroom.experiment;

import dev.headroom.execution.CellExecutor;
import dev.headroom.execution.CellJob;
import dev.headroom.execution.CellQueue;
import dev.headroom.execution.CellTask;
import dev.headroom.store.CellList;
import dev.headroom.store.CellStore;
import dev.headroom.store.SweepFolder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays those cells of a sweep that nobody has played yet; mutable. Several processes may play a sweep together: each takes cells that no
 * other has, and in the end waits for what the others do, or takes that over where they die.
 */
public final class SweepRun implements CellQueue {
    /** A sweep of more cells shows none of them under its readable name: folders of a million files help nobody. */
    static final long MOST_SHOWN = 10_000;

    private static final long WAIT_MILLIS = 100;

    private final PlannedSweep sweep;
    private final SweepFolder folder;
    private final CellList.CellKeys keys;
    private final CellStore store;
    private final Share share;
    private final SweepListener listener;
    private final BooleanSupplier cancelled;
    private final Set<Long> failedBefore;
    private final ArrayDeque<Long> others = new ArrayDeque<>(); // cells that other processes play
    private long next;
    private long failures;
    private volatile @Nullable IOException refused; // by the disk: nothing more can be kept

    /**
     * Which cells a process plays, and when it gives up.
     *
     * @param part from 0
     * @param parts at least 1; a cell belongs to the part that its number leaves, divided by them
     * @param mostFailures as many failed cells end the sweep, at least 1
     */
    public record Share(long part, long parts, long mostFailures) {
        /** All cells, however many fail. */
        public static final Share ALL = new Share(0, 1, Long.MAX_VALUE);

        public Share {
            if (parts < 1 || part < 0 || part >= parts) {
                throw new IllegalArgumentException("part " + part + " is none of " + parts);
            }
            if (mostFailures < 1) {
                throw new IllegalArgumentException("mostFailures must be at least 1, not " + mostFailures);
            }
        }

        /** How many cells of a sweep are of this part. */
        public long cells(long all) {
            return (all - part + parts - 1) / parts; // of part, part + parts, part + 2 parts, ...
        }
    }

    private SweepRun(
            PlannedSweep sweep,
            SweepFolder folder,
            CellList.CellKeys keys,
            Share share,
            SweepListener listener,
            BooleanSupplier cancelled)
            throws IOException {
        this.sweep = sweep;
        this.folder = folder;
        this.keys = keys;
        this.store = folder.store();
        this.share = share;
        this.listener = listener;
        this.cancelled = cancelled;
        this.failedBefore = new HashSet<>(folder.failures().cells());
        this.next = share.part();
    }

    /**
     * Plays what is missing of a share.
     *
     * @param folder whose keys are known
     * @throws IOException where the disk refuses; what was finished is kept
     */
    public static void play(
            PlannedSweep sweep,
            SweepFolder folder,
            Share share,
            CellExecutor executor,
            SweepListener listener,
            BooleanSupplier cancelled)
            throws IOException {
        try (var keys = folder.list().keys()) {
            var run = new SweepRun(sweep, folder, keys, share, listener, cancelled);
            executor.execute(run, run::isOver);
            IOException failure = run.refused;
            if (failure != null) {
                throw failure;
            }
        }
    }

    private boolean isOver() {
        return cancelled.getAsBoolean() || refused != null;
    }

    @Override
    public synchronized Optional<CellTask> next() {
        try {
            while (!isOver() && failures < share.mostFailures()) {
                Optional<CellTask> task = next < sweep.design().cells() ? upcoming() : ofOthers();
                if (task.isPresent() || (next >= sweep.design().cells() && others.isEmpty())) {
                    return task;
                }
            }
        } catch (IOException e) {
            refused = e;
        }
        return Optional.empty();
    }

    /** The next cell of the share, where it is to be played. */
    private Optional<CellTask> upcoming() throws IOException {
        long number = next;
        next += share.parts();
        return taken(number);
    }

    /** A cell that another process had, where that one is gone. */
    private Optional<CellTask> ofOthers() throws IOException {
        int waiting = others.size();
        for (int k = 0; k < waiting; k++) {
            var task = taken(others.remove());
            if (task.isPresent()) {
                return task;
            }
        }
        if (!others.isEmpty()) {
            try {
                Thread.sleep(WAIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                refused = new IOException("interrupted while waiting for cells of other processes", e);
            }
        }
        return Optional.empty();
    }

    private Optional<CellTask> taken(long number) throws IOException {
        String key = keys.of(number);
        if (!store.has(key)) {
            var claim = folder.claim(number);
            if (claim.isEmpty()) {
                others.add(number);
                return Optional.empty();
            }
            if (!store.has(key)) { // nor has another process finished it in between
                return Optional.of(new Task(sweep.design().cell(number), key, claim.get()));
            }
            claim.get().close();
        }
        end(sweep.design().cell(number), key, SweepListener.Fate.FOUND);
        return Optional.empty();
    }

    private void end(SweepDesign.Cell cell, String key, SweepListener.Fate fate) throws IOException {
        if (sweep.design().cells() <= MOST_SHOWN) {
            folder.show(cell.name(), key);
        }
        if (failedBefore.contains(cell.number())) {
            folder.failures().remove(cell.number());
        }
        tell(cell, fate, "");
    }

    private void tell(SweepDesign.Cell cell, SweepListener.Fate fate, String why) {
        synchronized (listener) {
            listener.ended(cell, fate, why);
        }
    }

    private synchronized void countFailure() {
        failures++;
    }

    /** What is done when a cell is through. */
    private interface LastThing {
        void happen() throws IOException;
    }

    /** A cell that this process plays. */
    private final class Task implements CellTask {
        private final SweepDesign.Cell cell;
        private final String key;
        private final SweepFolder.Claim claim;

        Task(SweepDesign.Cell cell, String key, SweepFolder.Claim claim) {
            this.cell = cell;
            this.key = key;
            this.claim = claim;
        }

        @Override
        public CellJob job() {
            return sweep.job(cell);
        }

        @Override
        public void finished(byte[] table) {
            letGo(() -> {
                store.write(key, table);
                end(cell, key, SweepListener.Fate.PLAYED);
            });
        }

        @Override
        public void failed(Throwable cause) {
            letGo(() -> {
                String why = String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
                folder.failures().put(cell.number(), why);
                countFailure();
                tell(cell, SweepListener.Fate.FAILED, why);
            });
        }

        @Override
        public void abandoned() {
            letGo(() -> {});
        }

        /** Does a last thing, and lets go of the cell. */
        private void letGo(LastThing last) {
            try (claim) {
                last.happen();
            } catch (IOException e) {
                refused = e;
            }
        }
    }
}
