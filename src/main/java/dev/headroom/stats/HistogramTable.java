package dev.headroom.stats;

import java.util.Arrays;
import java.util.List;

/**
 * Many histograms that are filled together, batch by batch: a mutable accumulator, for one thread.
 *
 * <p>Thousands of histograms do not fit the processor's near caches. So the bins of a batch's numbers are written down one column after the
 * other, and wait until there are many batches: counting a histogram's numbers of all of them at once fetches it from memory once in place
 * of once a batch. Histograms that are recorded one after the other should have places one after the other, for then all that recording and
 * counting touches lies in a row.
 */
public final class HistogramTable {
    /** How many numbers a histogram takes in before the table must be emptied. */
    public static final int MOST = Histogram.MOST;

    /** How many batches wait at most. */
    private static final int BATCHES = 6;
    /** How many numbers wait at most, where there are so many histograms that {@link #BATCHES} would be more. */
    private static final int NUMBERS = 1 << 24;

    private final BinAxis[] axes; // [histogram]
    private final double[] tops; // [histogram] from where on numbers count as infinite
    private final Histogram[] histograms;
    private final int[] zeros; // [histogram] numbers in bin 0 that are not counted there, of the strand at hand
    private final double[] only; // [histogram] the number that all finite ones are so far
    private final boolean[] varies; // [histogram]
    private final int batchNumbers; // of a full batch
    private final int[][] begins; // [batch][histogram] place of its first number among the bins
    private final int[][] ends; // [batch][histogram] place after its last number
    private short[] bins = new short[0]; // of all numbers that wait
    private int filled;
    private int batch; // that is being recorded

    /**
     * Empty histograms.
     *
     * @param axes of the histograms
     * @param batch how many numbers a histogram takes in a batch at most
     */
    public HistogramTable(List<BinAxis> axes, int batch) {
        this.axes = axes.toArray(BinAxis[]::new);
        this.tops = axes.stream().mapToDouble(axis -> axis.low(axis.last())).toArray();
        this.histograms = axes.stream().map(Histogram::new).toArray(Histogram[]::new);
        this.zeros = new int[axes.size()];
        this.only = new double[axes.size()];
        this.varies = new boolean[axes.size()];
        this.batchNumbers = Math.multiplyExact(batch, axes.size());
        this.begins = new int[BATCHES][axes.size()];
        this.ends = new int[BATCHES][axes.size()];
        Arrays.fill(only, Double.NaN);
    }

    /** Adds the first {@code count} numbers of a column, once a batch; NaN counts as infinite. */
    public void record(int histogram, double[] column, int count) {
        begins[batch][histogram] = filled;
        axes[histogram].binsOf(column, count, room(), filled);
        filled += count;
        ends[batch][histogram] = filled;
        if (!varies[histogram]) {
            note(histogram, column, count);
        }
    }

    /** The same for numbers from 0 on, many of which are 0. */
    public void recordManyZeros(int histogram, double[] column, int count) {
        begins[batch][histogram] = filled;
        int others = axes[histogram].binsBeyondZero(column, count, room(), filled);
        filled += others;
        ends[batch][histogram] = filled;
        zeros[histogram] += count - others;
        if (!varies[histogram]) {
            note(histogram, column, count);
        }
    }

    /** Adds so many numbers that are 0. */
    public void recordZeros(int histogram, int count) {
        zeros[histogram] += count;
        if (only[histogram] != 0 && !varies[histogram]) {
            note(histogram, 0);
        }
    }

    /** Looks whether all are one number; what counts as infinite is none. */
    private void note(int histogram, double[] column, int count) {
        double top = tops[histogram];
        int first = 0;
        while (first < count && !(column[first] < top)) {
            first++;
        }
        if (first == count) {
            return;
        }
        int others = 0;
        for (int i = first + 1; i < count; i++) {
            others += column[i] < top && column[i] != column[first] ? 1 : 0;
        }
        varies[histogram] = others > 0;
        note(histogram, column[first] + 0.0); // so that there is but one zero
    }

    private void note(int histogram, double x) {
        varies[histogram] |= !Double.isNaN(only[histogram]) && only[histogram] != x;
        only[histogram] = x;
    }

    /** All columns of a batch are recorded. */
    public void endBatch() {
        batch++;
        if (batch == BATCHES || filled + batchNumbers >= bins.length) {
            countWaiting();
        }
    }

    private short[] room() {
        if (bins.length == 0) {
            int most = (int) Math.min((long) BATCHES * batchNumbers, Math.max(NUMBERS, batchNumbers));
            bins = new short[most + 1]; // one more, for a bin beyond zero is written before it is known to count
        }
        return bins;
    }

    private void countWaiting() {
        for (int h = 0; h < histograms.length; h++) {
            for (int b = 0; b < batch; b++) {
                histograms[h].count(bins, begins[b][h], ends[b][h]);
            }
        }
        for (int b = 0; b < batch; b++) {
            Arrays.fill(begins[b], 0);
            Arrays.fill(ends[b], 0);
        }
        filled = 0;
        batch = 0;
    }

    /** What the histograms have recorded since their last strand ended, which ends another one. */
    public PackedHistograms endStrand() {
        countWaiting();
        var out = new BinWriter();
        for (int h = 0; h < histograms.length; h++) {
            histograms[h].endStrand(zeros[h], out);
        }
        Arrays.fill(zeros, 0);
        return out.finish();
    }

    /**
     * Adds all to the numbers of other histograms and begins anew; a strand has just ended.
     *
     * @param pools as many as there are histograms, with the same axes
     */
    public void emptyInto(List<PooledHistogram> pools) {
        for (int h = 0; h < histograms.length; h++) {
            histograms[h].emptyInto(pools.get(h), varies[h] ? Double.NaN : only[h]);
        }
        Arrays.fill(only, Double.NaN);
        Arrays.fill(varies, false);
    }
}
