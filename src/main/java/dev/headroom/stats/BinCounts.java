package dev.headroom.stats;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The bins of a histogram on one axis: bin 0 is that of 0, n that of the n-th size of positive numbers, -n that of negative ones. One
 * array spans all bins that occur, so that a column is counted without a branch. A mutable accumulator.
 */
final class BinCounts implements Serializable {
    private static final long serialVersionUID = 1;
    /** Numbers nearer to 0 than 2 to this power count as 0. */
    private static final int LEAST_EXPONENT = -10;

    private static final int OCTAVES = 50;

    private static final int REMAINDER_BITS = 16;
    private static final long REMAINDER = (1L << REMAINDER_BITS) - 1;

    private final int octave; // bins in an octave
    private final int last; // the last bin
    private final int belowBin; // binary digits of a double below those that name its bin
    private final long unsigned; // of the digits that name a bin, without the sign
    private final long beforeFirst;
    private int first; // the bin of slot 0, a multiple of an octave
    private int[] counts = new int[0]; // [slot]
    private long @Nullable [] moments; // [2 slot: sum of remainders, of their squares]; null unless kept

    /** @param digits binary digits that name a bin within its octave, 7 for bins of 1/128 */
    BinCounts(int digits, boolean keepsMoments) {
        this.octave = 1 << digits;
        this.last = OCTAVES * octave;
        this.belowBin = 52 - digits;
        this.unsigned = Long.MAX_VALUE >>> belowBin;
        this.beforeFirst = ((long) (Double.MAX_EXPONENT + LEAST_EXPONENT) << digits) - 1;
        this.moments = keepsMoments ? new long[0] : null;
    }

    /** The bin of a number that is neither infinite nor NaN. */
    int binOf(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int size = (int) (((bits >>> belowBin) & unsigned) - beforeFirst);
        int bin = Math.min(Math.max(size, 0), last);
        int sign = (int) (bits >> 63);
        return (bin ^ sign) - sign;
    }

    /** Adds a column of numbers from {@code least} to {@code most}. */
    void add(double[] column, int count, double least, double most) {
        int low = binOf(least);
        int high = binOf(most);
        if (low < first || high >= first + counts.length) {
            cover(low, high);
        }
        int[] slots = counts;
        int base = first;
        if (least == most && Columns.isAll(column, count, least)) {
            slots[low - base] += count;
        } else {
            countEach(slots, base, column, count);
        }
        long[] sums = moments;
        if (sums != null && (low != 0 || high != 0)) {
            addRemainders(sums, base, column, count);
        }
    }

    private void countEach(int[] slots, int base, double[] column, int count) {
        for (int i = 0; i < count; i++) {
            slots[binOf(column[i]) - base]++;
        }
    }

    private void addRemainders(long[] sums, int base, double[] column, int count) {
        for (int i = 0; i < count; i++) {
            int bin = binOf(column[i]);
            if (bin != 0) {
                long remainder = (Double.doubleToRawLongBits(column[i]) >>> (belowBin - REMAINDER_BITS)) & REMAINDER;
                sums[2 * (bin - base)] += remainder;
                sums[2 * (bin - base) + 1] += remainder * remainder;
            }
        }
    }

    /** Stretches the array, by whole octaves, so that it holds the bins {@code from} to {@code to}. */
    private void cover(int from, int to) {
        boolean empty = counts.length == 0;
        int low = empty ? from : Math.min(from, first);
        int high = empty ? to : Math.max(to, first + counts.length - 1);
        int newFirst = low & -octave;
        int length = (high & -octave) + octave - newFirst;
        int shift = empty ? 0 : first - newFirst;
        var wider = new int[length];
        System.arraycopy(counts, 0, wider, shift, counts.length);
        long[] sums = moments;
        if (sums != null) {
            var widerSums = new long[2 * length];
            System.arraycopy(sums, 0, widerSums, 2 * shift, sums.length);
            moments = widerSums;
        }
        first = newFirst;
        counts = wider;
    }

    void merge(BinCounts other) {
        if (other.counts.length == 0) {
            return;
        }
        if (counts.length == 0 || other.first < first || other.end() > end()) {
            cover(other.first, other.end() - 1);
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

    /** How many numbers are in a bin from {@link #lowest} to before {@link #end}. */
    int count(int bin) {
        return counts[bin - first];
    }

    /** How many numbers are in any bin. */
    int countOrNone(int bin) {
        return bin < first || bin >= end() ? 0 : count(bin);
    }

    /** The smallest size in the bin of positive numbers; for the bin after the last, infinity. */
    double lower(int bin) {
        return bin > last ? Double.POSITIVE_INFINITY : Double.longBitsToDouble((bin + beforeFirst) << belowBin);
    }

    /** The mean size in a bin that has numbers and is not that of 0, or NaN where means are not kept. */
    double meanSize(int bin) {
        long[] sums = moments;
        return sums == null
                ? Double.NaN
                : lower(Math.abs(bin)) + remainderUnit(bin) * sums[2 * (bin - first)] / count(bin);
    }

    /** The variance of the sizes in a bin whose mean is kept. */
    double variance(int bin) {
        long[] sums = moments;
        if (sums == null) {
            return Double.NaN;
        }
        double mean = (double) sums[2 * (bin - first)] / count(bin);
        double square = (double) sums[2 * (bin - first) + 1] / count(bin);
        return remainderUnit(bin) * remainderUnit(bin) * Math.max(0, square - mean * mean);
    }

    private double remainderUnit(int bin) {
        return Math.ulp(lower(Math.abs(bin))) * (1L << (belowBin - REMAINDER_BITS));
    }
}
