package dev.headroom.random;

/** The exponential distribution. */
public record ExponentialQuantile(double mean) implements QuantileFunction {
    public ExponentialQuantile {
        Parameters.require(mean > 0, "mean " + mean + " must be above 0");
    }

    @Override
    public double atNormal(double z) {
        return mean * NormalCurve.cumulativeHazard(z);
    }
}
