package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import java.util.Arrays;

/**
 * The MW whose end of life is known, in one future of one account, as a planner asks for them whose month of asking never goes back. It
 * grows as phases come in.
 */
final class Leavings {
    private final double[][]
            byMonth; // [region and pool][month] MW that leave, of all that have not left by the month last asked for
    private final double[] left; // [region and pool] MW that have, by that month
    private final int[] asked; // [region and pool] that month
    private boolean empty = true;

    Leavings(CapacityModel model) {
        int cells = 2 * model.regions().length;
        this.byMonth = new double[cells][];
        for (int cell = 0; cell < cells; cell++) {
            byMonth[cell] = new double
                    [model.months() + model.regions()[cell / 2].expansion().lookaheadMonths()];
        }
        this.left = new double[cells];
        this.asked = new int[cells];
    }

    void clear() {
        if (!empty) {
            for (double[] months : byMonth) {
                Arrays.fill(months, 0);
            }
            Arrays.fill(left, 0);
            empty = true;
        }
        Arrays.fill(asked, 0);
    }

    /** What leaves later than any planner looks is left out. */
    void add(int region, int pool, int fromMonth, double mw) {
        int cell = 2 * region + pool;
        empty = false;
        if (fromMonth <= asked[cell]) {
            left[cell] += mw;
        } else if (fromMonth < byMonth[cell].length) {
            byMonth[cell][fromMonth] += mw;
        }
    }

    /** MW that have left a pool of a region by a month; months that are asked for never fall. */
    double mw(int region, int pool, int month) {
        int cell = 2 * region + pool;
        while (asked[cell] < month) {
            left[cell] += byMonth[cell][++asked[cell]];
        }
        return left[cell];
    }
}
