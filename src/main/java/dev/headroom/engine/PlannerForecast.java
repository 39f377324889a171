package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.DemandModel;
import dev.headroom.model.GridModel;
import dev.headroom.model.GrowthReading;
import dev.headroom.model.RegionModel;
import dev.headroom.model.RetirementModel;
import org.apache.commons.math3.util.FastMath;

/**
 * The headroom that a planner expects: today's demand grown at the planning rate against what is there and committed, without outages or
 * risks.
 */
final class PlannerForecast {
    /** MW that are none. */
    private static final double TOLERANCE = 1e-9;

    private final CapacityModel model;
    private final ScalarDraws draws;
    private final DemandPath demand;
    private final double[] growth; // [region] planned factor over the region's lookahead

    PlannerForecast(CapacityModel model, ScalarDraws draws, DemandPath demand) {
        this.model = model;
        this.draws = draws;
        this.demand = demand;
        this.growth = new double[model.regions().length];
        for (int r = 0; r < growth.length; r++) {
            var expansion = model.regions()[r].expansion();
            growth[r] = planned(expansion.planningGrowthPerYear(), expansion.lookaheadMonths());
        }
    }

    private static double planned(double growthPerYear, double months) {
        return FastMath.exp(FastMath.log1p(growthPerYear) * months / 12);
    }

    /**
     * (C - F)/F of a pool, one lookahead after month {@code t}.
     *
     * @return infinite where no demand is expected
     */
    double headroom(Undertakings undertakings, int regionIndex, int pool, int t, int lane) {
        RegionModel region = model.regions()[regionIndex];
        int then = t + region.expansion().lookaheadMonths();
        double total = totalDemandMw(regionIndex, t, then, lane);
        double aiShare = aiShare(regionIndex, t, then, lane);
        double expected = pool == 0 ? aiShare * total : (1 - aiShare) * total;
        if (expected <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double capacity = draws.of(region.maxUtilisation()[pool])[lane]
                * nameplateMw(undertakings, regionIndex, pool, then, lane);
        return (capacity - expected) / expected;
    }

    /** Existing MW less retirements due, with all that is committed less phases at the end of their life. */
    private double nameplateMw(Undertakings undertakings, int regionIndex, int pool, int then, int lane) {
        RegionModel region = model.regions()[regionIndex];
        double mw = draws.of(region.existing()[pool])[lane] + undertakings.committedMw[regionIndex][pool];
        for (RetirementModel retirement : region.retirements()) {
            if (retirement.pool() == pool && retirement.month() <= then) {
                mw -= draws.of(retirement.mw())[lane];
            }
        }
        return Math.max(0, mw - undertakings.leavings.mw(regionIndex, pool, then));
    }

    /** Whether a module of {@code mw} would take the nameplate that counts beyond what the grid is planned to carry by then. */
    boolean exceedsGrid(Undertakings undertakings, int regionIndex, double mw, int t, int lane) {
        GridModel grid = model.regions()[regionIndex].grid();
        if (!grid.isLimited()) {
            return false;
        }
        int then = t + model.regions()[regionIndex].expansion().lookaheadMonths();
        double limit = draws.of(grid.limit())[lane];
        for (GridModel.UpgradeModel upgrade : grid.upgrades()) {
            limit += upgrade.month() <= then ? draws.of(upgrade.mw())[lane] : 0;
        }
        double counted = countedMw(undertakings, regionIndex, 0, then, lane)
                + countedMw(undertakings, regionIndex, 1, then, lane);
        return counted + mw > limit / draws.of(grid.pue())[lane] + TOLERANCE;
    }

    private double countedMw(Undertakings undertakings, int regionIndex, int pool, int then, int lane) {
        double uncounted = undertakings.uncountedMw[regionIndex][pool]
                - undertakings.leavings.uncountedMw(regionIndex, pool, then);
        return Math.max(0, nameplateMw(undertakings, regionIndex, pool, then, lane) - uncounted);
    }

    private double totalDemandMw(int regionIndex, int t, int then, int lane) {
        DemandModel its = model.regions()[regionIndex].demand();
        double seasonThen = its.season()[model.calendarMonth(then)];
        if (t >= its.firstMonth()) {
            double seen = demand.ai(regionIndex)[t][lane] + demand.general(regionIndex)[t][lane];
            return seen / its.season()[model.calendarMonth(t)] * seasonThen * growth[regionIndex];
        }
        if (then < its.from()) {
            return 0;
        }
        if (its.hasForecast()) {
            return its.forecastMw()[Math.min(then, its.forecastMw().length - 1)];
        }
        double growthPerYear = model.regions()[regionIndex].expansion().planningGrowthPerYear();
        return its.medianBaselineMw() * planned(growthPerYear, then - its.from()) * seasonThen;
    }

    /** The planned path of the share; where AI and general demand grow separately, the share seen now. */
    private double aiShare(int regionIndex, int t, int then, int lane) {
        DemandModel its = model.regions()[regionIndex].demand();
        if (model.market().reading() == GrowthReading.SEPARATELY && t >= its.firstMonth()) {
            double ai = demand.ai(regionIndex)[t][lane];
            double total = ai + demand.general(regionIndex)[t][lane];
            return total == 0 ? 0 : ai / total;
        }
        if (model.market().reading() == GrowthReading.SEPARATELY) {
            return its.share().planned()[0];
        }
        return its.share().planned()[then];
    }
}
