package dev.headroom.model;

import java.io.Serializable;

/**
 * How a region adds modules.
 *
 * @param active whether modules are added at all
 * @param untilTarget whether adding stops at {@code targetHeadroom}; else only money and slots stop it
 * @param module [pool] the first module of the pool, -1 without one
 */
public record ExpansionModel(
        boolean active,
        boolean untilTarget,
        ModuleModel[] modules,
        int[] module,
        int reviewMonths,
        int lookaheadMonths,
        double targetHeadroom,
        double planningGrowthPerYear)
        implements Serializable {

    /** Whether capacity is reviewed at the beginning of month {@code t}. */
    public boolean reviewsAt(int t) {
        return active && t % reviewMonths == 0;
    }
}
