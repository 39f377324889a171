package dev.headroom.results;

import dev.headroom.stats.Estimate;

/**
 * How well a figure is known that was to be known well.
 *
 * @param target what it is, as {@code brazil.ai.2027.shortfallProbability}
 * @param goal half the width of its 95% interval that was asked for, over the estimate
 * @param reached whether the run has come to it
 */
public record TargetOutcome(String target, double goal, Estimate estimate, boolean reached) {

    /** Half the width of the 95% interval over the estimate: 0 for what is known exactly, infinite for 0 with an error. */
    public double relativeHalfWidth() {
        if (Double.compare(estimate.low95(), estimate.high95()) == 0) {
            return 0;
        }
        double width = (estimate.high95() - estimate.low95()) / (2 * Math.abs(estimate.value()));
        return Double.isNaN(width) ? Double.POSITIVE_INFINITY : width; // infinite by itself, or 0 by 0
    }

    /** Half width over goal: the target with the largest is the farthest from being reached. */
    public double distance() {
        return relativeHalfWidth() / goal;
    }
}
