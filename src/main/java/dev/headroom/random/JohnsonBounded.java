package dev.headroom.random;

import org.apache.commons.math3.util.FastMath;

/**
 * The Johnson quantile-parameterised distribution J-QPD-B (Hadlock and Bickel 2017): on [min, max], exactly through three
 * quantiles.
 */
public final class JohnsonBounded implements QuantileFunction {
    private static final long serialVersionUID = 1;
    private static final double SERIES_WITHIN = 0.3;

    private final double min;
    private final double p50;
    private final double max;
    private final double centre; // xi; the median's z where slope is 0
    private final double slope; // delta; 0 for the straight line between the skews
    private final double shift; // delta n c
    private final double stretch; // lambda; of z itself where slope is 0

    /** Throws IllegalArgumentException unless min < p10 < p50 < p90 < max. */
    public JohnsonBounded(double p10, double p50, double p90, double min, double max) {
        Parameters.require(Double.isFinite(min) && min < p10, "p10 " + p10 + " must lie above min " + min);
        Parameters.require(p10 < p50, "p10 " + p10 + " must lie below p50 " + p50);
        Parameters.require(p50 < p90, "p50 " + p50 + " must lie below p90 " + p90);
        Parameters.require(p90 < max && Double.isFinite(max), "p90 " + p90 + " must lie below max " + max);
        this.min = min;
        this.p50 = p50;
        this.max = max;
        double low = positionOf(p10);
        double middle = positionOf(p50);
        double high = positionOf(p90);
        var skew = new JohnsonSkew(middle - low, high - middle);
        if (skew.isNone()) {
            this.centre = middle;
            this.slope = 0;
            this.shift = 0;
            this.stretch = skew.width() / (2 * JohnsonSkew.Z90);
        } else {
            double excess = skew.excess();
            this.centre = skew.sign() > 0 ? low : high;
            this.slope = FastMath.log1p(excess + Math.sqrt(excess * (excess + 2))) / JohnsonSkew.Z90;
            this.shift = skew.sign() * slope * JohnsonSkew.Z90;
            this.stretch = skew.width() / sinh(2 * slope * JohnsonSkew.Z90);
        }
    }

    /** The normal coordinate of a value's share of the way from min to max. */
    private double positionOf(double value) {
        return value - min < max - value
                ? NormalCurve.inverse((value - min) / (max - min))
                : -NormalCurve.inverse((max - value) / (max - min));
    }

    @Override
    public double atNormal(double z) {
        if (z == 0) {
            return p50;
        }
        double position = centre + stretch * (slope == 0 ? z : sinh(slope * z + shift));
        return position <= 0
                ? min + (max - min) * NormalCurve.cumulative(position)
                : max - (max - min) * NormalCurve.cumulative(-position);
    }

    @Override
    public void transform(double[] coordinates, int count) {
        for (int i = 0; i < count; i++) {
            coordinates[i] = atNormal(coordinates[i]);
        }
    }

    private static double sinh(double x) {
        if (Math.abs(x) < SERIES_WITHIN) {
            double square = x * x;
            double sum = 1 + square / 110;
            sum = 1 + square / 72 * sum;
            sum = 1 + square / 42 * sum;
            sum = 1 + square / 20 * sum;
            return x * (1 + square / 6 * sum);
        }
        double growth = FastMath.exp(x);
        return 0.5 * (growth - 1 / growth);
    }
}
