package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import java.util.Arrays;

/** What building came to in each lane of a batch: MW that came in, money, and how projects ended. Cleared for each batch. */
final class PipelineOutcome {
    private final int months;
    final double[][][][] energisedMw; // [region][pool][month][lane], what comes in (or is converted away) in the month
    final double[][][] capex; // [region][month][lane] USD million paid
    final double[][][] sunk; // [region][month][lane] USD million paid on projects that were abandoned in the month
    final double[][][] paidEnergised; // [region][month][lane] USD million paid for phases that came in in the month
    final double[][] completion; // [project][lane] months from plan start, infinite if not by the end
    final double[][] abandoned; // [project][lane] 0 or 1
    final double[][] stuck; // [project][lane] 0 or 1

    PipelineOutcome(CapacityModel model) {
        int regions = model.regions().length;
        int projects = model.projects().length;
        this.months = model.months();
        this.energisedMw = new double[regions][2][months][Lanes.WIDTH];
        this.capex = new double[regions][months][Lanes.WIDTH];
        this.sunk = new double[regions][months][Lanes.WIDTH];
        this.paidEnergised = new double[regions][months][Lanes.WIDTH];
        this.completion = new double[projects][Lanes.WIDTH];
        this.abandoned = new double[projects][Lanes.WIDTH];
        this.stuck = new double[projects][Lanes.WIDTH];
    }

    void clear() {
        for (int r = 0; r < capex.length; r++) {
            clear(energisedMw[r][0]);
            clear(energisedMw[r][1]);
            clear(capex[r]);
            clear(sunk[r]);
            clear(paidEnergised[r]);
        }
        clear(abandoned);
        clear(stuck);
        for (double[] lanes : completion) {
            Arrays.fill(lanes, Double.POSITIVE_INFINITY);
        }
    }

    private static void clear(double[][] rows) {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    /** One phase of an undertaking comes in at {@code time}; it counts from the first month that begins at or after it. */
    void energise(int region, double time, int lane, double aiMw, double generalMw) {
        int month = Clock.firstMonthFrom(time);
        if (month < months) {
            energisedMw[region][0][month][lane] += aiMw;
            energisedMw[region][1][month][lane] += generalMw;
        }
    }

    /** Money that was paid for a phase which came in at {@code time}. */
    void countPaid(int region, double time, int lane, double usdMillion) {
        int month = Clock.firstMonthFrom(time);
        if (month < months) {
            paidEnergised[region][month][lane] += usdMillion;
        }
    }
}
