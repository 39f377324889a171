package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.random.Coordinates;
import dev.headroom.random.MedianCoordinates;
import dev.headroom.random.StreamCoordinates;

/**
 * Plays blocks of replications, each a function of the model, the seed and the replications' numbers alone: no files, no clock, no log. It
 * owns arrays that are refilled for each batch, and the histograms of all that it played, so one thread uses it at a time.
 *
 * <p>Up to {@value Lanes#WIDTH} replications are played side by side. Demand, shares, currencies and the balance are loops over lanes in
 * [month][lane] arrays; building is a sequence of events for each lane.
 */
public final class BlockSimulator {
    private final ResultLayout layout;
    private final Batch batch;
    private final Recorder recorder;

    private BlockSimulator(CapacityModel model, Recording recording, Coordinates coordinates, boolean shocks) {
        this.layout = ResultLayout.of(model);
        this.batch = new Batch(model, new Lanes(coordinates, shocks));
        this.recorder = new Recorder(batch, recording);
    }

    /** Independent replications by pseudo-random numbers. */
    public static BlockSimulator monteCarlo(CapacityModel model, Recording recording, long seed) {
        return new BlockSimulator(model, recording, new StreamCoordinates(seed), true);
    }

    /** The one future in which every input is at its median and no shock strikes. */
    public static BlockEstimates baseCase(CapacityModel model, Recording recording) {
        var simulator = new BlockSimulator(model, recording, new MedianCoordinates(), false);
        return new BlockEstimates(simulator.simulate(new ReplicationBlock(0, 1)), simulator.quantiles());
    }

    /** Histograms of all blocks that this simulator has played; they grow with the next one. */
    public QuantileTables quantiles() {
        return recorder.quantiles();
    }

    public BlockResult simulate(ReplicationBlock block) {
        var result = new BlockResult(layout);
        for (long first = block.first(); first < block.end(); first += Lanes.WIDTH) {
            batch.play(first, (int) Math.min(Lanes.WIDTH, block.end() - first));
            recorder.record(result);
        }
        recorder.quantiles().fill();
        return result;
    }
}
