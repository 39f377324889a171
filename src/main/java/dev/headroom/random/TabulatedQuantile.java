package dev.headroom.random;

import org.apache.commons.math3.util.FastMath;

/**
 * The families whose quantile function has no formula, gamma and beta, from a table of the logarithm (gamma) or the logit (beta)
 * that is made when one is built (some milliseconds). Relative accuracy 1e-10 in both tails of a gamma and in the lower tail of a
 * beta, whose upper tail is as accurate in the distance from max, up to its last binary digit; for shapes from 0.05 to 1e6. A
 * quantile that is too small for a double is the lower end.
 */
public final class TabulatedQuantile implements QuantileFunction {
    private static final long serialVersionUID = 1;
    private static final double LARGEST_SHAPE = 1e8;

    private final QuantileTable table;
    private final boolean bounded;
    private final double min;
    private final double width; // scale, where there is no max

    private TabulatedQuantile(LogTails tails, boolean bounded, double min, double width) {
        this.table = QuantileTable.of(tails);
        this.bounded = bounded;
        this.min = min;
        this.width = width;
    }

    /** The gamma distribution with mean shape x scale. */
    public static TabulatedQuantile gamma(double shape, double scale) {
        requireShape("shape", shape);
        Parameters.require(scale > 0, "scale " + scale + " must be above 0");
        return new TabulatedQuantile(new LogTails.OfGamma(shape), false, 0, scale);
    }

    /**
     * The gamma distribution with a mean and a coefficient of variation.
     *
     * @param cv standard deviation divided by mean, at least 0.0001
     */
    public static TabulatedQuantile gammaByMean(double mean, double cv) {
        Parameters.require(mean > 0, "mean " + mean + " must be above 0");
        Parameters.require(cv > 0, "cv " + cv + " must be above 0");
        return gamma(1 / (cv * cv), mean * cv * cv);
    }

    /** The beta distribution, stretched to [min, max]. */
    public static TabulatedQuantile beta(double alpha, double beta, double min, double max) {
        requireShape("alpha", alpha);
        requireShape("beta", beta);
        Parameters.require(min < max, "min " + min + " must lie below max " + max);
        return new TabulatedQuantile(new LogTails.OfBeta(alpha, beta), true, min, max - min);
    }

    /** The PERT distribution: the beta with alpha = 1 + 4(mode-min)/(max-min), beta = 1 + 4(max-mode)/(max-min). */
    public static TabulatedQuantile pert(double min, double mode, double max) {
        Parameters.require(min < max, "min " + min + " must lie below max " + max);
        Parameters.require(min <= mode && mode <= max, "mode " + mode + " must lie in " + min + " to " + max);
        return beta(1 + 4 * (mode - min) / (max - min), 1 + 4 * (max - mode) / (max - min), min, max);
    }

    private static void requireShape(String name, double shape) {
        Parameters.require(
                shape > 0 && shape <= LARGEST_SHAPE,
                name + " " + shape + " must be above 0 and at most " + LARGEST_SHAPE);
    }

    @Override
    public double atNormal(double z) {
        double y = table.at(z);
        if (!bounded) {
            return width * FastMath.exp(y);
        }
        double smaller = FastMath.exp(-Math.abs(y));
        double share = smaller / (1 + smaller);
        return y <= 0 ? min + width * share : min + width - width * share;
    }

    @Override
    public void transform(double[] coordinates, int count) {
        for (int i = 0; i < count; i++) {
            coordinates[i] = atNormal(coordinates[i]);
        }
    }
}
