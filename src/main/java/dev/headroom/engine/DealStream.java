package dev.headroom.engine;

import dev.headroom.model.DealsModel;
import java.util.Arrays;

/** The MW of large contracts that run in each month. Refilled for each region of each batch. */
final class DealStream {
    private final double[][] mw; // [month][lane]
    private final Arrivals arrivals;
    private final double[] size = new double[Lanes.WIDTH];
    private final double[] duration = new double[Lanes.WIDTH];

    DealStream(int months) {
        this.mw = new double[months][Lanes.WIDTH];
        this.arrivals = new Arrivals(months);
    }

    /** [month][lane] */
    double[][] mw() {
        return mw;
    }

    /** Plays deals from {@code firstMonth} on; none runs at its beginning. */
    void play(DealsModel deals, int firstMonth, Lanes lanes, ScalarDraws draws) {
        for (double[] month : mw) {
            Arrays.fill(month, 0);
        }
        arrivals.begin(firstMonth);
        while (arrivals.next(lanes, deals.arrivals(), draws.of(deals.perYear()))) {
            lanes.draw(deals.size(), arrivals.number(), size);
            lanes.draw(deals.duration(), arrivals.number(), duration);
            for (int lane = 0; lane < lanes.count(); lane++) {
                if (arrivals.comes(lane)) {
                    add(lane, arrivals.time(lane));
                }
            }
        }
    }

    private void add(int lane, double start) {
        int end = Math.min(mw.length, Clock.firstMonthFrom(start + duration[lane]));
        for (int t = Clock.firstMonthFrom(start); t < end; t++) {
            mw[t][lane] += size[lane];
        }
    }
}
