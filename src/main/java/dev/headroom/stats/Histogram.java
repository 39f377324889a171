package dev.headroom.stats;

import java.util.Arrays;

/**
 * How many numbers of a stream fell into each bin of an axis: a mutable accumulator, for one thread, one of those of a
 * {@link HistogramTable}. At most {@value #MOST} numbers, until it is emptied into others and begins anew.
 */
final class Histogram {
    /** How many numbers it takes in before it must be emptied. */
    static final int MOST = Character.MAX_VALUE;

    private static final int MARGIN = 32;
    /** Bins that are looked at together when a histogram is emptied, most of which are empty. */
    private static final int GROUP = 64;

    private final BinAxis axis;
    private char[] counts = new char[0]; // [slot]
    private char[] coarse = new char[0]; // [slot of a coarse bin] of the strand at hand
    private int first; // bin of slot 0, the first of a coarse bin
    private int infinite;
    private int infiniteBefore; // of strands that have ended

    Histogram(BinAxis axis) {
        this.axis = axis;
    }

    /**
     * Counts numbers by their bins, those from place {@code from} to before {@code end}.
     *
     * @throws IllegalArgumentException for numbers as far below 0 as infinite ones are above
     */
    void count(short[] bins, int from, int end) {
        int done = countFrom(bins, from, end);
        while (done < end) {
            if (bins[done] == axis.last()) {
                infinite++;
                done++;
            } else if (bins[done] == -axis.last()) {
                throw new IllegalArgumentException(
                        "a number below " + -axis.low(axis.last()) + " has no place in a distribution");
            } else {
                cover(bins[done]);
            }
            done = countFrom(bins, done, end);
        }
    }

    /** Stops before the first bin that no slot is ready for. */
    private int countFrom(short[] bins, int from, int end) {
        char[] slots = counts;
        char[] coarseSlots = coarse;
        int base = first;
        int digits = axis.coarseDigits();
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

    /**
     * Writes down what came since the last call: all that the error of a strand needs.
     *
     * @param zeros numbers in bin 0 that were not counted
     */
    void endStrand(int zeros, BinWriter strand) {
        if (zeros > 0) {
            cover(0);
            counts[-first] += (char) zeros;
            coarse[-first >> axis.coarseDigits()] += (char) zeros;
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

    /**
     * Adds all to the numbers of others and begins anew; a strand has just ended.
     *
     * @param only the number that all are, NaN where they differ
     */
    void emptyInto(PooledHistogram pool, double only) {
        pool.begin(first, first + counts.length);
        for (int from = 0; from < counts.length; from += GROUP) {
            int end = Math.min(from + GROUP, counts.length);
            if (isHit(from, end)) {
                pool.add(counts, from, end, first + from);
                Arrays.fill(counts, from, end, (char) 0);
            }
        }
        pool.end(infinite, only);
        infinite = 0;
        infiniteBefore = 0;
    }

    private boolean isHit(int from, int end) {
        int hit = 0;
        for (int slot = from; slot < end; slot++) {
            hit |= counts[slot];
        }
        return hit != 0;
    }
}
