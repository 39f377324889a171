package dev.headroom.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * The distribution of the numbers of all strands together, and of each strand alone. Within a bin numbers count as evenly spread, so that
 * a quantile is right to the width of a bin, which its {@link BinAxis} states.
 */
public final class Distribution {
    private static final double RANK_ROUNDING = 1e-6;
    /** A bin with so many times the numbers of its neighbours holds a value of its own. */
    private static final int ATOM = 8;

    private final PooledHistogram pool;
    private final List<PackedHistograms> strands;
    private final int histogram;

    /** A bin of all strands' numbers, from {@code low} to {@code high}. */
    public record Bin(double low, double high, long count) {}

    /**
     * How many numbers of each strand are larger than {@code x}.
     *
     * @param beyond [strand]
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Tail(double x, long[] beyond) {}

    /**
     * One histogram of all strands.
     *
     * @param pool of all of them
     * @param strands those that have replications
     * @param histogram its place among those of each strand
     */
    public Distribution(PooledHistogram pool, List<PackedHistograms> strands, int histogram) {
        this.pool = pool.opened();
        this.strands = strands;
        this.histogram = histogram;
    }

    /**
     * The smallest x with at least p n numbers that are at most x, to a bin's width.
     *
     * @param p 0 to 1
     * @throws IllegalStateException if nothing has been recorded
     */
    public double quantile(double p) {
        if (pool.total() == 0) {
            throw new IllegalStateException("nothing has been recorded");
        }
        long rank = Math.max(1, (long) Math.ceil(p * pool.total() - RANK_ROUNDING));
        if (rank > pool.finite()) {
            return Double.POSITIVE_INFINITY;
        }
        int bin = pool.first();
        long before = 0;
        while (before + pool.count(bin) < rank) {
            before += pool.count(bin);
            bin++;
        }
        return pool.low(bin) + (pool.high(bin) - pool.low(bin)) * ((rank - before - 0.5) / pool.count(bin));
    }

    /** The mean of max(0, X - q); infinite where infinite numbers are. */
    double excess(double q) {
        double sum = pool.total() > pool.finite() ? Double.POSITIVE_INFINITY : 0;
        for (int bin = pool.first(); bin < pool.end(); bin++) {
            if (pool.count(bin) > 0) {
                sum += pool.count(bin) * excess(pool.low(bin), pool.high(bin), q);
            }
        }
        return sum / pool.total();
    }

    /** The mean of max(0, x - q) for x evenly spread from low to high. */
    private static double excess(double low, double high, double q) {
        if (q <= low) {
            return low + (high - low) / 2 - q;
        }
        return q >= high ? 0 : (high - q) * (high - q) / (2 * (high - low));
    }

    /** [strand] the share of its numbers up to x, which may be infinite: then of those that are finite. */
    double[] strandShares(double x) {
        boolean all = Double.isInfinite(x);
        int coarse = all ? Integer.MAX_VALUE : pool.axis().coarseOf(pool.axis().binOf(x));
        double within = all ? 1 : shareWithin(coarse, x);
        var shares = new double[strands.size()];
        for (int k = 0; k < shares.length; k++) {
            var reader = strands.get(k).reader(histogram);
            double upTo = 0;
            long count = reader.infinite();
            while (reader.advance()) {
                count += reader.count();
                if (reader.bin() <= coarse) {
                    upTo += reader.bin() < coarse ? reader.count() : within * reader.count();
                }
            }
            shares[k] = count == 0 ? 0 : upTo / count;
        }
        return shares;
    }

    /** The share of a coarse bin's numbers that is up to x, of all strands together. */
    private double shareWithin(int coarse, double x) {
        double upTo = 0;
        double count = 0;
        for (int bin = pool.axis().firstOf(coarse); bin < pool.axis().firstOf(coarse + 1); bin++) {
            double low = pool.low(bin);
            double high = pool.high(bin);
            double share = high <= x ? 1 : low >= x ? 0 : (x - low) / (high - low);
            upTo += share * pool.count(bin);
            count += pool.count(bin);
        }
        return count == 0 ? 1 : upTo / count;
    }

    /** [strand] the mean of max(0, X - q), q finite, to the width of a coarse bin; infinite numbers are left out. */
    double[] strandExcesses(double q) {
        var excesses = new double[strands.size()];
        BinAxis axis = pool.axis();
        for (int k = 0; k < excesses.length; k++) {
            var reader = strands.get(k).reader(histogram);
            double sum = 0;
            long count = reader.infinite();
            while (reader.advance()) {
                double low = axis.low(axis.firstOf(reader.bin()));
                double high = axis.high(axis.firstOf(reader.bin() + 1) - 1);
                sum += reader.count() * (pool.isOne() ? excess(pool.low(0), pool.low(0), q) : excess(low, high, q));
                count += reader.count();
            }
            excesses[k] = count == 0 ? 0 : sum / count;
        }
        return excesses;
    }

    /**
     * The ends of the bin of a value where that bin stands out from its neighbours: an atom is in it, and the bins cannot tell where.
     * Twice the value itself everywhere else.
     */
    double[] atomBounds(double value) {
        double[] itself = {value, value};
        if (pool.isOne() || Double.isInfinite(value)) {
            return itself;
        }
        int bin = pool.axis().binOf(value);
        long neighbours = Math.max(pool.count(bin - 1), pool.count(bin + 1));
        boolean standsOut = bin != 0 && pool.count(bin) > ATOM * Math.max(1, neighbours);
        return standsOut ? new double[] {pool.low(bin), pool.high(bin)} : itself;
    }

    /** The bins that have finite numbers, by rising number. */
    public List<Bin> bins() {
        var bins = new ArrayList<Bin>();
        for (int bin = pool.first(); bin < pool.end(); bin++) {
            if (pool.count(bin) > 0) {
                bins.add(new Bin(pool.low(bin), pool.high(bin), pool.count(bin)));
            }
        }
        return bins;
    }

    /**
     * What lies beyond up to some 180 places, by rising place; none where nothing has been recorded.
     *
     * @throws IllegalStateException where numbers may be below 0
     */
    public List<Tail> tails() {
        if (pool.axis() == BinAxis.SIGNED) {
            throw new IllegalStateException("tails begin at 0");
        }
        return new TailCurve(pool, strands, histogram).tails();
    }
}
