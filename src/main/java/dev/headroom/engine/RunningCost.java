package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.RegionModel;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** What running costs, power and rent, and what a payment is worth at plan start. It moves from month to month. */
final class RunningCost {
    private static final double HOURS_PER_MONTH = 730;
    private static final double USD_PER_MILLION = 1e6;

    private final CapacityModel model;
    private final Batch batch;
    private final double[] escalation = new double[Lanes.WIDTH]; // [lane] factor of the month at hand
    private final double[] escalationPerMonth = new double[Lanes.WIDTH];
    private final double[] presentValue = new double[Lanes.WIDTH]; // [lane] factor of the month at hand
    private final double[] presentValuePerMonth = new double[Lanes.WIDTH];
    private final double[][] powerPrice; // [region][lane] USD million per used MW and month, before escalation
    private final double[][] rent; // [region][lane] USD million a month, before escalation

    RunningCost(Batch batch) {
        this.model = batch.model;
        this.batch = batch;
        this.powerPrice = new double[model.regions().length][Lanes.WIDTH];
        this.rent = new double[model.regions().length][Lanes.WIDTH];
    }

    /** Begins a batch, in month 0. */
    void begin() {
        Arrays.fill(escalation, 1);
        Arrays.fill(presentValue, 1);
        compound(batch.draws.of(model.escalation()), 1, escalationPerMonth);
        compound(batch.draws.of(model.discount()), -1, presentValuePerMonth);
        for (int r = 0; r < rent.length; r++) {
            Arrays.fill(rent[r], 0);
            RegionModel region = model.regions()[r];
            double[] price = batch.draws.of(region.power());
            double[] load = batch.draws.of(region.loadFactor());
            double[] pue = batch.draws.of(region.grid().pue());
            for (int lane = 0; lane < batch.count(); lane++) {
                powerPrice[r][lane] = load[lane] * pue[lane] * HOURS_PER_MONTH * price[lane] / USD_PER_MILLION;
            }
        }
    }

    /** (1 + rate)^(sign/12). */
    private void compound(double[] perYear, int sign, double[] perMonth) {
        for (int lane = 0; lane < batch.count(); lane++) {
            perMonth[lane] = FastMath.exp(sign * FastMath.log1p(perYear[lane]) / 12);
        }
    }

    void toNextMonth() {
        Columns.multiply(escalationPerMonth, escalation, batch.count());
        Columns.multiply(presentValuePerMonth, presentValue, batch.count());
    }

    /** [lane] what a payment of the month at hand is worth at plan start. */
    double[] presentValue() {
        return presentValue;
    }

    /**
     * What running a region costs in the month at hand.
     *
     * @param used [lane] MW of both pools
     * @param cost [lane] filled with USD million
     */
    void fill(int r, int t, double[] used, double[] cost) {
        Columns.add(batch.outcome().rent[r][t], rent[r], batch.count());
        for (int lane = 0; lane < batch.count(); lane++) {
            double power = used[lane] * powerPrice[r][lane];
            cost[lane] = (power + Math.max(0, rent[r][lane])) * escalation[lane];
        }
    }
}
