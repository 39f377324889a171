package dev.headroom.random;

import org.apache.commons.math3.util.FastMath;

/** The lognormal distribution. */
public final class LognormalQuantile implements QuantileFunction {
    private static final long serialVersionUID = 1;
    private static final double Z90 = NormalCurve.inverse(0.9);

    private final double median;
    private final double sigma;

    /**
     * @param mu mean of the logarithm
     * @param sigma standard deviation of the logarithm, 0 or more
     */
    public LognormalQuantile(double mu, double sigma) {
        this(mu, sigma, FastMath.exp(mu));
    }

    private LognormalQuantile(double mu, double sigma, double median) {
        Parameters.require(Double.isFinite(mu), "mu " + mu + " must be finite");
        Parameters.require(sigma >= 0, "sigma " + sigma + " must not be negative");
        this.median = median;
        this.sigma = sigma;
    }

    /** The one through a median and a 90% quantile. */
    public static LognormalQuantile byMedian(double median, double p90) {
        Parameters.require(median > 0, "median " + median + " must be above 0");
        Parameters.require(p90 > median, "p90 " + p90 + " must lie above median " + median);
        return new LognormalQuantile(FastMath.log(median), FastMath.log(p90 / median) / Z90, median);
    }

    /**
     * The one with a mean and a coefficient of variation.
     *
     * @param cv standard deviation divided by mean
     */
    public static LognormalQuantile byMean(double mean, double cv) {
        Parameters.require(mean > 0, "mean " + mean + " must be above 0");
        Parameters.require(cv > 0, "cv " + cv + " must be above 0");
        double variance = FastMath.log1p(cv * cv);
        return new LognormalQuantile(FastMath.log(mean) - variance / 2, Math.sqrt(variance));
    }

    @Override
    public double atNormal(double z) {
        return median * ArrayMath.exp(sigma * z);
    }

    @Override
    public void transform(double[] coordinates, int count) {
        for (int i = 0; i < count; i++) {
            coordinates[i] *= sigma;
        }
        ArrayMath.exp(coordinates, coordinates, count);
        for (int i = 0; i < count; i++) {
            coordinates[i] *= median;
        }
    }
}
