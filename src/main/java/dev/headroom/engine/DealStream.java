package dev.headroom.engine;

import dev.headroom.model.DealsModel;
import java.util.Arrays;

/** The MW of large contracts that run in each month. Refilled for each region of each batch. */
final class DealStream {
    private final double[][] mw; // [month][lane]
    private final Arrivals arrivals;
    private final double[] size = new double[Lanes.WIDTH]; // [coming lane] MW
    private final double[] duration = new double[Lanes.WIDTH]; // [coming lane] months

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
            LaneSelection coming = arrivals.coming();
            coming.draw(lanes, deals.size(), arrivals.number(), size);
            coming.draw(lanes, deals.duration(), arrivals.number(), duration);
            for (int k = 0; k < coming.size(); k++) {
                add(k, coming.lane(k), arrivals.time(coming.lane(k)));
            }
        }
    }

    private void add(int index, int lane, double start) {
        int end = Math.min(mw.length, Clock.firstMonthFrom(start + duration[index]));
        for (int t = Clock.firstMonthFrom(start); t < end; t++) {
            mw[t][lane] += size[index];
        }
    }
}
