package dev.headroom.engine;

import dev.headroom.model.ProcessModel;
import org.apache.commons.math3.util.FastMath;

/**
 * A mean-reverting process by month, exact in distribution at any step (Uhlenbeck and Ornstein 1930), with its variance. It starts at 0 and
 * moves on with each step.
 */
final class OrnsteinUhlenbeck {
    private final double[] decay = new double[Lanes.WIDTH]; // [lane] e^(-kappa/12)
    private final double[] spread = new double[Lanes.WIDTH]; // [lane] standard deviation of a step
    private final double[] value = new double[Lanes.WIDTH]; // [lane]
    private final double[] variance = new double[Lanes.WIDTH]; // [lane]
    private boolean still;

    /** Starts at 0; without shocks it stays there, and so does its variance. */
    void begin(ProcessModel process, ScalarDraws draws, Lanes lanes) {
        still = process.still() || !lanes.shocks();
        double[] sigma = draws.of(process.volatility());
        double[] kappa = draws.of(process.reversion());
        for (int lane = 0; lane < lanes.count(); lane++) {
            value[lane] = 0;
            variance[lane] = 0;
            decay[lane] = FastMath.exp(-kappa[lane] / 12);
            spread[lane] = sigma[lane] * Math.sqrt(monthlyVariance(kappa[lane]));
        }
    }

    /** Variance of one month's step at a volatility of 1. */
    private static double monthlyVariance(double kappa) {
        return kappa == 0 ? 1.0 / 12 : -FastMath.expm1(-kappa / 6) / (2 * kappa);
    }

    void step(double[] shocks, int count) {
        if (still) {
            return;
        }
        for (int lane = 0; lane < count; lane++) {
            value[lane] = decay[lane] * value[lane] + spread[lane] * shocks[lane];
            variance[lane] = decay[lane] * decay[lane] * variance[lane] + spread[lane] * spread[lane];
        }
    }

    /** [lane] */
    double[] value() {
        return value;
    }

    /** [lane] of the value, given volatility and reversion. */
    double[] variance() {
        return variance;
    }
}
