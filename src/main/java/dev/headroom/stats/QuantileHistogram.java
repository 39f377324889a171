package dev.headroom.stats;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of a stream of numbers, in bins of relative width 1/128: a mutable accumulator, for one thread.
 *
 * <p>The bins come straight from a double's exponent and its seven leading binary digits, as in HdrHistogram (Tene 2012). Numbers
 * nearer to 0 than 2^-20 count as 0, numbers beyond 2^40 are told apart no further, and infinity has a bin of its own. Least and
 * largest number are kept exactly. All counts are whole numbers, so that the state is the same whatever the order of recording
 * and merging. At most 2^31 - 1 numbers.
 */
public final class QuantileHistogram implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double RANK_ROUNDING = 1e-6;

    private final boolean keepsBinMeans;
    private final BinCounts positive;
    private @Nullable BinCounts negative;
    private long zeros;
    private long infinite;
    private long count;
    private double min = Double.POSITIVE_INFINITY; // of the finite numbers
    private double max = Double.NEGATIVE_INFINITY;

    /**
     * @param keepsBinMeans whether every bin keeps the mean and variance of its numbers, which makes atoms and tail means exact to
     *     2^-23, for five times the memory
     */
    public QuantileHistogram(boolean keepsBinMeans) {
        this.keepsBinMeans = keepsBinMeans;
        this.positive = new BinCounts(keepsBinMeans);
    }

    /**
     * Adds the first {@code count} numbers of a column.
     *
     * @throws IllegalArgumentException for NaN and negative infinity
     */
    public void record(double[] column, int count) {
        this.count = withinRange(this.count + count);
        double least = min;
        double most = max;
        int nothing = 0;
        for (int i = 0; i < count; i++) {
            double x = column[i] + 0.0; // so that there is but one zero
            int bin = BinCounts.binOf(x);
            if (bin < 0) {
                nothing++;
            } else if (bin >= BinCounts.BINS) {
                recordRare(x);
                continue;
            } else if (x > 0) {
                positive.add(bin, x);
            } else {
                negativeCounts().add(bin, -x);
            }
            least = x < least ? x : least;
            most = x > most ? x : most;
        }
        zeros += nothing;
        min = Math.min(min, least);
        max = Math.max(max, most);
    }

    private static long withinRange(long count) {
        if (count > Integer.MAX_VALUE) {
            throw new ArithmeticException("a histogram holds at most 2^31 - 1 numbers");
        }
        return count;
    }

    /** What is too large for a bin of its own, infinite or not a number. */
    private void recordRare(double x) {
        if (Double.isNaN(x) || x == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(x + " has no place in a distribution");
        }
        if (x == Double.POSITIVE_INFINITY) {
            infinite++;
            return;
        }
        var counts = x > 0 ? positive : negativeCounts();
        counts.add(BinCounts.binOf(BinCounts.LARGEST), BinCounts.LARGEST);
        min = Math.min(min, x);
        max = Math.max(max, x);
    }

    private BinCounts negativeCounts() {
        var counts = negative;
        if (counts == null) {
            counts = new BinCounts(keepsBinMeans);
            negative = counts;
        }
        return counts;
    }

    /** Adds everything that another histogram of the same kind has recorded. */
    public void merge(QuantileHistogram other) {
        if (keepsBinMeans != other.keepsBinMeans) {
            throw new IllegalArgumentException("histograms with and without bin means do not merge");
        }
        count = withinRange(count + other.count);
        zeros += other.zeros;
        infinite += other.infinite;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        positive.merge(other.positive);
        if (other.negative != null) {
            negativeCounts().merge(other.negative);
        }
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
        var bins = bins();
        long before = 0;
        while (bins.advance()) {
            if (before + bins.count() >= rank) {
                return bins.valueAt(rank - before);
            }
            before += bins.count();
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The mean of max(0, X - q). */
    public double expectedExcess(double q) {
        if (infinite > 0) {
            return q == Double.POSITIVE_INFINITY ? 0 : Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        var bins = bins();
        while (bins.advance()) {
            sum += bins.count() * bins.excess(q);
        }
        return sum / count;
    }

    /** The mean of max(0, X - q)^2. */
    public double expectedSquaredExcess(double q) {
        if (infinite > 0) {
            return q == Double.POSITIVE_INFINITY ? 0 : Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        var bins = bins();
        while (bins.advance()) {
            sum += bins.count() * bins.squaredExcess(q);
        }
        return sum / count;
    }

    private BinCursor bins() {
        return new BinCursor(positive, negative, zeros, new BinCursor.Range(min, max));
    }
}
