package dev.headroom.engine;

import java.util.Arrays;

/**
 * Columns on their way to the histograms. Numbers around 0 spread over so many bins that a histogram is far larger than a batch's column:
 * their columns wait until several batches are together, for filling a histogram with them at once fetches its bins from memory once in
 * place of once a batch. Filled and emptied in turn.
 */
final class WaitingColumns {
    /** How many batches wait at most. */
    private static final int BATCHES = 8;
    /** How many numbers wait at most, where a plan has so many histograms that {@link #BATCHES} would take more. */
    private static final int MOST_NUMBERS = 1 << 23;

    private final QuantileTables tables;
    private final int places; // replications that wait at most, a multiple of a batch
    private final double[][] waiting; // [histogram][place], none where nothing waits
    private int filled; // places that are taken

    /** @param columns how many columns of a batch will wait */
    WaitingColumns(QuantileTables tables, int columns) {
        this.tables = tables;
        int batches = MOST_NUMBERS / Math.max(1, columns * Lanes.WIDTH);
        this.places = Math.max(1, Math.min(BATCHES, batches)) * Lanes.WIDTH;
        this.waiting = new double[tables.size()][];
        Arrays.fill(waiting, new double[0]);
    }

    void put(int histogram, double[] values, int count) {
        if (waiting[histogram].length == 0) {
            waiting[histogram] = new double[places];
        }
        System.arraycopy(values, 0, waiting[histogram], filled, count);
    }

    /** All columns of a batch are in place. */
    void endBatch(int count) {
        filled += count;
        if (filled + Lanes.WIDTH > places) {
            fill();
        }
    }

    /** Fills the histograms with all that waits. */
    void fill() {
        for (int h = 0; h < waiting.length; h++) {
            if (waiting[h].length > 0) {
                tables.record(h, waiting[h], filled);
            }
        }
        filled = 0;
    }
}
