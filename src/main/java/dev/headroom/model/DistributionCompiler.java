package dev.headroom.model;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Domain;
import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Problem;
import dev.headroom.plan.Uncertain;
import dev.headroom.random.ClampedQuantile;
import dev.headroom.random.ConstantQuantile;
import dev.headroom.random.DiscreteQuantile;
import dev.headroom.random.ExponentialQuantile;
import dev.headroom.random.JohnsonBounded;
import dev.headroom.random.JohnsonSemiBounded;
import dev.headroom.random.LognormalQuantile;
import dev.headroom.random.NormalQuantile;
import dev.headroom.random.QuantileFunction;
import dev.headroom.random.TabulatedQuantile;
import dev.headroom.random.TriangularQuantile;
import dev.headroom.random.TruncatedNormalQuantile;
import dev.headroom.random.UniformQuantile;
import dev.headroom.random.WeibullQuantile;
import java.util.List;

/** Turns a number as the planner states it into its quantile function, clamped to the key's domain. */
public final class DistributionCompiler {
    /** Beyond this coordinate no draw falls: its probability is below 1e-18. */
    private static final double OUTERMOST_COORDINATE = 9;

    private DistributionCompiler() {}

    /**
     * The quantile function of a number, clamped to its domain where it can leave it.
     *
     * @throws InvalidPlanException for parameters too extreme to be computed with
     */
    public static QuantileFunction compile(Assumption number) {
        QuantileFunction quantile;
        try {
            quantile = unclamped(number.value());
        } catch (IllegalArgumentException e) {
            throw new InvalidPlanException(List.of(new Problem(number.path(), "", String.valueOf(e.getMessage()))));
        }
        Domain domain = number.domain();
        boolean inside = quantile.atNormal(-OUTERMOST_COORDINATE) >= domain.min()
                && quantile.atNormal(OUTERMOST_COORDINATE) <= domain.max();
        return inside ? quantile : new ClampedQuantile(quantile, domain.min(), domain.max());
    }

    /** The median draw: what a planner plans with. */
    public static double median(Assumption number) {
        return compile(number).atNormal(0);
    }

    /** The quantile function as stated, draws outside the domain included. */
    static QuantileFunction unclamped(Uncertain value) {
        if (value instanceof Uncertain.Constant v) {
            return new ConstantQuantile(v.value());
        }
        if (value instanceof Uncertain.Quantiles v) {
            return Double.isInfinite(v.max())
                    ? new JohnsonSemiBounded(v.p10(), v.p50(), v.p90(), v.min())
                    : new JohnsonBounded(v.p10(), v.p50(), v.p90(), v.min(), v.max());
        }
        if (value instanceof Uncertain.LognormalByMedian v) {
            return LognormalQuantile.byMedian(v.median(), v.p90());
        }
        if (value instanceof Uncertain.LognormalByMean v) {
            return LognormalQuantile.byMean(v.mean(), v.cv());
        }
        if (value instanceof Uncertain.Normal v) {
            return new NormalQuantile(v.mean(), v.sd());
        }
        if (value instanceof Uncertain.TruncatedNormal v) {
            return new TruncatedNormalQuantile(v.mean(), v.sd(), v.min(), v.max());
        }
        return lessCommon(value);
    }

    private static QuantileFunction lessCommon(Uncertain value) {
        if (value instanceof Uncertain.Uniform v) {
            return new UniformQuantile(v.min(), v.max());
        }
        if (value instanceof Uncertain.Triangular v) {
            return new TriangularQuantile(v.min(), v.mode(), v.max());
        }
        if (value instanceof Uncertain.Pert v) {
            return TabulatedQuantile.pert(v.min(), v.mode(), v.max());
        }
        if (value instanceof Uncertain.Beta v) {
            return TabulatedQuantile.beta(v.alpha(), v.beta(), v.min(), v.max());
        }
        if (value instanceof Uncertain.Gamma v) {
            return TabulatedQuantile.gammaByMean(v.mean(), v.cv());
        }
        if (value instanceof Uncertain.Weibull v) {
            return new WeibullQuantile(v.shape(), v.scale());
        }
        if (value instanceof Uncertain.Exponential v) {
            return new ExponentialQuantile(v.mean());
        }
        var discrete = (Uncertain.Discrete) value;
        return new DiscreteQuantile(discrete.values(), discrete.weights());
    }
}
