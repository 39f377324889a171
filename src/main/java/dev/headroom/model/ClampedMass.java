package dev.headroom.model;

import dev.headroom.plan.Assumption;
import dev.headroom.random.NormalCurve;
import dev.headroom.random.QuantileFunction;

/** How much of a distribution lies outside its key's domain and is therefore moved to the domain's ends. */
public final class ClampedMass {
    private static final double OUTERMOST_COORDINATE = 9;

    private ClampedMass() {}

    /** Probability, 0 to 1, that a draw of the number is clamped. */
    public static double of(Assumption number) {
        QuantileFunction quantile = DistributionCompiler.unclamped(number.value());
        double below = NormalCurve.cumulative(
                lastCoordinateBelow(quantile, number.domain().min()));
        double above = NormalCurve.cumulative(
                -lastCoordinateUpTo(quantile, number.domain().max()));
        return below + above;
    }

    /** The largest coordinate whose value is below {@code limit}. */
    private static double lastCoordinateBelow(QuantileFunction quantile, double limit) {
        return bisect(z -> quantile.atNormal(z) < limit);
    }

    /** The largest coordinate whose value is not above {@code limit}. */
    private static double lastCoordinateUpTo(QuantileFunction quantile, double limit) {
        return bisect(z -> quantile.atNormal(z) <= limit);
    }

    /** The end of the coordinates, counted from below, for which a condition holds that stops holding once. */
    private static double bisect(java.util.function.DoublePredicate holds) {
        if (!holds.test(-OUTERMOST_COORDINATE)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (holds.test(OUTERMOST_COORDINATE)) {
            return Double.POSITIVE_INFINITY;
        }
        double low = -OUTERMOST_COORDINATE;
        double high = OUTERMOST_COORDINATE;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
