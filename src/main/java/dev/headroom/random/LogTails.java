package dev.headroom.random;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/** Both tails of a distribution on a scale on which they are nearly straight, as logarithms that neither underflow nor cancel. */
sealed interface LogTails {
    /** ln P(Y <= y). */
    double below(double y);

    /** ln P(Y > y). */
    double above(double y);

    /** Logarithm of the density of Y at y. */
    double density(double y);

    /** A point well inside. */
    double start();

    /** Where e^y is too small to be told from 0 beside 1. */
    double TINY = -37;

    /** ln(1 - e^a). */
    private static double complement(double a) {
        return FastMath.log1p(-FastMath.exp(a));
    }

    /** Y is the logarithm of a gamma of scale 1. */
    record OfGamma(double shape) implements LogTails {
        @Override
        public double below(double y) {
            return y < TINY ? power(y) : FastMath.log(Gamma.regularizedGammaP(shape, FastMath.exp(y)));
        }

        @Override
        public double above(double y) {
            return y < TINY ? complement(power(y)) : FastMath.log(Gamma.regularizedGammaQ(shape, FastMath.exp(y)));
        }

        @Override
        public double density(double y) {
            return shape * y - FastMath.exp(y) - Gamma.logGamma(shape);
        }

        @Override
        public double start() {
            return FastMath.log(shape);
        }

        private double power(double y) {
            return shape * y - Gamma.logGamma(shape + 1);
        }
    }

    /** Y is the logit of a beta on [0, 1]. */
    record OfBeta(double alpha, double beta) implements LogTails {
        private static final double MOSTLY = 0.9;

        @Override
        public double below(double y) {
            double tiny = TINY - FastMath.log1p(alpha + beta);
            if (y < tiny) {
                return power(y);
            }
            if (y > -tiny) {
                return complement(mirrored().power(-y));
            }
            double above = y > 0 ? Beta.regularizedBeta(logistic(-y), beta, alpha) : 1;
            return above < MOSTLY
                    ? FastMath.log1p(-above)
                    : FastMath.log(Beta.regularizedBeta(logistic(y), alpha, beta));
        }

        @Override
        public double above(double y) {
            return mirrored().below(-y);
        }

        @Override
        public double density(double y) {
            double size = FastMath.log1p(FastMath.exp(-Math.abs(y)));
            return alpha * (Math.min(y, 0) - size) - beta * (Math.max(y, 0) + size) - Beta.logBeta(alpha, beta);
        }

        @Override
        public double start() {
            return FastMath.log(alpha / beta);
        }

        private OfBeta mirrored() {
            return new OfBeta(/* alpha= */ beta, /* beta= */ alpha);
        }

        private double power(double y) {
            return alpha * y - FastMath.log(alpha) - Beta.logBeta(alpha, beta);
        }

        private static double logistic(double y) {
            return 1 / (1 + FastMath.exp(-y));
        }
    }
}
