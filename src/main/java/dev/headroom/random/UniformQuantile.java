package dev.headroom.random;

/** The uniform distribution on [min, max]. */
public record UniformQuantile(double min, double max) implements QuantileFunction {
    public UniformQuantile {
        Parameters.require(min < max, "min " + min + " must lie below max " + max);
    }

    @Override
    public double atNormal(double z) {
        double width = max - min;
        return z <= 0 ? min + width * NormalCurve.cumulative(z) : max - width * NormalCurve.cumulative(-z);
    }

    @Override
    public void transform(double[] coordinates, int count) {
        for (int i = 0; i < count; i++) {
            coordinates[i] = atNormal(coordinates[i]);
        }
    }
}
