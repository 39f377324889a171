package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.BlockResult;
import dev.headroom.engine.BlockSimulator;
import dev.headroom.engine.MedianDemand;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.execution.LocalBlockExecutor;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Precision;
import dev.headroom.results.Effort;
import dev.headroom.results.MetricRow;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.MonthEstimate;
import dev.headroom.results.RunHeader;
import dev.headroom.results.RunResult;
import java.util.Arrays;
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
        CapacityModel model = ModelCompiler.compile(plan);
        var rounds = new Rounds(model, settings);
        BlockResult result = rounds.play(new LocalBlockExecutor(settings.threads()), progress, cancelled);
        if (result.replications() == 0) {
            return Optional.empty();
        }
        return Optional.of(new RunResult(
                header(new Planned(plan, planHash, model), settings, result.replications(), rounds.effort()),
                new ResultTable(model, new BlockEstimates(result), settings.selection()).rows(),
                baseRows(model, settings.selection())));
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
        var header = header(new Planned(plan, "", model), new RunSettings("mc", 1, 0, 1), 1, Effort.fixed(1));
        return new RunResult(header, rows, rows);
    }

    private static List<MetricRow> baseRows(CapacityModel model, MetricSelection selection) {
        BlockEstimates future = BlockSimulator.baseCase(model, MetricSources.recording(selection, List.of()));
        return new ResultTable(model, future, selection).rows();
    }

    /** A plan in both its forms. */
    private record Planned(Plan plan, String hash, CapacityModel model) {}

    private static RunHeader header(Planned planned, RunSettings settings, long replications, Effort effort) {
        Plan plan = planned.plan();
        CapacityModel model = planned.model();
        return new RunHeader(
                plan.name(),
                planned.hash(),
                plan.start(),
                plan.end(),
                settings.method(),
                settings.seed(),
                replications,
                plan.shortfallTarget(),
                plan.regions().stream()
                        .map(region -> new RunHeader.RegionName(region.id(), region.name()))
                        .toList(),
                Arrays.stream(model.projects())
                        .map(project -> new RunHeader.ProjectName(
                                model.regions()[project.region()].id(),
                                project.id(),
                                MonthEstimate.firstFrom(project.due(), plan.start()),
                                Double.isFinite(project.onlyIfHeadroomBelow())))
                        .toList(),
                settings.selection(),
                effort);
    }
}
