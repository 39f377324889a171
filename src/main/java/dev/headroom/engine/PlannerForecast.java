package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.DemandModel;
import dev.headroom.model.GridModel;
import dev.headroom.model.GrowthReading;
import dev.headroom.model.RegionModel;
import dev.headroom.model.RetirementModel;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * The headroom that a planner expects: today's demand grown at the planning rate against what is there and committed, without outages or
 * risks. What does not depend on what is built is worked out for all lanes when the first one asks. Emptied for each batch.
 */
final class PlannerForecast {
    /** MW that are none. */
    private static final double TOLERANCE = 1e-9;

    private final CapacityModel model;
    private final ScalarDraws draws;
    private final DemandPath demand;
    private final boolean[][] known; // [region][month] whether the arrays below hold this batch's numbers
    private final int[][] place; // [region][month] where a lane keeps the month's numbers
    private final int[] width; // [region] numbers of a lane
    private final double[][]
            numbers; // [region][lane x width + place] expected MW by pool, one lookahead later; then standing MW
    private final double[][][] gridMw; // [region][month][lane] IT MW that the grid is planned to carry by then
    private final double[][] expected = new double[2][Lanes.WIDTH]; // [pool][lane]
    private final double[] standing = new double[Lanes.WIDTH];
    private int lanes;

    PlannerForecast(CapacityModel model, ScalarDraws draws, DemandPath demand) {
        this.model = model;
        this.draws = draws;
        this.demand = demand;
        int regions = model.regions().length;
        this.known = new boolean[regions][model.months()];
        this.place = new int[regions][model.months()];
        this.width = new int[regions];
        this.numbers = new double[regions][];
        this.gridMw = new double[regions][model.months()][0];
        for (int r = 0; r < regions; r++) {
            boolean any = looksEveryMonth(r);
            for (int t = 0; t < model.months(); t++) {
                place[r][t] = width[r];
                width[r] += any || model.regions()[r].expansion().reviewsAt(t) ? 4 : 0;
            }
            numbers[r] = new double[Lanes.WIDTH * width[r]];
        }
    }

    /** Whether a project of the region depends on headroom. */
    private boolean looksEveryMonth(int region) {
        return Arrays.stream(model.projects())
                .anyMatch(project ->
                        project.region() == region && project.onlyIfHeadroomBelow() < Double.POSITIVE_INFINITY);
    }

    /** Forgets the batch before. */
    void begin(int count) {
        lanes = count;
        for (boolean[] ofRegion : known) {
            Arrays.fill(ofRegion, false);
        }
    }

