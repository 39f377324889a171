package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.stats.QuantileHistogram;
import java.io.Serializable;

/**
 * Histograms behind the quantiles of any number of blocks. They grow as columns are recorded; their counts are whole numbers, so that they
 * take them in any order, and one set serves all threads of a process.
 */
public final class QuantileTables implements Serializable {
    private final ResultLayout layout;
    private final QuantileHistogram[] histograms; // cells by kind, region cells by kind, completion of projects

    private QuantileTables(ResultLayout layout) {
        this.layout = layout;
        int regionStart = CellQuantile.COUNT * layout.cells();
        int projectStart = regionStart + RegionQuantile.COUNT * layout.regionCells();
        this.histograms = new QuantileHistogram[projectStart + layout.projects()];
        for (int h = 0; h < histograms.length; h++) {
            histograms[h] = histogramOf(h / layout.cells());
        }
    }

    /** Empty ones for the results of a model. */
    public static QuantileTables of(CapacityModel model) {
        return new QuantileTables(ResultLayout.of(model));
    }

    /** Shortfall has atoms and a tail mean, and usable capacity few values: what was built. */
    private static QuantileHistogram histogramOf(int kind) {
        return kind == CellQuantile.USABLE.index()
                ? QuantileHistogram.fine()
                : new QuantileHistogram(kind == CellQuantile.PEAK_SHORTFALL.index());
    }

    int size() {
        return histograms.length;
    }

    int ofCell(CellQuantile kind, int cell) {
        return kind.index() * layout.cells() + cell;
    }

    int ofRegion(RegionQuantile kind, int regionCell) {
        return CellQuantile.COUNT * layout.cells() + kind.index() * layout.regionCells() + regionCell;
    }

    int ofProject(int project) {
        return histograms.length - layout.projects() + project;
    }

    /** Adds the first {@code count} numbers of a column to a histogram. */
    void record(int histogram, double[] column, int count) {
        QuantileHistogram its = histograms[histogram];
        synchronized (its) {
            its.record(column, count);
        }
    }

    QuantileHistogram histogram(int index) {
        return histograms[index];
    }
}
