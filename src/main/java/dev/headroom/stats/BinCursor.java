package dev.headroom.stats;

import org.jspecify.annotations.Nullable;

/** Walks over a histogram's bins that have numbers, by rising value: mutable, for one walk. */
final class BinCursor {
    private final BinCounts positive;
    private final @Nullable BinCounts negative;
    private final long zeros;
    private final Range range;

    private int place; // 0 is the bin of 0, n the positive bin n - 1, -n the negative one
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

    BinCursor(BinCounts positive, @Nullable BinCounts negative, long zeros, Range range) {
        this.positive = positive;
        this.negative = negative;
        this.zeros = zeros;
        this.range = range;
        this.place = negative == null ? -1 : -negative.end() - 1;
    }

    /** Steps to the next bin that has numbers; false at the end. */
    boolean advance() {
        while (place < positive.end()) {
            place++;
            if (place < 0) {
                count = negative == null ? 0 : negative.count(-place - 1);
            } else if (place == 0) {
                count = zeros;
            } else {
                place = Math.max(place, positive.lowest() + 1);
                count = positive.count(place - 1);
            }
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

    private void load() {
        var counts = place < 0 ? negative : positive;
        if (place == 0 || counts == null) {
            load(0, 0);
            return;
        }
        int bin = Math.abs(place) - 1;
        double near = BinCounts.lower(bin);
        double far = BinCounts.lower(bin + 1);
        load(place < 0 ? -far : near, place < 0 ? -near : far);
        double meanSize = counts.mean(bin);
        if (!Double.isNaN(meanSize)) {
            mean = range.clamp(place < 0 ? -meanSize : meanSize);
            variance = counts.variance(bin);
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
