package dev.headroom.model;

import dev.headroom.plan.Expansion;
import java.io.Serializable;

/**
 * How a region adds modules.
 *
 * @param module [pool] the first module of the pool, -1 without one
 */
public record ExpansionModel(
        Expansion.Policy policy,
        ModuleModel[] modules,
        int[] module,
        int reviewMonths,
        int lookaheadMonths,
        double targetHeadroom,
        double planningGrowthPerYear)
        implements Serializable {}
