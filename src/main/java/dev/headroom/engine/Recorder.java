package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.Period;
import dev.headroom.model.ProjectModel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Adds a batch to a block's result, cell by cell and period by period. Its scratch arrays are refilled for each batch. */
final class Recorder {
    private final CapacityModel model;
    private final Batch batch;
    private final Recording recording;
    private final ResultLayout layout;
    private final QuantileTables quantiles;
    private final WaitingColumns waiting;
    private final PoolSeries pools;
    private final CellSeries[] region; // [pool and total] of the region at hand
    private final CellSeries[] all; // [pool and total]
    private final RegionSeries byRegion;
    private final Quantity[] recordedMeans;
    private final CellQuantile[] recordedQuantiles;
    private final boolean[] isRecorded; // [period] whether more than shortness is recorded
    private final boolean sharesRecorded;
    private final boolean episodesRecorded;
    private final double[][] scratch = new double[Quantity.COUNT][Lanes.WIDTH];
    private final double[][] means = new double[Quantity.COUNT][]; // [quantity][lane] of the period at hand
    private final double[] worst = new double[Lanes.WIDTH];
    private final double[] shortSoFar = new double[Lanes.WIDTH];
    private final long[] shortByMonth; // [month] replications that were short by then
    private final double[][] headroomN1; // [month][lane] of the cell at hand

    Recorder(Batch batch, Recording recording, QuantileTables quantiles) {
        this.model = batch.model;
        this.batch = batch;
        this.recording = recording;
        this.layout = ResultLayout.of(model);
        this.quantiles = quantiles;
        this.waiting = new WaitingColumns(quantiles, scatteredColumns());
        this.pools = new PoolSeries(batch);
        EnumSet<Quantity> followed = FollowedQuantities.of(model, batch.risks, recording);
        this.region = cells(followed);
        this.all = cells(followed);
        this.recordedMeans = Quantity.WITH_MOMENTS.stream()
                .filter(recording.means()::contains)
                .toArray(Quantity[]::new);
        this.recordedQuantiles = recording.quantiles().toArray(CellQuantile[]::new);
        this.sharesRecorded = recording.means().containsAll(Set.of(Quantity.SHORTFALL, Quantity.DEMAND));
        this.episodesRecorded = recording.means().containsAll(Set.of(Quantity.EPISODE, Quantity.EPISODE_MONTHS));
        this.isRecorded = new boolean[model.periods().length];
        for (int k = 0; k < isRecorded.length; k++) {
            isRecorded[k] = recording.periods().contains(model.periods()[k].kind());
        }
        this.byRegion = new RegionSeries(batch, recording, quantiles);
        this.shortByMonth = new long[model.months()];
        this.headroomN1 = new double[model.months()][Lanes.WIDTH];
    }

    private CellSeries[] cells(Set<Quantity> followed) {
        var cells = new CellSeries[ResultLayout.POOLS];
        Arrays.setAll(cells, pool -> new CellSeries(model.months(), followed));
        return cells;
    }

    /** How many columns of a batch are of numbers that scatter. */
    private int scatteredColumns() {
        long kinds =
                recording.quantiles().stream().filter(CellQuantile::isScattered).count();
        return (int) kinds * layout.cells();
    }

    /** Brings all that was recorded into the histograms. */
    void finish() {
        waiting.fill();
    }

    void record(BlockResult result) {
        int count = batch.count();
        result.countReplications(count);
        for (CellSeries cell : all) {
            cell.clear();
        }
        byRegion.begin();
        int regions = layout.regions();
        boolean anyStrikes = false;
        for (int r = 0; r < regions; r++) {
            pools.fill(r, 0, region[0]);
            pools.fill(r, 1, region[1]);
            region[ResultLayout.TOTAL].setSum(region[0], region[1], count);
            boolean strikes = batch.outages.strikes(r);
            anyStrikes |= strikes;
            for (int pool = 0; pool < ResultLayout.POOLS; pool++) {
                all[pool].addRegion(region[pool], count);
                recordCell(result, r, pool, region[pool], strikes);
            }
            byRegion.fill(r, region[ResultLayout.TOTAL]);
            byRegion.record(result, r);
        }
        for (int pool = 0; pool < ResultLayout.POOLS; pool++) {
            recordCell(result, regions, pool, all[pool], anyStrikes);
        }
        byRegion.recordAll(result);
        recordProjects(result, count);
        waiting.endBatch(count);
    }

