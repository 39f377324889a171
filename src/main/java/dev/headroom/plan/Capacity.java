package dev.headroom.plan;

import java.time.YearMonth;
import java.util.List;

/**
 * What a region has at plan start, and what becomes of it.
 *
 * @param existing nameplate MW
 * @param maxUtilisation share of nameplate that can be sold, above 0
 * @param aiServesGeneral whether spare AI capacity may serve general demand
 * @param outages what may fail as a whole
 * @param grid what the utility delivers
 * @param pue power at the meter over IT load
 */
public record Capacity(
        ByPool existing,
        List<Retirement> retirements,
        ByPool maxUtilisation,
        boolean aiServesGeneral,
        Outages outages,
        Grid grid,
        Assumption pue) {
    public Capacity {
        retirements = List.copyOf(retirements);
    }

    /** MW that leave a pool at the beginning of a month. */
    public record Retirement(YearMonth month, Pool pool, Assumption mw) {}
}
