package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.Period;
import java.util.Arrays;

/** What is followed whatever the pool, by month: the AI share and money. Refilled from region to region, and for all regions together. */
final class RegionSeries {
    private final CapacityModel model;
    private final DemandPath demand;
    private final PipelineOutcome pipeline;
    private final ResultLayout layout;
    private final QuantileTables quantiles;
    private final double[][][] region; // [region quantity][month][lane]; the share holds AI demand until it is divided
    private final double[][][] all; // [region quantity][month][lane]
    private final double[][] regionDemand; // [month][lane] MW
    private final double[][] allDemand; // [month][lane] MW
    private final double[] paid = new double[Lanes.WIDTH];
    private final double[] energised = new double[Lanes.WIDTH]; // USD million paid for energised phases so far
    private final double[] scratch = new double[Lanes.WIDTH];
    private final double[] other = new double[Lanes.WIDTH];

    RegionSeries(CapacityModel model, DemandPath demand, PipelineOutcome pipeline, QuantileTables quantiles) {
        this.model = model;
        this.demand = demand;
        this.pipeline = pipeline;
        this.layout = ResultLayout.of(model);
        this.quantiles = quantiles;
        this.region = new double[RegionQuantity.COUNT][model.months()][Lanes.WIDTH];
        this.all = new double[RegionQuantity.COUNT][model.months()][Lanes.WIDTH];
        this.regionDemand = new double[model.months()][Lanes.WIDTH];
        this.allDemand = new double[model.months()][Lanes.WIDTH];
    }

    void begin() {
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
    void fill(int r, CellSeries total, int count) {
        Arrays.fill(paid, 0);
        Arrays.fill(energised, 0);
        for (int t = 0; t < model.months(); t++) {
            System.arraycopy(demand.ai(r)[t], 0, of(RegionQuantity.AI_SHARE)[t], 0, count);
            System.arraycopy(total.of(Quantity.DEMAND)[t], 0, regionDemand[t], 0, count);
            System.arraycopy(pipeline.capex[r][t], 0, of(RegionQuantity.CAPEX)[t], 0, count);
            System.arraycopy(pipeline.sunk[r][t], 0, of(RegionQuantity.SUNK)[t], 0, count);
            Columns.add(pipeline.capex[r][t], paid, count);
            Columns.add(pipeline.paidEnergised[r][t], energised, count);
            System.arraycopy(paid, 0, of(RegionQuantity.PAID_TO_DATE)[t], 0, count);
            double[] usable = total.of(Quantity.USABLE)[t];
            double[] idle = total.of(Quantity.IDLE)[t];
            double[] idleCapex = of(RegionQuantity.IDLE_CAPEX)[t];
            for (int lane = 0; lane < count; lane++) {
                idleCapex[lane] = usable[lane] == 0 ? 0 : energised[lane] * idle[lane] / usable[lane];
            }
            for (int q = 0; q < region.length; q++) {
                Columns.add(region[q][t], all[q][t], count);
            }
            Columns.add(regionDemand[t], allDemand[t], count);
        }
    }

    private double[][] of(RegionQuantity quantity) {
        return region[quantity.index()];
    }

    void record(BlockResult result, int r, int count) {
        record(result, r, region, regionDemand, count);
    }

    void recordAll(BlockResult result, int count) {
        record(result, layout.regions(), all, allDemand, count);
    }

    private void record(BlockResult result, int r, double[][][] values, double[][] totalDemand, int count) {
        Period[] periods = model.periods();
        for (int k = 0; k < periods.length; k++) {
            if (periods[k].kind() == Period.Kind.QUARTER) {
                continue;
            }
            int cell = layout.regionCell(r, k);
            int first = periods[k].first();
            int last = periods[k].last();
            for (RegionQuantity quantity : RegionQuantity.values()) {
                double[][] byMonth = values[quantity.index()];
                double[] column = switch (quantity) {
                    case AI_SHARE -> aiShare(byMonth, totalDemand, first, last, count);
                    case PAID_TO_DATE -> byMonth[last];
                    case CAPEX, SUNK, IDLE_CAPEX -> Columns.mean(byMonth, first, last, count, scratch);
                };
                result.regionMoments.record(cell * RegionQuantity.COUNT + quantity.index(), column, count);
                if (quantity == RegionQuantity.AI_SHARE) {
                    quantiles.putRegion(QuantileTables.AI_SHARE, cell, column, count);
                } else if (quantity == RegionQuantity.PAID_TO_DATE) {
                    quantiles.putRegion(QuantileTables.PAID_TO_DATE, cell, column, count);
                }
            }
        }
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
