package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.BlockResult;
import dev.headroom.engine.PointSet;
import dev.headroom.engine.SampleTable;
import dev.headroom.execution.SampleExecutor;
import dev.headroom.results.Effort;
import dev.headroom.results.RunResult;
import dev.headroom.results.Samples;
import dev.headroom.results.SeriesRow;
import dev.headroom.results.TwinFutures;
import java.util.ArrayList;
import java.util.List;

/**
 * A run that was played: what it found, and its first futures to look at one by one. It plays again what of these is asked for and was not
 * kept. For use by one thread at a time.
 */
public final class PlayedRun {
    /** So many futures are sampled at most. */
    public static final int SAMPLES = 65_536;
    /** So many futures have a twin played at most. */
    static final int TWINS = 4096;

    private final PlannedRun run;
    private final BlockResult played;
    private final RunResult result;
    private final SampleTable table;

    /**
     * What was played.
     *
     * @param played at least one replication
     * @param table what was sampled on the way
     */
    PlayedRun(PlannedRun run, BlockResult played, Effort effort, SampleTable table) {
        this.run = run;
        this.played = played;
        this.result = run.result(played, effort);
        this.table = table;
    }

    /** An empty table for a run's samples. */
    static SampleTable table(PlannedRun run) {
        return new SampleTable(
                run.model(), (int) Math.min(SAMPLES, run.settings().limit()));
    }

    public RunResult result() {
        return result;
    }

    /** The curves behind the pictures, but for those that an analysis makes of {@link #samples} and {@link #twins}. */
    public List<SeriesRow> curves() {
        var estimates = new BlockEstimates(played);
        var sampled = new SampledCurves(run.model(), sampled());
        var rows = new ArrayList<SeriesRow>();
        rows.addAll(ShortfallCurves.rows(run.model(), estimates));
        rows.addAll(sampled.unserved());
        rows.addAll(FutureCurves.rows(run.model(), run.settings().sampling(), played.replications()));
        rows.addAll(sampled.convergence(estimates));
        rows.addAll(sampled.projectDates());
        return rows;
    }

    /** The first futures. */
    public Samples samples() {
        return sampled().samples();
    }

    /** The first few futures and their twins. */
    public TwinFutures twins() {
        PointSet points = points(TWINS);
        var twins = new SampleTable(run.model(), TWINS);
        executor().fill(twins, run.model(), run.settings().sampling().twin(), points);
        sampled();
        int unserved = table.layout().unserved(table.layout().regions());
        var ones = new SampledFutures(run.model(), table, points);
        var others = new SampledFutures(run.model(), twins, points);
        return new TwinFutures(ones.strands(), ones.values(unserved), others.values(unserved));
    }

    /** The first futures; plays those that the run has and the table has not. */
    private SampledFutures sampled() {
        executor().fill(table, run.model(), run.settings().sampling(), points(SAMPLES));
        return new SampledFutures(run.model(), table, points(SAMPLES));
    }

    private PointSet points(int most) {
        return played.points().common(PointSet.ofRun(most));
    }

    private SampleExecutor executor() {
        return new SampleExecutor(run.settings().threads());
    }
}
