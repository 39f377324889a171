package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.Period;
import dev.headroom.model.ProjectModel;
import dev.headroom.model.RegionModel;
import java.util.Arrays;

/** Adds a batch to a block's result, cell by cell and period by period. Its scratch arrays are refilled for each batch. */
final class Recorder {
    private final CapacityModel model;
    private final ScalarDraws draws;
    private final DemandPath demand;
    private final Balance balance;
    private final PipelineOutcome pipeline;
    private final ResultLayout layout;
    private final QuantileTables quantiles;
    private final CellSeries[] region; // [pool and total] of the region at hand
    private final CellSeries[] all; // [pool and total]
    private final MoneySeries money;
    private final double[][] scratch = new double[3][Lanes.WIDTH];
    private final double[] shortSoFar = new double[Lanes.WIDTH];
    private final long[] shortByMonth; // [month] replications that were short by then

    Recorder(CapacityModel model, ScalarDraws draws, DemandPath demand, Balance balance, PipelineOutcome pipeline) {
        this.model = model;
        this.draws = draws;
        this.demand = demand;
        this.balance = balance;
        this.pipeline = pipeline;
        this.layout = ResultLayout.of(model);
        this.quantiles = new QuantileTables(layout);
        this.region = cells(model.months());
        this.all = cells(model.months());
        this.money = new MoneySeries(model, demand, pipeline, quantiles);
        this.shortByMonth = new long[model.months()];
    }

    private static CellSeries[] cells(int months) {
        return new CellSeries[] {new CellSeries(months), new CellSeries(months), new CellSeries(months)};
    }

    /** Of all batches that were recorded so far. */
    QuantileTables quantiles() {
        return quantiles;
    }

    void record(BlockResult result, int count) {
        result.countReplications(count);
        Arrays.stream(all).forEach(CellSeries::clear);
        money.begin();
        int regions = layout.regions();
        for (int r = 0; r < regions; r++) {
            region[ResultLayout.TOTAL].clear();
            for (int pool = 0; pool < 2; pool++) {
                fill(r, pool, count);
                region[ResultLayout.TOTAL].addPart(region[pool], count);
                all[pool].addPart(region[pool], count);
            }
            all[ResultLayout.TOTAL].addPart(region[ResultLayout.TOTAL], count);
            recordCells(result, r, region, count);
            money.fill(r, region[ResultLayout.TOTAL], count);
            money.record(result, r, count);
        }
        recordCells(result, regions, all, count);
        money.recordAll(result, count);
        recordProjects(result, count);
        quantiles.endBatch(count);
    }

    /** The monthly values of one pool of one region. */
    private void fill(int r, int pool, int count) {
        CellSeries cell = region[pool];
        RegionModel its = model.regions()[r];
        double[] utilisation = draws.of(its.maxUtilisation()[pool]);
        double[] revenue = draws.of(its.revenue()[pool]);
        double[] tolerance = draws.of(its.tolerance());
        for (int t = 0; t < model.months(); t++) {
            double[] asked = (pool == 0 ? demand.ai(r) : demand.general(r))[t];
            double[] usable = balance.usable[r][pool][t];
            double[] unserved = balance.shortfall[r][pool][t];
            double[] nameplate = balance.energised[r][pool][t];
            System.arraycopy(asked, 0, cell.of(Quantity.DEMAND)[t], 0, count);
            System.arraycopy(usable, 0, cell.of(Quantity.USABLE)[t], 0, count);
            System.arraycopy(unserved, 0, cell.of(Quantity.SHORTFALL)[t], 0, count);
            System.arraycopy(balance.idle[r][pool][t], 0, cell.of(Quantity.IDLE)[t], 0, count);
            System.arraycopy(nameplate, 0, cell.of(Quantity.ENERGISED)[t], 0, count);
            System.arraycopy(balance.retired[r][pool][t], 0, cell.of(Quantity.RETIRED)[t], 0, count);
            double[] lost = cell.of(Quantity.LOST_TO_UTILISATION)[t];
            double[] atRisk = cell.of(Quantity.REVENUE_AT_RISK)[t];
            double[] headroom = cell.of(Quantity.HEADROOM)[t];
            double[] toBuy = cell.of(Quantity.TO_BUY)[t];
            double[] isShort = cell.of(Quantity.SHORT)[t];
            for (int lane = 0; lane < count; lane++) {
                lost[lane] = nameplate[lane] - usable[lane];
                atRisk[lane] = unserved[lane] * revenue[lane];
                headroom[lane] = usable[lane] - asked[lane];
                toBuy[lane] = unserved[lane] == 0 ? 0 : unserved[lane] / utilisation[lane];
                isShort[lane] = unserved[lane] > tolerance[lane] + 1e-9 * asked[lane] ? 1 : 0;
            }
        }
    }

