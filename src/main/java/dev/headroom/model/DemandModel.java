package dev.headroom.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The demand of a region. Months count from plan start.
 *
 * @param from month in which demand begins, may be negative; growth counts from it
 * @param baseline input of the MW at {@code from}; unused where there is a forecast
 * @param forecastMw [month] total MW, empty without a forecast
 * @param season [calendar month, January first]
 * @param process the region's own, in the log of demand
 * @param efficiencyGain [pool] inputs
 * @param portable [pool] inputs: share of unserved demand that may be served elsewhere
 * @param churn input, per year
 * @param deals null without them
 * @param medianBaselineMw what a planner assumes before demand begins
 */
public record DemandModel(
        int from,
        int baseline,
        double[] forecastMw,
        int growthPremium,
        double[] season,
        ProcessModel process,
        ShareModel share,
        int[] efficiencyGain,
        int[] portable,
        int churn,
        @Nullable DealsModel deals,
        double medianBaselineMw)
        implements Serializable {

    /** First month with demand. */
    public int firstMonth() {
        return Math.max(from, 0);
    }

    public boolean hasForecast() {
        return forecastMw.length > 0;
    }
}
