package dev.headroom.stats;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bins of a histogram's positive (or negated negative) numbers: one array over the octaves that occur and those between them. A
 * mutable accumulator.
 */
final class BinCounts implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LEAST_EXPONENT = -20;
    private static final int OCTAVES = 60;
    private static final int BITS = 7;
    private static final int OCTAVE = 1 << BITS;

    static final int BINS = OCTAVES * OCTAVE;
    /** The largest number with a bin. */
    static final double LARGEST = Math.nextDown(0x1p40);

    private static final int BELOW_BIN = 52 - BITS; // binary digits of a double below those that name its bin
    private static final long FIRST = (long) (Double.MAX_EXPONENT + LEAST_EXPONENT) << BITS;
    private static final long UNSIGNED = Long.MAX_VALUE >>> BELOW_BIN;
    private static final int REMAINDER_BITS = 16;
    private static final int BELOW_REMAINDER = BELOW_BIN - REMAINDER_BITS;
    private static final long REMAINDER = (1L << REMAINDER_BITS) - 1;

    private final boolean keepsMoments;
    private int first; // the bin of slot 0, a whole octave
    private int[] counts = new int[0]; // [slot]
    private long @Nullable [] moments; // [2 slot: sum of remainders, of their squares]; null unless kept

    BinCounts(boolean keepsMoments) {
        this.keepsMoments = keepsMoments;
        this.moments = keepsMoments ? new long[0] : null;
    }

    /** The bin of a number's size: negative for what counts as 0, {@link #BINS} or more for what is too large. */
    static int binOf(double x) {
        return (int) (((Double.doubleToRawLongBits(x) >>> BELOW_BIN) & UNSIGNED) - FIRST);
    }

    void add(int bin, double x) {
        int slot = bin - first;
        if (slot < 0 || slot >= counts.length) {
            cover(bin, bin);
            slot = bin - first;
        }
        counts[slot]++;
        long[] sums = moments;
        if (sums != null) {
            long remainder = (Double.doubleToRawLongBits(x) >>> BELOW_REMAINDER) & REMAINDER;
            sums[2 * slot] += remainder;
            sums[2 * slot + 1] += remainder * remainder;
        }
    }

    /** Stretches the array, by whole octaves, so that it holds the bins {@code from} to {@code to}. */
    private void cover(int from, int to) {
        boolean empty = counts.length == 0;
        int low = empty ? from : Math.min(from, first);
        int high = empty ? to : Math.max(to, first + counts.length - 1);
        int newFirst = low & -OCTAVE;
        int length = ((high >> BITS) + 1 << BITS) - newFirst;
        int shift = empty ? 0 : first - newFirst;
        var widerCounts = new int[length];
        System.arraycopy(counts, 0, widerCounts, shift, counts.length);
        long[] sums = moments;
        if (sums != null) {
            var widerMoments = new long[2 * length];
            System.arraycopy(sums, 0, widerMoments, 2 * shift, sums.length);
            moments = widerMoments;
        }
        first = newFirst;
        counts = widerCounts;
    }

    void merge(BinCounts other) {
        if (other.counts.length == 0) {
            return;
        }
        int last = other.first + other.counts.length - 1;
        if (counts.length == 0 || other.first < first || last >= first + counts.length) {
            cover(other.first, last);
        }
        int shift = other.first - first;
        for (int slot = 0; slot < other.counts.length; slot++) {
            counts[slot + shift] += other.counts[slot];
        }
        long[] sums = moments;
        long[] theirs = other.moments;
        if (sums != null && theirs != null) {
            for (int i = 0; i < theirs.length; i++) {
                sums[i + 2 * shift] += theirs[i];
            }
        }
    }

    /** The lowest bin that may have numbers. */
    int lowest() {
        return first;
    }

    /** The bin after the highest that may have numbers. */
    int end() {
        return first + counts.length;
    }

    int count(int bin) {
        int slot = bin - first;
        return slot < 0 || slot >= counts.length ? 0 : counts[slot];
    }

    /** The smallest size in a bin; for the bin after the last, infinity. */
    static double lower(int bin) {
        return bin == BINS ? Double.POSITIVE_INFINITY : Double.longBitsToDouble((bin + FIRST) << BELOW_BIN);
    }

    /** The mean size in a bin that has numbers, or NaN where means are not kept. */
    double mean(int bin) {
        long[] sums = moments;
        if (sums == null) {
            return Double.NaN;
        }
        return lower(bin) + remainderUnit(bin) * sums[2 * (bin - first)] / count(bin);
    }

    /** The variance of the sizes in a bin that has numbers; 0 where means are not kept. */
    double variance(int bin) {
        long[] sums = moments;
        if (sums == null) {
            return 0;
        }
        int slot = bin - first;
        double mean = (double) sums[2 * slot] / count(bin);
        double variance = Math.max(0, (double) sums[2 * slot + 1] / count(bin) - mean * mean);
        return remainderUnit(bin) * remainderUnit(bin) * variance;
    }

    private static double remainderUnit(int bin) {
        return Math.ulp(lower(bin)) * (1L << BELOW_REMAINDER);
    }
}
