package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.GridModel;

/** What the grid carries in each region by month, as IT load: MW at the meter over PUE, upgrades as late as they come. Refilled for each batch. */
final class GridLimit {
    private final CapacityModel model;
    private final double[][][] itMw; // [region][month][lane], no months for a region without a limit
    private final double[] delay = new double[Lanes.WIDTH];

    GridLimit(CapacityModel model) {
        this.model = model;
        this.itMw = new double[model.regions().length][][];
        for (int r = 0; r < itMw.length; r++) {
            boolean limited = model.regions()[r].grid().isLimited();
            itMw[r] = new double[limited ? model.months() : 0][Lanes.WIDTH];
        }
    }

    /** [month][lane] MW of IT load, of a region with a limit. */
    double[][] itMw(int region) {
        return itMw[region];
    }

    void play(Lanes lanes, ScalarDraws draws) {
        for (int r = 0; r < itMw.length; r++) {
            GridModel grid = model.regions()[r].grid();
            if (grid.isLimited()) {
                playRegion(itMw[r], grid, lanes, draws);
            }
        }
    }

    private void playRegion(double[][] limit, GridModel grid, Lanes lanes, ScalarDraws draws) {
        int count = lanes.count();
        for (double[] month : limit) {
            System.arraycopy(draws.of(grid.limit()), 0, month, 0, count);
        }
        for (GridModel.UpgradeModel upgrade : grid.upgrades()) {
            lanes.draw(upgrade.delay(), 0, delay);
            double[] mw = draws.of(upgrade.mw());
            for (int lane = 0; lane < count; lane++) {
                for (int t = Math.max(0, Clock.firstMonthFrom(upgrade.month() + delay[lane])); t < limit.length; t++) {
                    limit[t][lane] += mw[lane];
                }
            }
        }
        double[] pue = draws.of(grid.pue());
        for (double[] month : limit) {
            for (int lane = 0; lane < count; lane++) {
                month[lane] /= pue[lane];
            }
        }
    }
}
