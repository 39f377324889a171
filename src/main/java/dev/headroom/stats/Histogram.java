package dev.headroom.stats;

import java.util.Arrays;

/**
 * How many numbers of a stream fell into each bin of an axis: a mutable accumulator, for one thread. At most {@value #MOST} numbers, until
 * it is emptied into others and begins anew.
 *
 * <p>A run has thousands of histograms, which do not fit the processor's near caches. So the bins of numbers wait in a row until there are
 * many: counting them all at once fetches the histogram from memory once in place of once a batch.
 */
public final class Histogram {
    /** How many numbers it takes in before it must be emptied. */
    public static final int MOST = Character.MAX_VALUE;

    private static final int WAITING = 2048 + 1;
    private static final int MARGIN = 32;
    /** Bins that are looked at together when a histogram is emptied, most of which are empty. */
    private static final int GROUP = 64;

    private final BinAxis axis;
    private final short[] waiting = new short[WAITING]; // bins of numbers that are not counted yet
    private int waits;
    private char[] counts = new char[0]; // [slot]
    private char[] coarse = new char[0]; // [slot of a coarse bin] of the strand at hand
    private int first; // bin of slot 0, the first of a coarse bin
    private int zeros; // numbers in bin 0 that were never counted there
    private int infinite;
    private int infiniteBefore; // of strands that have ended
    private double only = Double.NaN; // the number that all are so far
    private boolean varies;

    public Histogram(BinAxis axis) {
        this.axis = axis;
    }

    /** Adds the first {@code count} numbers of a column, at most 1,024. */
    public void record(double[] column, int count) {
        makeRoom(count);
        axis.binsOf(column, count, waiting, waits);
        waits += count;
        if (!varies) {
            note(column, count);
        }
    }

    /** The same for numbers from 0 on, many of which are 0. */
    public void recordManyZeros(double[] column, int count) {
        makeRoom(count);
        int others = axis.binsBeyondZero(column, count, waiting, waits);
        waits += others;
        zeros += count - others;
        if (!varies) {
            note(column, count);
        }
    }

    private void makeRoom(int count) {
        if (waits + count >= WAITING) {
            countWaiting();
        }
    }

    /** Adds so many numbers that are 0. */
    public void recordZeros(int count) {
        zeros += count;
        if (only != 0 && !varies) {
            note(0);
        }
    }

    private void note(double[] column, int count) {
        int others = 0;
        for (int i = 0; i < count; i++) {
            others += column[i] == column[0] ? 0 : 1;
        }
        varies = others > 0;
        if (!varies && count > 0) {
            note(column[0] + 0.0); // so that there is but one zero
        }
    }

    private void note(double x) {
        varies |= !Double.isNaN(only) && only != x;
        only = x;
    }

    private void countWaiting() {
        int done = countFrom(0);
        while (done < waits) {
            if (Math.abs(waiting[done]) == axis.last()) {
                infinite++;
                done++;
            } else {
                cover(waiting[done]);
            }
            done = countFrom(done);
        }
        waits = 0;
    }

    /** Counts what waits from a place on; stops before the first bin that no slot is ready for. */
    private int countFrom(int from) {
        short[] bins = waiting;
        char[] slots = counts;
        char[] coarseSlots = coarse;
        int base = first;
        int digits = axis.coarseDigits();
        int end = waits;
        for (int i = from; i < end; i++) {
            int slot = bins[i] - base;
            if (slot < 0 || slot >= slots.length) {
                return i;
            }
            slots[slot]++;
            coarseSlots[slot >> digits]++;
        }
        return end;
    }

    /** Stretches the arrays so that they hold a bin, by whole coarse bins and with some room beyond, but never the last bin. */
    private void cover(int bin) {
        boolean empty = counts.length == 0;
        if (!empty && bin >= first && bin < first + counts.length) {
            return;
        }
        int low = Math.max(1 - axis.last(), empty ? bin - MARGIN : Math.min(bin - MARGIN, first));
        int high = Math.min(axis.last() - 1, empty ? bin + MARGIN : Math.max(bin + MARGIN, first + counts.length - 1));
        int from = axis.firstOf(axis.coarseOf(low));
        int end = axis.firstOf(axis.coarseOf(high) + 1);
        var wider = new char[end - from];
        var coarseWider = new char[(end - from) >> axis.coarseDigits()];
        int shift = empty ? 0 : first - from;
        System.arraycopy(counts, 0, wider, shift, counts.length);
        System.arraycopy(coarse, 0, coarseWider, shift >> axis.coarseDigits(), coarse.length);
        counts = wider;
        coarse = coarseWider;
        first = from;
    }

    /** Writes down what came since the last call: all that the error of a strand needs. */
    void endStrand(BinWriter strand) {
        countWaiting();
        if (zeros > 0) {
            cover(0);
            counts[-first] += (char) zeros;
            coarse[-first >> axis.coarseDigits()] += (char) zeros;
            zeros = 0;
        }
        strand.begin(infinite - infiniteBefore);
        infiniteBefore = infinite;
        int bin = axis.coarseOf(first);
        for (int slot = 0; slot < coarse.length; slot++) {
            if (coarse[slot] > 0) {
                strand.put(bin + slot, coarse[slot]);
                coarse[slot] = 0;
            }
        }
        strand.end();
    }

    /** Adds all to the numbers of others and begins anew; a strand has just ended. */
    void emptyInto(PooledHistogram pool) {
        for (int from = 0; from < counts.length; from += GROUP) {
            int end = Math.min(from + GROUP, counts.length);
            if (isHit(from, end)) {
                pool.add(counts, from, end, first + from);
                Arrays.fill(counts, from, end, (char) 0);
            }
        }
        pool.end(infinite, varies ? Double.NaN : only);
        infinite = 0;
        infiniteBefore = 0;
        only = Double.NaN;
        varies = false;
    }

    private boolean isHit(int from, int end) {
        int hit = 0;
        for (int slot = from; slot < end; slot++) {
            hit |= counts[slot];
        }
        return hit != 0;
    }
}
