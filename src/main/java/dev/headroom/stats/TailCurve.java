package dev.headroom.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of each strand's numbers, all from 0 on, lie beyond a place: at places where that is known exactly, few enough for a picture.
 * Where many numbers lie places are dense, in the far tail each has a part of the numbers of the one before.
 */
final class TailCurve {
    /** So many places share the numbers, and so many the axis. */
    private static final double PLACES = 64;
    /** In the tail a place has at most so much of what is beyond the place before. */
    private static final double TAIL = 0.8;

    private final PooledHistogram pool;
    private final List<PackedHistograms> strands;
    private final int histogram;
    private final List<Distribution.Tail> tails = new ArrayList<>();

    TailCurve(PooledHistogram pool, List<PackedHistograms> strands, int histogram) {
        this.pool = pool;
        this.strands = strands;
        this.histogram = histogram;
    }

    List<Distribution.Tail> tails() {
        if (pool.total() > 0) {
            int coarseEnd = pool.isOne() ? 1 : pool.axis().coarseOf(Math.max(0, pool.end() - 1)) + 1;
            walk(beyond(coarseEnd));
        }
        return tails;
    }

    /** [coarse bin, last for what is infinite][strand] numbers in it; of one single number all are in the first bin. */
    private long[][] counts(int coarseEnd) {
        var counts = new long[coarseEnd + 1][strands.size()];
        for (int k = 0; k < strands.size(); k++) {
            var reader = strands.get(k).reader(histogram);
            counts[coarseEnd][k] = reader.infinite();
            while (reader.advance()) {
                counts[pool.isOne() ? 0 : reader.bin()][k] += reader.count();
            }
        }
        return counts;
    }

    /** [coarse bin][strand] numbers beyond it. */
    private long[][] beyond(int coarseEnd) {
        long[][] beyond = counts(coarseEnd);
        var sum = new long[strands.size()];
        for (int bin = coarseEnd; bin >= 0; bin--) {
            for (int k = 0; k < sum.length; k++) {
                long its = beyond[bin][k];
                beyond[bin][k] = sum[k];
                sum[k] += its;
            }
        }
        return beyond;
    }

    private void walk(long[][] beyond) {
        if (pool.isOne() && pool.low(0) > 0) {
            tails.add(new Distribution.Tail(0, all()));
        }
        int last = beyond.length - 2;
        while (last > 0 && sum(beyond[last - 1]) == sum(beyond[last])) {
            last--; // how far the bins reach beyond the largest number depends on how it was played
        }
        double length = high(last);
        double keptX = Double.NEGATIVE_INFINITY;
        double kept = Double.POSITIVE_INFINITY;
        for (int bin = 0; bin <= last; bin++) {
            double x = high(bin);
            double left = sum(beyond[bin]);
            boolean apart = x - keptX >= length / PLACES && left < kept;
            boolean fewer = kept - left >= pool.total() / PLACES || left < TAIL * kept;
            if (apart || fewer || bin == last) {
                if (bin > 0 && high(bin - 1) > keptX && sum(beyond[bin - 1]) == kept) {
                    tails.add(new Distribution.Tail(high(bin - 1), beyond[bin - 1])); // the end of a level stretch
                }
                tails.add(new Distribution.Tail(x, beyond[bin]));
                keptX = x;
                kept = left;
            }
        }
    }

    /** The first bin, which ends next to 0, counts as ending there. */
    private double high(int coarse) {
        if (pool.isOne()) {
            return pool.high(0);
        }
        return coarse == 0 ? 0 : pool.axis().high(pool.axis().firstOf(coarse + 1) - 1);
    }

    private long[] all() {
        var all = new long[strands.size()];
        for (long[] bin : counts(1)) {
            for (int k = 0; k < all.length; k++) {
                all[k] += bin[k];
            }
        }
        return all;
    }

    private static double sum(long[] counts) {
        double sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
