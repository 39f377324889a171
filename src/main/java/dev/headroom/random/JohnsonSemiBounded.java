package dev.headroom.random;

import org.apache.commons.math3.util.FastMath;

/**
 * The Johnson quantile-parameterised distribution J-QPD-S (Hadlock and Bickel 2017): on [min, inf), exactly through three
 * quantiles, with finite moments.
 */
public final class JohnsonSemiBounded implements QuantileFunction {
    private static final long serialVersionUID = 1;

    private final double min;
    private final double p50;
    private final double slope; // delta; 0 for the lognormal between the skews
    private final double straight; // exponent per z
    private final double bent; // exponent per cosh(arcsinh(delta z)) - 1

    /** Throws IllegalArgumentException unless min < p10 < p50 < p90. */
    public JohnsonSemiBounded(double p10, double p50, double p90, double min) {
        Parameters.require(Double.isFinite(min) && min < p10, "p10 " + p10 + " must lie above min " + min);
        Parameters.require(p10 < p50, "p10 " + p10 + " must lie below p50 " + p50);
        Parameters.require(p50 < p90 && p90 < Double.POSITIVE_INFINITY, "p50 " + p50 + " must lie below p90 " + p90);
        this.min = min;
        this.p50 = p50;
        var skew = new JohnsonSkew(FastMath.log((p50 - min) / (p10 - min)), FastMath.log((p90 - min) / (p50 - min)));
        this.slope = skew.isNone() ? 0 : Math.sqrt(skew.excess() * (skew.excess() + 2)) / JohnsonSkew.Z90;
        this.straight = skew.width() / (2 * JohnsonSkew.Z90);
        this.bent = skew.isNone() ? 0 : skew.sign() * skew.shorterStep();
    }

    /**
     * The paper's Q(z), written from the median: as sinh(a + b) = sinh a cosh b + cosh a sinh b, and lambda delta cosh(arcsinh(c
     * delta)) = (H - L)/(2c), it takes one root and one exponential.
     */
    @Override
    public double atNormal(double z) {
        return valueAt(ArrayMath.exp(exponent(z)));
    }

    @Override
    public void transform(double[] coordinates, int count) {
        for (int i = 0; i < count; i++) {
            coordinates[i] = exponent(coordinates[i]);
        }
        ArrayMath.exp(coordinates, coordinates, count);
        for (int i = 0; i < count; i++) {
            coordinates[i] = valueAt(coordinates[i]);
        }
    }

    private double exponent(double z) {
        double a = slope * z;
        return straight * z + bent * (Math.sqrt(1 + a * a) - 1);
    }

    /** At the median the growth is 1, and the value exactly that. */
    private double valueAt(double growth) {
        return growth == 1 ? p50 : min + (p50 - min) * growth;
    }
}
