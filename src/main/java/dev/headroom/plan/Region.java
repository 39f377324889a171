package dev.headroom.plan;

import java.util.List;

/**
 * A region of the plan.
 *
 * @param id used in paths and on the command line
 * @param currency code of the currency of its local costs; {@code USD} needs no entry in the plan's currencies
 * @param projects in order of priority
 * @param maxConcurrent how many projects may be under way at once
 * @param strictPriority whether a project that money stops blocks those behind it
 * @param delayFactor on all stage months of the region
 * @param toleranceMw shortfall up to this does not count as short
 */
public record Region(
        String id,
        String name,
        String currency,
        Demand demand,
        Capacity capacity,
        List<Project> projects,
        int maxConcurrent,
        boolean strictPriority,
        Assumption delayFactor,
        Expansion expansion,
        Economics economics,
        Assumption toleranceMw) {
    public Region {
        projects = List.copyOf(projects);
    }
}
