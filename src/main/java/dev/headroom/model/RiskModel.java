package dev.headroom.model;

import java.io.Serializable;

/**
 * An event that strikes all its regions at once.
 *
 * @param regions [region] whether it strikes there
 * @param pools [pool] whether demand and capacity of the pool are struck
 * @param perYear input of the rate of a recurring event, -1 for a dated one
 * @param date months from plan start of a dated event, may be negative
 * @param probability input, of a dated event
 * @param arrivals address of the gaps between recurring events, or of whether a dated one occurs
 * @param duration months, infinite: for good
 * @param leadTime factor on the months of stages that start
 * @param cost factor on what is paid
 * @param slows [build][stage] whether the factor on months acts on the stage
 * @param holds [build][stage] whether the stage cannot start
 */
public record RiskModel(
        String name,
        boolean[] regions,
        boolean[] pools,
        int perYear,
        int date,
        int probability,
        long arrivals,
        DrawnInput duration,
        DrawnInput leadTime,
        DrawnInput cost,
        DrawnInput demand,
        DrawnInput capacity,
        boolean[][] slows,
        boolean[][] holds)
        implements Serializable {

    public boolean recurs() {
        return perYear >= 0;
    }
}
