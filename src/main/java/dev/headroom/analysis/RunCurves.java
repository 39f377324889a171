package dev.headroom.analysis;

import dev.headroom.experiment.PlayedRun;
import dev.headroom.results.Metric;
import dev.headroom.results.RunSeries;
import dev.headroom.results.Samples;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;

/**
 * What a run tells besides its table of metrics.
 *
 * @param series the curves behind its pictures
 * @param samples its first futures
 */
public record RunCurves(RunSeries series, Samples samples) {

    /**
     * Makes the curves of a run that was played, whatever the way: they are a function of its plan, method, seed and replications. Plays
     * what is lacking: futures that were played elsewhere or before the run was resumed, and twins.
     */
    public static RunCurves of(PlayedRun run) {
        var rows = new ArrayList<SeriesRow>(run.curves());
        var samples = run.samples();
        rows.addAll(Influence.of(samples));
        rows.addAll(UncertaintyBudget.of(run.twins(), unserved(rows)));
        return new RunCurves(new RunSeries(rows), samples);
    }

    /** The final point of the trace, which is there whatever the run records. */
    private static Estimate unserved(Iterable<SeriesRow> rows) {
        var last = Estimate.exact(0);
        for (var row : rows) {
            boolean isTraced =
                    row.kind() == RunSeries.Kind.CONVERGENCE && row.metric().equals(Metric.UNSERVED_MW_MONTHS.key());
            last = isTraced ? row.y() : last;
        }
        return last;
    }
}
