package dev.headroom.stats;

import java.io.Serializable;

/**
 * The distribution of a stream of numbers, in bins of a fixed relative width: a mutable accumulator, for one thread.
 *
 * <p>The bins come straight from a double's exponent and its leading binary digits, as in HdrHistogram (Tene 2012). Numbers
 * nearer to 0 than 2^-10 count as 0, numbers beyond 2^40 are told apart no further, and infinity has a bin of its own. Least and
 * largest number are kept exactly. All counts are whole numbers, so that the state is the same whatever the order of recording
 * and merging. At most 2^31 - 1 numbers.
 */
public final class QuantileHistogram implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double RANK_ROUNDING = 1e-6;

    private static final int DIGITS = 7;
    private static final int FINE_DIGITS = 10;

    private final int digits; // that name a bin within its octave
    private final boolean keepsBinMeans;
    private final BinCounts bins;
    private long infinite;
    private long count;
    private double min = Double.POSITIVE_INFINITY; // of the finite numbers
    private double max = Double.NEGATIVE_INFINITY;

    private QuantileHistogram(int digits, boolean keepsBinMeans) {
        this.digits = digits;
        this.keepsBinMeans = keepsBinMeans;
        this.bins = new BinCounts(digits, keepsBinMeans);
    }

    /**
     * Bins of 1/128 of their value.
     *
     * @param keepsBinMeans whether every bin keeps the mean and variance of its numbers, which makes atoms and tail means exact to
     *     2^-23, for five times the memory
     */
    public QuantileHistogram(boolean keepsBinMeans) {
        this(DIGITS, keepsBinMeans);
    }

    /** Bins of 1/1024 of their value, for numbers that keep to a few values in a narrow range. */
    public static QuantileHistogram fine() {
        return new QuantileHistogram(FINE_DIGITS, false);
    }

    /**
     * Adds the first {@code count} numbers of a column.
     *
     * @throws IllegalArgumentException for NaN and negative infinity
     */
    public void record(double[] column, int count) {
        double least = Columns.least(column, count);
        double most = Columns.most(column, count);
        if (least == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(least + " has no place in a distribution");
        }
        if (most == Double.POSITIVE_INFINITY) {
            recordFinite(column, count);
            return;
        }
        this.count = withinRange(this.count + count);
        if (count > 0) {
            addToBins(column, count, least, most);
            min = Math.min(min, least + 0.0); // so that there is but one zero
            max = Math.max(max, most + 0.0);
        }
    }

    /** NaN, which no comparison sees, falls behind the last bin of the column. */
    private void addToBins(double[] column, int count, double least, double most) {
        try {
            bins.add(column, count, least, most);
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("NaN has no place in a distribution", e);
        }
    }

    /** Records the finite numbers of a column and counts the others. */
    private void recordFinite(double[] column, int count) {
        var finite = new double[count];
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (column[i] != Double.POSITIVE_INFINITY) {
                finite[n++] = column[i];
            }
        }
        this.count = withinRange(this.count + count - n);
        infinite += count - n;
        record(finite, n);
    }

    private static long withinRange(long count) {
        if (count > Integer.MAX_VALUE) {
            throw new ArithmeticException("a histogram holds at most 2^31 - 1 numbers");
        }
        return count;
    }

    /** Adds everything that another histogram of the same kind has recorded. */
    public void merge(QuantileHistogram other) {
        if (keepsBinMeans != other.keepsBinMeans || digits != other.digits) {
            throw new IllegalArgumentException("histograms of different kinds do not merge");
        }
        count = withinRange(count + other.count);
        infinite += other.infinite;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        bins.merge(other.bins);
    }

    public long count() {
        return count;
    }

    /**
     * The smallest x with at least p n numbers that are at most x, to a bin's width: numbers within a bin count as evenly spread.
     *
     * @param p 0 to 1
     * @throws IllegalStateException if nothing has been recorded
     */
    public double quantile(double p) {
        if (count == 0) {
            throw new IllegalStateException("nothing has been recorded");
        }
        long rank = Math.max(1, (long) Math.ceil(p * count - RANK_ROUNDING));
        var walk = walk();
        long before = 0;
        while (walk.advance()) {
            if (before + walk.count() >= rank) {
                return walk.valueAt(rank - before);
            }
            before += walk.count();
        }
        return Double.POSITIVE_INFINITY;
    }

    /**
     * The ends of the bin of the p-quantile where that bin stands out from its neighbours and keeps no mean: an atom is in it, and the
     * histogram cannot tell where. Twice the quantile itself everywhere else.
     */
    double[] atomBounds(double p) {
        double value = quantile(p);
        return keepsBinMeans || min == max || !Double.isFinite(value)
                ? new double[] {value, value}
                : walk().atomBounds(value);
    }

    /** The mean of max(0, X - q). */
    public double expectedExcess(double q) {
        if (infinite > 0) {
            return q == Double.POSITIVE_INFINITY ? 0 : Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        var walk = walk();
        while (walk.advance()) {
            sum += walk.count() * walk.excess(q);
        }
        return sum / count;
    }

    /** The mean of max(0, X - q)^2. */
    public double expectedSquaredExcess(double q) {
        if (infinite > 0) {
            return q == Double.POSITIVE_INFINITY ? 0 : Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        var walk = walk();
        while (walk.advance()) {
            sum += walk.count() * walk.squaredExcess(q);
        }
        return sum / count;
    }

    private BinCursor walk() {
        return new BinCursor(bins, new BinCursor.Range(min, max));
    }
}
