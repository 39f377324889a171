package dev.headroom.random;

/** The triangular distribution on [min, max] with its peak at {@code mode}, which may be an end. */
public record TriangularQuantile(double min, double mode, double max) implements QuantileFunction {
    public TriangularQuantile {
        Parameters.require(min < max, "min " + min + " must lie below max " + max);
        Parameters.require(min <= mode && mode <= max, "mode " + mode + " must lie in " + min + " to " + max);
    }

    @Override
    public double atNormal(double z) {
        double width = max - min;
        double below = NormalCurve.cumulative(z);
        if (below * width <= mode - min) {
            return min + Math.sqrt(below * width * (mode - min));
        }
        return max - Math.sqrt(NormalCurve.cumulative(-z) * width * (max - mode));
    }
}
