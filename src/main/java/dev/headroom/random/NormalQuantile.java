package dev.headroom.random;

/** The normal distribution. */
public record NormalQuantile(double mean, double sd) implements QuantileFunction {
    public NormalQuantile {
        Parameters.require(sd > 0, "sd " + sd + " must be above 0");
    }

    @Override
    public double atNormal(double z) {
        return mean + sd * z;
    }

    @Override
    public void transform(double[] coordinates, int count) {
        for (int i = 0; i < count; i++) {
            coordinates[i] = mean + sd * coordinates[i];
        }
    }
}
