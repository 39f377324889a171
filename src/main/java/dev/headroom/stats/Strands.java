package dev.headroom.stats;

import java.util.Arrays;

/**
 * How many replications each strand of a run has, and what strands tell together: an estimate is that of all replications pooled, and its
 * error comes from how far strands, which are independent of one another, differ (Student's t, one degree less than there are strands).
 * Within a strand replications may depend on one another, as those of a quasi-random point set do.
 *
 * <p>All arrays are [strand]. With replications in a single strand nothing is known of the error, and estimates count as exact.
 */
public final class Strands {
    private static final double ROUNDING = 1e-13;
    /** So many equal parts of a mean are few. */
    private static final double FEW = 10;
    /** The spread of a number that is rounded to whole ones: the error of a count that no strand shows. */
    private static final double HALF_A_HIT = 0.28867513459481287;

    private final long[] counts; // [strand] replications
    private final long total;
    private final int filled; // strands that have replications

    public Strands(long[] counts) {
        this.counts = counts.clone();
        this.total = Arrays.stream(counts).sum();
        this.filled = (int) Arrays.stream(counts).filter(n -> n > 0).count();
    }

    public long replications() {
        return total;
    }

    /** The mean of all replications, from each strand's sum. */
    public Estimate mean(double[] sums) {
        double mean = sum(sums) / total;
        return around(mean, spread(perReplication(sums), mean));
    }

    /**
     * Mean of x divided by mean of y, from their sums, by the delta method; 0 where both are 0. Where y is 0 in nearly all strands, so that
     * it rests on a few, these tell too little of their spread: the error is then at least that of as many numbers as spread as they are
     * large.
     */
    public Estimate ratio(double[] sumsX, double[] sumsY) {
        double meanX = sum(sumsX) / total;
        double meanY = sum(sumsY) / total;
        if (meanX == 0 && meanY == 0) {
            return Estimate.exact(0);
        }
        double ratio = meanX / meanY;
        if (filled < 2 || meanY == 0) {
            return Estimate.exact(ratio);
        }
        double[] y = perReplication(sumsY);
        var residuals = new double[counts.length];
        double squares = 0;
        for (int k = 0; k < residuals.length; k++) {
            residuals[k] = counts[k] == 0 ? 0 : sumsX[k] / counts[k] - ratio * y[k];
            squares += y[k] * y[k];
        }
        double error = spread(residuals, 0) / Math.abs(meanY);
        double parts = filled * meanY * meanY / (squares / filled);
        boolean few = parts < FEW && parts < filled / 2.0;
        return around(ratio, few ? Math.max(error, Math.abs(ratio) / Math.sqrt(parts)) : error);
    }

    /**
     * The probability of what happened in {@code hits} replications of each strand, with Wilson's interval (1927) for as many independent
     * trials as would have the same error. Neither error nor interval is ever empty, but for a single replication, which counts as exact.
     */
    public Estimate proportion(long[] hits) {
        long successes = Arrays.stream(hits).sum();
        double p = (double) successes / total;
        if (total < 2) {
            return Estimate.exact(p);
        }
        boolean certain = successes == 0 || successes == total;
        double error = certain ? 0 : Math.max(HALF_A_HIT / total, errorOf(hits, p));
        double trials = certain ? total : p * (1 - p) / (error * error);
        double t = certain || filled < 2 ? StudentT.NORMAL : quantile975();
        double centre = (p + t * t / (2 * trials)) / (1 + t * t / trials);
        double half = t * Math.sqrt(p * (1 - p) / trials + t * t / (4 * trials * trials)) / (1 + t * t / trials);
        double low = successes == 0 ? 0 : centre - half;
        double high = successes == total ? 1 : centre + half;
        return new Estimate(p, certain ? (high - low) / (2 * t) : error, low, high);
    }

    /** A single strand tells nothing: its replications then count as independent. */
    private double errorOf(long[] hits, double p) {
        return filled < 2
                ? Math.sqrt(p * (1 - p) / total)
                : spread(perReplication(Arrays.stream(hits).asDoubleStream().toArray()), p);
    }

