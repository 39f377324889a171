package dev.headroom.engine;

import dev.headroom.stats.ExactSums;
import dev.headroom.stats.PackedHistograms;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Sums and counts of replications of one strand. It grows as batches are recorded and as parts merge, in any order with the same result:
 * its sums are exact and its counts whole numbers.
 */
final class StrandResult implements Serializable {
    private static final long serialVersionUID = 1;

    /** Which were played. */
    PointRanges points = PointRanges.NONE;
    /** [cell of a month][quantity] what pools add up to is not kept, nor what months add up to. */
    final ExactSums cells;
    /** [region cell][region quantity] of months; the AI share of all periods. */
    final ExactSums regions;

    final ExactSums binding; // [item of a project] months charged to it
    final long[] everShort; // [cell] replications with a short month in the period
    final long[] shortByEnd; // [cell] replications with a short month up to the period's end
    final long[] onTime; // [project] replications
    final long[] abandoned; // [project] replications
    final long[] stuck; // [project] replications

    @Nullable
    PackedHistograms histograms; // of a finished part

    StrandResult(ResultLayout layout) {
        this.cells = new ExactSums(layout.cells() * Quantity.COUNT);
        this.regions = new ExactSums(layout.regionCells() * RegionQuantity.COUNT);
        this.binding = new ExactSums(layout.firstItem(layout.projects()));
        this.everShort = new long[layout.cells()];
        this.shortByEnd = new long[layout.cells()];
        this.onTime = new long[layout.projects()];
        this.abandoned = new long[layout.projects()];
        this.stuck = new long[layout.projects()];
    }

    /** How many were played. */
    long replications() {
        return points.size();
    }

    /**
     * Adds another finished part of the strand.
     *
     * @throws IllegalArgumentException where both have a point
     */
    void merge(StrandResult other) {
        if (points.common(other.points).size() > 0) {
            throw new IllegalArgumentException("points of a strand were played twice");
        }
        points = points.plus(other.points);
        cells.merge(other.cells);
        regions.merge(other.regions);
        binding.merge(other.binding);
        add(everShort, other.everShort);
        add(shortByEnd, other.shortByEnd);
        add(onTime, other.onTime);
        add(abandoned, other.abandoned);
        add(stuck, other.stuck);
        histograms = finished().merge(other.finished());
    }

    /** The histograms of a finished part. */
    PackedHistograms finished() {
        if (histograms == null) {
            throw new IllegalStateException("the part is still being played");
        }
        return histograms;
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }
}
