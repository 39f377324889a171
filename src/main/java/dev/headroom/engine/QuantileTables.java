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
    /** How many replications wait at most. */
    private static final int PLACES = 8 * Lanes.WIDTH;

    private final ResultLayout layout;
    private final QuantileHistogram[] histograms; // cells by kind, region cells by kind, completion of projects
    private final transient double[][] waiting; // [histogram][place]
    private transient int filled; // places that are taken

    QuantileTables(ResultLayout layout) {
        this.layout = layout;
        int regionStart = CellQuantile.COUNT * layout.cells();
        int projectStart = regionStart + RegionQuantile.COUNT * layout.regionCells();
        this.histograms = new QuantileHistogram[projectStart + layout.projects()];
        for (int h = 0; h < histograms.length; h++) {
            histograms[h] = histogramOf(h / layout.cells());
        }
        this.waiting = new double[histograms.length][];
    }

    /** Shortfall has atoms and a tail mean, and usable capacity few values: what was built. */
    private static QuantileHistogram histogramOf(int kind) {
        return kind == CellQuantile.USABLE.index()
                ? QuantileHistogram.fine()
                : new QuantileHistogram(kind == CellQuantile.PEAK_SHORTFALL.index());
    }

    private int ofCell(CellQuantile kind, int cell) {
        return kind.index() * layout.cells() + cell;
    }

    private int ofRegion(RegionQuantile kind, int regionCell) {
        return CellQuantile.COUNT * layout.cells() + kind.index() * layout.regionCells() + regionCell;
    }

    private int ofProject(int project) {
        return histograms.length - layout.projects() + project;
    }

    void putCell(CellQuantile kind, int cell, double[] values, int count) {
        int histogram = ofCell(kind, cell);
        if (kind.isScattered()) {
            delay(histogram, values, count);
        } else {
            histograms[histogram].record(values, count);
        }
    }

    void putRegion(RegionQuantile kind, int regionCell, double[] values, int count) {
        histograms[ofRegion(kind, regionCell)].record(values, count);
    }

    void putProject(int project, double[] values, int count) {
        histograms[ofProject(project)].record(values, count);
    }

    private void delay(int histogram, double[] values, int count) {
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

    QuantileHistogram cell(CellQuantile kind, int cell) {
        return histograms[ofCell(kind, cell)];
    }

    QuantileHistogram region(RegionQuantile kind, int regionCell) {
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
