package dev.headroom.plan;

import java.util.List;

/**
 * How a region adds capacity beyond its named projects.
 *
 * @param lookaheadMonths how far ahead the planner forecasts
 * @param targetHeadroom forecast headroom at which policy {@code headroom} stops, as a share of forecast demand
 * @param planningGrowthPerYear growth that the planner assumes
 */
public record Expansion(
        Policy policy,
        List<Module> modules,
        int reviewMonths,
        int lookaheadMonths,
        double targetHeadroom,
        double planningGrowthPerYear) {
    public Expansion {
        modules = List.copyOf(modules);
    }

    /** Which rule adds modules. */
    public enum Policy {
        NONE,
        BUDGET,
        HEADROOM
    }

    /** A standard addition to one pool. */
    public record Module(Pool pool, Assumption mw, String build) {}
}
