package dev.headroom.random;

import org.apache.commons.math3.util.FastMath;

/** The Weibull distribution from 0 on: P(X > x) = exp(-(x/scale)^shape). */
public record WeibullQuantile(double shape, double scale) implements QuantileFunction {
    public WeibullQuantile {
        Parameters.require(shape > 0, "shape " + shape + " must be above 0");
        Parameters.require(scale > 0, "scale " + scale + " must be above 0");
    }

    @Override
    public double atNormal(double z) {
        return scale * FastMath.exp(FastMath.log(NormalCurve.cumulativeHazard(z)) / shape);
    }
}
