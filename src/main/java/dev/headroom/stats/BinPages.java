package dev.headroom.stats;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The bins of a histogram's positive (or negated negative) numbers, a page for each octave that occurs: a mutable accumulator. */
final class BinPages implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LEAST_EXPONENT = -20;
    private static final int OCTAVES = 60;
    private static final int BITS = 7;
    /** Bins per octave. */
    static final int PAGE = 1 << BITS;

    static final int BINS = OCTAVES * PAGE;
    /** The largest number with a bin. */
    static final double LARGEST = Math.nextDown(0x1p40);

    private static final int BELOW_BIN = 52 - BITS; // binary digits of a double below those that name its bin
    private static final long FIRST = (long) (Double.MAX_EXPONENT + LEAST_EXPONENT) << BITS;
    private static final long UNSIGNED = Long.MAX_VALUE >>> BELOW_BIN;
    private static final int REMAINDER_BITS = 16;
    private static final int BELOW_REMAINDER = BELOW_BIN - REMAINDER_BITS;
    private static final long REMAINDER = (1L << REMAINDER_BITS) - 1;

    private final boolean keepsMoments;
    private final int[] @Nullable [] counts = new int[OCTAVES][]; // [octave][bin]
    private final long[] @Nullable [] moments =
            new long[OCTAVES][]; // [octave][2 bin: sum of remainders, of their squares]

    BinPages(boolean keepsMoments) {
        this.keepsMoments = keepsMoments;
    }

    /** The bin of a number's size: negative for what counts as 0, {@link #BINS} or more for what is too large. */
    static int binOf(double x) {
        return (int) (((Double.doubleToRawLongBits(x) >>> BELOW_BIN) & UNSIGNED) - FIRST);
    }

    void add(int bin, double x) {
        var page = countsOf(bin >> BITS);
        int slot = bin & (PAGE - 1);
        page[slot]++;
        if (keepsMoments) {
            long remainder = (Double.doubleToRawLongBits(x) >>> BELOW_REMAINDER) & REMAINDER;
            var sums = momentsOf(bin >> BITS);
            sums[2 * slot] += remainder;
            sums[2 * slot + 1] += remainder * remainder;
        }
    }

    private int[] countsOf(int octave) {
        var page = counts[octave];
        if (page == null) {
            page = new int[PAGE];
            counts[octave] = page;
        }
        return page;
    }

    private long[] momentsOf(int octave) {
        var page = moments[octave];
        if (page == null) {
            page = new long[2 * PAGE];
            moments[octave] = page;
        }
        return page;
    }

    void merge(BinPages other) {
        for (int octave = 0; octave < OCTAVES; octave++) {
            var theirCounts = other.counts[octave];
            if (theirCounts != null) {
                var page = countsOf(octave);
                for (int i = 0; i < PAGE; i++) {
                    page[i] += theirCounts[i];
                }
            }
            var theirMoments = other.moments[octave];
            if (theirMoments != null) {
                var page = momentsOf(octave);
                for (int i = 0; i < 2 * PAGE; i++) {
                    page[i] += theirMoments[i];
                }
            }
        }
    }

    boolean hasPageOf(int bin) {
        return counts[bin >> BITS] != null;
    }

    int count(int bin) {
        var page = counts[bin >> BITS];
        return page == null ? 0 : page[bin & (PAGE - 1)];
    }

    /** The smallest size in a bin; for the bin after the last, infinity. */
    static double lower(int bin) {
        return bin == BINS ? Double.POSITIVE_INFINITY : Double.longBitsToDouble((bin + FIRST) << BELOW_BIN);
    }

    /** The mean size in a bin that has numbers, or NaN where means are not kept. */
    double mean(int bin) {
        var sums = moments[bin >> BITS];
        if (sums == null) {
            return Double.NaN;
        }
        return lower(bin) + remainderUnit(bin) * sums[2 * (bin & (PAGE - 1))] / count(bin);
    }

    /** The variance of the sizes in a bin whose mean is kept. */
    double variance(int bin) {
        var sums = momentsOf(bin >> BITS);
        int slot = bin & (PAGE - 1);
        double mean = (double) sums[2 * slot] / count(bin);
        double variance = Math.max(0, (double) sums[2 * slot + 1] / count(bin) - mean * mean);
        return remainderUnit(bin) * remainderUnit(bin) * variance;
    }

    private static double remainderUnit(int bin) {
        return Math.ulp(lower(bin)) * (1L << BELOW_REMAINDER);
    }
}
