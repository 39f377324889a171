package dev.headroom.random;

import java.io.Serializable;

/**
 * A distribution, as the function from a standard normal coordinate to a value: rising in the coordinate, the median at 0,
 * accurate in both tails for |z| up to 8, never NaN.
 */
public sealed interface QuantileFunction extends Serializable
        permits ClampedQuantile,
                ConstantQuantile,
                DiscreteQuantile,
                ExponentialQuantile,
                JohnsonBounded,
                JohnsonSemiBounded,
                LognormalQuantile,
                NormalQuantile,
                TabulatedQuantile,
                TriangularQuantile,
                TruncatedNormalQuantile,
                UniformQuantile,
                WeibullQuantile {

    /** The value whose cumulative probability is that of {@code z} under a standard normal. */
    double atNormal(double z);

    /** Replaces the first {@code count} standard normal coordinates by their values. */
    default void transform(double[] coordinates, int count) {
        for (int i = 0; i < count; i++) {
            coordinates[i] = atNormal(coordinates[i]);
        }
    }
}
