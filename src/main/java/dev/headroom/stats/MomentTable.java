package dev.headroom.stats;

import java.io.Serializable;

/**
 * Running means and variances of many cells: a mutable accumulator, for one thread.
 *
 * <p>Its state is a function of the calls to {@link #record} and {@link #merge} and their order, bit by bit. A column is summed up
 * on its own and then merged by Chan, Golub and LeVeque (1979), so that nothing cancels however many columns follow.
 */
public final class MomentTable implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] counts; // [cell]
    private final double[] means;
    private final double[] squares; // sums of squared deviations from the mean

    /** A table of {@code cells} cells, all empty. */
    public MomentTable(int cells) {
        this.counts = new long[cells];
        this.means = new double[cells];
        this.squares = new double[cells];
    }

    /** Adds the first {@code count} numbers of a column, all finite, to a cell. */
    public void record(int cell, double[] column, int count) {
        if (count > 0) {
            double mean = Columns.sum(column, count) / count;
            add(cell, count, mean, Columns.sumOfSquares(column, mean, count));
        }
    }

    /** Adds everything that another table of the same size has recorded. */
    public void merge(MomentTable other) {
        Columns.requireSameSize(counts.length, other.counts.length);
        for (int cell = 0; cell < counts.length; cell++) {
            add(cell, other.counts[cell], other.means[cell], other.squares[cell]);
        }
    }

    void add(int cell, long count, double mean, double square) {
        long total = counts[cell] + count;
        if (total == count) {
            means[cell] = mean;
            squares[cell] = square;
        } else {
            double difference = mean - means[cell];
            double share = (double) count / total;
            means[cell] += difference * share;
            squares[cell] += square + difference * difference * (share * counts[cell]);
        }
        counts[cell] = total;
    }

    public int cells() {
        return counts.length;
    }

    /** How many numbers a cell has recorded. */
    public long count(int cell) {
        return counts[cell];
    }

    /** 0 for an empty cell. */
    public double mean(int cell) {
        return means[cell];
    }

    /** Sum of the squared deviations from the mean. */
    public double m2(int cell) {
        return squares[cell];
    }

    /** The mean of a cell, with its error. */
    public Estimate estimate(int cell) {
        return Estimate.mean(counts[cell], means[cell], squares[cell]);
    }
}
