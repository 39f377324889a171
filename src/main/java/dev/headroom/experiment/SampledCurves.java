package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.Quantity;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.ResultLayout;
import dev.headroom.engine.SampleLayout;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ProjectModel;
import dev.headroom.results.Metric;
import dev.headroom.results.RunSeries.Kind;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.BinAxis;
import dev.headroom.stats.Distribution;
import dev.headroom.stats.Estimate;
import dev.headroom.stats.HistogramTable;
import dev.headroom.stats.PackedHistograms;
import dev.headroom.stats.PooledHistogram;
import dev.headroom.stats.Strands;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Curves that are made of single futures: of unserved demand, of estimates as they settle, of projects' dates. */
final class SampledCurves {
    /** The first place of the convergence trace; each next one has twice the replications. */
    private static final long FIRST_OF_TRACE = 1024;

    private static final int BATCH = 128;
    /** Times that differ by less are the same; samples have seven digits. */
    private static final double ROUNDING_MONTHS = 1e-4;

    private final CapacityModel model;
    private final SampledFutures futures;
    private final SampleLayout layout;
    private final List<String> regions; // all last

    SampledCurves(CapacityModel model, SampledFutures futures) {
        this.model = model;
        this.futures = futures;
        this.layout = futures.layout();
        this.regions = SampledFutures.regionIds(model);
    }

    /** The distributions of unserved MW-months, of all pools. */
    List<SeriesRow> unserved() {
        var rows = new ArrayList<SeriesRow>();
        int[] ends = strandEnds();
        var strands = new Strands(counts(ends));
        for (int r = 0; r < regions.size(); r++) {
            var place = new ShortfallCurves.Place(regions.get(r), "total", Metric.UNSERVED_MW_MONTHS.key());
            rows.addAll(place.rows(distribution(futures.values(layout.unserved(r)), ends), strands::proportion));
        }
        return rows;
    }

    private static Distribution distribution(float[] values, int[] ends) {
        var table = new HistogramTable(List.of(BinAxis.USUAL), BATCH);
        var pools = List.of(new PooledHistogram(BinAxis.USUAL));
        var strands = new ArrayList<PackedHistograms>();
        var batch = new double[BATCH];
        int from = 0;
        for (int end : ends) {
            while (from < end) {
                int count = Math.min(BATCH, end - from);
                for (int i = 0; i < count; i++) {
                    batch[i] = values[from + i];
                }
                table.record(0, batch, count);
                table.endBatch();
                from += count;
            }
            strands.add(table.endStrand());
            table.emptyInto(pools);
        }
        return new Distribution(pools.get(0), strands, 0);
    }

    /** [strand] the future after its last. */
    private int[] strandEnds() {
        var ends = new int[ReplicationBlock.STRANDS];
        int end = 0;
        for (int k = 0; k < ends.length; k++) {
            while (end < futures.size() && futures.strands()[end] == k) {
                end++;
            }
            ends[k] = end;
        }
        return ends;
    }

    private static long[] counts(int[] ends) {
        return IntStream.range(0, ends.length)
                .mapToLong(k -> ends[k] - (k == 0 ? 0 : ends[k - 1]))
                .toArray();
    }

    /** What the first 1,024, 2,048, ... futures estimate, and what all do. */
    List<SeriesRow> convergence(BlockEstimates estimates) {
        var rows = new ArrayList<SeriesRow>();
        int all = layout.regions();
        float[] unserved = futures.values(layout.unserved(all));
        float[] shortMonths = futures.values(layout.shortMonths(all));
        for (long n = FIRST_OF_TRACE; n < estimates.replications() && isThere(n); n *= 2) {
            long[] counts = IntStream.range(0, ReplicationBlock.STRANDS)
                    .mapToLong(points(n))
                    .toArray();
            var strands = new Strands(counts);
            rows.add(traced(Metric.UNSERVED_MW_MONTHS, n, strands.mean(sums(n, i -> unserved[i]))));
            rows.add(traced(Metric.SHORT_MONTHS, n, strands.mean(sums(n, i -> shortMonths[i]))));
            long[] hits = toWhole(sums(n, i -> shortMonths[i] > 0 ? 1 : 0));
            rows.add(traced(Metric.SHORTFALL_PROBABILITY, n, strands.proportion(hits)));
        }
        int horizon = estimates.layout().periods() - 1;
        int cell = estimates.layout().cell(all, ResultLayout.TOTAL, horizon);
        long played = estimates.replications();
        Estimate finalUnserved = estimates.mean(cell, Quantity.SHORTFALL).times(model.months());
        rows.add(traced(Metric.UNSERVED_MW_MONTHS, played, finalUnserved));
        rows.add(traced(
                Metric.SHORT_MONTHS,
                played,
                estimates.mean(cell, Quantity.SHORT).times(model.months())));
        rows.add(traced(Metric.SHORTFALL_PROBABILITY, played, estimates.everShort(cell)));
        return rows;
    }

    private static IntToLongFunction points(long n) {
        return strand -> ReplicationBlock.points(strand, n);
    }

    /** Whether the first {@code n} futures of a run are all here. */
    private boolean isThere(long n) {
        double[] counts = sums(n, i -> 1);
        return IntStream.range(0, counts.length).allMatch(k -> counts[k] == ReplicationBlock.points(k, n));
    }

    /** [strand] sums over the first {@code n} futures of a run. */
    private double[] sums(long n, IntToDoubleFunction value) {
        var sums = new double[ReplicationBlock.STRANDS];
        for (int i = 0; i < futures.size(); i++) {
            int strand = futures.strands()[i];
            if (futures.points()[i] < ReplicationBlock.points(strand, n)) {
                sums[strand] += value.applyAsDouble(i);
            }
        }
        return sums;
    }

    private static long[] toWhole(double[] counts) {
        var whole = new long[counts.length];
        for (int k = 0; k < whole.length; k++) {
            whole[k] = (long) counts[k];
        }
        return whole;
    }

    private static SeriesRow traced(Metric metric, long replications, Estimate estimate) {
        return new SeriesRow(Kind.CONVERGENCE, "all", "", "total", metric.key(), "", replications, estimate);
    }

    /** How likely each project is committed, and complete, by the beginning of each month. */
    List<SeriesRow> projectDates() {
        var rows = new ArrayList<SeriesRow>();
        for (int p = 0; p < layout.projects(); p++) {
            addDates(p, "committed", futures.values(layout.committed(p)), rows);
            addDates(p, "complete", futures.values(layout.complete(p)), rows);
        }
        return rows;
    }

    private void addDates(int p, String metric, float[] months, List<SeriesRow> rows) {
        ProjectModel project = model.projects()[p];
        var strands = new Strands(counts(strandEnds()));
        var byMonth = new long[model.months() + 1][ReplicationBlock.STRANDS]; // that come about after the month before
        for (int i = 0; i < months.length; i++) {
            if (months[i] <= model.months()) {
                byMonth[(int) Math.ceil(months[i] - ROUNDING_MONTHS)][futures.strands()[i]]++;
            }
        }
        var soFar = new long[ReplicationBlock.STRANDS];
        for (int t = 0; t < byMonth.length; t++) {
            for (int k = 0; k < soFar.length; k++) {
                soFar[k] += byMonth[t][k];
            }
            String region = regions.get(project.region());
            rows.add(new SeriesRow(
                    Kind.PROJECT_DATES, region, project.id(), "", metric, "", t, strands.proportion(soFar)));
        }
    }
}
