package dev.headroom.engine;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

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
        if (!lanes.shocks()) {
            return;
        }
        begin(lanes, address, failure, repair);
        int left = lanes.count();
        for (int number = 1; left > 0; number++) {
            lanes.uniforms(address, number, uniforms);
            left = 0;
            for (int lane = 0; lane < lanes.count(); lane++) {
                if (changes[lane] < up.length) {
                    stay(lane, up);
                    left += changes[lane] < up.length ? 1 : 0;
                }
            }
        }
    }

    private void begin(Lanes lanes, long address, double[] failure, double[] repair) {
        lanes.uniforms(address, 0, uniforms);
        for (int lane = 0; lane < lanes.count(); lane++) {
            logStaysUp[lane] = FastMath.log1p(-failure[lane]);
            logStaysDown[lane] = FastMath.log1p(-repair[lane]);
            isUp[lane] = failure[lane] == 0 || uniforms[lane] * (failure[lane] + repair[lane]) < repair[lane];
            changes[lane] = 0;
        }
    }

    /** The state lasts for the drawn number of months, then it is the other. */
    private void stay(int lane, double[][] up) {
        int end = changes[lane] + months(uniforms[lane], isUp[lane] ? logStaysUp[lane] : logStaysDown[lane], up.length);
        if (!isUp[lane]) {
            for (int t = changes[lane]; t < Math.min(end, up.length); t++) {
                up[t][lane] = 0;
            }
        }
        isUp[lane] = !isUp[lane];
        changes[lane] = end;
    }

    /** The number of the month in which a state is left, by inversion: at least 1, at most {@code most}. */
    private static int months(double uniform, double logStays, int most) {
        if (logStays == 0) {
            return most;
        }
        return (int) Math.min(most, 1 + Math.floor(FastMath.log1p(-uniform) / logStays));
    }
}
