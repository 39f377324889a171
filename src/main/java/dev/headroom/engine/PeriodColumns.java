package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cell's months have come to since the beginning of each longer period that is under way: sums, largest and smallest values by lane.
 * Refilled from period to period.
 */
final class PeriodColumns {
    private final Period[] periods;
    private final int[][] under; // [kind of period][month] the period of that kind
    private final double[][][][] columns; // [kind of period][cell][kind of quantile][lane]

    /** @param recorded kinds of periods; months, which are over at once, are left out */
    PeriodColumns(CapacityModel model, Iterable<Period.Kind> recorded, int cells) {
        this.periods = model.periods();
        List<int[]> kinds = new ArrayList<>();
        for (Period.Kind kind : recorded) {
            if (kind != Period.Kind.MONTH) {
                kinds.add(periodsByMonth(kind, model.months()));
            }
        }
        this.under = kinds.toArray(int[][]::new);
        this.columns = new double[under.length][cells][CellQuantile.COUNT][Lanes.WIDTH];
    }

    private int[] periodsByMonth(Period.Kind kind, int months) {
        var byMonth = new int[months];
        for (int k = 0; k < periods.length; k++) {
            if (periods[k].kind() == kind) {
                for (int t = periods[k].first(); t <= periods[k].last(); t++) {
                    byMonth[t] = k;
                }
            }
        }
        return byMonth;
    }

    /** How many kinds of periods there are. */
    int kinds() {
        return under.length;
    }

    /** The index of the period of a kind that month {@code t} is in. */
    int period(int kind, int t) {
        return under[kind][t];
    }

    boolean begins(int kind, int t) {
        return periods[under[kind][t]].first() == t;
    }

    boolean ends(int kind, int t) {
        return periods[under[kind][t]].last() == t;
    }

    /** Takes in a month: of demand and usable capacity the sum, of headroom the least, of the others the most. */
    void take(int kind, int cell, CellQuantile quantile, int t, double[] month, int count) {
        double[] column = columns[kind][cell][quantile.index()];
        if (begins(kind, t)) {
            System.arraycopy(month, 0, column, 0, count);
            return;
        }
        switch (quantile) {
            case DEMAND, USABLE -> Columns.add(month, column, count);
            case LEAST_HEADROOM, LEAST_HEADROOM_N1 -> Columns.min(month, column, count);
            case PEAK_SHORTFALL, MOST_TO_BUY -> Columns.max(month, column, count);
        }
    }

    /** [lane] what a period came to; of sums the mean over its months. It may be asked for once. */
    double[] result(int kind, int cell, CellQuantile quantile, int t, int count) {
        double[] column = columns[kind][cell][quantile.index()];
        if (quantile == CellQuantile.DEMAND || quantile == CellQuantile.USABLE) {
            double share = 1.0 / periods[under[kind][t]].months();
            for (int lane = 0; lane < count; lane++) {
                column[lane] *= share;
            }
        }
        return column;
    }
}
