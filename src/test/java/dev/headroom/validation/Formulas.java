package dev.headroom.validation;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Distributions and integrals that expected numbers are made of; nothing here comes from the simulator. */
final class Formulas {
    /** 90% quantile of the standard normal. */
    static final double Z90 = 1.2815515655446004;

    static final double Z75 = 0.6744897501960817;
    static final double Z95 = 1.6448536269514722;
    static final double Z99 = 2.3263478740408408;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Formulas() {}

    /** Standard normal distribution function. */
    static double phi(double x) {
        return NORMAL.cumulativeProbability(x);
    }

    /** Standard normal density. */
    static double density(double x) {
        return NORMAL.density(x);
    }

    /** Variance of an Ornstein-Uhlenbeck process that starts at 0. */
    static double variance(double sigma, double kappa, double months) {
        return kappa == 0
                ? sigma * sigma * months / 12
                : sigma * sigma * (1 - StrictMath.exp(-2 * kappa * months / 12)) / (2 * kappa);
    }

    static double logit(double share) {
        return StrictMath.log(share / (1 - share));
    }

    static double logistic(double y) {
        return 1 / (1 + StrictMath.exp(-y));
    }

    /** Simpson's rule with 2,000 steps, for smooth functions. */
    static double integral(DoubleUnaryOperator f, double from, double to) {
        int steps = 2000;
        double h = (to - from) / steps;
        double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
        for (int k = 1; k < steps; k++) {
            sum += (k % 2 == 1 ? 4 : 2) * f.applyAsDouble(from + k * h);
        }
        return sum * h / 3;
    }

    /** Mean of a function of a standard normal. */
    static double meanOverNormal(DoubleUnaryOperator f) {
        return integral(z -> f.applyAsDouble(z) * density(z), -9, 9);
    }

    /** Probability of n events of a Poisson distribution. */
    static double poisson(double mean, int n) {
        double p = StrictMath.exp(-mean);
        for (int k = 1; k <= n; k++) {
            p *= mean / k;
        }
        return p;
    }

    /** P(X > h, Y > k at the medians): both of two normals above their medians, or both below. */
    static double orthant(double correlation) {
        return 0.25 + StrictMath.asin(correlation) / (2 * StrictMath.PI);
    }

    /**
     * A lognormal by its mean.
     *
     * @param s standard deviation of the logarithm
     */
    record Lognormal(double mean, double s) {
        static Lognormal ofMedianAndP90(double median, double p90) {
            double s = StrictMath.log(p90 / median) / Z90;
            return new Lognormal(median * StrictMath.exp(s * s / 2), s);
        }

        double quantile(double z) {
            return mean * StrictMath.exp(s * z - s * s / 2);
        }

        /** P(X > k). */
        double exceeds(double k) {
            return phi(StrictMath.log(mean / k) / s - s / 2);
        }

        /** E[max(0, X - k)], undiscounted (Black 1976). */
        double call(double k) {
            double d1 = StrictMath.log(mean / k) / s + s / 2;
            return mean * phi(d1) - k * phi(d1 - s);
        }

        /** E[max(0, k - X)]. */
        double put(double k) {
            return call(k) - mean + k;
        }

        /** Mean of the largest twentieth. */
        double meanAboveP95() {
            return mean * phi(s - Z95) / 0.05;
        }
    }
}
