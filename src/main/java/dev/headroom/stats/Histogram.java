package dev.headroom.stats;

import java.util.Arrays;

/**
 * How many numbers of a stream fell into each bin of an axis: a mutable accumulator, for one thread. At most {@value #MOST} numbers, until
 * it is emptied into others and begins anew.
 */
public final class Histogram {
    /** How many numbers it takes in before it must be emptied. */
    public static final int MOST = Character.MAX_VALUE;

    private static final int MARGIN = 32;

    private final BinAxis axis;
    private char[] counts = new char[0]; // [slot]
    private int first; // bin of slot 0
    private int infinite;
    private double only = Double.NaN; // the number that all are so far
    private boolean varies;

    public Histogram(BinAxis axis) {
        this.axis = axis;
    }

    /**
     * Adds the first {@code count} numbers of a column.
     *
     * @throws IllegalArgumentException for NaN and negative infinity
     */
    public void record(double[] column, int count) {
        int done = countFrom(0, column, count);
        while (done < count) {
            takeIn(column[done]);
            done = countFrom(done + 1, column, count);
        }
        if (!varies && count > 0) {
            note(column, count);
        }
    }

    /** Counts numbers from a place on; stops before the first that no slot is ready for. */
    private int countFrom(int from, double[] column, int count) {
        char[] slots = counts;
        int base = first;
        for (int i = from; i < count; i++) {
            int slot = axis.binOf(column[i]) - base;
            if (slot < 0 || slot >= slots.length) {
                return i;
            }
            slots[slot]++;
        }
        return count;
    }

    /** Adds a number for which no slot is ready. */
    private void takeIn(double x) {
        if (Double.isNaN(x) || x == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(x + " has no place in a distribution");
        }
        if (x == Double.POSITIVE_INFINITY) {
            infinite++;
            return;
        }
        int bin = Math.max(1 - axis.last(), Math.min(axis.last() - 1, axis.binOf(x)));
        if (bin < first || bin >= first + counts.length) {
            cover(bin);
        }
        counts[bin - first]++;
    }

    /** Adds so many numbers that are 0. */
    public void recordZeros(int count) {
        if (first > 0 || first + counts.length <= 0) {
            cover(0);
        }
        counts[-first] += (char) count;
        if (only != 0 && !varies) {
            note(0);
        }
    }

    private void note(double[] column, int count) {
        note(column[0] + 0.0); // so that there is but one zero
        int others = 0;
        for (int i = 0; i < count; i++) {
            others += column[i] == only ? 0 : 1;
        }
        varies |= others > 0;
    }

    private void note(double x) {
        varies |= !Double.isNaN(only) && only != x;
        only = x;
    }

    /** Stretches the array so that it holds a bin, with some room beyond. */
    private void cover(int bin) {
        boolean empty = counts.length == 0;
        int from = Math.max(1 - axis.last(), empty ? bin - MARGIN : Math.min(bin - MARGIN, first));
        int to = Math.min(axis.last(), empty ? bin + MARGIN : Math.max(bin + MARGIN, first + counts.length));
        var wider = new char[to - from];
        System.arraycopy(counts, 0, wider, empty ? 0 : first - from, counts.length);
        counts = wider;
        first = from;
    }

    /** Adds all to the numbers of others, writes down what a strand's error needs, and begins anew. */
    void emptyInto(PooledHistogram pool, BinWriter strand) {
        pool.add(counts, first, infinite, varies ? Double.NaN : only);
        strand.write(counts, first, infinite, axis);
        Arrays.fill(counts, (char) 0);
        infinite = 0;
        only = Double.NaN;
        varies = false;
    }
}
