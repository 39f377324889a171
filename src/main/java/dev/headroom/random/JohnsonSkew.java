package dev.headroom.random;

/**
 * How three transformed quantiles lie: what both Johnson quantile-parameterised families are built from.
 *
 * @param lowerStep from the 10% to the 50% quantile
 * @param upperStep from the 50% to the 90% quantile
 */
record JohnsonSkew(double lowerStep, double upperStep) {
    static final double Z90 = NormalCurve.inverse(0.9);
    private static final double SYMMETRIC_WITHIN = 1e-9;

    double width() {
        return lowerStep + upperStep;
    }

    double shorterStep() {
        return Math.min(lowerStep, upperStep);
    }

    boolean isNone() {
        return Math.abs(upperStep - lowerStep) < SYMMETRIC_WITHIN * width();
    }

    /** 1 where the upper step is the longer one, else -1. */
    int sign() {
        return upperStep > lowerStep ? 1 : -1;
    }

    /** (H - L)/(2 min(B - L, H - B)) - 1, without the cancellation. */
    double excess() {
        return Math.abs(upperStep - lowerStep) / (2 * shorterStep());
    }
}
