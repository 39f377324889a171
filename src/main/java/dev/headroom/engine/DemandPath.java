package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.DemandModel;
import dev.headroom.model.GrowthReading;
import dev.headroom.model.ProcessModel;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Demand of each region and pool by month: growth of the mean times a lognormal deviation whose mean is 1 in every month, split by the AI
 * share. Refilled for each batch.
 */
final class DemandPath {
    private final CapacityModel model;
    private final double[][][] ai; // [region][month][lane] MW
    private final double[][][] general; // [region][month][lane] MW
    private final double[][] marketShocks; // [month][lane]
    private final double[] ownShocks = new double[Lanes.WIDTH];
    private final OrnsteinUhlenbeck market = new OrnsteinUhlenbeck();
    private final OrnsteinUhlenbeck own = new OrnsteinUhlenbeck();
    private final double[] logGrowth = new double[Lanes.WIDTH]; // [lane] per month
    private final double[] logGeneralGrowth = new double[Lanes.WIDTH]; // [lane] per month
    private final double[] aiEfficiency = new double[Lanes.WIDTH]; // [lane] log gain per month
    private final double[] generalEfficiency = new double[Lanes.WIDTH]; // [lane] log gain per month
    private final DealStream deals;
    private final double[][] loyalty; // [region][lane] share of customers that are left
    private final double[][][][] lost; // [region][pool][month][lane] MW, no months where no customer is ever lost
    private final double[] deviation = new double[Lanes.WIDTH]; // [lane] x - v/2, in the log of demand

    DemandPath(CapacityModel model) {
        this.model = model;
        this.ai = new double[model.regions().length][model.months()][Lanes.WIDTH];
        this.general = new double[model.regions().length][model.months()][Lanes.WIDTH];
        this.deals = new DealStream(model.months());
        this.loyalty = new double[model.regions().length][Lanes.WIDTH];
        this.lost = new double[model.regions().length][2][model.churns() ? model.months() : 0][Lanes.WIDTH];
        this.marketShocks = new double[model.months()][Lanes.WIDTH];
    }

    /** [month][lane] MW */
    double[][] ai(int region) {
        return ai[region];
    }

    /** [month][lane] MW */
    double[][] general(int region) {
        return general[region];
    }

    /** [month][lane] MW of demand that was lost for good, without months where none ever is. */
    double[][] lost(int region, int pool) {
        return lost[region][pool];
    }

    /** Plays demand as it is when no customer is lost. */
    void play(Lanes lanes, ScalarDraws draws, SharePath share, RiskTimeline risks) {
        ProcessModel marketProcess = model.market().demand();
        if (!marketProcess.still()) {
            for (int t = 0; t < model.months(); t++) {
                lanes.normals(marketProcess.address(), t, marketShocks[t]);
            }
        }
        for (int r = 0; r < ai.length; r++) {
            playRegion(r, lanes, draws, share);
            addDeals(r, lanes, draws);
            multiply(ai[r], risks.demandFactor(r, 0), lanes.count());
            multiply(general[r], risks.demandFactor(r, 1), lanes.count());
            Arrays.fill(loyalty[r], 1);
        }
    }

    private void playRegion(int region, Lanes lanes, ScalarDraws draws, SharePath share) {
        DemandModel demand = model.regions()[region].demand();
        int count = lanes.count();
        int begin = Math.min(demand.firstMonth(), model.months());
        for (int t = 0; t < begin; t++) {
            Arrays.fill(ai[region][t], 0);
            Arrays.fill(general[region][t], 0);
        }
        prepareRates(demand, draws, count);
        market.begin(model.market().demand(), draws, lanes);
        own.begin(demand.process(), draws, lanes);
        for (int t = begin; t < model.months(); t++) {
            for (int lane = 0; lane < count; lane++) {
                deviation[lane] =
                        market.value()[lane] + own.value()[lane] - (market.variance()[lane] + own.variance()[lane]) / 2;
            }
            split(region, t, draws, share.of(region), count);
            if (!demand.process().still()) {
                lanes.normals(demand.process().address(), t, ownShocks);
                own.step(ownShocks, count);
            }
            market.step(marketShocks[t], count);
        }
    }

    private void addDeals(int region, Lanes lanes, ScalarDraws draws) {
        DemandModel demand = model.regions()[region].demand();
        if (demand.deals() == null) {
            return;
        }
        deals.play(demand.deals(), demand.firstMonth(), lanes, draws);
        double[] aiShare = draws.of(demand.deals().aiShare());
        for (int t = 0; t < model.months(); t++) {
            double[] mw = deals.mw()[t];
            for (int lane = 0; lane < lanes.count(); lane++) {
                ai[region][t][lane] += aiShare[lane] * mw[lane];
                general[region][t][lane] += (1 - aiShare[lane]) * mw[lane];
            }
        }
    }

