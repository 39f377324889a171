package dev.headroom.results;

import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The first month in which the median future is short, with its 95% interval.
 *
 * @param median empty where most futures are not short up to the horizon
 * @param low95 empty like {@code median}
 * @param high95 empty like {@code median}
 */
public record FirstShort(Optional<YearMonth> median, Optional<YearMonth> low95, Optional<YearMonth> high95) {
    private static final double MEDIAN = 0.5;

    /** Read off the distribution of the first short month. */
    static FirstShort of(RunResult result, String region) {
        Optional<YearMonth> median = Optional.empty();
        Optional<YearMonth> low = Optional.empty();
        Optional<YearMonth> high = Optional.empty();
        var end = result.header().end();
        for (var month = result.header().start(); !month.isAfter(end) && high.isEmpty(); month = month.plusMonths(1)) {
            var shortByThen = result.find(region, "total", month.toString(), Metric.FIRST_SHORT.key())
                    .orElse(Estimate.exact(0));
            low = low.isEmpty() && shortByThen.high95() >= MEDIAN ? Optional.of(month) : low;
            median = median.isEmpty() && shortByThen.value() >= MEDIAN ? Optional.of(month) : median;
            high = shortByThen.low95() >= MEDIAN ? Optional.of(month) : high;
        }
        return new FirstShort(median, low, high);
    }
}
