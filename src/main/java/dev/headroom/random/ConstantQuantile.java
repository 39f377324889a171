package dev.headroom.random;

import java.util.Arrays;

/** One value for sure. */
public record ConstantQuantile(double value) implements QuantileFunction {
    public ConstantQuantile {
        Parameters.require(!Double.isNaN(value), "a constant must be a number");
    }

    @Override
    public double atNormal(double z) {
        return value;
    }

    @Override
    public void transform(double[] coordinates, int count) {
        Arrays.fill(coordinates, 0, count, value);
    }
}
