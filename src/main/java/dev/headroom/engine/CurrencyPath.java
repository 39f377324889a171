package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.CurrencyModel;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** The dollar price of each currency relative to plan start: driftless geometric Brownian motion by month, mean 1. Refilled for each batch. */
final class CurrencyPath {
    private final CapacityModel model;
    private final double[][][] price; // [currency][month][lane]
    private final double[][] shocks; // [currency][lane]
    private final double[][] correlated; // [member of the copula][lane], the same arrays as in shocks

    CurrencyPath(CapacityModel model) {
        this.model = model;
        this.price = new double[model.currencies().length][model.months()][Lanes.WIDTH];
        this.shocks = new double[model.currencies().length][Lanes.WIDTH];
        int[] members = model.correlatedCurrencies();
        this.correlated = new double[members.length][];
        for (int k = 0; k < members.length; k++) {
            correlated[k] = shocks[members[k]];
        }
    }

    /** [month][lane] */
    double[][] of(int currency) {
        return price[currency];
    }

    void play(Lanes lanes, ScalarDraws draws) {
        CurrencyModel[] currencies = model.currencies();
        if (currencies.length == 0) {
            return;
        }
        for (double[][] path : price) {
            for (double[] month : path) {
                Arrays.fill(month, 1);
            }
        }
        if (!lanes.shocks()) {
            return;
        }
        var copula = model.currencyCopula();
        for (int t = 1; t < model.months(); t++) {
            for (int c = 0; c < currencies.length; c++) {
                lanes.normals(currencies[c].address(), t - 1, shocks[c]);
            }
            if (copula != null) {
                copula.mix(correlated, lanes.count());
            }
            for (int c = 0; c < currencies.length; c++) {
                step(price[c], t, shocks[c], draws.of(currencies[c].volatility()), lanes.count());
            }
        }
    }

    private static void step(double[][] path, int t, double[] shock, double[] volatility, int count) {
        double rootMonth = Math.sqrt(1.0 / 12);
        for (int lane = 0; lane < count; lane++) {
            double sigma = volatility[lane];
            path[t][lane] = sigma == 0
                    ? path[t - 1][lane]
                    : path[t - 1][lane] * FastMath.exp(sigma * rootMonth * shock[lane] - sigma * sigma / 24);
        }
    }
}
