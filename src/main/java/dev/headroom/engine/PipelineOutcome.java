package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import java.util.Arrays;

/** What building came to in each lane of a batch: MW, money, and how projects ended. Cleared for each batch. */
final class PipelineOutcome {
    private final int months;
    final double[][][][]
            energisedMw; // [region][pool][month][lane], what comes in in the month, less what is converted away or at
    // the end of its life
    final double[][][][] uncountedMw; // those of them that no grid limit counts; no months in a region without a limit
    final double[][][] capex; // [region][month][lane] USD million paid
    final double[][][] sunk; // [region][month][lane] USD million paid on projects that were abandoned in the month
    final double[][][] paidEnergised; // [region][month][lane] USD million paid for phases that came in in the month
    final double[][][] rent; // [region][month][lane] USD million a month that begins in the month, before escalation
    final double[][] completion; // [project][lane] months from plan start, infinite if not by the end
    final double[][] abandoned; // [project][lane] 0 or 1
    final double[][] stuck; // [project][lane] 0 or 1
    final double[][][] charged; // [project][item][lane] months until completion, by stage and by what was waited for

    PipelineOutcome(CapacityModel model) {
        int regions = model.regions().length;
        int projects = model.projects().length;
        this.months = model.months();
        this.energisedMw = new double[regions][2][months][Lanes.WIDTH];
        this.uncountedMw = new double[regions][2][][];
        for (int r = 0; r < regions; r++) {
            int limited = model.regions()[r].grid().isLimited() ? months : 0;
            uncountedMw[r][0] = new double[limited][Lanes.WIDTH];
            uncountedMw[r][1] = new double[limited][Lanes.WIDTH];
        }
        this.rent = new double[regions][months][Lanes.WIDTH];
        this.capex = new double[regions][months][Lanes.WIDTH];
        this.sunk = new double[regions][months][Lanes.WIDTH];
        this.paidEnergised = new double[regions][months][Lanes.WIDTH];
        this.completion = new double[projects][Lanes.WIDTH];
        this.abandoned = new double[projects][Lanes.WIDTH];
        this.stuck = new double[projects][Lanes.WIDTH];
        this.charged = new double[projects][][];
        for (int p = 0; p < projects; p++) {
            charged[p] = new double[ResultLayout.items(model, p)][Lanes.WIDTH];
        }
    }

    void clear() {
        for (int r = 0; r < capex.length; r++) {
            clear(energisedMw[r][0]);
            clear(energisedMw[r][1]);
            clear(uncountedMw[r][0]);
            clear(uncountedMw[r][1]);
            clear(rent[r]);
            clear(capex[r]);
            clear(sunk[r]);
            clear(paidEnergised[r]);
        }
        clear(abandoned);
        clear(stuck);
        for (double[][] items : charged) {
            clear(items);
        }
        for (double[] lanes : completion) {
            Arrays.fill(lanes, Double.POSITIVE_INFINITY);
        }
    }

    private static void clear(double[][] rows) {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    /** MW of a phase come in at {@code time}, or leave if negative; they count from the first month that begins at or after it. */
    void energise(int region, int pool, double time, int lane, boolean counted, double mw) {
        int month = Clock.firstMonthFrom(time);
        if (month < months) {
            energisedMw[region][pool][month][lane] += mw;
            if (!counted && uncountedMw[region][pool].length > 0) {
                uncountedMw[region][pool][month][lane] += mw;
            }
        }
    }

    /** General capacity is turned into something else at {@code time}. */
    void convert(int region, double time, int lane, double mw) {
        if (mw > 0) {
            energise(region, 1, time, lane, true, -mw);
        }
    }

    /** Money that was paid for a phase which comes in at {@code time}, and its rent a month; both negative when it leaves. */
    void pay(int region, double time, int lane, double paidUsdMillion, double rentUsdMillion) {
        int month = Clock.firstMonthFrom(time);
        if (month < months) {
            paidEnergised[region][month][lane] += paidUsdMillion;
            rent[region][month][lane] += rentUsdMillion;
        }
    }
}
