package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.random.MedianCoordinates;
import dev.headroom.stats.HistogramTable;
import org.jspecify.annotations.Nullable;

/**
 * Plays blocks of replications, each a function of the model, the sampling and the replications' numbers alone: no files, no clock, no log.
 * It owns arrays that are refilled for each batch, so one thread uses it at a time; what it has played since the last {@link #endStrand}
 * is a part of one strand.
 *
 * <p>Up to {@value Lanes#WIDTH} replications are played side by side. Demand, shares, currencies and the balance are loops over lanes;
 * building is a sequence of events for each lane.
 */
public final class BlockSimulator {
    /** Points of a strand that may be played before {@link #endStrand}. */
    public static final long MOST_POINTS = 32 * ReplicationBlock.SIZE;

    private final Batch batch;
    private final Recorder recorder;
    private final @Nullable FutureSampler sampler;
    private double shortfallMw;
    private long points; // played since the histograms were emptied

    private BlockSimulator(Batch batch, Recording recording, @Nullable SampleTable samples) {
        this.batch = batch;
        this.recorder = new Recorder(batch, recording);
        this.sampler = samples == null ? null : new FutureSampler(batch, samples);
    }

    public static BlockSimulator of(CapacityModel model, Recording recording, Sampling sampling) {
        return of(model, recording, sampling, null);
    }

    /**
     * A simulator that samples as well.
     *
     * @param samples filled with the replications that have a place there, as they are played
     */
    public static BlockSimulator of(
            CapacityModel model, Recording recording, Sampling sampling, @Nullable SampleTable samples) {
        return new BlockSimulator(new Batch(model, new Lanes(sampling.coordinates(model), true)), recording, samples);
    }

    /** The one future in which every input is at its median and no shock strikes. */
    public static BlockEstimates baseCase(CapacityModel model, Recording recording) {
        var simulator =
                new BlockSimulator(new Batch(model, new Lanes(new MedianCoordinates(), false)), recording, null);
        var block = new ReplicationBlock(0, 0, 1);
        simulator.play(block);
        var result = BlockResult.of(model);
        simulator.endStrand(block.strand(), result);
        simulator.finish(result);
        return new BlockEstimates(result);
    }

    /**
     * Plays a block.
     *
     * @param block of the same strand as all others since the last {@link #endStrand}
     * @return the sum over its replications of the mean shortfall of all regions, MW
     */
    public double play(ReplicationBlock block) {
        shortfallMw = 0;
        points += block.size();
        FutureSampler watching = sampler != null && sampler.wanted(block) > 0 ? sampler : null;
        Batch.MonthWatcher watcher = watching == null
                ? this::record
                : month -> {
                    record(month);
                    watching.played(month);
                };
        for (int done = 0; done < block.size(); done += Lanes.WIDTH) {
            batch.play(block.firstReplication() + done, Math.min(Lanes.WIDTH, block.size() - done), watcher);
            recorder.endBatch();
            if (watching != null) {
                watching.endBatch(block, done);
            }
        }
        recorder.endBlock(block);
        if (watching != null) {
            watching.endBlock(block);
        }
        return shortfallMw / batch.model.months();
    }

    private void record(int month) {
        recorder.played(month);
        shortfallMw += recorder.shortfallMw();
    }

    /** Ends a part of a strand: all that was played since the last call, if anything. */
    public void endStrand(int strand, BlockResult result) {
        StrandResult part = recorder.endStrand();
        if (part.replications() > 0) {
            result.add(strand, part);
        }
        if (points + MOST_POINTS > HistogramTable.MOST) {
            finish(result);
        }
    }

    /** Adds to a result what its strands' parts have in common; without this call it is not complete. */
    public void finish(BlockResult result) {
        result.addAll(recorder.histograms());
        points = 0;
    }
}
