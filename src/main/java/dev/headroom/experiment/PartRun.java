package dev.headroom.experiment;

import dev.headroom.engine.PointSet;
import dev.headroom.store.BlockRange;
import dev.headroom.store.PartFile;
import dev.headroom.store.UnusablePartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Plays some blocks of a run and keeps them in a file, to be merged with others. */
public final class PartRun {
    private final PlannedRun run;
    private final BlockRange blocks;
    private final Path file;

    /**
     * @param run of a fixed number of replications
     * @param blocks that it has
     * @param file for the part
     */
    public PartRun(PlannedRun run, BlockRange blocks, Path file) {
        this.run = run;
        this.blocks = blocks;
        this.file = file;
    }

    /**
     * Whether the file is there and whole.
     *
     * @param notes told where it is damaged and will be replaced
     * @throws UnusablePartException where it is a part of another run
     */
    public boolean isThere(Consumer<String> notes) throws IOException {
        if (Files.notExists(file)) {
            return false;
        }
        try {
            var difference = PartFile.readHeader(file).differenceOfParts(run.partHeader(blocks));
            if (difference.isEmpty()) {
                return true;
            }
            throw new UnusablePartException(file + " is in the way: it is of " + difference.get());
        } catch (UnusablePartException e) {
            if (e.isDamage()) {
                notes.accept(e.getMessage() + "; it will be replaced");
                return false;
            }
            throw e;
        }
    }

    /**
     * Plays the blocks and writes the file.
     *
     * @return how many replications there are; empty, with nothing written, where it was cancelled
     * @throws IOException naming the file, where the disk refuses
     */
    public OptionalLong play(Checkpoint checkpoint, Progress progress, BooleanSupplier cancelled) throws IOException {
        var player = new Player(run, checkpoint, progress, cancelled);
        var points =
                PointSet.ofBlocks(blocks.first(), blocks.last(), run.settings().limit());
        if (!player.play(points)) {
            return OptionalLong.empty();
        }
        PartFile.write(file, run.partHeader(blocks), List.of(player.result()));
        return OptionalLong.of(points.size());
    }
}
