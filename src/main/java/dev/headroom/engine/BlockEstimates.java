package dev.headroom.engine;

import dev.headroom.stats.Distribution;
import dev.headroom.stats.Estimate;
import dev.headroom.stats.PackedHistograms;
import dev.headroom.stats.Strands;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a result estimates, each number with its error. Cells are those of the result's {@link ResultLayout}. For use by one thread at a
 * time: it keeps the distribution and the sums that were asked for last.
 */
public final class BlockEstimates {
    private final BlockResult result;
    private final ResultLayout layout;
    private final List<StrandResult> results = new ArrayList<>(); // of strands that have replications
    private final List<PackedHistograms> histograms = new ArrayList<>();
    private final Strands strands;
    private int lastHistogram = -1;
    private @Nullable Distribution lastDistribution;
    private int lastCell = -1;
    private double @Nullable [][] lastSums; // [strand][quantity]

    /** @param result with at least one replication; it is not to grow while this is used */
    public BlockEstimates(BlockResult result) {
        this.result = result;
        this.layout = result.layout();
        for (int k = 0; k < ReplicationBlock.STRANDS; k++) {
            StrandResult strand = result.strand(k);
            if (strand != null) {
                results.add(strand);
                histograms.add(strand.finished());
            }
        }
        this.strands = new Strands(
                results.stream().mapToLong(StrandResult::replications).toArray());
    }

    public ResultLayout layout() {
        return layout;
    }

    /** How many futures the estimates rest on. */
    public long replications() {
        return strands.replications();
    }

    /** Mean over futures of the mean over the period's months. */
    public Estimate mean(int cell, Quantity quantity) {
        return strands.mean(sums(cell, quantity));
    }

    /** Mean over futures; over the period's months the mean of a share or stock, at its end what was paid to date. */
    public Estimate mean(int regionCell, RegionQuantity quantity) {
        return strands.mean(sums(strand -> sum(strand, regionCell, quantity)));
    }

    /** Mean unserved demand over mean demand. */
    public Estimate unservedShare(int cell) {
        return ratio(cell, Quantity.SHORTFALL, Quantity.DEMAND);
    }

    /** Mean months of the episodes that begin in the period over their mean number. */
    public Estimate episodeMonths(int cell) {
        return ratio(cell, Quantity.EPISODE_MONTHS, Quantity.EPISODE);
    }

    private Estimate ratio(int cell, Quantity above, Quantity below) {
        return strands.ratio(sums(cell, above), sums(cell, below));
    }

    /** Discounted cost over discounted used MW-months, USD million. */
    public Estimate costPerServedMwMonth(int regionCell) {
        return strands.ratio(
                sums(strand -> sum(strand, regionCell, RegionQuantity.NPV_COST)),
                sums(strand -> sum(strand, regionCell, RegionQuantity.PRESENT_USED)));
    }

    /**
     * Share of the months until a project's completion that is charged to an item.
     *
     * @param item a stage in file order, then money, hold, slot, headroom
     */
    public Estimate bindingShare(int project, int item) {
        int first = layout.firstItem(project);
        return strands.ratio(sums(strand -> strand.binding.sum(first + item)), sums(strand -> {
            double months = 0;
            for (int i = 0; i < layout.items()[project]; i++) {
                months += strand.binding.sum(first + i);
            }
            return months;
        }));
    }

    /** Probability that some month of the period is short. */
    public Estimate everShort(int cell) {
        return proportion(strand -> strand.everShort[cell]);
    }

    /** Probability that no month of the period is short. */
    public Estimate neverShort(int cell) {
        return proportion(strand -> strand.replications() - strand.everShort[cell]);
    }

    /** Probability that some month up to the period's end is short. */
    public Estimate shortByEnd(int cell) {
        return proportion(strand -> strand.shortByEnd[cell]);
    }

    public Estimate onTime(int project) {
        return proportion(strand -> strand.onTime[project]);
    }

    public Estimate abandoned(int project) {
        return proportion(strand -> strand.abandoned[project]);
    }

    public Estimate stuck(int project) {
        return proportion(strand -> strand.stuck[project]);
    }

    private Estimate proportion(Function<StrandResult, Long> hits) {
        return proportion(results.stream().mapToLong(hits::apply).toArray());
    }

    /**
     * The probability of what happened in so many futures.
     *
     * @param hits [strand that has replications] as a {@link Distribution.Tail} has them
     */
    public Estimate proportion(long[] hits) {
        return strands.proportion(hits);
    }

