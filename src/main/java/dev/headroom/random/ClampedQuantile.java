package dev.headroom.random;

/**
 * Another distribution whose draws beyond {@code min} and {@code max} become them.
 *
 * @param min may be negative infinity
 * @param max may be infinity
 */
public record ClampedQuantile(QuantileFunction inner, double min, double max) implements QuantileFunction {
    public ClampedQuantile {
        Parameters.require(min <= max, "clamping needs min <= max, not " + min + " and " + max);
    }

    @Override
    public double atNormal(double z) {
        return Math.max(min, Math.min(max, inner.atNormal(z)));
    }

    @Override
    public void transform(double[] coordinates, int count) {
        inner.transform(coordinates, count);
        for (int i = 0; i < count; i++) {
            coordinates[i] = Math.max(min, Math.min(max, coordinates[i]));
        }
    }
}
