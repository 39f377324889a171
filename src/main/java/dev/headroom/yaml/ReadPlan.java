package dev.headroom.yaml;

import dev.headroom.plan.Plan;
import dev.headroom.plan.Problem;
import java.util.List;

/**
 * A plan that passed every check.
 *
 * @param warnings oddities that change nothing in the result
 * @param inputs every file that was read, in the order of reading
 */
public record ReadPlan(Plan plan, ResolvedPlan resolved, List<Problem> warnings, List<InputFile> inputs) {
    public ReadPlan {
        warnings = List.copyOf(warnings);
        inputs = List.copyOf(inputs);
    }
}
