package dev.headroom.engine;

/** One month of a cell, a column of lanes for each quantity of which more is asked than the mean. Refilled from month to month. */
final class CellMonth {
    final double[] demand = new double[Lanes.WIDTH]; // MW
    final double[] usable = new double[Lanes.WIDTH]; // MW
    final double[] shortfall = new double[Lanes.WIDTH]; // MW
    final double[] idle = new double[Lanes.WIDTH]; // MW
    final double[] headroom = new double[Lanes.WIDTH]; // MW
    final double[] loss = new double[Lanes.WIDTH]; // MW by which headroom falls with the largest zone or unit
    final double[] headroomN1 = new double[Lanes.WIDTH]; // MW without the largest zone or unit
    final double[] toBuy = new double[Lanes.WIDTH]; // MW of nameplate that would serve the shortfall
    boolean lacks; // whether any lane has a shortfall

    /** Becomes the sum of a region's two pools; each of them loses its own largest unit. */
    void setSum(CellMonth ai, CellMonth general, int count) {
        for (int lane = 0; lane < count; lane++) {
            demand[lane] = ai.demand[lane] + general.demand[lane];
            usable[lane] = ai.usable[lane] + general.usable[lane];
            shortfall[lane] = ai.shortfall[lane] + general.shortfall[lane];
            idle[lane] = ai.idle[lane] + general.idle[lane];
            loss[lane] = ai.loss[lane] + general.loss[lane];
            toBuy[lane] = ai.toBuy[lane] + general.toBuy[lane];
        }
        lacks = ai.lacks || general.lacks;
        findHeadroom(count);
    }

    /** Takes in a region: of all regions only the one is to lose a unit where that hurts most. */
    void addRegion(CellMonth region, boolean isFirst, int count) {
        if (isFirst) {
            clear(count);
        }
        for (int lane = 0; lane < count; lane++) {
            demand[lane] += region.demand[lane];
            usable[lane] += region.usable[lane];
            shortfall[lane] += region.shortfall[lane];
            loss[lane] = Math.max(loss[lane], region.loss[lane]);
            toBuy[lane] += region.toBuy[lane];
        }
        lacks |= region.lacks;
    }

    private void clear(int count) {
        for (int lane = 0; lane < count; lane++) {
            demand[lane] = 0;
            usable[lane] = 0;
            shortfall[lane] = 0;
            loss[lane] = 0;
            toBuy[lane] = 0;
        }
        lacks = false;
    }

    /** headroom = usable - own demand. */
    void findHeadroom(int count) {
        for (int lane = 0; lane < count; lane++) {
            headroom[lane] = usable[lane] - demand[lane];
            headroomN1[lane] = headroom[lane] - loss[lane];
        }
    }
}
