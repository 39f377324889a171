package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.Period;
import dev.headroom.model.ProjectModel;
import dev.headroom.model.RegionModel;
import dev.headroom.stats.ColumnSum;
import dev.headroom.stats.HistogramTable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.IntStream;

/**
 * Adds batches to the result of a part of a strand, month by month as they are played, so that a month's columns are still in the
 * processor's nearest cache when they are counted. What pools, regions and months add up to is left to the estimates, as far as it adds up.
 */
final class Recorder implements Batch.MonthWatcher {
    private final CapacityModel model;
    private final Batch batch;
    private final ResultLayout layout;
    private final PoolMonth poolMonth;
    private final RegionMonth regionMonth;
    private final ShortMonths shortMonths;
    private final PeriodColumns longer;
    private final CellMonth[] region = {new CellMonth(), new CellMonth(), new CellMonth()}; // [pool and total] at hand
    private final CellMonth[] all = {new CellMonth(), new CellMonth(), new CellMonth()}; // [pool and total]
    private final CellQuantile[] recorded;
    private final boolean monthsRecorded;
    private final boolean anyUnits;
    private final HistogramTable histograms;
    private StrandResult result;

    Recorder(Batch batch, Recording recording) {
        this.model = batch.model;
        this.batch = batch;
        this.layout = ResultLayout.of(model);
        this.result = new StrandResult(layout);
        EnumSet<Quantity> followed = FollowedQuantities.of(model, batch.risks, recording);
        this.histograms = new HistogramTable(
                IntStream.range(0, layout.histograms()).mapToObj(layout::axis).toList(), Lanes.WIDTH);
        this.poolMonth = new PoolMonth(batch, followed);
        this.regionMonth = new RegionMonth(batch, recording, histograms);
        this.shortMonths = new ShortMonths(model);
        this.longer = new PeriodColumns(model, recording.periods(), (layout.regions() + 1) * ResultLayout.POOLS);
        this.recorded = recording.quantiles().toArray(CellQuantile[]::new);
        this.monthsRecorded = recording.periods().contains(Period.Kind.MONTH);
        this.anyUnits = Arrays.stream(model.regions()).anyMatch(its -> its.units().length > 0);
    }

    @Override
    public void played(int t) {
        if (t == 0) {
            poolMonth.addTo(result.cells);
            regionMonth.begin(result.regions);
        }
        int count = batch.count();
        int regions = layout.regions();
        for (int r = 0; r < regions; r++) {
            RegionModel its = model.regions()[r];
            double[] tolerance = batch.draws.of(its.tolerance());
            for (int pool = 0; pool < 2; pool++) {
                poolMonth.fill(r, pool, t, region[pool]);
                shortMonths.find(r, pool, t, region[pool], tolerance, count);
            }
            region[ResultLayout.TOTAL].setSum(region[0], region[1], count);
            for (int pool = 0; pool < ResultLayout.POOLS; pool++) {
                all[pool].addRegion(region[pool], r == 0, count);
                record(r, pool, t, region[pool], its.units().length > 0);
            }
            regionMonth.play(r, t, region[ResultLayout.TOTAL]);
        }
        for (int pool = 0; pool < ResultLayout.POOLS; pool++) {
            all[pool].findHeadroom(count);
            record(regions, pool, t, all[pool], anyUnits);
        }
        regionMonth.endMonth(t, all[ResultLayout.TOTAL]);
    }

    private void record(int r, int pool, int t, CellMonth month, boolean hasUnits) {
        int cell = r * ResultLayout.POOLS + pool;
        for (CellQuantile kind : recorded) {
            if (kind != CellQuantile.LEAST_HEADROOM_N1 || hasUnits) {
                record(kind, cell, t, month);
            }
        }
    }

    private void record(CellQuantile kind, int cell, int t, CellMonth month) {
        int count = batch.count();
        double[] column = column(kind, month);
        if (monthsRecorded) {
            put(kind, cell * layout.periods() + t, column, month.lacks);
        }
        for (int k = 0; k < longer.kinds(); k++) {
            longer.take(k, cell, kind, t, column, count);
            if (longer.ends(k, t)) {
                double[] period = longer.result(k, cell, kind, t, count);
                put(kind, cell * layout.periods() + longer.period(k, t), period, true);
            }
        }
    }

    private static double[] column(CellQuantile kind, CellMonth month) {
        return switch (kind) {
            case DEMAND -> month.demand;
            case USABLE -> month.usable;
            case PEAK_SHORTFALL -> month.shortfall;
            case MOST_TO_BUY -> month.toBuy;
            case LEAST_HEADROOM -> month.headroom;
            case LEAST_HEADROOM_N1 -> month.headroomN1;
        };
    }

    /** @param lacks whether any shortfall may be above 0 */
    private void put(CellQuantile kind, int cell, double[] column, boolean lacks) {
        int histogram = layout.ofCell(kind, cell);
        boolean ofShortfall = kind == CellQuantile.PEAK_SHORTFALL || kind == CellQuantile.MOST_TO_BUY;
        if (!ofShortfall) {
            histograms.record(histogram, column, batch.count());
        } else if (lacks) {
            histograms.recordManyZeros(histogram, column, batch.count());
        } else {
            histograms.recordZeros(histogram, batch.count());
        }
    }

    /** All months of the batch are played. */
    void endBatch() {
        shortMonths.record(result);
        ProjectModel[] projects = model.projects();
        for (int p = 0; p < projects.length; p++) {
            recordProject(p, projects[p].due());
        }
        histograms.endBatch();
    }

    private void recordProject(int p, double due) {
        int count = batch.count();
        PipelineOutcome outcome = batch.outcome();
        double[] completion = outcome.completion[p];
        histograms.record(layout.ofProject(p), completion, count);
        for (int lane = 0; lane < count; lane++) {
            if (completion[lane] <= due + Clock.TOLERANCE) {
                result.onTime[p]++;
            }
        }
        result.abandoned[p] += Columns.countPositive(outcome.abandoned[p], count);
        result.stuck[p] += Columns.countPositive(outcome.stuck[p], count);
        double[][] charged = outcome.charged[p];
        int first = layout.firstItem(p);
        for (int item = 0; item < charged.length; item++) {
            result.binding.add(first + item, ColumnSum.of(charged[item], count));
        }
    }

    /** All batches of the block are played. */
    void endBlock(ReplicationBlock block) {
        result.points = result.points.plus(PointRanges.of(block.first(), block.end()));
    }

    /** Shortfall of all regions and lanes in the month that was recorded last, MW. */
    double shortfallMw() {
        CellMonth total = all[ResultLayout.TOTAL];
        return total.lacks ? ColumnSum.of(total.shortfall, batch.count()) : 0;
    }

    /** What all batches since the last call came to, but for the histograms of all strands together. */
    StrandResult endStrand() {
        StrandResult part = result;
        part.histograms = histograms.endStrand();
        result = new StrandResult(layout);
        return part;
    }

    /** The histograms of all strands together, to be emptied. */
    HistogramTable histograms() {
        return histograms;
    }
}
