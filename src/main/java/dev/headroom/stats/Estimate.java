package dev.headroom.stats;

/**
 * An estimated number with its sampling error.
 *
 * @param value the estimate
 * @param standardError of the estimate; 0 for what is known exactly
 * @param low95 lower end of the 95% interval
 * @param high95 upper end of the 95% interval
 */
public record Estimate(double value, double standardError, double low95, double high95) {
    private static final double ROUNDING = 1e-15;
    /** So many equal parts of a mean are few. */
    private static final double FEW = 10;

    /** A number without sampling error. */
    public static Estimate exact(double value) {
        return new Estimate(value, 0, value, value);
    }

    /**
     * The mean of independent numbers, with Student's t.
     *
     * @param n how many; a single one counts as exact
     * @param mean their mean
     * @param m2 sum of their squared deviations from it
     */
    public static Estimate mean(long n, double mean, double m2) {
        return n < 2 ? exact(mean) : around(mean, Math.sqrt(m2 / (n - 1) / n), n);
    }

    /**
     * The probability of what happened {@code successes} times in {@code n} independent trials, with Wilson's interval (1927).
     * Neither error nor interval is ever empty, but for a single trial, which counts as exact.
     */
    public static Estimate proportion(long successes, long n) {
        if (n < 2) {
            return exact(n == 0 ? 0 : (double) successes);
        }
        double p = (double) successes / n;
        double square = StudentT.NORMAL * StudentT.NORMAL;
        double centre = (p + square / (2.0 * n)) / (1 + square / n);
        double half = StudentT.NORMAL * Math.sqrt(p * (1 - p) / n + square / (4.0 * n * n)) / (1 + square / n);
        double low = successes == 0 ? 0 : centre - half;
        double high = successes == n ? 1 : centre + half;
        boolean certain = successes == 0 || successes == n;
        double error = certain ? (high - low) / (2 * StudentT.NORMAL) : Math.sqrt(p * (1 - p) / n);
        return new Estimate(p, error, low, high);
    }

    /**
     * Mean of x divided by mean of y, by the delta method; 0 where both are 0. Where y is 0 in nearly all replications, so that it rests
     * on a few, these tell too little of their spread: the error is then at least that of as many numbers as spread as they are large.
     */
    static Estimate ratio(CoMomentTable table, int cell) {
        double meanX = table.meanX(cell);
        double meanY = table.meanY(cell);
        long n = table.count(cell);
        if (meanX == 0 && meanY == 0) {
            return exact(0);
        }
        double ratio = meanX / meanY;
        if (n < 2 || meanY == 0) {
            return exact(ratio);
        }
        double residuals = table.m2X(cell) - 2 * ratio * table.coM2(cell) + ratio * ratio * table.m2Y(cell);
        double error = Math.sqrt(Math.max(0, residuals) / (n - 1) / n) / Math.abs(meanY);
        double parts = n * meanY * meanY / (table.m2Y(cell) / n + meanY * meanY);
        return around(
                ratio, parts < FEW && parts < n / 2.0 ? Math.max(error, Math.abs(ratio) / Math.sqrt(parts)) : error, n);
    }

    /**
     * The p-quantile of independent numbers, with the interval between order statistics.
     *
     * @param p probability, 0 to 1
     */
    public static Estimate quantile(QuantileHistogram histogram, double p) {
        double value = histogram.quantile(p);
        long n = histogram.count();
        if (n < 2) {
            return exact(value);
        }
        double half = StudentT.NORMAL * Math.sqrt(p * (1 - p) / n);
        double[] atom = histogram.atomBounds(p);
        double low = Math.min(atom[0], histogram.quantile(Math.max(0, p - half)));
        double high = Math.max(atom[1], histogram.quantile(Math.min(1, p + half)));
        double error = low == high ? 0 : (high - low) / (2 * StudentT.NORMAL);
        return new Estimate(value, error, low, high);
    }

    /**
     * The conditional value at risk, the mean of the worst (largest) share of independent numbers: q + E[(X-q)+]/(1-level), q the
     * level-quantile (Rockafellar and Uryasev 2002), which is right for atoms as well.
     *
     * @param level 0.95 for the worst twentieth
     */
    public static Estimate cvar(QuantileHistogram histogram, double level) {
        double q = histogram.quantile(level);
        long n = histogram.count();
        double excess = histogram.expectedExcess(q);
        double value = q + excess / (1 - level);
        if (n < 2 || Double.isInfinite(value)) {
            return exact(value);
        }
        double variance = Math.max(0, histogram.expectedSquaredExcess(q) - excess * excess) / (n - 1);
        return around(value, Math.sqrt(variance) / (1 - level), n);
    }

    /** This times a positive number that is known exactly. */
    public Estimate times(double factor) {
        return new Estimate(value * factor, standardError * factor, low95 * factor, high95 * factor);
    }

    /** An error that is no more than the rounding of sums counts as none. */
    private static Estimate around(double value, double error, long n) {
        if (error <= ROUNDING * Math.abs(value)) {
            return exact(value);
        }
        double half = StudentT.quantile975(n - 1) * error;
        return new Estimate(value, error, value - half, value + half);
    }
}
