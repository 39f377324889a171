package dev.headroom.stats;

import java.io.Serializable;

/**
 * Running means, variances and covariances of many pairs of numbers: a mutable accumulator, for one thread. Its state is a
 * function of the calls and their order, bit by bit (merging by Pebay 2008).
 */
public final class CoMomentTable implements Serializable {
    private static final long serialVersionUID = 1;

    private final MomentTable x;
    private final MomentTable y;
    private final double[] products; // [cell] sums of products of the deviations from the means

    /** A table of {@code cells} cells, all empty. */
    public CoMomentTable(int cells) {
        this.x = new MomentTable(cells);
        this.y = new MomentTable(cells);
        this.products = new double[cells];
    }

    /** Adds the first {@code count} pairs of two columns, all finite, to a cell. */
    public void record(int cell, double[] columnX, double[] columnY, int count) {
        if (count > 0) {
            double meanX = Columns.sum(columnX, count) / count;
            double meanY = Columns.sum(columnY, count) / count;
            products[cell] +=
                    Columns.sumOfProducts(columnX, meanX, columnY, meanY, count) + between(cell, count, meanX, meanY);
            x.add(cell, count, meanX, Columns.sumOfSquares(columnX, meanX, count));
            y.add(cell, count, meanY, Columns.sumOfSquares(columnY, meanY, count));
        }
    }

    /** Adds everything that another table of the same size has recorded. */
    public void merge(CoMomentTable other) {
        Columns.requireSameSize(products.length, other.products.length);
        for (int cell = 0; cell < products.length; cell++) {
            products[cell] +=
                    other.products[cell] + between(cell, other.x.count(cell), other.x.mean(cell), other.y.mean(cell));
        }
        x.merge(other.x);
        y.merge(other.y);
    }

    /** What the distance between the means adds to the sum of products. */
    private double between(int cell, long count, double meanX, double meanY) {
        long before = x.count(cell);
        return before == 0 || count == 0
                ? 0
                : (meanX - x.mean(cell)) * (meanY - y.mean(cell)) * ((double) count / (before + count) * before);
    }

    public long count(int cell) {
        return x.count(cell);
    }

    public double meanX(int cell) {
        return x.mean(cell);
    }

    public double meanY(int cell) {
        return y.mean(cell);
    }

    /** Sum of the squared deviations of x from its mean. */
    public double m2X(int cell) {
        return x.m2(cell);
    }

    /** Sum of the squared deviations of y from its mean. */
    public double m2Y(int cell) {
        return y.m2(cell);
    }

    /** Sum of the products of the deviations from the means. */
    public double coM2(int cell) {
        return products[cell];
    }

    /** Mean of x divided by mean of y, with its error; 0 where both are 0. */
    public Estimate ratio(int cell) {
        return Estimate.ratio(this, cell);
    }
}
