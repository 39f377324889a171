package dev.headroom.stats;

import java.io.Serializable;

/**
 * How many numbers of all strands fell into each bin of an axis: a mutable accumulator, for one thread. Counts are whole numbers, so that
 * it is the same whatever the order of adding. At most 2^31 - 1 numbers. There are thousands of them, so that counts are kept packed while
 * nobody adds or reads.
 */
public final class PooledHistogram implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int[] PUT_AWAY = {};
    private static final byte[] NONE = PackedCounts.of(PUT_AWAY);

    private final BinAxis axis;
    private byte[] packed = NONE; // the counts
    private int[] counts = PUT_AWAY; // [slot] while they are added to or read
    private int first; // bin of slot 0
    private long infinite;
    private long total;
    private double only = Double.NaN; // the number that all are
    private boolean varies;
    private long added; // of the histogram whose counts are being added

    public PooledHistogram(BinAxis axis) {
        this.axis = axis;
    }

    /** Begins adding counts to the bins from {@code low} to before {@code end}. */
    void begin(int low, int end) {
        counts = PackedCounts.read(packed);
        if (low < end) {
            cover(low, end);
        }
    }

    /** Adds the counts of consecutive bins, of those that were named. */
    void add(char[] more, int from, int end, int firstBin) {
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
        putAway();
    }

    private void putAway() {
        packed = PackedCounts.of(counts);
        counts = PUT_AWAY;
    }

    /** A copy whose counts can be read. */
    PooledHistogram opened() {
        var copy = new PooledHistogram(axis);
        copy.packed = packed;
        copy.counts = PackedCounts.read(packed);
        copy.first = first;
        copy.infinite = infinite;
        copy.total = total;
        copy.only = only;
        copy.varies = varies;
        return copy;
    }

    /** Adds all that another one of the same axis holds. */
    public void merge(PooledHistogram other) {
        if (other.axis != axis) {
            throw new IllegalArgumentException("histograms of different axes do not merge");
        }
        int[] theirs = PackedCounts.read(other.packed);
        begin(other.first, other.first + theirs.length);
        for (int slot = 0; slot < theirs.length; slot++) {
            counts[slot + other.first - first] += theirs[slot];
        }
        putAway();
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
        int from = empty ? low : Math.min(low, first);
        int to = empty ? end : Math.max(end, first + counts.length);
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
        return new Sent(axis, first, packed, infinite, total, only, varies);
    }

    /** All of it in a byte or two a bin. */
    private record Sent(BinAxis axis, int first, byte[] packed, long infinite, long total, double only, boolean varies)
            implements Serializable {

        private Object readResolve() {
            var histogram = new PooledHistogram(axis);
            histogram.first = first;
            histogram.packed = packed;
            histogram.infinite = infinite;
            histogram.total = total;
            histogram.only = only;
            histogram.varies = varies;
            return histogram;
        }
    }
}
