package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.BlockResult;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.execution.BlockExecutor;
import dev.headroom.execution.BlockJob;
import dev.headroom.model.CapacityModel;
import dev.headroom.results.Effort;
import dev.headroom.results.TargetOutcome;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Plays a run, in one round or, where figures are to be known well, in rounds that double what was played until they are; mutable. A round
 * plays only what is new, so that the result has the same bits as one round of so many replications.
 */
final class Rounds {
    /** Replications of the first round: a full batch of lanes in each strand, so that all rounds have the batches of one. */
    static final long FIRST = 4096;

    private final CapacityModel model;
    private final RunSettings settings;
    private final List<Target> targets;
    private final BlockResult result;
    private List<TargetOutcome> outcomes = List.of();
    private boolean interrupted;

    Rounds(CapacityModel model, RunSettings settings) {
        this.model = model;
        this.settings = settings;
        this.result = BlockResult.of(model);
        this.targets = new TargetReader(model).read(settings.precision());
    }

    /** Plays until it is precise enough, at its limit, or cancelled. */
    BlockResult play(BlockExecutor executor, Progress progress, BooleanSupplier cancelled) {
        var rule = new StoppingRule(targets);
        long limit = settings.limit();
        long played = 0;
        while (played < limit && !interrupted && !isPrecise()) {
            long from = played;
            long to = targets.isEmpty() ? limit : Math.min(limit, Math.max(FIRST, 2 * from));
            var job = new BlockJob(
                    model,
                    MetricSources.recording(settings.selection(), targets),
                    settings.sampling(),
                    ReplicationBlock.between(from, to));
            result.merge(executor.execute(
                    job,
                    (done, shortfallMw) -> progress.advanced(from + done, to, shortfallMw.times(model.months())),
                    cancelled));
            played = to;
            interrupted = result.replications() < to;
            if (!targets.isEmpty() && result.replications() > 0) {
                outcomes = rule.look(new BlockEstimates(result), to == limit && !interrupted);
                progress.looked(outcomes);
            }
        }
        return result;
    }

    private boolean isPrecise() {
        return !outcomes.isEmpty() && outcomes.stream().allMatch(TargetOutcome::reached);
    }

    /** What was to be played, and what came of it. */
    Effort effort() {
        return new Effort(settings.replications(), settings.limit(), interrupted, outcomes);
    }
}
