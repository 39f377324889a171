package dev.headroom.results;

import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An estimated month with its 95% interval; each is empty where it lies beyond the plan's end.
 *
 * @param value the estimate
 */
public record MonthEstimate(Optional<YearMonth> value, Optional<YearMonth> low95, Optional<YearMonth> high95) {
    private static final double MEDIAN = 0.5;
    /** Times as near as this are the same. */
    private static final double SAME_TIME_MONTHS = 1e-9;

    /** The first month in which the median future of a region is short; empty where the run does not tell. */
    static Optional<MonthEstimate> firstShort(RunResult result, String region) {
        var header = result.header();
        if (!header.selection().wants(Metric.FIRST_SHORT, PeriodKind.MONTH)) {
            return Optional.empty();
        }
        Optional<YearMonth> median = Optional.empty();
        Optional<YearMonth> low = Optional.empty();
        Optional<YearMonth> high = Optional.empty();
        for (var month = header.start(); !month.isAfter(header.end()) && high.isEmpty(); month = month.plusMonths(1)) {
            var shortByThen = result.find(region, RunSummary.TOTAL, month.toString(), Metric.FIRST_SHORT.key())
                    .orElse(Estimate.exact(0));
            low = low.isEmpty() && shortByThen.high95() >= MEDIAN ? Optional.of(month) : low;
            median = median.isEmpty() && shortByThen.value() >= MEDIAN ? Optional.of(month) : median;
            high = shortByThen.low95() >= MEDIAN ? Optional.of(month) : high;
        }
        return Optional.of(new MonthEstimate(median, low, high));
    }

    /** The months that begin at or after times in months from plan start. */
    static MonthEstimate of(Estimate months, RunHeader header) {
        return new MonthEstimate(
                month(months.value(), header), month(months.low95(), header), month(months.high95(), header));
    }

    private static Optional<YearMonth> month(double months, RunHeader header) {
        if (!Double.isFinite(months)) {
            return Optional.empty();
        }
        var month = firstFrom(months, header.start());
        return month.isAfter(header.end()) ? Optional.empty() : Optional.of(month);
    }

    /** The first month that begins at or after a time in months from {@code start}. */
    public static YearMonth firstFrom(double months, YearMonth start) {
        return start.plusMonths((long) Math.ceil(months - SAME_TIME_MONTHS));
    }
}