    /**
     * The p-quantile. The strands' shares of numbers up to it tell how far p itself may be off, and so between which quantiles the true one
     * lies (Woodruff 1952).
     *
     * @param p probability, 0 to 1
     */
    public Estimate quantile(Distribution numbers, double p) {
        double value = numbers.quantile(p);
        if (filled < 2) {
            return Estimate.exact(value);
        }
        double[] shares = numbers.strandShares(value);
        double t = quantile975();
        double half = t * Math.max(HALF_A_HIT / total, spread(shares, weighted(shares)));
        double[] atom = numbers.atomBounds(value);
        double low = Math.min(atom[0], numbers.quantile(Math.max(0, p - half)));
        double high = Math.max(atom[1], numbers.quantile(Math.min(1, p + half)));
        return new Estimate(value, low == high ? 0 : (high - low) / (2 * t), low, high);
    }

    /**
     * The conditional value at risk, the mean of the worst (largest) share of numbers: q + E[(X-q)+]/(1-level), q the level-quantile
     * (Rockafellar and Uryasev 2002), which is right for atoms as well.
     *
     * @param level 0.95 for the worst twentieth
     */
    public Estimate cvar(Distribution numbers, double level) {
        double q = numbers.quantile(level);
        if (Double.isInfinite(q)) {
            return Estimate.exact(q);
        }
        double value = q + numbers.excess(q) / (1 - level);
        if (Double.isInfinite(value) || filled < 2) {
            return Estimate.exact(value);
        }
        double[] excesses = numbers.strandExcesses(q);
        return around(value, spread(excesses, weighted(excesses)) / (1 - level));
    }

    /**
     * A number that is no mean, with the error that leaving out one strand after the other tells (jackknife by groups; Quenouille 1956).
     *
     * @param value from all strands
     * @param without [strand] the same from all strands but this one; of strands without replications it does not matter
     */
    public Estimate jackknife(double value, double[] without) {
        double mean = 0;
        for (int k = 0; k < without.length; k++) {
            mean += counts[k] == 0 ? 0 : without[k] / filled;
        }
        double squares = 0;
        for (int k = 0; k < without.length; k++) {
            squares += counts[k] == 0 ? 0 : (without[k] - mean) * (without[k] - mean);
        }
        return around(value, Math.sqrt(squares * (filled - 1) / filled));
    }

    /** How many strands have replications. */
    public int filled() {
        return filled;
    }

    private double sum(double[] sums) {
        double sum = 0;
        for (double strand : sums) {
            sum += strand;
        }
        return sum;
    }

    /** The mean of strand means, weighted by replications. */
    private double weighted(double[] means) {
        double sum = 0;
        for (int k = 0; k < means.length; k++) {
            sum += means[k] * counts[k];
        }
        return sum / total;
    }

    private double[] perReplication(double[] sums) {
        var means = new double[sums.length];
        for (int k = 0; k < means.length; k++) {
            means[k] = counts[k] == 0 ? 0 : sums[k] / counts[k];
        }
        return means;
    }

    /** The standard error of a mean of strand means, weighted by replications; 0 where there is but one strand. */
    private double spread(double[] means, double mean) {
        if (filled < 2) {
            return 0;
        }
        double squares = 0;
        for (int k = 0; k < means.length; k++) {
            double weight = (double) counts[k] / total;
            squares += weight * weight * (means[k] - mean) * (means[k] - mean);
        }
        return Math.sqrt(squares * filled / (filled - 1));
    }

    private double quantile975() {
        return StudentT.quantile975(filled - 1);
    }

    /** An error that is no more than the rounding of sums counts as none. */
    private Estimate around(double value, double error) {
        if (filled < 2 || error <= ROUNDING * Math.abs(value)) {
            return Estimate.exact(value);
        }
        double half = quantile975() * error;
        return new Estimate(value, error, value - half, value + half);
    }
}
