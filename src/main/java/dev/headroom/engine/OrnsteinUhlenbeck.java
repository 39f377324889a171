package dev.headroom.engine;

import dev.headroom.model.ProcessModel;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * A mean-reverting process by month, exact in distribution at any step (Uhlenbeck and Ornstein 1930). It turns the shocks of a whole path
 * into its values, in place: row t + 1 of [month][lane] holds the shock that moves month t to the next. Its parameters are prepared anew
 * for each batch.
 */
final class OrnsteinUhlenbeck {
    private final double[] kappa = new double[Lanes.WIDTH]; // [lane] per year, as prepared
    private final double[] decay = new double[Lanes.WIDTH]; // [lane] e^(-kappa/12)
    private final double[] unitSpread =
            new double[Lanes.WIDTH]; // [lane] standard deviation of a step at a volatility of 1
    private final double[] spread = new double[Lanes.WIDTH]; // [lane] standard deviation of a step
    private final double[] variance = new double[Lanes.WIDTH]; // [lane] of the value, given volatility and reversion
    private boolean still;

    OrnsteinUhlenbeck() {
        Arrays.fill(kappa, Double.NaN);
    }

    void begin(ProcessModel process, ScalarDraws draws, Lanes lanes) {
        still = process.still() || !lanes.shocks();
        if (still) {
            return;
        }
        double[] sigma = draws.of(process.volatility());
        double[] reversion = draws.of(process.reversion());
        for (int lane = 0; lane < lanes.count(); lane++) {
            if (reversion[lane] != kappa[lane]) {
                prepare(lane, reversion[lane]);
            }
        }
        for (int lane = 0; lane < lanes.count(); lane++) {
            spread[lane] = sigma[lane] * unitSpread[lane];
        }
    }

    /** Only for a lane whose reversion is not that of the batch before. */
    private void prepare(int lane, double reversion) {
        kappa[lane] = reversion;
        decay[lane] = FastMath.exp(-reversion / 12);
        unitSpread[lane] = Math.sqrt(reversion == 0 ? 1.0 / 12 : -FastMath.expm1(-reversion / 6) / (2 * reversion));
    }

    /** Whether it stays at 0 whatever the shocks: then there is no path. */
    boolean still() {
        return still;
    }

    /** Turns shocks into values, from 0 in month {@code first} on. */
    void play(double[][] path, int first, int count) {
        Arrays.fill(path[first], 0);
        for (int t = first; t < path.length - 1; t++) {
            step(path[t], path[t + 1], count);
        }
    }

    /** Turns shocks into values less half their variance: logarithms of factors whose mean is 1. */
    void playCentred(double[][] path, int first, int count) {
        Arrays.fill(path[first], 0);
        Arrays.fill(variance, 0);
        for (int t = first; t < path.length; t++) {
            if (t < path.length - 1) {
                step(path[t], path[t + 1], count);
            }
            centre(path[t], count);
        }
    }

    private void step(double[] value, double[] shock, int count) {
        for (int lane = 0; lane < count; lane++) {
            shock[lane] = decay[lane] * value[lane] + spread[lane] * shock[lane];
        }
    }

    private void centre(double[] value, int count) {
        for (int lane = 0; lane < count; lane++) {
            value[lane] -= variance[lane] / 2;
        }
        for (int lane = 0; lane < count; lane++) {
            variance[lane] = decay[lane] * decay[lane] * variance[lane] + spread[lane] * spread[lane];
        }
    }
}
