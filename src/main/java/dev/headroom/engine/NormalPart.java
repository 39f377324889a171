package dev.headroom.engine;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * A part of a mixture of normal laws with unit variances, while the mixture is fitted to weighted points.
 *
 * @param share of the mixture, 0 to 1
 * @param means [driver]
 */
record NormalPart(double share, double[] means) {
    private static final int ROUNDS = 25;

    /** A direction in which points of a part spread, of length 1, and their variance along it. */
    record Direction(double[] unit, double variance) {}

    /**
     * The part with the means of weighted points.
     *
     * @param z [driver][point]
     * @param weights [point], not all 0
     */
    static NormalPart of(double[][] z, double[] weights, double share) {
        double sum = Arrays.stream(weights).sum();
        var means = new double[z.length];
        for (int d = 0; d < means.length; d++) {
            for (int i = 0; i < weights.length; i++) {
                means[d] += weights[i] / sum * z[d][i];
            }
        }
        return new NormalPart(share, means);
    }

    NormalPart moved(double[] unit, double by) {
        var to = means.clone();
        for (int d = 0; d < to.length; d++) {
            to[d] += by * unit[d];
        }
        return new NormalPart(share / 2, to);
    }

    /** Expectation maximisation: shares and means of all parts, in place. */
    static void improve(List<NormalPart> parts, double[][] z, double[] weights) {
        for (int round = 0; round < ROUNDS; round++) {
            var next = new NormalPart[parts.size()];
            for (int k = 0; k < next.length; k++) {
                double[] own = partWeights(parts, k, z, weights);
                double share = Arrays.stream(own).sum();
                next[k] = share > 0 ? of(z, own, share) : parts.get(k);
            }
            for (int k = 0; k < next.length; k++) {
                parts.set(k, next[k]);
            }
        }
    }

    /** What of each point's weight falls to part k. */
    static double[] partWeights(List<NormalPart> parts, int k, double[][] z, double[] weights) {
        var own = new double[weights.length];
        for (int i = 0; i < own.length; i++) {
            double of = parts.get(k).logDensity(z, i);
            double ratios = 0;
            for (NormalPart part : parts) {
                ratios += FastMath.exp(part.logDensity(z, i) - of);
            }
            own[i] = weights[i] / ratios;
        }
        return own;
    }

    /** Of share times density over that of the standard normal law. */
    private double logDensity(double[][] z, int i) {
        double sum = FastMath.log(Math.max(Double.MIN_NORMAL, share));
        for (int d = 0; d < means.length; d++) {
            sum += means[d] * (z[d][i] - means[d] / 2);
        }
        return sum;
    }

    /** The direction in which weighted points around the means spread most, by power iteration. */
    Direction widest(double[][] z, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        var unit = new double[means.length];
        Arrays.setAll(unit, d -> (d % 2 == 0 ? 1 : -0.6) + 0.1 * d / unit.length); // any that no symmetry singles out
        double variance = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double length = Math.sqrt(Arrays.stream(unit).map(u -> u * u).sum());
            if (!(length > 0) || !(sum > 0)) {
                return new Direction(unit, 0);
            }
            variance = round == 0 ? 0 : length;
            Arrays.setAll(unit, d -> unit[d] / length);
            double[] along = along(z, unit);
            var next = new double[unit.length];
            for (int d = 0; d < next.length; d++) {
                for (int i = 0; i < weights.length; i++) {
                    next[d] += weights[i] / sum * along[i] * (z[d][i] - means[d]);
                }
            }
            if (round < ROUNDS - 1) {
                System.arraycopy(next, 0, unit, 0, unit.length);
            }
        }
        return new Direction(unit, variance);
    }

    private double[] along(double[][] z, double[] unit) {
        var along = new double[z.length == 0 ? 0 : z[0].length];
        for (int d = 0; d < unit.length; d++) {
            for (int i = 0; i < along.length; i++) {
                along[i] += unit[d] * (z[d][i] - means[d]);
            }
        }
        return along;
    }
}
