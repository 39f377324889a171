package dev.headroom.engine;

import dev.headroom.random.ArrayMath;
import java.util.Arrays;

/** The events of a Poisson stream, one number after the other, in all lanes at once. It moves from event to event. */
final class Arrivals {
    private final double[] gap = new double[Lanes.WIDTH]; // [lane] in means
    private final double[] time = new double[Lanes.WIDTH]; // [lane] months from plan start
    private final LaneSelection coming = new LaneSelection();
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
        coming.clear();
        if (lanes.shocks()) {
            drawGaps(lanes, address);
            for (int lane = 0; lane < lanes.count(); lane++) {
                time[lane] += perYear[lane] > 0 ? gap[lane] * 12 / perYear[lane] : Double.POSITIVE_INFINITY;
                if (time[lane] < end) {
                    coming.add(lane);
                }
            }
        }
        return coming.size() > 0;
    }

    private void drawGaps(Lanes lanes, long address) {
        lanes.uniforms(address, number, gap);
        for (int lane = 0; lane < lanes.count(); lane++) {
            gap[lane] = -gap[lane];
        }
        ArrayMath.log1p(gap, gap, lanes.count());
        for (int lane = 0; lane < lanes.count(); lane++) {
            gap[lane] = -gap[lane];
        }
    }

    /** The number of the event at hand, from 0. */
    int number() {
        return number;
    }

    /** The lanes in which the event at hand comes before the end. */
    LaneSelection coming() {
        return coming;
    }

    /** When the event at hand comes, months from plan start. */
    double time(int lane) {
        return time[lane];
    }
}
