package dev.headroom.engine;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** The events of a Poisson stream, one number after the other, in all lanes at once. It moves from event to event. */
final class Arrivals {
    private final double[] uniforms = new double[Lanes.WIDTH];
    private final double[] time = new double[Lanes.WIDTH]; // [lane] months from plan start
    private final int end;
    private int number;

    /** @param end month before which events count */
    Arrivals(int end) {
        this.end = end;
    }

    void begin(double startMonth) {
        Arrays.fill(time, startMonth);
        number = -1;
    }

    /**
     * Moves to the next event of each lane.
     *
     * @param perYear [lane] expected number a year
     * @return whether it comes before the end in any lane; never without shocks
     */
    boolean next(Lanes lanes, long address, double[] perYear) {
        number++;
        boolean any = false;
        if (lanes.shocks()) {
            lanes.uniforms(address, number, uniforms);
            for (int lane = 0; lane < lanes.count(); lane++) {
                double gap = perYear[lane] > 0
                        ? -FastMath.log1p(-uniforms[lane]) * 12 / perYear[lane]
                        : Double.POSITIVE_INFINITY;
                time[lane] += gap;
                any |= time[lane] < end;
            }
        }
        return any;
    }

    /** The number of the event at hand, from 0. */
    int number() {
        return number;
    }

    boolean comes(int lane) {
        return time[lane] < end;
    }

    /** When the event at hand comes, months from plan start. */
    double time(int lane) {
        return time[lane];
    }
}
