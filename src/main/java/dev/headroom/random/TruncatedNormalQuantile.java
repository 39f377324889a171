package dev.headroom.random;

/** A normal distribution given that it lies in [min, max]; {@code mean} and {@code sd} are those before truncation. */
public final class TruncatedNormalQuantile implements QuantileFunction {
    private static final long serialVersionUID = 1;

    private final double mean;
    private final double sd;
    private final double min;
    private final double max;
    private final double belowMin; // P(parent < min)
    private final double belowMax;
    private final double aboveMin; // P(parent > min)
    private final double aboveMax;

    /**
     * @param min may be negative infinity
     * @param max may be infinity
     */
    public TruncatedNormalQuantile(double mean, double sd, double min, double max) {
        Parameters.require(sd > 0, "sd " + sd + " must be above 0");
        Parameters.require(min < max, "min " + min + " must lie below max " + max);
        this.mean = mean;
        this.sd = sd;
        this.min = min;
        this.max = max;
        this.belowMin = NormalCurve.cumulative((min - mean) / sd);
        this.belowMax = NormalCurve.cumulative((max - mean) / sd);
        this.aboveMin = NormalCurve.cumulative((mean - min) / sd);
        this.aboveMax = NormalCurve.cumulative((mean - max) / sd);
        Parameters.require(
                belowMin < belowMax || aboveMin > aboveMax,
                "a normal of mean " + mean + " and sd " + sd + " never lies in " + min + " to " + max);
    }

    /** Mixes the probabilities beyond the ends, so that neither tail is a difference of numbers near 1. */
    @Override
    public double atNormal(double z) {
        double u = NormalCurve.cumulative(z);
        double v = NormalCurve.cumulative(-z);
        double below = belowMin * v + belowMax * u;
        double above = aboveMin * v + aboveMax * u;
        double parent = below <= above ? NormalCurve.inverse(below) : -NormalCurve.inverse(above);
        return Math.max(min, Math.min(max, mean + sd * parent));
    }
}
