package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.stats.HistogramTable;
import dev.headroom.stats.PooledHistogram;
import java.io.Serializable;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in blocks of replications, strand by strand. It grows as parts are added and results merge; the same blocks give the
 * same bits in whatever order and grouping they come.
 */
public final class BlockResult implements Serializable {
    private static final long serialVersionUID = 1;

    private final ResultLayout layout;

    @Nullable
    private final StrandResult[] strands = new StrandResult[ReplicationBlock.STRANDS]; // null: nothing was played

    private final ArrayList<PooledHistogram> histograms = new ArrayList<>(); // of all strands together

    private BlockResult(ResultLayout layout) {
        this.layout = layout;
        for (int h = 0; h < layout.histograms(); h++) {
            histograms.add(new PooledHistogram(layout.axis(h)));
        }
    }

    /** Nothing counted yet. */
    public static BlockResult of(CapacityModel model) {
        return new BlockResult(ResultLayout.of(model));
    }

    /**
     * Adds histograms of all strands that their recorder has ended.
     *
     * @param recorded which begin anew
     */
    void addAll(HistogramTable recorded) {
        recorded.emptyInto(histograms);
    }

    /** Adds a finished part of a strand, which is not to be changed any more. */
    void add(int strand, StrandResult part) {
        StrandResult before = strands[strand];
        if (before == null) {
            strands[strand] = part;
        } else {
            before.merge(part);
        }
    }

    /**
     * Adds blocks that are not among those of this result; the other one is not to be used any more.
     *
     * @throws IllegalArgumentException where they are, or where the other is a result of another model
     */
    public void merge(BlockResult other) {
        if (!layout.isLike(other.layout)) {
            throw new IllegalArgumentException("results of different models do not merge");
        }
        for (int k = 0; k < strands.length; k++) {
            StrandResult part = other.strands[k];
            if (part != null) {
                add(k, part);
            }
        }
        for (int h = 0; h < histograms.size(); h++) {
            histograms.get(h).merge(other.histograms.get(h));
        }
    }

    /** What was counted of a strand, null where nothing was played. */
    @Nullable
    StrandResult strand(int number) {
        return strands[number];
    }

    PooledHistogram histogram(int number) {
        return histograms.get(number);
    }

    public ResultLayout layout() {
        return layout;
    }

    public long replications() {
        return points().size();
    }

    /** Which points were played. */
    public PointSet points() {
        var points = new PointRanges[strands.length];
        for (int k = 0; k < strands.length; k++) {
            StrandResult strand = strands[k];
            points[k] = strand == null ? PointRanges.NONE : strand.points;
        }
        return new PointSet(points);
    }
}
