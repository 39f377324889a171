package dev.headroom.model;

import dev.headroom.random.QuantileFunction;
import java.io.Serializable;

/**
 * A way of building.
 *
 * @param cost [pool] inputs, USD million per MW; -1 where the pool cannot be built
 * @param localShare input
 * @param contingency input
 * @param gridCounted whether its MW count against the grid limit
 * @param life [pool] inputs, months after which a phase leaves; -1 for good
 * @param rent input, USD million per energised MW and month
 * @param medianMonths the critical path at median stage months
 */
public record BuildModel(
        String name,
        int[] cost,
        int localShare,
        int contingency,
        QuantileFunction overrun,
        int phases,
        QuantileFunction rampMonths,
        StageModel[] stages,
        boolean gridCounted,
        int[] life,
        int rent,
        double medianMonths)
        implements Serializable {}
