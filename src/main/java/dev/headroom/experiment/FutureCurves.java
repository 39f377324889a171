package dev.headroom.experiment;

import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.SampleSimulator;
import dev.headroom.engine.Sampling;
import dev.headroom.model.CapacityModel;
import dev.headroom.results.RunSeries.Kind;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/** Demand and usable capacity by month in a few futures of a run: the first of each of its first strands. */
final class FutureCurves {
    private static final int FUTURES = 24;
    private static final List<String> METRICS = List.of("demandMw", "usableMw");

    private FutureCurves() {}

    /** @param replications of the run */
    static List<SeriesRow> rows(CapacityModel model, Sampling sampling, long replications) {
        var simulator = new SampleSimulator(model, sampling);
        List<String> regions = SampledFutures.regionIds(model);
        var rows = new ArrayList<SeriesRow>();
        for (int strand = 0; strand < Math.min(FUTURES, replications); strand++) {
            long number = new ReplicationBlock(strand, 0, 1).firstReplication();
            double[][][][] path = simulator.path(number);
            for (int metric = 0; metric < path.length; metric++) {
                for (int r = 0; r < regions.size(); r++) {
                    for (int pool = 0; pool < path[metric][r].length; pool++) {
                        add(
                                new SeriesRow(
                                        Kind.FUTURE,
                                        regions.get(r),
                                        "",
                                        ResultTable.POOLS[pool],
                                        METRICS.get(metric),
                                        Long.toString(number),
                                        0,
                                        Estimate.exact(0)),
                                path[metric][r][pool],
                                rows);
                    }
                }
            }
        }
        return rows;
    }

    /** @param like what all points of the curve have in common */
    private static void add(SeriesRow like, double[] mw, List<SeriesRow> rows) {
        for (int t = 0; t < mw.length; t++) {
            rows.add(new SeriesRow(
                    like.kind(),
                    like.region(),
                    like.project(),
                    like.pool(),
                    like.metric(),
                    like.item(),
                    t,
                    Estimate.exact(mw[t])));
        }
    }
}
