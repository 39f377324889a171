package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.Period;
import dev.headroom.stats.ColumnSum;
import dev.headroom.stats.ExactSums;
import dev.headroom.stats.HistogramTable;
import java.util.Arrays;

/** Records what is followed whatever the pool: the AI share and money, of each region and of all. It moves from month to month. */
final class RegionMonth {
    private final CapacityModel model;
    private final Batch batch;
    private final ResultLayout layout;
    private final HistogramTable histograms;
    private final boolean shareRecorded; // its mean
    private final boolean shareQuantiles;
    private final boolean paidQuantiles;
    private final boolean moneyRecorded; // any mean but that of the share
    private final boolean monthsRecorded;
    private final PeriodColumns longer; // of periods: DEMAND has all demand, USABLE AI demand
    private final RunningCost running;
    private final AccountBalance accounts;
    private final double[][] paid; // [region, then all][lane] USD million to date
    private final double[][] energised; // [region][lane] USD million paid for energised phases to date
    private final double[] aiOfAll = new double[Lanes.WIDTH]; // [lane] MW in the month at hand
    private final double[] used = new double[Lanes.WIDTH];
    private final double[] cost = new double[Lanes.WIDTH];
    private final double[] scratch = new double[Lanes.WIDTH];
    private ExactSums sums = new ExactSums(0);

    RegionMonth(Batch batch, Recording recording, HistogramTable histograms) {
        this.model = batch.model;
        this.batch = batch;
        this.layout = ResultLayout.of(model);
        this.histograms = histograms;
        var means = recording.regionMeans();
        this.shareRecorded = means.contains(RegionQuantity.AI_SHARE);
        this.moneyRecorded = means.stream().anyMatch(quantity -> quantity != RegionQuantity.AI_SHARE);
        this.shareQuantiles = recording.regionQuantiles().contains(RegionQuantile.AI_SHARE);
        this.paidQuantiles = recording.regionQuantiles().contains(RegionQuantile.PAID_TO_DATE);
        this.monthsRecorded = recording.periods().contains(Period.Kind.MONTH);
        this.longer = new PeriodColumns(model, recording.periods(), layout.regions() + 1);
        this.running = new RunningCost(batch);
        this.accounts = new AccountBalance(batch);
        this.paid = new double[layout.regions() + 1][Lanes.WIDTH];
        this.energised = new double[layout.regions()][Lanes.WIDTH];
    }

    /** Begins a batch, whose sums go to a table. */
    void begin(ExactSums regions) {
        sums = regions;
        running.begin();
        accounts.begin();
        for (double[] lanes : paid) {
            Arrays.fill(lanes, 0);
        }
        for (double[] lanes : energised) {
            Arrays.fill(lanes, 0);
        }
    }

    /** @param total of both pools */
    void play(int r, int t, CellMonth total) {
        int count = batch.count();
        double[] ai = batch.demand.ai(r)[t];
        if (r == 0) {
            System.arraycopy(ai, 0, aiOfAll, 0, count);
        } else {
            Columns.add(ai, aiOfAll, count);
        }
        recordShare(r, t, ai, total.demand);
        Columns.add(batch.outcome().capex[r][t], paid[r], count);
        recordPaid(r, t);
        if (moneyRecorded) {
            playMoney(r, t, total);
        }
    }

    private void playMoney(int r, int t, CellMonth total) {
        int count = batch.count();
        PipelineOutcome outcome = batch.outcome();
        double[] capex = outcome.capex[r][t];
        add(r, t, RegionQuantity.CAPEX, capex);
        add(r, t, RegionQuantity.PAID_TO_DATE, paid[r]);
        add(r, t, RegionQuantity.SUNK, outcome.sunk[r][t]);
        Columns.add(outcome.paidEnergised[r][t], energised[r], count);
        for (int lane = 0; lane < count; lane++) {
            double usable = total.usable[lane];
            used[lane] = usable - total.idle[lane];
            scratch[lane] = usable == 0 ? 0 : Math.max(0, energised[r][lane]) * total.idle[lane] / usable;
        }
        add(r, t, RegionQuantity.IDLE_CAPEX, scratch);
        running.fill(r, t, used, cost);
        add(r, t, RegionQuantity.OPEX, cost);
        double[] value = running.presentValue();
        for (int lane = 0; lane < count; lane++) {
            cost[lane] = (capex[lane] + cost[lane]) * value[lane];
            used[lane] *= value[lane];
        }
        add(r, t, RegionQuantity.NPV_COST, cost);
        add(r, t, RegionQuantity.PRESENT_USED, used);
        accounts.fill(r, t, scratch);
        add(r, t, RegionQuantity.UNSPENT, scratch);
    }

    /** @param total of all regions and both pools */
    void endMonth(int t, CellMonth total) {
        int count = batch.count();
        int regions = layout.regions();
        recordShare(regions, t, aiOfAll, total.demand);
        Arrays.fill(paid[regions], 0);
        for (int r = 0; r < regions; r++) {
            Columns.add(paid[r], paid[regions], count);
        }
        recordPaid(regions, t);
        running.toNextMonth();
    }

    private void add(int r, int t, RegionQuantity quantity, double[] column) {
        int at = layout.regionCell(r, t) * RegionQuantity.COUNT;
        sums.add(at + quantity.index(), ColumnSum.of(column, batch.count()));
    }

    private void recordShare(int r, int t, double[] ai, double[] demand) {
        if (!shareRecorded && !shareQuantiles) {
            return;
        }
        int count = batch.count();
        if (monthsRecorded) {
            recordShareOf(layout.regionCell(r, t), ai, demand, count);
        }
        for (int k = 0; k < longer.kinds(); k++) {
            longer.take(k, r, CellQuantile.DEMAND, t, demand, count);
            longer.take(k, r, CellQuantile.USABLE, t, ai, count);
            if (longer.ends(k, t)) {
                int cell = layout.regionCell(r, longer.period(k, t));
                double[] periodDemand = longer.result(k, r, CellQuantile.DEMAND, t, count);
                recordShareOf(cell, longer.result(k, r, CellQuantile.USABLE, t, count), periodDemand, count);
            }
        }
    }

    /** Sum of AI demand over sum of demand; 0 without demand. */
    private void recordShareOf(int cell, double[] ai, double[] demand, int count) {
        for (int lane = 0; lane < count; lane++) {
            scratch[lane] = demand[lane] == 0 ? 0 : ai[lane] / demand[lane];
        }
        if (shareRecorded) {
            sums.add(cell * RegionQuantity.COUNT + RegionQuantity.AI_SHARE.index(), ColumnSum.of(scratch, count));
        }
        if (shareQuantiles) {
            histograms.record(layout.ofRegion(RegionQuantile.AI_SHARE, cell), scratch, count);
        }
    }

    private void recordPaid(int r, int t) {
        if (!paidQuantiles) {
            return;
        }
        if (monthsRecorded) {
            recordPaidBy(r, layout.regionCell(r, t));
        }
        for (int k = 0; k < longer.kinds(); k++) {
            if (longer.ends(k, t)) {
                recordPaidBy(r, layout.regionCell(r, longer.period(k, t)));
            }
        }
    }

    private void recordPaidBy(int r, int cell) {
        histograms.record(layout.ofRegion(RegionQuantile.PAID_TO_DATE, cell), paid[r], batch.count());
    }
}
