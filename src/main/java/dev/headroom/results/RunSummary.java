package dev.headroom.results;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a run says, in the figures that fit on a screen: region by region, and all together.
 *
 * @param years calendar years of the horizon, as text
 * @param regions in plan order
 * @param scheduleEnd last month in which the schedule pays, where it pays at all
 */
public record RunSummary(
        RunHeader header,
        List<String> years,
        List<RegionSummary> regions,
        RegionSummary all,
        Optional<YearMonth> scheduleEnd) {
    static final String ALL = "all";
    static final String HORIZON = "horizon";

    public RunSummary {
        years = List.copyOf(years);
        regions = List.copyOf(regions);
    }

    public static RunSummary of(RunResult result) {
        var header = result.header();
        var years = new ArrayList<String>();
        for (int year = header.start().getYear(); year <= header.end().getYear(); year++) {
            years.add(Year.of(year).toString());
        }
        var regions = header.regions().stream()
                .map(region -> RegionSummary.of(result, region.id(), region.name(), years))
                .toList();
        var all = RegionSummary.of(result, ALL, "All regions", years);
        return new RunSummary(header, years, regions, all, scheduleEnd(result));
    }

    private static Optional<YearMonth> scheduleEnd(RunResult result) {
        var start = result.header().start();
        for (var month = result.header().end(); !month.isBefore(start); month = month.minusMonths(1)) {
            var scheduled = result.find(ALL, "total", month.toString(), Metric.SCHEDULED_USD_MILLION.key());
            if (scheduled.isPresent() && scheduled.get().value() > 0) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    /** The regions that leave most demand unserved, worst first; in plan order among equals. */
    public List<RegionSummary> worst(int count) {
        return regions.stream()
                .sorted(Comparator.comparingDouble((RegionSummary region) ->
                        -orZero(region.mean().unserved().value())))
                .limit(count)
                .toList();
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
