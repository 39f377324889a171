package dev.headroom.results;

import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a planner is told first of a region, or of all of them; pools together, over the whole horizon unless it says
 * otherwise.
 *
 * @param id of the region, or {@code all}
 * @param name of the region
 * @param shortByYear chance of any short month, by the years of {@link RunSummary#years}; not a number where the run
 *     does not tell, as all figures here
 * @param firstShort the first short month of the median future; empty where the run does not tell
 * @param mean over futures, or their quantiles, with errors
 * @param baseCase the same for the future in which every input is at its median
 */
public record RegionSummary(
        String id,
        String name,
        List<Estimate> shortByYear,
        Optional<MonthEstimate> firstShort,
        Totals mean,
        Totals baseCase) {
    /** What the run or the base case does not tell. */
    private static final Estimate UNKNOWN = Estimate.exact(Double.NaN);

    public RegionSummary {
        shortByYear = List.copyOf(shortByYear);
    }

    /** Figures of the horizon, in the units of their metrics. */
    public record Totals(
            Estimate unserved,
            Estimate shortfallP95,
            Estimate cvar95,
            Estimate capacityToBuy,
            Estimate paid,
            Estimate scheduled,
            Estimate revenueAtRisk,
            Estimate runningCost,
            Estimate npvCost,
            Estimate costPerServedMwMonth) {}

    /** Where an estimate of a region comes from. */
    private interface Source {
        Estimate of(Metric metric, String period);
    }

    static RegionSummary of(RunResult result, String id, String name, List<String> years) {
        Source mean = (metric, period) ->
                result.find(id, RunSummary.TOTAL, period, metric.key()).orElse(UNKNOWN);
        Source base = (metric, period) -> result.findBase(id, RunSummary.TOTAL, period, metric.key())
                .map(Estimate::exact)
                .orElse(UNKNOWN);
        var shortByYear = new ArrayList<Estimate>();
        for (var year : years) {
            shortByYear.add(mean.of(Metric.SHORTFALL_PROBABILITY, year));
        }
        return new RegionSummary(
                id, name, shortByYear, MonthEstimate.firstShort(result, id), totals(mean), totals(base));
    }

    private static Totals totals(Source source) {
        return new Totals(
                source.of(Metric.UNSERVED_MW_MONTHS, RunSummary.HORIZON),
                source.of(Metric.SHORTFALL_P95, RunSummary.HORIZON),
                source.of(Metric.CVAR95_MW, RunSummary.HORIZON),
                source.of(Metric.CAPACITY_TO_BUY_MW, RunSummary.HORIZON),
                source.of(Metric.CAPEX_USD_MILLION, RunSummary.HORIZON),
                source.of(Metric.SCHEDULED_USD_MILLION, RunSummary.HORIZON),
                source.of(Metric.REVENUE_AT_RISK_USD_MILLION, RunSummary.HORIZON),
                source.of(Metric.OPEX_USD_MILLION, RunSummary.HORIZON),
                source.of(Metric.NPV_COST_USD_MILLION, RunSummary.HORIZON),
                source.of(Metric.COST_PER_SERVED_MW_MONTH, RunSummary.HORIZON));
    }
}
