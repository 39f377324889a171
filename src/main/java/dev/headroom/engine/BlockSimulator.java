package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.random.MedianCoordinates;
import dev.headroom.random.PhiloxCoordinates;
import dev.headroom.random.SobolCoordinates;

/**
 * Plays blocks of replications, each a function of the model, the seed and the replications' numbers alone: no files, no clock, no log. It
 * owns arrays that are refilled for each batch, so one thread uses it at a time.
 *
 * <p>Up to {@value Lanes#WIDTH} replications are played side by side. Demand, shares, currencies and the balance are loops over lanes in
 * [month][lane] arrays; building is a sequence of events for each lane.
 */
public final class BlockSimulator {
    private final ResultLayout layout;
    private final Batch batch;
    private final Recorder recorder;

    private BlockSimulator(Batch batch, Recording recording, QuantileTables quantiles) {
        this.layout = ResultLayout.of(batch.model);
        this.batch = batch;
        this.recorder = new Recorder(batch, recording, quantiles);
    }

    /**
     * Independent replications by pseudo-random numbers.
     *
     * @param quantiles filled with all blocks that are simulated; several simulators may share them
     */
    public static BlockSimulator monteCarlo(
            CapacityModel model, Recording recording, long seed, QuantileTables quantiles) {
        var batch = new Batch(model, new Lanes(new PhiloxCoordinates(seed), true));
        return new BlockSimulator(batch, recording, quantiles);
    }

    /** Randomised quasi-random replications, otherwise as {@link #monteCarlo}. */
    public static BlockSimulator quasiMonteCarlo(
            CapacityModel model, Recording recording, long seed, QuantileTables quantiles) {
        var batch = new Batch(model, new Lanes(new SobolCoordinates(seed, model.order()), true));
        return new BlockSimulator(batch, recording, quantiles);
    }

    /** The one future in which every input is at its median and no shock strikes. */
    public static BlockEstimates baseCase(CapacityModel model, Recording recording) {
        var quantiles = QuantileTables.of(model, recording);
        var batch = new Batch(model, new Lanes(new MedianCoordinates(), false));
        var simulator = new BlockSimulator(batch, recording, quantiles);
        return new BlockEstimates(simulator.simulate(new ReplicationBlock(0, 1)), quantiles);
    }

    public BlockResult simulate(ReplicationBlock block) {
        var result = new BlockResult(layout);
        for (long first = block.first(); first < block.end(); first += Lanes.WIDTH) {
            batch.play(first, (int) Math.min(Lanes.WIDTH, block.end() - first));
            recorder.record(result);
        }
        recorder.finish();
        return result;
    }
}
