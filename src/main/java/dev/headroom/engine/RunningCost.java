package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.RegionModel;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** What running costs by month, power and rent, and what a payment is worth at plan start. Refilled for each batch. */
final class RunningCost {
    private static final double HOURS_PER_MONTH = 730;
    private static final double USD_PER_MILLION = 1e6;

    private final CapacityModel model;
    private final Batch batch;
    private final double[][] escalation; // [month][lane] factor
    private final double[][] presentValue; // [month][lane] factor
    private final double[] rent = new double[Lanes.WIDTH]; // [lane] USD million a month, before escalation

    RunningCost(Batch batch) {
        this.model = batch.model;
        this.batch = batch;
        this.escalation = new double[model.months()][Lanes.WIDTH];
        this.presentValue = new double[model.months()][Lanes.WIDTH];
    }

    void begin() {
        compound(batch.draws.of(model.escalation()), 1, escalation);
        compound(batch.draws.of(model.discount()), -1, presentValue);
    }

    /** (1 + rate)^(sign t/12) by month. */
    private void compound(double[] perYear, int sign, double[][] factor) {
        Arrays.fill(factor[0], 1);
        if (factor.length == 1) {
            return;
        }
        for (int lane = 0; lane < batch.count(); lane++) {
            factor[1][lane] = FastMath.exp(sign * FastMath.log1p(perYear[lane]) / 12);
        }
        for (int t = 2; t < factor.length; t++) {
            for (int lane = 0; lane < batch.count(); lane++) {
                factor[t][lane] = factor[t - 1][lane] * factor[1][lane];
            }
        }
    }

    /** [month][lane] what a payment of month t is worth at plan start. */
    double[][] presentValue() {
        return presentValue;
    }

    /**
     * Fills what running a region costs.
     *
     * @param used [month][lane] MW of both pools
     * @param cost [month][lane] filled with USD million a month
     */
    void fill(int r, double[][] used, double[][] cost) {
        RegionModel region = model.regions()[r];
        double[] price = batch.draws.of(region.power());
        double[] load = batch.draws.of(region.loadFactor());
        double[] pue = batch.draws.of(region.grid().pue());
        Arrays.fill(rent, 0);
        for (int t = 0; t < cost.length; t++) {
            Columns.add(batch.outcome().rent[r][t], rent, batch.count());
            for (int lane = 0; lane < batch.count(); lane++) {
                double power = used[t][lane] * load[lane] * pue[lane] * HOURS_PER_MONTH * price[lane] / USD_PER_MILLION;
                cost[t][lane] = (power + Math.max(0, rent[lane])) * escalation[t][lane];
            }
        }
    }
}