    /** The distribution of what a quantile is of; empty where it is not recorded. */
    public Distribution distribution(CellQuantile kind, int cell) {
        return distribution(layout.ofCell(kind, cell));
    }

    public Estimate quantile(CellQuantile kind, int cell, double p) {
        return strands.quantile(distribution(kind, cell), p);
    }

    /** The mean of the worst share of replications. */
    public Estimate cvar(CellQuantile kind, int cell, double level) {
        return strands.cvar(distribution(kind, cell), level);
    }

    public Estimate quantile(RegionQuantile kind, int regionCell, double p) {
        return strands.quantile(distribution(layout.ofRegion(kind, regionCell)), p);
    }

    /** Of a project's completion, months from plan start; infinite where it is not complete by the end. */
    public Estimate completionQuantile(int project, double p) {
        return strands.quantile(distribution(layout.ofProject(project)), p);
    }

    private Distribution distribution(int histogram) {
        Distribution distribution = lastDistribution;
        if (histogram != lastHistogram || distribution == null) {
            distribution = new Distribution(result.histogram(histogram), histograms, histogram);
            lastHistogram = histogram;
            lastDistribution = distribution;
        }
        return distribution;
    }

    private double[] sums(ToDoubleFunction<StrandResult> sum) {
        return results.stream().mapToDouble(sum).toArray();
    }

    /** Strands' sums of a cell's mean over its months. */
    private double[] sums(int cell, Quantity quantity) {
        double[][] sums = lastSums;
        if (cell != lastCell || sums == null) {
            sums = results.stream().map(strand -> sums(strand, cell)).toArray(double[][]::new);
            lastCell = cell;
            lastSums = sums;
        }
        return Arrays.stream(sums)
                .mapToDouble(ofStrand -> ofStrand[quantity.index()])
                .toArray();
    }

    /** By quantity a strand's sum of a cell's mean over its months: of pools, regions and months where these add up. */
    private double[] sums(StrandResult strand, int cell) {
        int period = cell % layout.periods();
        int pool = cell / layout.periods() % ResultLayout.POOLS;
        int region = cell / layout.periods() / ResultLayout.POOLS;
        boolean allRegions = region == layout.regions();
        boolean allPools = pool == ResultLayout.TOTAL;
        double[] sums = new double[Quantity.COUNT];
        for (int r = allRegions ? 0 : region; r < (allRegions ? layout.regions() : region + 1); r++) {
            for (int p = allPools ? 0 : pool; p < (allPools ? ResultLayout.TOTAL : pool + 1); p++) {
                addMonths(strand, layout.cell(r, p, period), 0, Quantity.SUMMED, sums);
            }
        }
        addMonths(strand, cell, Quantity.SUMMED, Quantity.COUNT, sums);
        int[] months = layout.periodMonths()[period];
        for (int q = 0; q < sums.length; q++) {
            sums[q] /= months[1] - months[0] + 1;
        }
        return sums;
    }

    /** Adds the months of a cell's period, for quantities from one up to another. */
    private void addMonths(StrandResult strand, int cell, int from, int to, double[] sums) {
        int period = cell % layout.periods();
        int[] months = layout.periodMonths()[period];
        for (int k = cell - period + months[0]; k <= cell - period + months[1]; k++) {
            for (int q = from; q < to; q++) {
                sums[q] += strand.cells.sum(k * Quantity.COUNT + q);
            }
        }
    }

    private double sum(StrandResult strand, int regionCell, RegionQuantity quantity) {
        if (quantity == RegionQuantity.AI_SHARE) {
            return strand.regions.sum(regionCell * RegionQuantity.COUNT + quantity.index());
        }
        int region = regionCell / layout.periods();
        boolean allRegions = region == layout.regions();
        int[] months = layout.periodMonths()[regionCell % layout.periods()];
        boolean atEnd = quantity == RegionQuantity.PAID_TO_DATE || quantity == RegionQuantity.UNSPENT;
        int begin = atEnd ? months[1] : months[0];
        double sum = 0;
        for (int r = allRegions ? 0 : region; r < (allRegions ? layout.regions() : region + 1); r++) {
            for (int t = begin; t <= months[1]; t++) {
                sum += strand.regions.sum(layout.regionCell(r, t) * RegionQuantity.COUNT + quantity.index());
            }
        }
        return sum / (months[1] - begin + 1);
    }
}
