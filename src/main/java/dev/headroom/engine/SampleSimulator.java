package dev.headroom.engine;

import dev.headroom.model.CapacityModel;

/** Plays replications to look at them one by one, without statistics. It owns arrays that are refilled for each batch, so one thread uses it at a time. */
public final class SampleSimulator {
    private final Batch batch;

    public SampleSimulator(CapacityModel model, Sampling sampling) {
        this.batch = new Batch(model, new Lanes(sampling.coordinates(model), true));
    }

    /** Plays blocks into a table, as far as they have a place there. */
    public void play(Iterable<ReplicationBlock> blocks, SampleTable table) {
        var sampler = new FutureSampler(batch, table);
        for (ReplicationBlock block : blocks) {
            int wanted = sampler.wanted(block);
            for (int done = 0; done < wanted; done += Lanes.WIDTH) {
                batch.play(block.firstReplication() + done, Math.min(Lanes.WIDTH, wanted - done), sampler);
                sampler.endBatch(block, done);
            }
            sampler.endBlock(block);
        }
    }

    /**
     * Plays one replication: [demand, usable][region, then all][pool, then total][month] MW.
     *
     * @param replication its number
     */
    public double[][][][] path(long replication) {
        CapacityModel model = batch.model;
        int regions = model.regions().length;
        var path = new double[2][regions + 1][ResultLayout.POOLS][model.months()];
        batch.play(replication, 1, t -> {
            for (int r = 0; r < regions; r++) {
                for (int pool = 0; pool < 2; pool++) {
                    double asked = (pool == 0 ? batch.demand.ai(r) : batch.demand.general(r))[t][0];
                    add(path[0], r, pool, t, asked);
                    add(path[1], r, pool, t, batch.balance.usable[r][pool][0]);
                }
            }
        });
        return path;
    }

    /** To a pool of a region and to all that it is a part of. */
    private static void add(double[][][] mw, int region, int pool, int month, double more) {
        int all = mw.length - 1;
        mw[region][pool][month] += more;
        mw[region][ResultLayout.TOTAL][month] += more;
        mw[all][pool][month] += more;
        mw[all][ResultLayout.TOTAL][month] += more;
    }
}