    /**
     * (C - F)/F of a pool, one lookahead after month {@code t}.
     *
     * @return infinite where no demand is expected
     */
    double headroom(Undertakings undertakings, int regionIndex, int pool, int t, int lane) {
        prepare(regionIndex, t);
        double expectedMw = numbers[regionIndex][lane * width[regionIndex] + place[regionIndex][t] + pool];
        if (expectedMw <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double capacity = draws.of(model.regions()[regionIndex].maxUtilisation()[pool])[lane]
                * nameplateMw(undertakings, regionIndex, pool, t, lane);
        return (capacity - expectedMw) / expectedMw;
    }

    /** Existing MW less retirements due, with all that is committed less phases at the end of their life. */
    private double nameplateMw(Undertakings undertakings, int regionIndex, int pool, int t, int lane) {
        int then = t + model.regions()[regionIndex].expansion().lookaheadMonths();
        double standingMw = numbers[regionIndex][lane * width[regionIndex] + place[regionIndex][t] + 2 + pool];
        double mw = standingMw + undertakings.committedMw[regionIndex][pool];
        return Math.max(0, mw - undertakings.leavings.mw(regionIndex, pool, then));
    }

    /** Whether a module of {@code mw} would take the nameplate that counts beyond what the grid is planned to carry by then. */
    boolean exceedsGrid(Undertakings undertakings, int regionIndex, double mw, int t, int lane) {
        if (!model.regions()[regionIndex].grid().isLimited()) {
            return false;
        }
        prepare(regionIndex, t);
        double counted =
                countedMw(undertakings, regionIndex, 0, t, lane) + countedMw(undertakings, regionIndex, 1, t, lane);
        return counted + mw > gridMw[regionIndex][t][lane] + TOLERANCE;
    }

    private double countedMw(Undertakings undertakings, int regionIndex, int pool, int t, int lane) {
        int then = t + model.regions()[regionIndex].expansion().lookaheadMonths();
        double uncounted = undertakings.uncountedMw[regionIndex][pool]
                - undertakings.uncountedLeavings.mw(regionIndex, pool, then);
        return Math.max(0, nameplateMw(undertakings, regionIndex, pool, t, lane) - uncounted);
    }

    private void prepare(int r, int t) {
        if (known[r][t]) {
            return;
        }
        known[r][t] = true;
        int then = t + model.regions()[r].expansion().lookaheadMonths();
        expectTotal(r, t, then, expected[0]);
        split(r, t, then, expected[0], expected[1]);
        for (int pool = 0; pool < 2; pool++) {
            scatter(expected[pool], r, place[r][t] + pool);
            leaveStanding(model.regions()[r], pool, then, standing);
            scatter(standing, r, place[r][t] + 2 + pool);
        }
        if (model.regions()[r].grid().isLimited()) {
            if (gridMw[r][t].length == 0) {
                gridMw[r][t] = new double[Lanes.WIDTH];
            }
            plan(model.regions()[r].grid(), then, gridMw[r][t]);
        }
    }

    private void scatter(double[] column, int r, int at) {
        double[] byLane = numbers[r];
        int step = width[r];
        for (int lane = 0; lane < lanes; lane++) {
            byLane[lane * step + at] = column[lane];
        }
    }

    /** Total demand: what is seen, grown; before there is any, the median. */
    private void expectTotal(int r, int t, int then, double[] total) {
        DemandModel its = model.regions()[r].demand();
        double seasonThen = its.season()[model.calendarMonth(then)];
        double growthPerYear = model.regions()[r].expansion().planningGrowthPerYear();
        if (t >= its.firstMonth()) {
            double[] ai = demand.ai(r)[t];
            double[] general = demand.general(r)[t];
            double season = its.season()[model.calendarMonth(t)];
            double growth = planned(growthPerYear, then - t);
            for (int lane = 0; lane < lanes; lane++) {
                total[lane] = (ai[lane] + general[lane]) / season * seasonThen * growth;
            }
        } else if (then < its.from()) {
            Arrays.fill(total, 0);
        } else if (its.hasForecast()) {
            Arrays.fill(total, its.forecastMw()[Math.min(then, its.forecastMw().length - 1)]);
        } else {
            Arrays.fill(total, its.medianBaselineMw() * planned(growthPerYear, then - its.from()) * seasonThen);
        }
    }

    private static double planned(double growthPerYear, double months) {
        return FastMath.exp(FastMath.log1p(growthPerYear) * months / 12);
    }

    /** By the planned path of the share; where AI and general demand grow separately, by the share seen now. */
    private void split(int r, int t, int then, double[] total, double[] general) {
        DemandModel its = model.regions()[r].demand();
        boolean separately = model.market().reading() == GrowthReading.SEPARATELY;
        boolean seen = separately && t >= its.firstMonth();
        double planned = its.share().planned()[separately ? 0 : then];
        double[] aiNow = demand.ai(r)[t];
        double[] generalNow = demand.general(r)[t];
        for (int lane = 0; lane < lanes; lane++) {
            double share = planned;
            if (seen) {
                double now = aiNow[lane] + generalNow[lane];
                share = now == 0 ? 0 : aiNow[lane] / now;
            }
            general[lane] = (1 - share) * total[lane];
            total[lane] = share * total[lane];
        }
    }

    private void leaveStanding(RegionModel region, int pool, int then, double[] left) {
        System.arraycopy(draws.of(region.existing()[pool]), 0, left, 0, lanes);
        for (RetirementModel retirement : region.retirements()) {
            if (retirement.pool() == pool && retirement.month() <= then) {
                double[] retired = draws.of(retirement.mw());
                for (int lane = 0; lane < lanes; lane++) {
                    left[lane] -= retired[lane];
                }
            }
        }
    }

    private void plan(GridModel grid, int then, double[] limit) {
        System.arraycopy(draws.of(grid.limit()), 0, limit, 0, lanes);
        for (GridModel.UpgradeModel upgrade : grid.upgrades()) {
            if (upgrade.month() <= then) {
                Columns.add(draws.of(upgrade.mw()), limit, lanes);
            }
        }
        double[] pue = draws.of(grid.pue());
        for (int lane = 0; lane < lanes; lane++) {
            limit[lane] /= pue[lane];
        }
    }
}
