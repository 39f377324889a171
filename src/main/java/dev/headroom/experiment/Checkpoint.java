package dev.headroom.experiment;

import dev.headroom.engine.BlockResult;
import dev.headroom.engine.PointSet;
import dev.headroom.store.BlockRange;
import dev.headroom.store.CheckpointFile;
import dev.headroom.store.PartFile;
import dev.headroom.store.PartHeader;
import dev.headroom.store.RunStore;
import dev.headroom.store.UnusablePartException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a run saves now and then, and finds again after it was killed; mutable. A checkpoint that cannot be written stops no run: it is
 * said, and tried again.
 */
public final class Checkpoint implements AutoCloseable {
    /** A pause between savings is at least so many times as long as saving took, so that it costs 2% of the time at most. */
    private static final int PAUSE = 50;

    private final @Nullable CheckpointFile file; // null: nothing is saved
    private final @Nullable PartHeader header; // null: nothing is saved
    private final Saving saving;
    private final TreeMap<Long, PartHeader.Look> looks = new TreeMap<>(); // by replications
    private @Nullable BlockResult found;
    private long savedNanos = System.nanoTime();
    private long costNanos; // of saving last time
    private boolean failed;

    /**
     * How a run is saved.
     *
     * @param store in whose folder
     * @param interval how often at most
     * @param notes takes what there is to say about it
     */
    public record Saving(RunStore store, Duration interval, Consumer<String> notes) {}

    private Checkpoint(@Nullable CheckpointFile file, @Nullable PartHeader header, Saving saving) {
        this.file = file;
        this.header = header;
        this.saving = saving;
    }

    /** Nothing is found and nothing is saved. */
    public static Checkpoint none() {
        return new Checkpoint(null, null, new Saving(new RunStore(Path.of("")), Duration.ZERO, note -> {}));
    }

    /**
     * Opens the checkpoint of a run and reads what an earlier process saved of it, if any. Where another process has it, or the disk
     * refuses, nothing is found and nothing is saved.
     *
     * @param blocks that are played; null for all
     */
    public static Checkpoint open(Saving saving, PlannedRun run, @Nullable BlockRange blocks) {
        var header = run.partHeader(blocks);
        try {
            var file = saving.store().takeCheckpoint(header);
            if (file.isEmpty()) {
                saving.notes().accept("another process is playing this run: this one starts anew and saves nothing");
                return none();
            }
            var checkpoint = new Checkpoint(file.get(), header, saving);
            if (file.get().exists()) {
                return checkpoint.read(file.get(), run) ? checkpoint : none();
            }
            checkpoint.tellOfOthers(header);
            return checkpoint;
        } catch (IOException e) {
            saving.notes().accept("nothing of this run will be saved: " + e.getMessage());
            return none();
        }
    }

    /** Whether what was saved may be replaced as the run goes on. */
    private boolean read(CheckpointFile saved, PlannedRun run) throws IOException {
        try {
            var result = BlockResult.of(run.model());
            var itsHeader = PartFile.readHeader(saved.path());
            PartFile.addTo(result, saved.path());
            if (!result.points().minus(wanted(run)).isEmpty()) {
                saving.notes()
                        .accept(String.format(
                                Locale.ROOT,
                                "%s was left alone, for it has %,d futures and this run not all of them;"
                                        + " nothing will be saved",
                                saved.path(),
                                result.replications()));
                saved.close();
                return false;
            }
            itsHeader.looks().forEach(look -> looks.put(look.replications(), look));
            found = result;
            saving.notes()
                    .accept(String.format(
                            Locale.ROOT, "resumed: found %,d futures in %s", result.replications(), saved.path()));
        } catch (UnusablePartException e) {
            saving.notes().accept("starting anew: " + e.getMessage());
        }
        return true;
    }

    private PointSet wanted(PlannedRun run) {
        var blocks = header == null ? null : header.blocks();
        long replications = run.settings().limit();
        return blocks == null
                ? PointSet.ofRun(replications)
                : PointSet.ofBlocks(blocks.first(), blocks.last(), replications);
    }

    /** Says why checkpoints of the same plan's name are none of this run. */
    private void tellOfOthers(PartHeader mine) throws IOException {
        for (var other : saving.store().checkpoints()) {
            try {
                var its = PartFile.readHeader(other);
                if (its.plan().name().equals(mine.plan().name())) {
                    its.difference(mine)
                            .ifPresent(difference ->
                                    saving.notes().accept(other + " was left alone, for it is of " + difference));
                }
            } catch (UnusablePartException e) {
                saving.notes().accept(other + " was left alone: " + e.getMessage());
            }
        }
    }

    /** Whether anything is saved. */
    boolean isOn() {
        return file != null;
    }

    /** Adds what was found to a result, once. */
    void moveInto(BlockResult result) {
        if (found != null) {
            result.merge(found);
            found = null;
        }
    }

    /** What was seen when so many replications were looked at. */
    Optional<PartHeader.Look> look(long replications) {
        return Optional.ofNullable(looks.get(replications));
    }

    /** Keeps what was seen at a look. */
    void looked(long replications, List<Double> widths) {
        looks.put(replications, new PartHeader.Look(replications, widths));
    }

    /** How long a thread may keep to itself what it has played. */
    Duration mayWithhold() {
        return saving.interval().dividedBy(2);
    }

    /**
     * Saves what was played, where the interval is over.
     *
     * @param now whether not to wait for the interval
     */
    void save(BlockResult result, boolean now) {
        long begin = System.nanoTime();
        boolean isDue = begin - savedNanos >= Math.max(saving.interval().toNanos(), PAUSE * costNanos);
        if (file == null || header == null || !(now || isDue)) {
            return;
        }
        var some = result.replications() > 0 ? List.of(result) : List.<BlockResult>of();
        try {
            file.save(header.withLooks(new ArrayList<>(looks.values())), some);
        } catch (IOException e) {
            if (!failed) {
                saving.notes().accept("the run goes on, but is not saved: " + e.getMessage());
            }
            failed = true;
        }
        savedNanos = System.nanoTime();
        costNanos = savedNanos - begin;
    }

    /** Removes what was saved: the run is finished. */
    public void remove() {
        try {
            if (file != null) {
                file.remove();
            }
        } catch (IOException e) {
            saving.notes().accept(String.valueOf(e.getMessage()));
        }
    }

    /** Lets other processes have it. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
