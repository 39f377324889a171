package dev.headroom.stats;

import java.io.Serializable;

/**
 * How many numbers of all strands fell into each bin of an axis: a mutable accumulator, for one thread. Counts are whole numbers, so that
 * it is the same whatever the order of adding. At most 2^31 - 1 numbers.
 */
public final class PooledHistogram implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int MARGIN = 64;

    private final BinAxis axis;
    private int[] counts = new int[0]; // [slot]
    private int first; // bin of slot 0
    private long infinite;
    private long total;
    private double only = Double.NaN; // the number that all are
    private boolean varies;
    private long added; // of the histogram whose counts are being added

    public PooledHistogram(BinAxis axis) {
        this.axis = axis;
    }

    /** Adds the counts of consecutive bins. */
    void add(char[] more, int from, int end, int firstBin) {
        cover(firstBin, firstBin + end - from);
        int shift = firstBin - first - from;
        int sum = 0;
        for (int slot = from; slot < end; slot++) {
            counts[slot + shift] += more[slot];
            sum += more[slot];
        }
        added += sum;
    }

    /**
     * Ends the adding of a histogram's counts.
     *
     * @param itsOnly the number that all its numbers are, NaN where they differ
     */
    void end(int itsInfinite, double itsOnly) {
        note(added, itsInfinite, itsOnly);
        added = 0;
    }

    /** Adds all that another one of the same axis holds. */
    public void merge(PooledHistogram other) {
        if (other.axis != axis) {
            throw new IllegalArgumentException("histograms of different axes do not merge");
        }
        if (other.counts.length > 0) {
            cover(other.first, other.first + other.counts.length);
        }
        for (int slot = 0; slot < other.counts.length; slot++) {
            counts[slot + other.first - first] += other.counts[slot];
        }
        note(other.total - other.infinite, other.infinite, other.varies ? Double.NaN : other.only);
    }

    private void note(long finite, long itsInfinite, double itsOnly) {
        if (finite > 0) {
            boolean nothingBefore = total == infinite;
            varies |= Double.isNaN(itsOnly) || (!nothingBefore && only != itsOnly);
            only = itsOnly;
        }
        infinite += itsInfinite;
        total += finite + itsInfinite;
        if (total > Integer.MAX_VALUE) {
            throw new ArithmeticException("a histogram holds at most 2^31 - 1 numbers");
        }
    }

    /** Stretches the array so that it holds the bins from {@code low} to before {@code end}. */
    private void cover(int low, int end) {
        boolean empty = counts.length == 0;
        if (!empty && low >= first && end <= first + counts.length) {
            return;
        }
        int from = empty || low < first ? low - MARGIN : first;
        int to = empty || end > first + counts.length ? end + MARGIN : first + counts.length;
        var wider = new int[to - from];
        System.arraycopy(counts, 0, wider, empty ? 0 : first - from, counts.length);
        counts = wider;
        first = from;
    }

    BinAxis axis() {
        return axis;
    }

    long total() {
        return total;
    }

    long finite() {
        return total - infinite;
    }

    /** The lowest bin that may have numbers. */
    int first() {
        return first;
    }

    /** The bin after the highest that may have numbers. */
    int end() {
        return first + counts.length;
    }

    /** How many numbers are in a bin. */
    long count(int bin) {
        int slot = bin - first;
        return slot < 0 || slot >= counts.length ? 0 : counts[slot];
    }

    boolean isOne() {
        return !varies;
    }

    /** The least number of a bin. */
    double low(int bin) {
        return varies ? axis.low(bin) : only;
    }

    /** The largest number of a bin, or where the next one begins. */
    double high(int bin) {
        return varies ? axis.high(bin) : only;
    }

    /** What is written of it in place of itself. */
    private Object writeReplace() {
        return new Sent(axis, first, PackedCounts.of(counts), infinite, total, only, varies);
    }

    /** All of it in a byte or two a bin. */
    private record Sent(BinAxis axis, int first, byte[] counts, long infinite, long total, double only, boolean varies)
            implements Serializable {

        private Object readResolve() {
            var histogram = new PooledHistogram(axis);
            histogram.first = first;
            histogram.counts = PackedCounts.read(counts);
            histogram.infinite = infinite;
            histogram.total = total;
            histogram.only = only;
            histogram.varies = varies;
            return histogram;
        }
    }
}
