package dev.headroom.stats;

import java.util.List;

/**
 * The distribution of the numbers of all strands together, and of each strand alone. Within a bin numbers count as evenly spread, so that
 * a quantile is right to the width of a bin: 0.4% of its value, or 0.1% on a fine axis.
 */
public final class Distribution {
    private static final double RANK_ROUNDING = 1e-6;
    /** A bin with so many times the numbers of its neighbours holds a value of its own. */
    private static final int ATOM = 8;

    private final BinAxis axis;
    private final List<PackedHistograms> strands;
    private final int histogram;
    private final long[] strandCounts; // [strand]
    private final int first; // bin of counts[0]
    private final long[] counts; // [bin - first] of all strands
    private long finite;
    private long infinite;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /**
     * Pools one histogram of all strands.
     *
     * @param histogram its place among those of each strand
     */
    public Distribution(BinAxis axis, List<PackedHistograms> strands, int histogram) {
        this.axis = axis;
        this.strands = strands;
        this.histogram = histogram;
        this.strandCounts = new long[strands.size()];
        for (var strand : strands) {
            var reader = strand.reader(histogram);
            min = Math.min(min, reader.min());
            max = Math.max(max, reader.max());
        }
        this.first = min > max ? 0 : axis.binOf(min);
        this.counts = new long[min > max ? 0 : axis.binOf(max) - first + 1];
        for (int k = 0; k < strandCounts.length; k++) {
            var reader = strands.get(k).reader(histogram);
            while (reader.advance()) {
                counts[reader.bin() - first] += reader.count();
                strandCounts[k] += reader.count();
            }
            infinite += reader.infinite();
            finite += strandCounts[k];
            strandCounts[k] += reader.infinite();
        }
    }

    public long count() {
        return finite + infinite;
    }

    /** [strand] how many numbers each has. */
    long[] strandCounts() {
        return strandCounts;
    }

    /**
     * The smallest x with at least p n numbers that are at most x, to a bin's width.
     *
     * @param p 0 to 1
     * @throws IllegalStateException if nothing has been recorded
     */
    public double quantile(double p) {
        if (count() == 0) {
            throw new IllegalStateException("nothing has been recorded");
        }
        long rank = Math.max(1, (long) Math.ceil(p * count() - RANK_ROUNDING));
        if (rank > finite) {
            return Double.POSITIVE_INFINITY;
        }
        int bin = first;
        long before = 0;
        while (before + counts[bin - first] < rank) {
            before += counts[bin - first];
            bin++;
        }
        return low(bin) + (high(bin) - low(bin)) * ((rank - before - 0.5) / counts[bin - first]);
    }

    /** [strand] the share of its numbers up to x, which may be infinite: then of those that are finite. */
    double[] strandShares(double x) {
        var shares = new double[strandCounts.length];
        int bin = Double.isInfinite(x) ? Integer.MAX_VALUE : axis.binOf(x);
        double within = Double.isInfinite(x) || high(bin) == low(bin)
                ? 1
                : Math.max(0, Math.min(1, (x - low(bin)) / (high(bin) - low(bin))));
        for (int k = 0; k < shares.length; k++) {
            var reader = strands.get(k).reader(histogram);
            double upTo = 0;
            while (reader.advance() && reader.bin() <= bin) {
                upTo += reader.bin() < bin ? reader.count() : within * reader.count();
            }
            shares[k] = strandCounts[k] == 0 ? 0 : upTo / strandCounts[k];
        }
        return shares;
    }

    /** [strand] the mean of max(0, X - q), q finite; infinite where infinite numbers are among a strand's. */
    double[] strandExcesses(double q) {
        var excesses = new double[strandCounts.length];
        for (int k = 0; k < excesses.length; k++) {
            var reader = strands.get(k).reader(histogram);
            double sum = reader.infinite() > 0 ? Double.POSITIVE_INFINITY : 0;
            while (reader.advance()) {
                sum += reader.count() * excess(reader.bin(), q);
            }
            excesses[k] = strandCounts[k] == 0 ? 0 : sum / strandCounts[k];
        }
        return excesses;
    }

    /** The mean of max(0, x - q) over a bin. */
    private double excess(int bin, double q) {
        double low = low(bin);
        double high = high(bin);
        if (q <= low) {
            return low + (high - low) / 2 - q;
        }
        return q >= high ? 0 : (high - q) * (high - q) / (2 * (high - low));
    }

    /**
     * The ends of the bin of a value where that bin stands out from its neighbours: an atom is in it, and the bins cannot tell where.
     * Twice the value itself everywhere else.
     */
    double[] atomBounds(double value) {
        double[] itself = {value, value};
        if (min == max || Double.isInfinite(value)) {
            return itself;
        }
        int bin = axis.binOf(value);
        boolean standsOut = bin != 0 && countIn(bin) > ATOM * Math.max(1, Math.max(countIn(bin - 1), countIn(bin + 1)));
        return standsOut ? new double[] {low(bin), high(bin)} : itself;
    }

    private long countIn(int bin) {
        int slot = bin - first;
        return slot < 0 || slot >= counts.length ? 0 : counts[slot];
    }

    private double low(int bin) {
        return clamp(axis.low(bin));
    }

    private double high(int bin) {
        return clamp(axis.high(bin));
    }

    private double clamp(double x) {
        return Math.max(min, Math.min(max, x));
    }
}
