package dev.headroom.chart;

import java.util.Set;

/**
 * Which pictures are drawn, and of which regions. An empty set chooses all there are.
 *
 * @param regions ids, and {@code all} for their sum; a picture of many regions shows these alone
 * @param pools {@code ai}, {@code general}, {@code total}; counts for pictures that are of one pool
 */
public record ChartFilter(Set<ChartKind> kinds, Set<String> regions, Set<String> pools) {
    /** Every picture. */
    public static final ChartFilter ALL = new ChartFilter(Set.of(), Set.of(), Set.of());

    public ChartFilter {
        kinds = Set.copyOf(kinds);
        regions = Set.copyOf(regions);
        pools = Set.copyOf(pools);
    }

    boolean wants(ChartKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    boolean wantsRegion(String id) {
        return regions.isEmpty() || regions.contains(id);
    }

    boolean wantsPool(String pool) {
        return pools.isEmpty() || pools.contains(pool);
    }
}
