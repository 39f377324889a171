package dev.headroom.analysis;

import dev.headroom.results.Metric;
import dev.headroom.results.RunSeries.Kind;
import dev.headroom.results.SeriesRow;
import dev.headroom.results.TwinFutures;
import dev.headroom.stats.Estimate;
import dev.headroom.stats.Strands;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the variance of unserved MW-months of all regions comes from: twins have what their named inputs make in common, so that their
 * covariance is the variance between inputs, and half the mean square of their difference the variance within (Sobol' 1993).
 */
public final class UncertaintyBudget {
    private UncertaintyBudget() {}

    /**
     * The rows of {@link Kind#BUDGET}.
     *
     * @param mean unserved MW-months that the run estimates
     * @return none where the futures are of a single strand, so that no error is known
     */
    public static List<SeriesRow> of(TwinFutures futures, Estimate mean) {
        int[] strands = futures.strands();
        var counts = new long[strands.length == 0 ? 0 : strands[strands.length - 1] + 1];
        for (int strand : strands) {
            counts[strand]++;
        }
        var filled = new Strands(counts);
        if (filled.filled() < 2) {
            return List.of();
        }
        var rows = new ArrayList<SeriesRow>();
        var sums = sums(futures, counts.length);
        var all = new Sums();
        for (var strand : sums) {
            all.add(strand, 1);
        }
        var inputs = new double[counts.length];
        var paths = new double[counts.length];
        for (int k = 0; k < counts.length; k++) {
            all.add(sums[k], -1);
            inputs[k] = all.covariance();
            paths[k] = all.within();
            all.add(sums[k], 1);
        }
        rows.add(row("inputs", filled.jackknife(all.covariance(), inputs)));
        rows.add(row("paths", filled.jackknife(all.within(), paths)));
        rows.add(row("sampling", Estimate.exact(mean.standardError() * mean.standardError())));
        return rows;
    }

    private static SeriesRow row(String item, Estimate variance) {
        return new SeriesRow(Kind.BUDGET, "all", "", "total", Metric.UNSERVED_MW_MONTHS.key(), item, 0, variance);
    }

    /** [strand] */
    private static Sums[] sums(TwinFutures futures, int strands) {
        double centre = 0;
        for (float y : futures.ones()) {
            centre += (double) y / futures.ones().length;
        }
        var sums = new Sums[strands];
        for (int k = 0; k < strands; k++) {
            sums[k] = new Sums();
        }
        for (int i = 0; i < futures.ones().length; i++) {
            sums[futures.strands()[i]].add(futures.ones()[i] - centre, futures.twins()[i] - centre);
        }
        return sums;
    }

    /** Sums over pairs; mutable. */
    private static final class Sums {
        private long pairs;
        private double sum;
        private double products;
        private double differences; // squared

        void add(double one, double twin) {
            pairs++;
            sum += one + twin;
            products += one * twin;
            differences += (one - twin) * (one - twin);
        }

        /** @param sign -1 to take away */
        void add(Sums others, int sign) {
            pairs += sign * others.pairs;
            sum += sign * others.sum;
            products += sign * others.products;
            differences += sign * others.differences;
        }

        double covariance() {
            double mean = sum / (2 * pairs);
            return products / pairs - mean * mean;
        }

        double within() {
            return differences / (2 * pairs);
        }
    }
}
