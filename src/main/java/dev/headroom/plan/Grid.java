package dev.headroom.plan;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the utility delivers to a region.
 *
 * @param limitMw at the meter; null: unlimited
 * @param upgrades that raise the limit
 */
public record Grid(@Nullable Assumption limitMw, List<Upgrade> upgrades) {
    public Grid {
        upgrades = List.copyOf(upgrades);
    }

    /** MW more at the meter, planned for a month. */
    public record Upgrade(String id, YearMonth month, Assumption mw, Assumption delayMonths) {}
}
