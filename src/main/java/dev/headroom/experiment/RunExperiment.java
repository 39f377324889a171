package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.BlockSimulator;
import dev.headroom.engine.MedianDemand;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Precision;
import dev.headroom.results.Effort;
import dev.headroom.results.MetricRow;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.RunResult;
import dev.headroom.store.Manifest;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Runs one plan, with a fixed number of replications or until figures are known well enough. */
public final class RunExperiment {
    /** Replications that are played at once; recorded with each run. */
    public static final int BLOCK_SIZE = ReplicationBlock.SIZE;

    private RunExperiment() {}

    /**
     * Runs a plan.
     *
     * @param planHash of the resolved plan, for the header
     * @param cancelled asked between blocks; once true, the result holds the replications that were finished
     * @return empty when it was cancelled before the first block was finished
     */
    public static Optional<RunResult> run(
            Plan plan, String planHash, RunSettings settings, Progress progress, BooleanSupplier cancelled) {
        var run = new PlannedRun(plan, new Manifest.PlanCopy(plan.name(), planHash, "", List.of()), settings);
        return run(run, Checkpoint.none(), progress, cancelled);
    }

    /**
     * Plays a run, or what a checkpoint lacks of it.
     *
     * @param cancelled asked between blocks; once true, the result holds the replications that were finished
     * @return empty when it was cancelled before the first block was finished
     */
    public static Optional<RunResult> run(
            PlannedRun run, Checkpoint checkpoint, Progress progress, BooleanSupplier cancelled) {
        return play(run, checkpoint, progress, cancelled).map(PlayedRun::result);
    }

    /** Does what {@link #run(PlannedRun, Checkpoint, Progress, BooleanSupplier)} does, and keeps the first futures to look at. */
    public static Optional<PlayedRun> play(
            PlannedRun run, Checkpoint checkpoint, Progress progress, BooleanSupplier cancelled) {
        return new Rounds(run, checkpoint, progress, cancelled).play();
    }

    /**
     * Looks up what a precision names.
     *
     * @throws InvalidPlanException with every figure that the plan has not, and a guess
     */
    public static void check(Plan plan, List<Precision> precision) {
        if (!precision.isEmpty()) {
            new TargetReader(ModelCompiler.compile(plan)).read(precision);
        }
    }

    /** Demand with every input at its median, before any customer is lost: [region][pool, AI first][month] MW. */
    public static double[][][] medianDemandMw(CapacityModel model) {
        return MedianDemand.mw(model);
    }

    /** The one future in which every input is at its median and nothing happens by chance. */
    public static RunResult baseCase(Plan plan) {
        CapacityModel model = ModelCompiler.compile(plan);
        List<MetricRow> rows = baseRows(model, MetricSelection.ALL);
        var run = new PlannedRun(
                plan, new Manifest.PlanCopy(plan.name(), "", "", List.of()), new RunSettings("mc", 1, 0, 1));
        return new RunResult(run.header(1, Effort.fixed(1)), rows, rows);
    }

    static List<MetricRow> baseRows(CapacityModel model, MetricSelection selection) {
        BlockEstimates future = BlockSimulator.baseCase(model, MetricSources.recording(selection, List.of()));
        return new ResultTable(model, future, selection).rows();
    }
}
