package dev.headroom.plan;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The demand of a region.
 *
 * @param from the month in which demand begins; the level below holds in it and growth counts from it
 * @param level the baseline that grows, or a forecast in its place
 * @param growthPremium added to the market's growth per year
 * @param volatilityPerYear of the region's own process
 * @param reversionPerYear of the region's own process
 * @param season twelve factors that average 1, January first
 * @param aiShare the AI share, the market's values filled in where the region has none of its own
 * @param shareVolatilityPerYear of the region's own process of the AI share, in logit space
 * @param shareReversionPerYear of the region's own process of the AI share
 * @param efficiencyGainPerYear by which less MW serve the same work
 * @param portableShare of unserved demand, what another region may serve
 * @param churnPerYear rate at which unserved demand is lost for good
 * @param deals null without them
 */
public record Demand(
        YearMonth from,
        Level level,
        Assumption growthPremium,
        Assumption volatilityPerYear,
        Assumption reversionPerYear,
        List<Double> season,
        AiShare aiShare,
        Assumption shareVolatilityPerYear,
        Assumption shareReversionPerYear,
        ByPool efficiencyGainPerYear,
        ByPool portableShare,
        Assumption churnPerYear,
        @Nullable Deals deals) {
    public Demand {
        season = List.copyOf(season);
        if (season.size() != 12) {
            throw new IllegalArgumentException("season needs twelve factors, not " + season.size());
        }
    }

    /** Where the level of demand comes from. */
    public sealed interface Level {}

    /** MW in the month {@code from}, without season. */
    public record Baseline(Assumption mw) implements Level {}

    /** Total MW by month of the plan, season already in it; entry 0 is the plan's first month. */
    public record Forecast(List<Double> mwByMonth) implements Level {
        public Forecast {
            mwByMonth = List.copyOf(mwByMonth);
        }
    }
}
