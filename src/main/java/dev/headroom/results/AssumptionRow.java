package dev.headroom.results;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number of the plan, as a line of the table of assumptions.
 *
 * @param path the address in the plan, as {@code regions.brazil.demand.baselineMw}
 * @param stated the number as the plan states it
 * @param uncertain whether it is drawn
 * @param p10 a tenth of the draws lie below; the constant where it is one
 * @param source publisher, title and date; null where none is named
 * @param asOf the month for which the number holds; null where none is named
 * @param confidence high, medium, low, or empty
 */
public record AssumptionRow(
        String path,
        String unit,
        String stated,
        boolean uncertain,
        double p10,
        double p50,
        double p90,
        @Nullable String source,
        @Nullable YearMonth asOf,
        String confidence) {
    /** A number as of more months ago is stale. */
    public static final int FRESH_MONTHS = 12;

    /** Keys of policy and bookkeeping, which the planner chooses: they need no source. */
    private static final Set<String> SETTINGS = Set.of(
            "elsewhere",
            "lookaheadMonths",
            "maxConcurrent",
            "onlyIfHeadroomBelow",
            "phases",
            "planningGrowthPerYear",
            "priority",
            "reviewMonths",
            "shortfallTarget",
            "spendShare",
            "targetHeadroom",
            "toleranceMw");

    /** Whether it is a planner's choice rather than a fact; a number that is drawn never is. */
    public boolean isSetting() {
        return !uncertain && SETTINGS.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    /** Whether it should name a source and does not. */
    public boolean isUnsourced() {
        return source == null && !isSetting();
    }

    /** Whether it held more than a year before {@code today}. */
    public boolean isStale(YearMonth today) {
        return asOf != null && ageMonths(today) > FRESH_MONTHS;
    }

    /** Months from {@code asOf} to {@code today}, negative where it lies ahead; 0 where none is named. */
    public int ageMonths(YearMonth today) {
        return asOf == null ? 0 : Math.toIntExact(ChronoUnit.MONTHS.between(asOf, today));
    }
}
