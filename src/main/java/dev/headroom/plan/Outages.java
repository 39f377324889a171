package dev.headroom.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a region's capacity may fail as a whole and is repaired: two-state chains, one step a month. */
public sealed interface Outages {

    /** Nothing fails. */
    record None() implements Outages {}

    /** Zones of equal size that serve both pools. */
    record Zones(int count, Assumption failurePerMonth, Assumption repairPerMonth) implements Outages {}

    /** Units of different sizes. */
    record Units(List<Unit> units) implements Outages {
        public Units {
            units = List.copyOf(units);
        }
    }

    /**
     * A part of the capacity.
     *
     * @param pool the only pool that it serves; null: both
     */
    record Unit(
            Size size,
            Assumption failurePerMonth,
            Assumption repairPerMonth,
            @Nullable Pool pool) {}

    /** How large a unit is. */
    sealed interface Size {}

    /** The same in all months. */
    record Fixed(Assumption mw) implements Size {}

    /** Entry 0 is the plan's first month. */
    record ByMonth(List<Double> mw) implements Size {
        public ByMonth {
            mw = List.copyOf(mw);
        }
    }
}
