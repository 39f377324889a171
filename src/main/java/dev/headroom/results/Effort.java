package dev.headroom.results;

import java.util.List;

/**
 * How much was to be played for a run, and to what end.
 *
 * @param asked replications that were asked for, with targets the most
 * @param limit the least number from there on that suits the method
 * @param interrupted whether the run ended before it had played what it was to
 * @param targets what was to be known how well; empty: {@code limit} replications were to be played
 * @param rare shortfall probabilities that were estimated by importance sampling, from replications of their own
 */
public record Effort(long asked, long limit, boolean interrupted, List<TargetOutcome> targets, List<RareOutcome> rare) {
    public Effort {
        targets = List.copyOf(targets);
        rare = List.copyOf(rare);
    }

    /** Without importance sampling. */
    public Effort(long asked, long limit, boolean interrupted, List<TargetOutcome> targets) {
        this(asked, limit, interrupted, targets, List.of());
    }

    /** A fixed number of replications, all of them played. */
    public static Effort fixed(long replications) {
        return new Effort(replications, replications, false, List.of());
    }

    /** Whether all is known as well as was asked for. */
    public boolean isPrecise() {
        return targets.stream().allMatch(TargetOutcome::reached);
    }
}
