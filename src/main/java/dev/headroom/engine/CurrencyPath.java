package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.CurrencyModel;
import dev.headroom.random.ArrayMath;
import java.util.Arrays;

/** The dollar price of each currency relative to plan start: driftless geometric Brownian motion by month, mean 1. Refilled for each batch. */
final class CurrencyPath {
    private static final double ROOT_OF_A_MONTH = Math.sqrt(1.0 / 12);

    private final CapacityModel model;
    private final double[][][] price; // [currency][month][lane]
    private final double[][] correlated; // [member of the copula][lane], rows of prices in the month at hand
    private final boolean[] pegged; // [currency] whether nothing ever moves it, nor needs its shocks

    CurrencyPath(CapacityModel model) {
        this.model = model;
        this.price = new double[model.currencies().length][model.months()][Lanes.WIDTH];
        this.correlated = new double[model.correlatedCurrencies().length][];
        this.pegged = new boolean[price.length];
        for (int c = 0; c < price.length; c++) {
            var volatility = model.inputs()[model.currencies()[c].volatility()];
            pegged[c] = volatility.constant() && volatility.quantile().atNormal(0) == 0 && !isCorrelated(c);
            standStill(price[c]);
        }
    }

    private boolean isCorrelated(int currency) {
        return Arrays.stream(model.correlatedCurrencies()).anyMatch(member -> member == currency);
    }

    private static void standStill(double[][] path) {
        for (double[] month : path) {
            Arrays.fill(month, 1);
        }
    }

    /** [month][lane] */
    double[][] of(int currency) {
        return price[currency];
    }

    void play(Lanes lanes, ScalarDraws draws) {
        if (!lanes.shocks()) {
            return;
        }
        CurrencyModel[] currencies = model.currencies();
        for (int c = 0; c < price.length; c++) {
            if (!pegged[c]) {
                lanes.path(currencies[c].address(), Columns.fromSecond(price[c]));
            }
        }
        correlate(lanes.count());
        for (int c = 0; c < price.length; c++) {
            if (!pegged[c]) {
                move(price[c], draws.of(currencies[c].volatility()), lanes.count());
            }
        }
    }

    private void correlate(int count) {
        var copula = model.currencyCopula();
        if (copula == null) {
            return;
        }
        int[] members = model.correlatedCurrencies();
        for (int t = 1; t < model.months(); t++) {
            for (int k = 0; k < members.length; k++) {
                correlated[k] = price[members[k]][t];
            }
            copula.mix(correlated, count);
        }
    }

    /** Turns shocks into prices, from month 1 on. */
    private static void move(double[][] path, double[] volatility, int count) {
        for (int t = 1; t < path.length; t++) {
            scale(path[t], volatility, count);
            ArrayMath.exp(path[t], path[t], count);
            Columns.multiply(path[t - 1], path[t], count);
        }
    }

    private static void scale(double[] shock, double[] volatility, int count) {
        for (int lane = 0; lane < count; lane++) {
            double sigma = volatility[lane];
            shock[lane] = sigma * ROOT_OF_A_MONTH * shock[lane] - sigma * sigma / 24;
        }
    }
}