    private static void multiply(double[][] demand, double[][] factor, int count) {
        for (int t = 0; t < factor.length; t++) {
            Columns.multiply(factor[t], demand[t], count);
        }
    }

    /** Takes from month {@code t} what was lost in the months before. */
    void takeLosses(int t, int count) {
        if (!model.churns()) {
            return;
        }
        for (int r = 0; r < ai.length; r++) {
            for (int lane = 0; lane < count; lane++) {
                double gone = 1 - loyalty[r][lane];
                lost[r][0][t][lane] = ai[r][t][lane] * gone;
                lost[r][1][t][lane] = general[r][t][lane] * gone;
                ai[r][t][lane] *= loyalty[r][lane];
                general[r][t][lane] *= loyalty[r][lane];
            }
        }
    }

    /** Loses customers for what stayed unserved in month {@code t}. */
    void lose(int t, Batch batch) {
        if (!model.churns()) {
            return;
        }
        for (int r = 0; r < ai.length; r++) {
            double[] churn = batch.draws.of(model.regions()[r].demand().churn());
            double[][] unserved = batch.balance.shortfall[r];
            for (int lane = 0; lane < batch.count(); lane++) {
                double demand = ai[r][t][lane] + general[r][t][lane];
                double missing = unserved[0][lane] + unserved[1][lane];
                loyalty[r][lane] *= demand == 0 ? 1 : 1 - churn[lane] / 12 * missing / demand;
            }
        }
    }

    private void prepareRates(DemandModel demand, ScalarDraws draws, int count) {
        double[] growth = draws.of(model.market().growth());
        double[] generalGrowth = draws.of(model.market().generalGrowth());
        double[] premium = draws.of(demand.growthPremium());
        double[] aiGain = draws.of(demand.efficiencyGain()[0]);
        double[] generalGain = draws.of(demand.efficiencyGain()[1]);
        for (int lane = 0; lane < count; lane++) {
            logGrowth[lane] = logPerMonth(growth[lane] + premium[lane]);
            logGeneralGrowth[lane] = logPerMonth(generalGrowth[lane] + premium[lane]);
            aiEfficiency[lane] = logPerMonth(aiGain[lane]);
            generalEfficiency[lane] = logPerMonth(generalGain[lane]);
        }
    }

    /** Log of the monthly factor of a yearly rate, which is at least -95%. */
    private static double logPerMonth(double perYear) {
        return FastMath.log1p(Math.max(-0.95, perYear)) / 12;
    }

    /** Total level times deviation, split into the pools by the reading of the growth figure. */
    private void split(int region, int t, ScalarDraws draws, double[][] share, int count) {
        DemandModel demand = model.regions()[region].demand();
        GrowthReading reading = model.market().reading();
        double season = demand.season()[model.calendarMonth(t)];
        double grown = t - demand.from();
        double sinceFirst = t - demand.firstMonth();
        double[] baseline = demand.hasForecast() ? null : draws.of(demand.baseline());
        double[] atStart = draws.of(demand.share().start());
        double[] first = share[demand.firstMonth()];
        double[] a = ai[region][t];
        double[] g = general[region][t];
        for (int lane = 0; lane < count; lane++) {
            double s = share[t][lane];
            if (baseline == null) {
                double total = demand.forecastMw()[t] * FastMath.exp(deviation[lane]);
                a[lane] = s * total;
                g[lane] = (1 - s) * total;
            } else {
                double level = baseline[lane] * season * FastMath.exp(logGrowth[lane] * grown + deviation[lane]);
                switch (reading) {
                    case TOTAL -> {
                        a[lane] = s * level;
                        g[lane] = (1 - s) * level;
                    }
                    case AI -> {
                        a[lane] = first[lane] * level;
                        g[lane] = a[lane] * (1 - s) / s;
                    }
                    case SEPARATELY -> {
                        double slower = FastMath.exp((logGeneralGrowth[lane] - logGrowth[lane]) * grown);
                        a[lane] = atStart[lane] * level;
                        g[lane] = (1 - atStart[lane]) * level * slower;
                    }
                }
            }
        }
        takeEfficiency(a, aiEfficiency, sinceFirst, count);
        takeEfficiency(g, generalEfficiency, sinceFirst, count);
    }

    private static void takeEfficiency(double[] mw, double[] logGain, double months, int count) {
        for (int lane = 0; lane < count; lane++) {
            if (logGain[lane] != 0) {
                mw[lane] *= FastMath.exp(-logGain[lane] * months);
            }
        }
    }
}
