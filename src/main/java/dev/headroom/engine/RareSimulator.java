package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.random.ShiftedCoordinates;

/**
 * Plays replications from a {@link RareLaw} and tells how near each comes to an event, and its weight. It owns arrays that are
 * refilled for each batch, so one thread uses it at a time.
 */
public final class RareSimulator {
    private final ShiftedCoordinates coordinates;
    private final Batch batch;
    private final RareScore score;
    private final double[] weights = new double[Lanes.WIDTH];

    public RareSimulator(CapacityModel model, Sampling sampling, RareEvent event, RareLaw law) {
        this.coordinates = law.coordinates(model, sampling);
        this.batch = new Batch(model, new Lanes(coordinates, true));
        this.score = new RareScore(batch, event);
    }

    /** Is told of each replication that was played. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * A replication was played.
         *
         * @param place within the block, from 0
         * @param score above 0 where the event happens, down to -1 the farther it is from that
         * @param weight the density of the ordinary law over that of the one it follows
         */
        void played(int place, double score, double weight);
    }

    /** Plays a block. */
    public void play(ReplicationBlock block, Watcher watcher) {
        for (int done = 0; done < block.size(); done += Lanes.WIDTH) {
            long first = block.firstReplication() + done;
            int count = Math.min(Lanes.WIDTH, block.size() - done);
            batch.play(first, count, score);
            coordinates.weights(first, count, weights);
            for (int lane = 0; lane < count; lane++) {
                watcher.played(done + lane, score.largest()[lane], weights[lane]);
            }
        }
    }
}
