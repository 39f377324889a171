package dev.headroom.engine;

import dev.headroom.stats.CoMomentTable;
import dev.headroom.stats.Estimate;
import dev.headroom.stats.MomentTable;
import java.io.Serializable;

/**
 * Sums of a block of replications. It grows as batches are recorded; results of blocks merge in block order, for sums of fractions depend
 * on their order.
 */
public final class BlockResult implements Serializable {
    /** Moments that each cell keeps, by the index of its {@link Quantity}: HEADROOM, N1_LOSS and TO_BUY keep histograms only. */
    static final int MOMENTS = Quantity.COUNT;

    private final ResultLayout layout;
    private long replications;
    final MomentTable cellMoments; // [cell][quantity], of the mean over the period's months
    final CoMomentTable unservedShare; // [cell] shortfall and demand
    final CoMomentTable episodeMonths; // [cell] months of episodes and episodes
    final long[] everShort; // [cell] replications with a short month in the period
    final long[] shortByEnd; // [cell] replications with a short month up to the period's end
    final MomentTable regionMoments; // [region cell][region quantity]
    final CoMomentTable costPerServed; // [region cell] discounted cost and used MW
    final CoMomentTable[] binding; // [project], [item] months charged to it and all months charged
    final long[] onTime; // [project] replications
    final long[] abandoned; // [project] replications
    final long[] stuck; // [project] replications

    BlockResult(ResultLayout layout) {
        this.layout = layout;
        int cells = layout.cells();
        this.cellMoments = new MomentTable(cells * MOMENTS);
        this.unservedShare = new CoMomentTable(cells);
        this.episodeMonths = new CoMomentTable(cells);
        this.everShort = new long[cells];
        this.shortByEnd = new long[cells];
        this.regionMoments = new MomentTable(layout.regionCells() * RegionQuantity.COUNT);
        this.costPerServed = new CoMomentTable(layout.regionCells());
        this.binding = new CoMomentTable[layout.projects()];
        for (int p = 0; p < binding.length; p++) {
            binding[p] = new CoMomentTable(layout.items()[p]);
        }
        this.onTime = new long[layout.projects()];
        this.abandoned = new long[layout.projects()];
        this.stuck = new long[layout.projects()];
    }

    void countReplications(int more) {
        replications += more;
    }

    /** Adds the block that follows this one. */
    public void merge(BlockResult next) {
        replications += next.replications;
        cellMoments.merge(next.cellMoments);
        unservedShare.merge(next.unservedShare);
        episodeMonths.merge(next.episodeMonths);
        add(everShort, next.everShort);
        add(shortByEnd, next.shortByEnd);
        regionMoments.merge(next.regionMoments);
        costPerServed.merge(next.costPerServed);
        for (int p = 0; p < binding.length; p++) {
            binding[p].merge(next.binding[p]);
        }
        add(onTime, next.onTime);
        add(abandoned, next.abandoned);
        add(stuck, next.stuck);
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    /** Shortfall of all regions and pools, MW, mean over futures and the horizon's months. */
    public Estimate meanShortfallMw() {
        int horizon = layout.cell(layout.regions(), ResultLayout.TOTAL, layout.periods() - 1);
        return cellMoments.estimate(horizon * MOMENTS + Quantity.SHORTFALL.index());
    }

    public ResultLayout layout() {
        return layout;
    }

    public long replications() {
        return replications;
    }
}
