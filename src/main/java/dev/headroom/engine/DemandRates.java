package dev.headroom.engine;

import dev.headroom.model.DemandModel;
import dev.headroom.model.GrowthReading;
import dev.headroom.model.MarketModel;
import dev.headroom.random.ArrayMath;
import java.util.Arrays;

/** Growth and gains of efficiency of one region's demand, as logarithms per month. Prepared anew for each region of each batch. */
final class DemandRates {
    private static final double LOWEST = -0.95;

    private final double[] growth = new double[Lanes.WIDTH]; // [lane] log per month, of AI demand where it is separate
    private final double[] lag = new double[Lanes.WIDTH]; // [lane] log per month, of general demand less that of AI
    private final double[][] gain = new double[2][Lanes.WIDTH]; // [pool][lane] log per month
    private final boolean[] gains = new boolean[2]; // [pool] whether there is a gain in any lane
    private final double[] factor = new double[Lanes.WIDTH]; // [lane]

    void prepare(DemandModel demand, MarketModel market, ScalarDraws draws, int count) {
        double[] premium = draws.of(demand.growthPremium());
        prepareGrowth(draws.of(market.growth()), premium, growth, count);
        if (market.reading() == GrowthReading.SEPARATELY) {
            prepareGrowth(draws.of(market.generalGrowth()), premium, lag, count);
            for (int lane = 0; lane < count; lane++) {
                lag[lane] -= growth[lane];
            }
        }
        for (int pool = 0; pool < 2; pool++) {
            double[] perYear = draws.of(demand.efficiencyGain()[pool]);
            gains[pool] = Arrays.stream(perYear, 0, count).anyMatch(rate -> rate != 0);
            if (gains[pool]) {
                System.arraycopy(perYear, 0, gain[pool], 0, count);
                logPerMonth(gain[pool], count);
            }
        }
    }

    private static void prepareGrowth(double[] perYear, double[] premium, double[] out, int count) {
        for (int lane = 0; lane < count; lane++) {
            out[lane] = perYear[lane] + premium[lane];
        }
        logPerMonth(out, count);
    }

    /** Log of the monthly factor of a yearly rate, which is at least -95%. */
    private static void logPerMonth(double[] perYear, int count) {
        for (int lane = 0; lane < count; lane++) {
            perYear[lane] = Math.max(LOWEST, perYear[lane]);
        }
        ArrayMath.log1p(perYear, perYear, count);
        for (int lane = 0; lane < count; lane++) {
            perYear[lane] /= 12;
        }
    }

    /** Fills [lane] with the log of what demand has grown by after some months. */
    void grow(double months, double[] out, int count) {
        for (int lane = 0; lane < count; lane++) {
            out[lane] = growth[lane] * months;
        }
    }

    /** Fills [lane] with the factor of general demand's growth over that of AI demand, where they are separate. */
    void outgrow(double months, double[] out, int count) {
        for (int lane = 0; lane < count; lane++) {
            out[lane] = lag[lane] * months;
        }
        ArrayMath.exp(out, out, count);
    }

    /** Takes from a pool's MW what some months of efficiency gain save. */
    void takeEfficiency(int pool, double months, double[] mw, int count) {
        if (!gains[pool]) {
            return;
        }
        for (int lane = 0; lane < count; lane++) {
            factor[lane] = -gain[pool][lane] * months;
        }
        ArrayMath.exp(factor, factor, count);
        Columns.multiply(factor, mw, count);
    }
}
