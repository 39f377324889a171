package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.stats.QuantileHistogram;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Histograms behind the quantiles of any number of blocks. They grow as columns are recorded; their counts are whole numbers, so that they
 * take them in any order, and one set serves all threads of a process.
 */
public final class QuantileTables implements Serializable {
    private final ResultLayout layout;
    private final QuantileHistogram[] histograms; // cells by kind, region cells by kind, completion of projects

    private QuantileTables(ResultLayout layout, Recording recording) {
        this.layout = layout;
        int regionStart = CellQuantile.COUNT * layout.cells();
        int projectStart = regionStart + RegionQuantile.COUNT * layout.regionCells();
        this.histograms = new QuantileHistogram[projectStart + layout.projects()];
        Arrays.fill(histograms, new QuantileHistogram(false));
        for (CellQuantile kind : recording.quantiles()) {
            for (int cell = 0; cell < layout.cells(); cell++) {
                histograms[ofCell(kind, cell)] = histogramOf(kind);
            }
        }
        for (RegionQuantile kind : recording.regionQuantiles()) {
            for (int cell = 0; cell < layout.regionCells(); cell++) {
                histograms[ofRegion(kind, cell)] = new QuantileHistogram(false);
            }
        }
        for (int h = projectStart; h < histograms.length; h++) {
            histograms[h] = new QuantileHistogram(false);
        }
    }

    /** Empty ones for what is recorded of a model; all that is not recorded shares one, which stays empty. */
    public static QuantileTables of(CapacityModel model, Recording recording) {
        return new QuantileTables(ResultLayout.of(model), recording);
    }

    /** Shortfall has atoms and a tail mean, and usable capacity few values: what was built. */
    private static QuantileHistogram histogramOf(CellQuantile kind) {
        return kind == CellQuantile.USABLE
                ? QuantileHistogram.fine()
                : new QuantileHistogram(kind == CellQuantile.PEAK_SHORTFALL);
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

    /** Adds the counts of blocks that were played elsewhere with the same model and recording. */
    public void merge(QuantileTables other) {
        for (int h = 0; h < histograms.length; h++) {
            histograms[h].merge(other.histograms[h]);
        }
    }

    QuantileHistogram histogram(int index) {
        return histograms[index];
    }
}
