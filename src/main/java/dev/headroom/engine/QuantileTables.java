package dev.headroom.engine;

import dev.headroom.stats.QuantileHistogram;
import java.io.Serializable;

/**
 * Histograms behind the quantiles of any number of blocks. They grow as batches are recorded; their counts are whole numbers, so that they
 * merge in any order, and one set serves all blocks of a thread.
 *
 * <p>Numbers around 0 spread over so many bins that a histogram is far larger than a batch's column. Their columns wait until several
 * batches are together: filling a histogram with them at once fetches its bins from memory once in place of once a batch.
 */
public final class QuantileTables implements Serializable {
    /** What is kept for each cell: largest shortfall, smallest headroom, mean demand, mean usable capacity, most to buy. */
    static final int PEAK_SHORTFALL = 0;

    static final int LEAST_HEADROOM = 1;
    static final int DEMAND = 2;
    static final int USABLE = 3;
    static final int MOST_TO_BUY = 4;
    private static final int CELL_KINDS = 5;
    /** What is kept for each region cell: the AI share and what was paid to date. */
    static final int AI_SHARE = 0;

    static final int PAID_TO_DATE = 1;
    private static final int REGION_KINDS = 2;

    /** How many replications wait at most. */
    private static final int PLACES = 8 * Lanes.WIDTH;

    private final ResultLayout layout;
    private final QuantileHistogram[] histograms; // cells by kind, region cells by kind, completion of projects
    private final transient double[][] waiting; // [histogram][place]
    private transient int filled; // places that are taken

    QuantileTables(ResultLayout layout) {
        this.layout = layout;
        int regionStart = CELL_KINDS * layout.cells();
        int projectStart = regionStart + REGION_KINDS * layout.regionCells();
        this.histograms = new QuantileHistogram[projectStart + layout.projects()];
        for (int h = 0; h < histograms.length; h++) {
            histograms[h] = histogramOf(h / layout.cells());
        }
        this.waiting = new double[histograms.length][];
    }

    /** Shortfall has atoms and a tail mean, and usable capacity few values: what was built. */
    private static QuantileHistogram histogramOf(int kind) {
        return kind == USABLE ? QuantileHistogram.fine() : new QuantileHistogram(kind == PEAK_SHORTFALL);
    }

    /** Numbers around 0 spread over many bins. */
    private boolean isScattered(int histogram) {
        int kind = histogram / layout.cells();
        return kind == PEAK_SHORTFALL || kind == LEAST_HEADROOM || kind == MOST_TO_BUY;
    }

    private int ofCell(int kind, int cell) {
        return kind * layout.cells() + cell;
    }

    private int ofRegion(int kind, int regionCell) {
        return CELL_KINDS * layout.cells() + kind * layout.regionCells() + regionCell;
    }

    private int ofProject(int project) {
        return histograms.length - layout.projects() + project;
    }

    void putCell(int kind, int cell, double[] values, int count) {
        put(ofCell(kind, cell), values, count);
    }

    void putRegion(int kind, int regionCell, double[] values, int count) {
        put(ofRegion(kind, regionCell), values, count);
    }

    void putProject(int project, double[] values, int count) {
        put(ofProject(project), values, count);
    }

    private void put(int histogram, double[] values, int count) {
        if (!isScattered(histogram)) {
            histograms[histogram].record(values, count);
            return;
        }
        double[] places = waiting[histogram];
        if (places == null) {
            places = new double[PLACES];
            waiting[histogram] = places;
        }
        System.arraycopy(values, 0, places, filled, count);
    }

    /** All columns of a batch are in place. */
    void endBatch(int count) {
        filled += count;
        if (filled + Lanes.WIDTH > PLACES) {
            fill();
        }
    }

    /** Fills the histograms with all that waits. */
    void fill() {
        for (int h = 0; h < histograms.length; h++) {
            double[] places = waiting[h];
            if (places != null) {
                histograms[h].record(places, filled);
            }
        }
        filled = 0;
    }

    QuantileHistogram cell(int kind, int cell) {
        return histograms[ofCell(kind, cell)];
    }

    QuantileHistogram region(int kind, int regionCell) {
        return histograms[ofRegion(kind, regionCell)];
    }

    QuantileHistogram project(int project) {
        return histograms[ofProject(project)];
    }

    /** Adds the counts of other blocks. */
    public void merge(QuantileTables other) {
        for (int h = 0; h < histograms.length; h++) {
            histograms[h].merge(other.histograms[h]);
        }
    }
}
