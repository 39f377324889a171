package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.results.TargetOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * When a run is precise enough; it remembers the look before. A run is looked at when its replications have doubled. A target is reached
 * when its half width is within the goal, and was nearly so, within {@value #NEARLY} times the goal, at the look before: a run that ends
 * with the first interval that happens to be narrow ends with intervals that are too narrow (Glynn and Whitt 1992). Where a run ends
 * anyway, at its limit, nothing is chosen and the goal alone counts.
 */
final class StoppingRule {
    /** Half the replications give intervals of at most 1.41 times the width; the rest is chance. */
    static final double NEARLY = 1.5;

    private final List<Target> targets;
    private final double[] widthsBefore; // [target] relative

    StoppingRule(List<Target> targets) {
        this.targets = List.copyOf(targets);
        this.widthsBefore = new double[targets.size()];
        Arrays.fill(widthsBefore, Double.POSITIVE_INFINITY);
    }

    /**
     * Looks at what is known now.
     *
     * @param atLimit whether the run ends here in any case
     */
    List<TargetOutcome> look(BlockEstimates estimates, boolean atLimit) {
        var outcomes = new ArrayList<TargetOutcome>();
        for (int k = 0; k < widthsBefore.length; k++) {
            Target target = targets.get(k);
            var estimate = target.estimate().apply(estimates);
            double width = new TargetOutcome(target.name(), target.goal(), estimate, false).relativeHalfWidth();
            boolean reached = atLimit ? width <= target.goal() : holds(target.goal(), widthsBefore[k], width);
            outcomes.add(new TargetOutcome(target.name(), target.goal(), estimate, reached));
            widthsBefore[k] = width;
        }
        return outcomes;
    }

    /** Takes the relative half widths of a look that a run took before it was resumed, target by target. */
    void recall(List<Double> widths) {
        for (int k = 0; k < widthsBefore.length; k++) {
            widthsBefore[k] = widths.get(k);
        }
    }

    /** The relative half widths of the last look, target by target. */
    List<Double> widths() {
        return Arrays.stream(widthsBefore).boxed().toList();
    }

    /** Whether a half width is within the goal and was nearly so before. */
    static boolean holds(double goal, double before, double now) {
        return now <= goal && before <= NEARLY * goal;
    }
}
