package dev.headroom.engine;

import dev.headroom.model.Period;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is recorded of each future; what is left out saves time and memory.
 *
 * @param periods of which everything below is recorded; of the others only whether a month is short
 * @param means of cells
 * @param quantiles of cells
 * @param regionMeans of regions, whatever the pool
 * @param regionQuantiles of regions, whatever the pool
 */
public record Recording(
        Set<Period.Kind> periods,
        Set<Quantity> means,
        Set<CellQuantile> quantiles,
        Set<RegionQuantity> regionMeans,
        Set<RegionQuantile> regionQuantiles)
        implements Serializable {

    public Recording {
        periods = copy(periods, Period.Kind.class);
        means = copy(means, Quantity.class);
        quantiles = copy(quantiles, CellQuantile.class);
        regionMeans = copy(regionMeans, RegionQuantity.class);
        regionQuantiles = copy(regionQuantiles, RegionQuantile.class);
    }

    /** A set that is looked up in and gone through fast, always in the same order. */
    private static <E extends Enum<E>> Set<E> copy(Set<E> members, Class<E> type) {
        var copy = EnumSet.noneOf(type);
        copy.addAll(members);
        return Collections.unmodifiableSet(copy);
    }
}
