package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.DemandModel;
import dev.headroom.model.ProcessModel;
import dev.headroom.random.ArrayMath;
import java.util.Arrays;

/**
 * Demand of each region and pool by month: growth of the mean times a lognormal deviation whose mean is 1 in every month, split by the AI
 * share. Refilled for each batch.
 */
final class DemandPath {
    private final CapacityModel model;
    private final double[][][] ai; // [region][month][lane] MW
    private final double[][][] general; // [region][month][lane] MW
    private final double[][] marketShocks; // [month][lane], one month less than the plan
    private final double[][] marketPath; // [month][lane] x - v/2, in the log of demand
    private final double[][] ownPath; // [month][lane] the same, of the region at hand
    private final OrnsteinUhlenbeck market = new OrnsteinUhlenbeck();
    private final OrnsteinUhlenbeck[] own; // [region]
    private int marketBegin; // month in which the market's path is 0
    private final DemandRates rates = new DemandRates();
    private final DealStream deals;
    private final double[][] loyalty; // [region][lane] share of customers that are left
    private final double[][][][] lost; // [region][pool][month][lane] MW, no months where no customer is ever lost
    private final double[] level = new double[Lanes.WIDTH]; // [lane] MW
    private final double[] factor = new double[Lanes.WIDTH]; // [lane]

    DemandPath(CapacityModel model) {
        this.model = model;
        this.ai = new double[model.regions().length][model.months()][Lanes.WIDTH];
        this.general = new double[model.regions().length][model.months()][Lanes.WIDTH];
        this.deals = new DealStream(model.months());
        this.loyalty = new double[model.regions().length][Lanes.WIDTH];
        this.lost = new double[model.regions().length][2][model.churns() ? model.months() : 0][Lanes.WIDTH];
        this.marketShocks = new double[model.months() - 1][Lanes.WIDTH];
        this.marketPath = new double[model.months()][Lanes.WIDTH];
        this.ownPath = new double[model.months()][Lanes.WIDTH];
        this.own = new OrnsteinUhlenbeck[model.regions().length];
        Arrays.setAll(own, r -> new OrnsteinUhlenbeck());
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
        market.begin(marketProcess, draws, lanes);
        if (!market.still()) {
            lanes.path(marketProcess.address(), marketShocks);
        }
        marketBegin = -1;
        for (int r = 0; r < ai.length; r++) {
            playProcesses(r, lanes, draws);
            playRegion(r, draws, share, lanes.count());
            addDeals(r, lanes, draws);
            multiply(ai[r], risks.demandFactor(r, 0), lanes.count());
            multiply(general[r], risks.demandFactor(r, 1), lanes.count());
            if (model.churns()) {
                Arrays.fill(loyalty[r], 1);
            }
        }
    }

    /** All regions see the same shocks of the market, each from its first month with demand on. */
    private void playProcesses(int region, Lanes lanes, ScalarDraws draws) {
        DemandModel demand = model.regions()[region].demand();
        int begin = demand.firstMonth();
        if (begin >= model.months()) {
            return;
        }
        if (!market.still() && marketBegin != begin) {
            for (int t = begin; t < marketShocks.length; t++) {
                System.arraycopy(marketShocks[t], 0, marketPath[t + 1], 0, lanes.count());
            }
            market.playCentred(marketPath, begin, lanes.count());
            marketBegin = begin;
        }
        own[region].begin(demand.process(), draws, lanes);
        if (!own[region].still()) {
            lanes.path(demand.process().address(), Columns.fromSecond(ownPath));
            own[region].playCentred(ownPath, begin, lanes.count());
        }
    }

    private void playRegion(int region, ScalarDraws draws, SharePath share, int count) {
        DemandModel demand = model.regions()[region].demand();
        rates.prepare(demand, model.market(), draws, count);
        for (int t = demand.firstMonth(); t < model.months(); t++) {
            playLevel(region, t, draws, count);
            split(region, t, draws, share.of(region), count);
            rates.takeEfficiency(0, t - demand.firstMonth(), ai[region][t], count);
            rates.takeEfficiency(1, t - demand.firstMonth(), general[region][t], count);
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
            double[] a = ai[region][t];
            double[] g = general[region][t];
            for (int lane = 0; lane < lanes.count(); lane++) {
                a[lane] += aiShare[lane] * mw[lane];
                g[lane] += (1 - aiShare[lane]) * mw[lane];
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

    /** Level without the split: the forecast or the grown baseline, times the deviation. */
    private void playLevel(int region, int t, ScalarDraws draws, int count) {
        DemandModel demand = model.regions()[region].demand();
        if (demand.hasForecast()) {
            Arrays.fill(level, 0);
        } else {
            rates.grow(t - demand.from(), level, count);
        }
        if (!market.still()) {
            Columns.add(marketPath[t], level, count);
        }
        if (!own[region].still()) {
            Columns.add(ownPath[t], level, count);
        }
        ArrayMath.exp(level, level, count);
        if (demand.hasForecast()) {
            scale(level, demand.forecastMw()[t], count);
        } else {
            scale(level, demand.season()[model.calendarMonth(t)], count);
            Columns.multiply(draws.of(demand.baseline()), level, count);
        }
    }

    private static void scale(double[] row, double by, int count) {
        for (int lane = 0; lane < count; lane++) {
            row[lane] *= by;
        }
    }

    /** Splits the level into the pools by the reading of the growth figure. */
    private void split(int region, int t, ScalarDraws draws, double[][] share, int count) {
        DemandModel demand = model.regions()[region].demand();
        double[] a = ai[region][t];
        double[] g = general[region][t];
        switch (model.market().reading()) {
            case TOTAL -> split(share[t], a, g, count);
            case AI -> {
                split(share[demand.firstMonth()], a, g, count);
                for (int lane = 0; lane < count; lane++) {
                    g[lane] = a[lane] * (1 - share[t][lane]) / share[t][lane];
                }
            }
            case SEPARATELY -> {
                split(draws.of(demand.share().start()), a, g, count);
                rates.outgrow(t - demand.from(), factor, count);
                Columns.multiply(factor, g, count);
            }
        }
    }

    private void split(double[] share, double[] a, double[] g, int count) {
        for (int lane = 0; lane < count; lane++) {
            a[lane] = share[lane] * level[lane];
            g[lane] = (1 - share[lane]) * level[lane];
        }
    }
}
