package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.BlockResult;
import dev.headroom.engine.PointSet;
import dev.headroom.engine.Recording;
import dev.headroom.execution.BlockJob;
import dev.headroom.execution.Engine;
import dev.headroom.execution.LocalEngine;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Precision;
import dev.headroom.results.Effort;
import dev.headroom.results.MetricRow;
import dev.headroom.results.MonthEstimate;
import dev.headroom.results.RunHeader;
import dev.headroom.results.RunResult;
import dev.headroom.store.BlockRange;
import dev.headroom.store.Manifest;
import dev.headroom.store.PartHeader;
import dev.headroom.store.Software;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run that is to be: a plan in both its forms, and how it is run. */
public final class PlannedRun {
    private final Plan plan;
    private final Manifest.PlanCopy copy;
    private final RunSettings settings;
    private final CapacityModel model;
    private final List<Target> targets;
    private final Engine engine;

    /**
     * Compiles the plan.
     *
     * @param copy of the plan, for the files of the run
     * @throws InvalidPlanException where a precision names what the plan has not
     */
    public PlannedRun(Plan plan, Manifest.PlanCopy copy, RunSettings settings) {
        this.plan = plan;
        this.copy = copy;
        this.settings = settings;
        this.model = ModelCompiler.compile(plan);
        this.targets = new TargetReader(model).read(settings.precision());
        this.engine = new LocalEngine(settings.threads());
    }

    private PlannedRun(PlannedRun run, Engine engine) {
        this.plan = run.plan;
        this.copy = run.copy;
        this.settings = run.settings;
        this.model = run.model;
        this.targets = run.targets;
        this.engine = engine;
    }

    /** The same run, played somewhere else than on threads of this process. */
    public PlannedRun on(Engine elsewhere) {
        return new PlannedRun(this, elsewhere);
    }

    /** How it is run. */
    public RunSettings settings() {
        return settings;
    }

    CapacityModel model() {
        return model;
    }

    /** What is to be known well; empty: the number of replications is fixed. */
    List<Target> targets() {
        return targets;
    }

    Engine engine() {
        return engine;
    }

    BlockJob job(PointSet points) {
        return new BlockJob(model, recording(), settings.sampling(), points.blocks());
    }

    private Recording recording() {
        return MetricSources.recording(settings.selection(), targets);
    }

    /**
     * What is said of the run in a file that holds a part of it.
     *
     * @param blocks that are played; null for all
     */
    PartHeader partHeader(@Nullable BlockRange blocks) {
        return new PartHeader(
                Software.running().program(),
                copy,
                new PartHeader.Futures(settings.method(), settings.seed(), settings.replications()),
                new PartHeader.Recorded(
                        settings.selection(),
                        recording().toString(),
                        settings.precision().stream().map(Precision::text).toList()),
                blocks,
                List.of());
    }

    /** What the run has come to. */
    RunResult result(BlockResult played, Effort effort) {
        return new RunResult(
                header(played.replications(), effort),
                rows(new BlockEstimates(played)),
                RunExperiment.baseRows(model, settings.selection()));
    }

    /** The tidy table. */
    List<MetricRow> rows(BlockEstimates estimates) {
        return new ResultTable(model, estimates, settings.selection()).rows();
    }

    RunHeader header(long replications, Effort effort) {
        return new RunHeader(
                plan.name(),
                copy.hash(),
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
