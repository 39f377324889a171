package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.Period;
import java.util.Arrays;

/** What is followed whatever the pool, by month: the AI share and money. Refilled from region to region, and for all regions together. */
final class RegionSeries {
    private final CapacityModel model;
    private final Batch batch;
    private final RegionQuantity[] recordedMeans;
    private final RegionQuantile[] recordedQuantiles;
    private final boolean costRecorded;
    private final boolean[] isRecorded; // [period] whether anything is recorded
    private final ResultLayout layout;
    private final QuantileTables quantiles;
    private final RunningCost running;
    private final AccountBalance accounts;
    private final double[][][] region; // [region quantity][month][lane]; the share holds AI demand until it is divided
    private final double[][][] all; // [region quantity][month][lane]
    private final double[][] regionDemand; // [month][lane] MW
    private final double[][] allDemand; // [month][lane] MW
    private final double[][] used; // [month][lane] MW of the region at hand
    private final double[] paid = new double[Lanes.WIDTH];
    private final double[] energised = new double[Lanes.WIDTH]; // USD million paid for energised phases so far
    private final double[] scratch = new double[Lanes.WIDTH];
    private final double[] other = new double[Lanes.WIDTH];

    RegionSeries(Batch batch, Recording recording, QuantileTables quantiles) {
        this.model = batch.model;
        this.batch = batch;
        this.recordedMeans = recording.regionMeans().toArray(RegionQuantity[]::new);
        this.recordedQuantiles = recording.regionQuantiles().toArray(RegionQuantile[]::new);
        this.costRecorded = recording.regionMeans().contains(RegionQuantity.PRESENT_USED);
        this.isRecorded = new boolean[model.periods().length];
        for (int k = 0; k < isRecorded.length; k++) {
            isRecorded[k] = recording.periods().contains(model.periods()[k].kind());
        }
        this.layout = ResultLayout.of(model);
        this.quantiles = quantiles;
        this.running = new RunningCost(batch);
        this.accounts = new AccountBalance(batch);
        this.region = new double[RegionQuantity.COUNT][model.months()][Lanes.WIDTH];
        this.all = new double[RegionQuantity.COUNT][model.months()][Lanes.WIDTH];
        this.regionDemand = new double[model.months()][Lanes.WIDTH];
        this.allDemand = new double[model.months()][Lanes.WIDTH];
        this.used = new double[model.months()][Lanes.WIDTH];
    }

    void begin() {
        running.begin();
        for (double[][] quantity : all) {
            for (double[] row : quantity) {
                Arrays.fill(row, 0);
            }
        }
        for (double[] row : allDemand) {
            Arrays.fill(row, 0);
        }
    }

    /** @param total the region's monthly values over both pools */
    void fill(int r, CellSeries total) {
        int count = batch.count();
        PipelineOutcome outcome = batch.outcome();
        Arrays.fill(paid, 0);
        Arrays.fill(energised, 0);
        for (int t = 0; t < model.months(); t++) {
            System.arraycopy(batch.demand.ai(r)[t], 0, of(RegionQuantity.AI_SHARE)[t], 0, count);
            System.arraycopy(total.of(Quantity.DEMAND)[t], 0, regionDemand[t], 0, count);
            System.arraycopy(outcome.capex[r][t], 0, of(RegionQuantity.CAPEX)[t], 0, count);
            System.arraycopy(outcome.sunk[r][t], 0, of(RegionQuantity.SUNK)[t], 0, count);
            Columns.add(outcome.capex[r][t], paid, count);
            Columns.add(outcome.paidEnergised[r][t], energised, count);
            System.arraycopy(paid, 0, of(RegionQuantity.PAID_TO_DATE)[t], 0, count);
            double[] usable = total.of(Quantity.USABLE)[t];
            double[] idle = total.of(Quantity.IDLE)[t];
            double[] idleCapex = of(RegionQuantity.IDLE_CAPEX)[t];
            for (int lane = 0; lane < count; lane++) {
                used[t][lane] = usable[lane] - idle[lane];
                idleCapex[lane] = usable[lane] == 0 ? 0 : Math.max(0, energised[lane]) * idle[lane] / usable[lane];
            }
        }
        fillPresentValues(r);
        accounts.fill(r, of(RegionQuantity.UNSPENT));
        for (int t = 0; t < model.months(); t++) {
            for (int q = 0; q < region.length; q++) {
                Columns.add(region[q][t], all[q][t], count);
            }
            Columns.add(regionDemand[t], allDemand[t], count);
        }
    }