    private void recordCells(BlockResult result, int r, CellSeries[] pools, int count) {
        for (int pool = 0; pool < ResultLayout.POOLS; pool++) {
            CellSeries series = pools[pool];
            series.findEpisodes(count);
            countShortByMonth(series, count);
            Period[] periods = model.periods();
            for (int k = 0; k < periods.length; k++) {
                int cell = layout.cell(r, pool, k);
                recordShort(result, cell, series, periods[k], count);
                if (periods[k].kind() != Period.Kind.QUARTER) {
                    recordPeriod(result, cell, series, periods[k], count);
                }
            }
        }
    }

    private void countShortByMonth(CellSeries series, int count) {
        Arrays.fill(shortSoFar, 0);
        double[][] isShort = series.of(Quantity.SHORT);
        for (int t = 0; t < isShort.length; t++) {
            for (int lane = 0; lane < count; lane++) {
                shortSoFar[lane] = Math.max(shortSoFar[lane], isShort[t][lane]);
            }
            shortByMonth[t] = Columns.countPositive(shortSoFar, count);
        }
    }

    private void recordPeriod(BlockResult result, int cell, CellSeries series, Period period, int count) {
        for (Quantity quantity : Quantity.WITH_MOMENTS) {
            double[] mean = mean(series, quantity, period, count, scratch[0]);
            result.cellMoments.record(cell * BlockResult.MOMENTS + quantity.index(), mean, count);
        }
        double[] demandMean = mean(series, Quantity.DEMAND, period, count, scratch[0]);
        quantiles.putCell(QuantileTables.DEMAND, cell, demandMean, count);
        double[] shortfall = mean(series, Quantity.SHORTFALL, period, count, scratch[1]);
        result.unservedShare.record(cell, shortfall, demandMean, count);
        quantiles.putCell(QuantileTables.USABLE, cell, mean(series, Quantity.USABLE, period, count, scratch[2]), count);
        double[] months = mean(series, Quantity.EPISODE_MONTHS, period, count, scratch[0]);
        double[] episodes = mean(series, Quantity.EPISODE, period, count, scratch[1]);
        result.episodeMonths.record(cell, months, episodes, count);
        int first = period.first();
        int last = period.last();
        double[] peak = Columns.max(series.of(Quantity.SHORTFALL), first, last, count, scratch[0]);
        quantiles.putCell(QuantileTables.PEAK_SHORTFALL, cell, peak, count);
        double[] least = Columns.min(series.of(Quantity.HEADROOM), first, last, count, scratch[0]);
        quantiles.putCell(QuantileTables.LEAST_HEADROOM, cell, least, count);
        double[] toBuy = Columns.max(series.of(Quantity.TO_BUY), first, last, count, scratch[0]);
        quantiles.putCell(QuantileTables.MOST_TO_BUY, cell, toBuy, count);
    }

    private void recordShort(BlockResult result, int cell, CellSeries series, Period period, int count) {
        int first = period.first();
        int last = period.last();
        double[] anyShort = Columns.max(series.of(Quantity.SHORT), first, last, count, scratch[0]);
        result.everShort[cell] += Columns.countPositive(anyShort, count);
        result.shortByEnd[cell] += shortByMonth[last];
    }

    private static double[] mean(CellSeries series, Quantity quantity, Period period, int count, double[] scratch) {
        return Columns.mean(series.of(quantity), period.first(), period.last(), count, scratch);
    }

    private void recordProjects(BlockResult result, int count) {
        ProjectModel[] projects = model.projects();
        for (int p = 0; p < projects.length; p++) {
            double[] completion = pipeline.completion[p];
            quantiles.putProject(p, completion, count);
            for (int lane = 0; lane < count; lane++) {
                if (completion[lane] <= projects[p].due() + Clock.TOLERANCE) {
                    result.onTime[p]++;
                }
            }
            result.abandoned[p] += Columns.countPositive(pipeline.abandoned[p], count);
            result.stuck[p] += Columns.countPositive(pipeline.stuck[p], count);
        }
    }
}
