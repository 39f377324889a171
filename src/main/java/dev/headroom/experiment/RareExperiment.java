package dev.headroom.experiment;

import dev.headroom.execution.RareExecutor;
import dev.headroom.experiment.RareTargets.RareTarget;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.plan.Plan;
import dev.headroom.results.Metric;
import dev.headroom.results.RareOutcome;
import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Estimates shortfall probabilities that are too small for ordinary futures, each by importance sampling tuned to it. */
public final class RareExperiment {
    /** Futures that are played for each estimate unless a number is asked for. */
    public static final long REPLICATIONS = 65_536;

    private final CapacityModel model;
    private final RareTargets targets;

    public RareExperiment(Plan plan) {
        this.model = ModelCompiler.compile(plan);
        this.targets = new RareTargets(model);
    }

    /**
     * Which cells are estimated, as {@code brazil.ai.2027-12}.
     *
     * @param written what is named; empty: regions, and all together, whose ordinary probability over the horizon is below 0.1%
     * @throws dev.headroom.plan.InvalidPlanException where one names nothing
     */
    public List<String> places(List<String> written, RunResult ordinary) {
        return cells(written, ordinary).stream().map(RareTarget::place).toList();
    }

    private List<RareTarget> cells(List<String> written, RunResult ordinary) {
        return written.isEmpty() ? targets.seldomShort(ordinary) : targets.read(written);
    }

    /**
     * Looks up what is named.
     *
     * @throws dev.headroom.plan.InvalidPlanException where one names nothing
     */
    public void check(List<String> written) {
        targets.read(written);
    }

    /**
     * Estimates probabilities beside an ordinary run.
     *
     * @param written see {@link #places}
     * @param settings method, seed, threads; its replications are played for each estimate
     * @param cancelled asked between blocks; once true, estimates that are not finished are left out
     */
    public List<RareOutcome> run(
            List<String> written, RunResult ordinary, RunSettings settings, BooleanSupplier cancelled) {
        var outcomes = new ArrayList<RareOutcome>();
        for (RareTarget target : cells(written, ordinary)) {
            Estimate known = ordinary.find(
                            target.region(), target.pool(), target.period(), Metric.SHORTFALL_PROBABILITY.key())
                    .orElse(Estimate.exact(Double.NaN));
            estimate(target, known, settings, cancelled).ifPresent(outcomes::add);
        }
        return outcomes;
    }

    private Optional<RareOutcome> estimate(
            RareTarget target, Estimate ordinary, RunSettings settings, BooleanSupplier cancelled) {
        var executor = new RareExecutor(settings.threads());
        var tuning = new RareTuning(model, target.event(), settings.sampling(), executor);
        boolean reached = tuning.tune(cancelled);
        var sampling = settings.sampling().apart(settings.sampling().method(), "rare.estimate");
        var estimate = new RareEstimate();
        var job = new RareExecutor.Job(model, sampling, target.event(), tuning.law());
        if (!estimate.play(executor, job, settings.limit(), cancelled)) {
            return Optional.empty();
        }
        return Optional.of(new RareOutcome(
                target.region(),
                target.pool(),
                target.period(),
                bounded(estimate.probability(), ordinary),
                ordinary,
                settings.limit(),
                estimate.sampled(tuning, reached)));
    }

    /** Where neither way has seen a shortfall, the longer run has the better bound. */
    private static Estimate bounded(Estimate rare, Estimate ordinary) {
        return rare.value() == 0 && ordinary.value() == 0 && ordinary.high95() < rare.high95() ? ordinary : rare;
    }
}
