package dev.headroom.random;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Builds the monthly shocks of a Brownian motion from where it ends, then from its midpoints, so that the first few normals
 * decide most of the path (Caflisch and Moskowitz 1995). The shocks are again independent standard normals.
 *
 * <p>A shock over an interval is split in two: of its part in the first half, given the whole, mean and variance are known.
 * What is left is the second half.
 */
public final class BrownianBridge {
    private final int[] rows; // [component]
    private final int[] ends; // [component] row of the shock that the component splits
    private final double[] shares; // [component] length of the first part over that of the whole
    private final double[] spreads; // [component] standard deviation of the first part, given the whole

    /** @param steps 0 or more */
    public BrownianBridge(int steps) {
        Parameters.require(steps >= 0, "steps " + steps + " must not be negative");
        rows = new int[steps];
        ends = new int[steps];
        shares = new double[steps];
        spreads = new double[steps];
        if (steps > 0) {
            rows[0] = steps - 1;
            spreads[0] = Math.sqrt(steps);
            halve(steps);
        }
    }

    private record Interval(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /** Widest intervals first. */
    private void halve(int steps) {
        Queue<Interval> intervals = new ArrayDeque<>();
        intervals.add(new Interval(0, steps));
        int component = 1;
        while (component < steps) {
            Interval whole = intervals.remove();
            if (whole.length() > 1) {
                int middle = (whole.from() + whole.to()) / 2;
                double first = middle - whole.from();
                rows[component] = middle - 1;
                ends[component] = whole.to() - 1;
                shares[component] = first / whole.length();
                spreads[component] = Math.sqrt(first * (whole.to() - middle) / whole.length());
                intervals.add(new Interval(whole.from(), middle));
                intervals.add(new Interval(middle, whole.to()));
                component++;
            }
        }
    }

    public int steps() {
        return rows.length;
    }

    /** The row in which {@link #toShocks} expects the normals of a component. */
    public int row(int component) {
        return rows[component];
    }

    /**
     * Replaces normals by shocks in place.
     *
     * @param path [step][lane] on entry normals, those of a component in its {@link #row}; on return the shock of each step
     * @param count lanes in use
     */
    public void toShocks(double[][] path, int count) {
        if (rows.length == 0) {
            return;
        }
        scale(path[rows[0]], spreads[0], count);
        for (int component = 1; component < rows.length; component++) {
            split(path[rows[component]], path[ends[component]], shares[component], spreads[component], count);
        }
    }

    private static void scale(double[] column, double factor, int count) {
        for (int lane = 0; lane < count; lane++) {
            column[lane] *= factor;
        }
    }

    private static void split(double[] first, double[] whole, double share, double spread, int count) {
        for (int lane = 0; lane < count; lane++) {
            double all = whole[lane];
            double part = Math.fma(share, all, spread * first[lane]);
            first[lane] = part;
            whole[lane] = all - part;
        }
    }
}
