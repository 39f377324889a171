package dev.headroom.engine;

import dev.headroom.random.ArrayMath;
import java.util.Arrays;

/**
 * A chain that is up or down, one step a month, started stationary. Not the steps are drawn but the months until the next change, whose
 * distribution is geometric: a quiet chain costs few numbers. Refilled for each batch.
 */
final class TwoStateChain {
    private final double[] uniforms = new double[Lanes.WIDTH];
    private final double[] logStaysUp = new double[Lanes.WIDTH]; // [lane] log of the probability to stay up a month
    private final double[] logStaysDown = new double[Lanes.WIDTH];
    private final boolean[] isUp = new boolean[Lanes.WIDTH];
    private final int[] changes = new int[Lanes.WIDTH]; // [lane] month in which the present state ends
    private final int[] open = new int[Lanes.WIDTH]; // lanes whose last month is not reached yet
    private final double[] logs = new double[Lanes.WIDTH]; // [open lane] log of a uniform number
    private final DownTimes down = new DownTimes();

    /**
     * Fills a chain's states.
     *
     * @param failure [lane] probability per month that it goes down
     * @param repair [lane] probability per month that it comes back
     * @param up [month][lane] filled with 1 where it is up and 0 where it is down
     */
    void play(Lanes lanes, long address, double[] failure, double[] repair, double[][] up) {
        for (double[] month : up) {
            Arrays.fill(month, 1);
        }
        down.clear();
        if (begin(lanes, address, failure, repair)) {
            play(lanes, address, up.length, down);
        }
        for (int spell = 0; spell < down.size(); spell++) {
            for (int t = down.from(spell); t < down.to(spell); t++) {
                up[t][down.lane(spell)] = 0;
            }
        }
    }

    /** Adds the months in which a unit is down. */
    void play(Lanes lanes, long address, double[] failure, double[] repair, int months, DownTimes to) {
        if (begin(lanes, address, failure, repair)) {
            play(lanes, address, months, to);
        }
    }

    private void play(Lanes lanes, long address, int months, DownTimes to) {
        int left = lanes.count();
        for (int k = 0; k < left; k++) {
            open[k] = k;
        }
        for (int number = 1; left > 0; number++) {
            lanes.uniforms(address, number, uniforms);
            for (int k = 0; k < left; k++) {
                logs[k] = -uniforms[open[k]];
            }
            ArrayMath.log1p(logs, logs, left);
            int still = 0;
            for (int k = 0; k < left; k++) {
                int lane = open[k];
                stay(lane, logs[k], months, to);
                if (changes[lane] < months) {
                    open[still++] = lane;
                }
            }
            left = still;
        }
    }

    /** Whether it can be down in any lane. */
    private boolean begin(Lanes lanes, long address, double[] failure, double[] repair) {
        if (!lanes.shocks() || Arrays.stream(failure, 0, lanes.count()).allMatch(p -> p == 0)) {
            return false;
        }
        lanes.uniforms(address, 0, uniforms);
        for (int lane = 0; lane < lanes.count(); lane++) {
            logStaysUp[lane] = -failure[lane];
            logStaysDown[lane] = -repair[lane];
            isUp[lane] = failure[lane] == 0 || uniforms[lane] * (failure[lane] + repair[lane]) < repair[lane];
            changes[lane] = 0;
        }
        ArrayMath.log1p(logStaysUp, logStaysUp, lanes.count());
        ArrayMath.log1p(logStaysDown, logStaysDown, lanes.count());
        return true;
    }

    /** The state lasts for the drawn number of months, then it is the other. */
    private void stay(int lane, double logUniform, int months, DownTimes to) {
        int begin = changes[lane];
        int end = begin + months(logUniform, isUp[lane] ? logStaysUp[lane] : logStaysDown[lane], months);
        if (!isUp[lane]) {
            to.add(lane, begin, Math.min(end, months));
        }
        isUp[lane] = !isUp[lane];
        changes[lane] = end;
    }

    /** The number of the month in which a state is left, by inversion: at least 1, at most {@code most}. */
    private static int months(double logUniform, double logStays, int most) {
        if (logStays == 0) {
            return most;
        }
        return (int) Math.min(most, 1 + Math.floor(logUniform / logStays));
    }
}
