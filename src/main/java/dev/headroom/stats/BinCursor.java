package dev.headroom.stats;

/** Walks over a histogram's bins that have numbers, by rising value: mutable, for one walk. */
final class BinCursor {
    /** A bin with so many times the numbers of its neighbours holds a value of its own. */
    private static final int ATOM = 8;

    private final BinCounts bins;
    private final Range range;

    private int bin;
    private long count;
    private double low; // the numbers of the bin count as evenly spread from low to high
    private double high;
    private double mean;
    private double variance;

    /** The least and the largest finite number of a histogram. */
    record Range(double min, double max) {
        double clamp(double x) {
            return Math.max(min, Math.min(max, x));
        }
    }

    BinCursor(BinCounts bins, Range range) {
        this.bins = bins;
        this.range = range;
        this.bin = bins.lowest() - 1;
    }

    /** Steps to the next bin that has numbers; false at the end. */
    boolean advance() {
        while (bin + 1 < bins.end()) {
            bin++;
            count = bins.count(bin);
            if (count > 0) {
                return true;
            }
        }
        return false;
    }

    long count() {
        return count;
    }

    /** The value of the bin's {@code rank}-th smallest number, 1 to {@link #count()}. */
    double valueAt(long rank) {
        load();
        return low + (high - low) * ((rank - 0.5) / count);
    }

    /** The mean of max(0, x - q) over the bin. */
    double excess(double q) {
        load();
        if (q <= low) {
            return mean - q;
        }
        return q >= high ? 0 : (high - q) * (high - q) / (2 * (high - low));
    }

    /** The mean of max(0, x - q)^2 over the bin. */
    double squaredExcess(double q) {
        load();
        if (q <= low) {
            return (mean - q) * (mean - q) + variance;
        }
        return q >= high ? 0 : (high - q) * (high - q) * (high - q) / (3 * (high - low));
    }

    /** The ends of the bin of {@code value} if it has far more numbers than its neighbours; else twice the value. */
    double[] atomBounds(double value) {
        bin = bins.binOf(value);
        if (bin == 0 || bins.countOrNone(bin) <= ATOM * Math.max(1, neighbours())) {
            return new double[] {value, value};
        }
        load();
        return new double[] {low, high};
    }

    private long neighbours() {
        return Math.max(bins.countOrNone(bin - 1), bins.countOrNone(bin + 1));
    }

    private void load() {
        if (bin == 0) {
            load(0, 0);
            return;
        }
        double near = bins.lower(Math.abs(bin));
        double far = bins.lower(Math.abs(bin) + 1);
        load(bin < 0 ? -far : near, bin < 0 ? -near : far);
        double meanSize = bins.meanSize(bin);
        if (!Double.isNaN(meanSize)) {
            mean = range.clamp(bin < 0 ? -meanSize : meanSize);
            variance = bins.variance(bin);
            double reach = Math.sqrt(3 * variance);
            low = Math.max(low, mean - reach);
            high = Math.min(high, mean + reach);
        }
    }

    private void load(double from, double to) {
        low = range.clamp(from);
        high = range.clamp(to);
        mean = low + (high - low) / 2;
        variance = (high - low) * (high - low) / 12;
    }
}
