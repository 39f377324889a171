package dev.headroom.plan;

import java.util.List;

/**
 * A step of a build.
 *
 * @param months duration, drawn for each project and stage
 * @param after the stages that must have ended before
 * @param spendShare of the build's cost, paid at the stage's start
 * @param successProbability at the stage's end; failing, the project is abandoned
 */
public record Stage(
        String name, Assumption months, List<String> after, Assumption spendShare, Assumption successProbability) {
    public Stage {
        after = List.copyOf(after);
    }
}