    private void fillPresentValues(int r) {
        double[][] opex = of(RegionQuantity.OPEX);
        running.fill(r, used, opex);
        for (int t = 0; t < model.months(); t++) {
            double[] capex = of(RegionQuantity.CAPEX)[t];
            double[] value = running.presentValue()[t];
            double[] cost = of(RegionQuantity.NPV_COST)[t];
            double[] presentUsed = of(RegionQuantity.PRESENT_USED)[t];
            for (int lane = 0; lane < batch.count(); lane++) {
                cost[lane] = (capex[lane] + opex[t][lane]) * value[lane];
                presentUsed[lane] = used[t][lane] * value[lane];
            }
        }
    }

    private double[][] of(RegionQuantity quantity) {
        return region[quantity.index()];
    }

    void record(BlockResult result, int r) {
        record(result, r, region, regionDemand);
    }

    void recordAll(BlockResult result) {
        record(result, layout.regions(), all, allDemand);
    }

    private void record(BlockResult result, int r, double[][][] values, double[][] totalDemand) {
        int count = batch.count();
        Period[] periods = model.periods();
        for (int k = 0; k < periods.length; k++) {
            if (!isRecorded[k]) {
                continue;
            }
            int cell = layout.regionCell(r, k);
            int first = periods[k].first();
            int last = periods[k].last();
            for (RegionQuantity quantity : recordedMeans) {
                double[] column = column(quantity, values[quantity.index()], totalDemand, periods[k]);
                result.regionMoments.record(cell * RegionQuantity.COUNT + quantity.index(), column, count);
            }
            for (RegionQuantile kind : recordedQuantiles) {
                RegionQuantity quantity =
                        kind == RegionQuantile.AI_SHARE ? RegionQuantity.AI_SHARE : RegionQuantity.PAID_TO_DATE;
                double[] column = column(quantity, values[quantity.index()], totalDemand, periods[k]);
                quantiles.record(quantiles.ofRegion(kind, cell), column, count);
            }
            if (costRecorded) {
                double[] cost = Columns.mean(values[RegionQuantity.NPV_COST.index()], first, last, count, scratch);
                double[] served = Columns.mean(values[RegionQuantity.PRESENT_USED.index()], first, last, count, other);
                result.costPerServed.record(cell, cost, served, count);
            }
        }
    }

    private double[] column(RegionQuantity quantity, double[][] byMonth, double[][] totalDemand, Period period) {
        return switch (quantity) {
            case AI_SHARE -> aiShare(byMonth, totalDemand, period.first(), period.last(), batch.count());
            case PAID_TO_DATE, UNSPENT -> byMonth[period.last()];
            case CAPEX, SUNK, IDLE_CAPEX, OPEX, NPV_COST, PRESENT_USED ->
                Columns.mean(byMonth, period.first(), period.last(), batch.count(), scratch);
        };
    }

    /** Sum of AI demand over sum of demand; 0 without demand. */
    private double[] aiShare(double[][] ai, double[][] totalDemand, int first, int last, int count) {
        double[] aiMean = Columns.mean(ai, first, last, count, scratch);
        double[] totalMean = Columns.mean(totalDemand, first, last, count, other);
        for (int lane = 0; lane < count; lane++) {
            other[lane] = totalMean[lane] == 0 ? 0 : aiMean[lane] / totalMean[lane];
        }
        return other;
    }
}
