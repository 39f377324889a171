package dev.headroom.stats;

import java.util.Arrays;

/**
 * How many numbers of a stream fell into each bin of an axis: a mutable accumulator, for one thread. At most {@value #MOST} numbers, until
 * it is packed and begins anew. Least and largest number are kept exactly.
 */
public final class Histogram {
    /** How many numbers it takes in before it must be packed. */
    public static final int MOST = Character.MAX_VALUE;

    private static final int MARGIN = 64;

    private final BinAxis axis;
    private char[] counts = new char[0]; // [slot]
    private int first; // bin of slot 0
    private int lowest = Integer.MAX_VALUE; // lowest bin that has numbers
    private int highest = Integer.MIN_VALUE; // highest bin that has numbers
    private int infinite;
    private double min = Double.POSITIVE_INFINITY; // of the finite numbers
    private double max = Double.NEGATIVE_INFINITY;

    public Histogram(BinAxis axis) {
        this.axis = axis;
    }

    /**
     * Adds the first {@code count} numbers of a column.
     *
     * @throws IllegalArgumentException for NaN and negative infinity
     */
    public void record(double[] column, int count) {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            int bin = axis.binOf(column[i]);
            low = Math.min(low, bin);
            high = Math.max(high, bin);
            int slot = bin - first;
            if (slot < 0 || slot >= counts.length) {
                cover(bin);
                slot = bin - first;
            }
            counts[slot]++;
        }
        boolean mayBeLeast = low < lowest || low == lowest && low != 0;
        boolean mayBeMost = high > highest || high == highest && high != 0;
        if (mayBeLeast || mayBeMost) {
            stretch(column, count, low, high);
        }
    }

    /** Adds so many numbers that are 0. */
    public void recordZeros(int count) {
        if (count > 0) {
            if (first > 0 || first + counts.length <= 0) {
                cover(0);
            }
            counts[-first] += (char) count;
            lowest = Math.min(lowest, 0);
            highest = Math.max(highest, 0);
            min = Math.min(min, 0);
            max = Math.max(max, 0.0);
        }
    }

    /** Takes in a column that reaches the lowest or the highest bin so far: its least or largest number may be the least or largest of all. */
    private void stretch(double[] column, int count, int low, int high) {
        if (low == high && min == max && isAll(column, count, min)) {
            return;
        }
        if (high == axis.last() || low == -axis.last()) {
            takeOutInfinite(column, count);
        }
        lowest = Math.min(lowest, low);
        highest = Math.max(highest, high);
        for (int i = 0; i < count; i++) {
            double x = column[i] + 0.0; // so that there is but one zero
            min = x < min ? x : min;
            max = x > max && x != Double.POSITIVE_INFINITY ? x : max;
        }
    }

    /** Whether the first {@code count} numbers are all the same. */
    private static boolean isAll(double[] column, int count, double number) {
        int others = 0;
        for (int i = 0; i < count; i++) {
            others += column[i] == number ? 0 : 1;
        }
        return others == 0;
    }

    /** Infinity is counted apart; what is no number at all has no place here. */
    private void takeOutInfinite(double[] column, int count) {
        for (int i = 0; i < count; i++) {
            if (column[i] == Double.POSITIVE_INFINITY) {
                counts[axis.last() - first]--;
                infinite++;
            } else if (!Double.isFinite(column[i])) {
                throw new IllegalArgumentException(column[i] + " has no place in a distribution");
            }
        }
    }

    /** Stretches the array so that it holds a bin, with some room beyond. */
    private void cover(int bin) {
        boolean empty = counts.length == 0;
        int from = empty ? bin - MARGIN : Math.min(bin - MARGIN, first);
        int to = empty ? bin + MARGIN : Math.max(bin + MARGIN, first + counts.length);
        var wider = new char[to - from];
        System.arraycopy(counts, 0, wider, empty ? 0 : first - from, counts.length);
        counts = wider;
        first = from;
    }

    /** Writes down all bins that have numbers, and begins anew. */
    void packInto(BinWriter out) {
        out.begin(min, max, infinite);
        for (int bin = lowest; bin <= highest; bin++) {
            int count = counts[bin - first];
            if (count > 0) {
                out.put(bin, count);
            }
        }
        out.end();
        if (lowest <= highest) {
            Arrays.fill(counts, lowest - first, highest - first + 1, (char) 0);
        }
        lowest = Integer.MAX_VALUE;
        highest = Integer.MIN_VALUE;
        infinite = 0;
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
    }
}
