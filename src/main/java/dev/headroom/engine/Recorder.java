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
    private final RegionSeries byRegion;
    private final double[][] scratch = new double[Quantity.COUNT][Lanes.WIDTH];
    private final double[][] means = new double[Quantity.COUNT][]; // [quantity][lane] of the period at hand
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
        this.byRegion = new RegionSeries(model, demand, pipeline, quantiles);
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
        all[0].clear();
        all[1].clear();
        byRegion.begin();
        int regions = layout.regions();
        for (int r = 0; r < regions; r++) {
            fill(r, 0, count);
            fill(r, 1, count);
            region[ResultLayout.TOTAL].setSum(region[0], region[1], count);
            all[0].setSum(all[0], region[0], count);
            all[1].setSum(all[1], region[1], count);
            recordCells(result, r, region, count);
            byRegion.fill(r, region[ResultLayout.TOTAL], count);
            byRegion.record(result, r, count);
        }
        all[ResultLayout.TOTAL].setSum(all[0], all[1], count);
        recordCells(result, regions, all, count);
        byRegion.recordAll(result, count);
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
        int first = period.first();
        int last = period.last();
        for (Quantity quantity : Quantity.WITH_MOMENTS) {
            int q = quantity.index();
            means[q] = Columns.mean(series.of(quantity), first, last, count, scratch[q]);
            result.cellMoments.record(cell * BlockResult.MOMENTS + q, means[q], count);
        }
        double[] demandMean = means[Quantity.DEMAND.index()];
        result.unservedShare.record(cell, means[Quantity.SHORTFALL.index()], demandMean, count);
        result.episodeMonths.record(
                cell, means[Quantity.EPISODE_MONTHS.index()], means[Quantity.EPISODE.index()], count);
        quantiles.putCell(QuantileTables.DEMAND, cell, demandMean, count);
        quantiles.putCell(QuantileTables.USABLE, cell, means[Quantity.USABLE.index()], count);
        double[] worst = scratch[0];
        double[] peak = Columns.max(series.of(Quantity.SHORTFALL), first, last, count, worst);
        quantiles.putCell(QuantileTables.PEAK_SHORTFALL, cell, peak, count);
        double[] least = Columns.min(series.of(Quantity.HEADROOM), first, last, count, worst);
        quantiles.putCell(QuantileTables.LEAST_HEADROOM, cell, least, count);
        double[] toBuy = Columns.max(series.of(Quantity.TO_BUY), first, last, count, worst);
        quantiles.putCell(QuantileTables.MOST_TO_BUY, cell, toBuy, count);
    }

    private void recordShort(BlockResult result, int cell, CellSeries series, Period period, int count) {
        int first = period.first();
        int last = period.last();
        double[] anyShort = Columns.max(series.of(Quantity.SHORT), first, last, count, scratch[0]);
        result.everShort[cell] += Columns.countPositive(anyShort, count);
        result.shortByEnd[cell] += shortByMonth[last];
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
