package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.BlockResult;
import dev.headroom.engine.PointSet;
import dev.headroom.engine.SampleTable;
import dev.headroom.results.Effort;
import dev.headroom.results.TargetOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Plays a run, in one round or, where figures are to be known well, in rounds that double what was played until they are; mutable. A round
 * plays only what is new, so that the result has the same bits as one round of so many replications.
 */
final class Rounds {
    /** Replications of the first round: a full batch of lanes in each strand, so that all rounds have the batches of one. */
    static final long FIRST = 4096;

    private final PlannedRun run;
    private final Checkpoint checkpoint;
    private final Progress progress;
    private final Player player;
    private final SampleTable samples;
    private final StoppingRule rule;
    private List<TargetOutcome> outcomes = List.of();
    private boolean interrupted;

    Rounds(PlannedRun run, Checkpoint checkpoint, Progress progress, BooleanSupplier cancelled) {
        this.run = run;
        this.checkpoint = checkpoint;
        this.progress = progress;
        this.samples = PlayedRun.table(run);
        this.player = new Player(run, checkpoint, progress, cancelled, samples);
        this.rule = new StoppingRule(run.targets());
    }

    /** Plays until it is precise enough, at its limit, or cancelled; empty where nothing was played by then. */
    Optional<PlayedRun> play() {
        long limit = run.settings().limit();
        long played = 0;
        while (played < limit && !interrupted && !isPrecise()) {
            long to = run.targets().isEmpty() ? limit : Math.min(limit, Math.max(FIRST, 2 * played));
            interrupted = !player.play(PointSet.ofRun(to));
            if (!run.targets().isEmpty() && player.result().replications() > 0) {
                look(to, to == limit && !interrupted);
            }
            played = to;
        }
        BlockResult result = player.result();
        return result.replications() == 0
                ? Optional.empty()
                : Optional.of(new PlayedRun(run, result, effort(), samples));
    }

    /** Looks at what is known now; a run that was resumed beyond this look has taken it and went on. */
    private void look(long to, boolean atLimit) {
        var taken = checkpoint.look(to);
        if (taken.isPresent() && player.result().replications() > to) {
            rule.recall(taken.get().widths());
            return;
        }
        outcomes = rule.look(new BlockEstimates(player.result()), atLimit);
        if (!interrupted) {
            checkpoint.looked(to, rule.widths());
        }
        progress.looked(outcomes);
    }

    private boolean isPrecise() {
        return !outcomes.isEmpty() && outcomes.stream().allMatch(TargetOutcome::reached);
    }

    /** What was to be played, and what came of it. */
    private Effort effort() {
        return new Effort(run.settings().replications(), run.settings().limit(), interrupted, outcomes);
    }
}
