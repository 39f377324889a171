package dev.headroom.experiment;

import dev.headroom.engine.BlockResult;
import dev.headroom.engine.PointSet;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.results.Effort;
import dev.headroom.results.RunResult;
import dev.headroom.store.BlockRange;
import dev.headroom.store.PartFile;
import dev.headroom.store.PartHeader;
import dev.headroom.store.Software;
import dev.headroom.store.UnusablePartException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Files whose blocks make a run together, each block once. */
public final class PartsOfRun {
    private final List<Part> parts; // by blocks

    private record Part(Path file, PartHeader header, BlockRange blocks) {}

    private PartsOfRun(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Reads what parts are of.
     *
     * @param files at least one, in any order
     * @throws UnusablePartException with what is damaged, missing, twice or of another run
     */
    public static PartsOfRun of(List<Path> files) throws IOException {
        String program = Software.running().program();
        var parts = new ArrayList<Part>();
        for (var file : files) {
            var header = PartFile.readHeader(file);
            var blocks = header.blocks();
            if (blocks == null) {
                throw new UnusablePartException(file + " is a checkpoint of a whole run, for run --resume");
            }
            if (!header.program().equals(program)) {
                throw new UnusablePartException(
                        file + " is of Headroom " + header.program() + ", and this is " + program);
            }
            parts.add(new Part(file, header, blocks));
        }
        parts.sort(Comparator.comparingLong(part -> part.blocks().first()));
        checkThatTheyAreOfOneRun(parts);
        checkThatTheyMakeARun(parts);
        return new PartsOfRun(parts);
    }

    private static void checkThatTheyAreOfOneRun(List<Part> parts) throws UnusablePartException {
        var first = parts.get(0);
        for (var part : parts) {
            var difference = part.header().differenceOfParts(first.header());
            if (difference.isPresent()) {
                throw new UnusablePartException("the parts are of different runs: " + part.file() + " is of "
                        + difference.get() + " as " + first.file());
            }
        }
    }

    private static void checkThatTheyMakeARun(List<Part> parts) throws UnusablePartException {
        long blocks = ReplicationBlock.count(settings(parts.get(0).header()).limit());
        var missing = new ArrayList<BlockRange>();
        var problems = new ArrayList<String>();
        long next = 0;
        Part farthest = parts.get(0);
        for (var part : parts) {
            long first = part.blocks().first();
            long last = part.blocks().last();
            if (first > next) {
                missing.add(new BlockRange(next, first - 1));
            } else if (first < next) {
                var twice = new BlockRange(first, Math.min(last, next - 1));
                problems.add("blocks " + twice + " are twice, in " + farthest.file() + " and " + part.file());
            }
            if (last >= next) {
                next = last + 1;
                farthest = part;
            }
        }
        if (next < blocks) {
            missing.add(new BlockRange(next, blocks - 1));
        }
        if (!missing.isEmpty()) {
            problems.add("blocks "
                    + missing.stream().map(BlockRange::toString).collect(Collectors.joining(", "))
                    + " are missing of 0-"
                    + (blocks - 1));
        }
        if (!problems.isEmpty()) {
            throw new UnusablePartException("the parts do not make a run: " + String.join("; ", problems));
        }
    }

    /** What all of them are part of; the blocks are those of the first. */
    public PartHeader header() {
        return parts.get(0).header();
    }

    /** How the run is played, on one thread. */
    public RunSettings settings() {
        return settings(header());
    }

    private static RunSettings settings(PartHeader header) {
        var futures = header.futures();
        return new RunSettings(
                futures.method(),
                futures.replications(),
                futures.seed(),
                1,
                header.recorded().selection());
    }

    /**
     * Adds them up.
     *
     * @param run the plan and settings that they are parts of
     * @throws UnusablePartException where one holds not what it says
     */
    public RunResult merge(PlannedRun run) throws IOException {
        return join(run).result();
    }

    /**
     * Does what {@link #merge} does, so that the run's first futures can be looked at.
     *
     * @throws UnusablePartException where one holds not what it says
     */
    public PlayedRun join(PlannedRun run) throws IOException {
        long replications = run.settings().limit();
        var all = BlockResult.of(run.model());
        for (var part : parts) {
            var its = BlockResult.of(run.model());
            PartFile.addTo(its, part.file());
            var blocks = PointSet.ofBlocks(part.blocks().first(), part.blocks().last(), replications);
            if (!its.points().equals(blocks)) {
                throw new UnusablePartException(part.file() + " does not hold the blocks that it names");
            }
            all.merge(its);
        }
        var effort = new Effort(run.settings().replications(), replications, false, List.of());
        return new PlayedRun(run, all, effort, PlayedRun.table(run));
    }
}