    /** @param strikes whether there are zones or units to lose */
    private void recordCell(BlockResult result, int r, int pool, CellSeries series, boolean strikes) {
        int count = batch.count();
        series.findEpisodes(count);
        countShortByMonth(series, count);
        boolean n1 = strikes && recording.quantiles().contains(CellQuantile.LEAST_HEADROOM_N1);
        if (n1) {
            fillHeadroomN1(series, count);
        }
        Period[] periods = model.periods();
        for (int k = 0; k < periods.length; k++) {
            int cell = layout.cell(r, pool, k);
            recordShort(result, cell, series, periods[k], count);
            if (isRecorded[k]) {
                recordMeans(result, cell, series, periods[k], count);
                recordQuantiles(cell, series, periods[k], count);
                if (n1) {
                    double[] least = Columns.min(headroomN1, periods[k].first(), periods[k].last(), count, worst);
                    put(CellQuantile.LEAST_HEADROOM_N1, cell, least);
                }
            }
        }
    }

    private void fillHeadroomN1(CellSeries series, int count) {
        for (int t = 0; t < headroomN1.length; t++) {
            double[] headroom = series.of(Quantity.HEADROOM)[t];
            double[] loss = series.of(Quantity.N1_LOSS)[t];
            for (int lane = 0; lane < count; lane++) {
                headroomN1[t][lane] = headroom[lane] - loss[lane];
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

    private void recordMeans(BlockResult result, int cell, CellSeries series, Period period, int count) {
        for (Quantity quantity : recordedMeans) {
            int q = quantity.index();
            means[q] = Columns.mean(series.of(quantity), period.first(), period.last(), count, scratch[q]);
            result.cellMoments.record(cell * BlockResult.MOMENTS + q, means[q], count);
        }
        if (sharesRecorded) {
            result.unservedShare.record(cell, means[Quantity.SHORTFALL.index()], means[Quantity.DEMAND.index()], count);
        }
        if (episodesRecorded) {
            result.episodeMonths.record(
                    cell, means[Quantity.EPISODE_MONTHS.index()], means[Quantity.EPISODE.index()], count);
        }
    }

    private void recordQuantiles(int cell, CellSeries series, Period period, int count) {
        int first = period.first();
        int last = period.last();
        for (CellQuantile kind : recordedQuantiles) {
            switch (kind) {
                case DEMAND -> put(kind, cell, Columns.mean(series.of(Quantity.DEMAND), first, last, count, worst));
                case USABLE -> put(kind, cell, Columns.mean(series.of(Quantity.USABLE), first, last, count, worst));
                case PEAK_SHORTFALL ->
                    put(kind, cell, Columns.max(series.of(Quantity.SHORTFALL), first, last, count, worst));
                case LEAST_HEADROOM ->
                    put(kind, cell, Columns.min(series.of(Quantity.HEADROOM), first, last, count, worst));
                case MOST_TO_BUY -> put(kind, cell, Columns.max(series.of(Quantity.TO_BUY), first, last, count, worst));
                case LEAST_HEADROOM_N1 -> {}
            }
        }
    }

    private void put(CellQuantile kind, int cell, double[] column) {
        int histogram = quantiles.ofCell(kind, cell);
        if (kind.isScattered()) {
            waiting.put(histogram, column, batch.count());
        } else {
            quantiles.record(histogram, column, batch.count());
        }
    }

    private void recordShort(BlockResult result, int cell, CellSeries series, Period period, int count) {
        int first = period.first();
        int last = period.last();
        double[] anyShort = Columns.max(series.of(Quantity.SHORT), first, last, count, scratch[0]);
        result.everShort[cell] += Columns.countPositive(anyShort, count);
        result.shortByEnd[cell] += shortByMonth[last];
    }

    private void recordProjects(BlockResult result, int count) {
        PipelineOutcome outcome = batch.outcome();
        ProjectModel[] projects = model.projects();
        for (int p = 0; p < projects.length; p++) {
            double[] completion = outcome.completion[p];
            quantiles.record(quantiles.ofProject(p), completion, count);
            for (int lane = 0; lane < count; lane++) {
                if (completion[lane] <= projects[p].due() + Clock.TOLERANCE) {
                    result.onTime[p]++;
                }
            }
            result.abandoned[p] += Columns.countPositive(outcome.abandoned[p], count);
            result.stuck[p] += Columns.countPositive(outcome.stuck[p], count);
            recordBinding(result, p, count);
        }
    }

    private void recordBinding(BlockResult result, int p, int count) {
        double[][] charged = batch.outcome().charged[p];
        double[] months = worst;
        Arrays.fill(months, 0);
        for (double[] item : charged) {
            Columns.add(item, months, count);
        }
        for (int item = 0; item < charged.length; item++) {
            result.binding[p].record(item, charged[item], months, count);
        }
    }
}
