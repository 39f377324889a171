package dev.headroom.plan;

import java.util.List;
import java.util.Map;

/**
 * A way of building: its cost, its stages and how its capacity comes in.
 *
 * @param costUsdMillionPerMw nameplate cost by pool; a pool without an entry cannot be built
 * @param localCurrencyShare share of cost in the region's currency
 * @param overrun factor on what is paid, drawn for each project
 * @param contingency reserved above the estimate, as a share of it
 * @param phases equal parts in which the MW come in
 * @param rampMonths from the first part to the last, drawn for each project
 * @param gridCounted whether the MW count against the region's grid limit
 * @param lifeMonths after which a phase's MW leave; a pool without an entry stays for good
 * @param rentUsdMillionPerMwMonth on energised MW
 * @param stages in file order; they form a directed acyclic graph
 */
public record Build(
        String name,
        Map<Pool, Assumption> costUsdMillionPerMw,
        Assumption localCurrencyShare,
        Assumption overrun,
        Assumption contingency,
        int phases,
        Assumption rampMonths,
        boolean gridCounted,
        Map<Pool, Assumption> lifeMonths,
        Assumption rentUsdMillionPerMwMonth,
        List<Stage> stages) {
    public Build {
        costUsdMillionPerMw = Map.copyOf(costUsdMillionPerMw);
        lifeMonths = Map.copyOf(lifeMonths);
        stages = List.copyOf(stages);
        if (phases < 1) {
            throw new IllegalArgumentException("phases must be at least 1, not " + phases);
        }
    }
}
