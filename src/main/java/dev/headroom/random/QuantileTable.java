package dev.headroom.random;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;

/**
 * A smooth rising function of a standard normal coordinate, as cubics between equidistant knots that meet value and slope of the
 * exact function at every knot.
 */
final class QuantileTable implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double REACH = 8.5;
    private static final int FEWEST_INTERVALS = 128;
    private static final int MOST_INTERVALS = 1 << 14;
    private static final double ACCURACY_BEFORE_LAST_DOUBLING = 1e-9;
    private static final double SOLVED_WITHIN = 1e-13;
    private static final int MOST_STEPS = 200;
    private static final double LOG_ROOT_OF_TWO_PI = 0.9189385332046728;

    private final int intervals;
    private final double[] cubics; // [interval * 4 + power]

    private QuantileTable(double[] values, double[] slopes) {
        this.intervals = values.length - 1;
        this.cubics = new double[4 * intervals];
        double step = 2 * REACH / intervals;
        for (int i = 0; i < intervals; i++) {
            double rise = values[i + 1] - values[i];
            double left = slopes[i] * step;
            double right = slopes[i + 1] * step;
            cubics[4 * i] = values[i];
            cubics[4 * i + 1] = left;
            cubics[4 * i + 2] = 3 * rise - 2 * left - right;
            cubics[4 * i + 3] = left + right - 2 * rise;
        }
    }

    /** Doubles the knots until a doubling changes nothing to speak of: then the error is about 1e-10, in units of y. */
    static QuantileTable of(LogTails tails) {
        var table = withIntervals(tails, FEWEST_INTERVALS);
        while (true) {
            var finer = withIntervals(tails, 2 * table.intervals);
            if (table.largestDifference(finer) < ACCURACY_BEFORE_LAST_DOUBLING || finer.intervals >= MOST_INTERVALS) {
                return finer;
            }
            table = finer;
        }
    }

    private static QuantileTable withIntervals(LogTails tails, int intervals) {
        var values = new double[intervals + 1];
        var slopes = new double[intervals + 1];
        double step = 2 * REACH / intervals;
        int middle = intervals / 2;
        values[middle] = solve(tails, 0, tails.start());
        slopes[middle] = slope(tails, 0, values[middle]);
        for (int k = 1; k <= middle; k++) {
            int up = middle + k;
            values[up] = solve(tails, k * step, values[up - 1] + step * slopes[up - 1]);
            slopes[up] = slope(tails, k * step, values[up]);
            int down = middle - k;
            values[down] = solve(tails, -k * step, values[down + 1] - step * slopes[down + 1]);
            slopes[down] = slope(tails, -k * step, values[down]);
        }
        return new QuantileTable(values, slopes);
    }

    private double largestDifference(QuantileTable finer) {
        double largest = 0;
        for (int i = 0; i < intervals; i++) {
            double z = -REACH + (i + 0.5) * 2 * REACH / intervals;
            largest = Math.max(largest, Math.abs(at(z) - finer.at(z)));
        }
        return largest;
    }

    /** Newton's method on the logarithm of the smaller tail, which is concave: it cannot run away. */
    private static double solve(LogTails tails, double z, double guess) {
        boolean lower = z <= 0;
        double target = FastMath.log(NormalCurve.cumulative(lower ? z : -z));
        double y = guess;
        for (int i = 0; i < MOST_STEPS; i++) {
            double tail = lower ? tails.below(y) : tails.above(y);
            double slope = FastMath.exp(tails.density(y) - tail);
            double step = (lower ? target - tail : tail - target) / slope;
            y += step;
            if (Math.abs(step) <= SOLVED_WITHIN * Math.max(1, Math.abs(y))) {
                break;
            }
        }
        return y;
    }

    private static double slope(LogTails tails, double z, double y) {
        return FastMath.exp(-0.5 * z * z - LOG_ROOT_OF_TWO_PI - tails.density(y));
    }

    /** The function at z; beyond 8.5 it stays what it is there. */
    double at(double z) {
        double place = (Math.max(-REACH, Math.min(REACH, z)) + REACH) * (intervals / (2 * REACH));
        int interval = Math.min((int) place, intervals - 1);
        double s = place - interval;
        int i = 4 * interval;
        return cubics[i] + s * (cubics[i + 1] + s * (cubics[i + 2] + s * cubics[i + 3]));
    }
}
