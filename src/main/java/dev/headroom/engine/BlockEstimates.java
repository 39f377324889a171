package dev.headroom.engine;

import dev.headroom.stats.Estimate;
import dev.headroom.stats.MomentTable;
import dev.headroom.stats.QuantileHistogram;

/** What a result estimates, each number with its error. Cells are those of the result's {@link ResultLayout}. */
public final class BlockEstimates {
    private final BlockResult result;
    private final QuantileTables quantiles;

    /** @param quantiles of the same blocks */
    public BlockEstimates(BlockResult result, QuantileTables quantiles) {
        this.result = result;
        this.quantiles = quantiles;
    }

    public ResultLayout layout() {
        return result.layout();
    }

    /** How many futures the estimates rest on. */
    public long replications() {
        return result.replications();
    }

    /** Mean over futures of the mean over the period's months. */
    public Estimate mean(int cell, Quantity quantity) {
        return result.cellMoments.estimate(cell * BlockResult.MOMENTS + quantity.index());
    }

    /** Mean over futures; over the period's months the mean of a share or stock, at its end what was paid to date. */
    public Estimate mean(int regionCell, RegionQuantity quantity) {
        MomentTable moments = result.regionMoments;
        return moments.estimate(regionCell * RegionQuantity.COUNT + quantity.index());
    }

    /** Mean unserved demand over mean demand. */
    public Estimate unservedShare(int cell) {
        return result.unservedShare.ratio(cell);
    }

    /** Mean months of the episodes that begin in the period over their mean number. */
    public Estimate episodeMonths(int cell) {
        return result.episodeMonths.ratio(cell);
    }

    /** Discounted cost over discounted used MW-months, USD million. */
    public Estimate costPerServedMwMonth(int regionCell) {
        return result.costPerServed.ratio(regionCell);
    }

    /**
     * Share of the months until a project's completion that is charged to an item.
     *
     * @param item a stage in file order, then money, hold, slot, headroom
     */
    public Estimate bindingShare(int project, int item) {
        return result.binding[project].ratio(item);
    }

    /** Probability that some month of the period is short. */
    public Estimate everShort(int cell) {
        return proportion(result.everShort[cell]);
    }

    /** Probability that no month of the period is short. */
    public Estimate neverShort(int cell) {
        return proportion(result.replications() - result.everShort[cell]);
    }

    /** Probability that some month up to the period's end is short. */
    public Estimate shortByEnd(int cell) {
        return proportion(result.shortByEnd[cell]);
    }

    private Estimate proportion(long hits) {
        return Estimate.proportion(hits, result.replications());
    }

    public QuantileHistogram of(CellQuantile kind, int cell) {
        return quantiles.histogram(quantiles.ofCell(kind, cell));
    }

    public QuantileHistogram of(RegionQuantile kind, int regionCell) {
        return quantiles.histogram(quantiles.ofRegion(kind, regionCell));
    }

    /** Of a project's completion, months from plan start; infinite where it is not complete by the end. */
    public QuantileHistogram completion(int project) {
        return quantiles.histogram(quantiles.ofProject(project));
    }

    public Estimate onTime(int project) {
        return proportion(result.onTime[project]);
    }

    public Estimate abandoned(int project) {
        return proportion(result.abandoned[project]);
    }

    public Estimate stuck(int project) {
        return proportion(result.stuck[project]);
    }
}
