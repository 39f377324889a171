package dev.headroom.chart;

import dev.headroom.results.Metric;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What must be recorded for a picture to be drawn.
 *
 */
record ChartNeed(ChartKind picture, PeriodKind kind, List<Metric> metrics) {
    static final ChartNeed FAN = new ChartNeed(
            ChartKind.FAN,
            PeriodKind.MONTH,
            List.of(
                    Metric.DEMAND_MEAN,
                    Metric.DEMAND_P5,
                    Metric.DEMAND_P25,
                    Metric.DEMAND_P50,
                    Metric.DEMAND_P75,
                    Metric.DEMAND_P95,
                    Metric.USABLE_P5,
                    Metric.USABLE_P50,
                    Metric.USABLE_P95));
    static final ChartNeed HEAT_MAP =
            new ChartNeed(ChartKind.HEATMAP, PeriodKind.QUARTER, List.of(Metric.SHORTFALL_PROBABILITY));
    static final ChartNeed MONEY = new ChartNeed(
            ChartKind.MONEY,
            PeriodKind.MONTH,
            List.of(
                    Metric.PAID_TO_DATE_MEAN,
                    Metric.PAID_TO_DATE_P5,
                    Metric.PAID_TO_DATE_P95,
                    Metric.SCHEDULED_USD_MILLION));
    static final ChartNeed FIRST_SHORT =
            new ChartNeed(ChartKind.FIRSTSHORT, PeriodKind.MONTH, List.of(Metric.FIRST_SHORT));
    static final ChartNeed WATERFALL = new ChartNeed(
            ChartKind.WATERFALL,
            PeriodKind.MONTH,
            List.of(
                    Metric.ENERGISED_MW,
                    Metric.LOST_TO_UTILISATION_MW,
                    Metric.LOST_TO_GRID_MW,
                    Metric.LOST_TO_OUTAGE_MW,
                    Metric.LOST_TO_RISK_MW,
                    Metric.USABLE_MEAN,
                    Metric.DEMAND_MEAN));
    static final List<ChartNeed> ALL = List.of(FAN, HEAT_MAP, FIRST_SHORT, MONEY, WATERFALL);
    private static final int NAMED = 2;

    ChartNeed {
        metrics = List.copyOf(metrics);
    }

    /** Whether a run that records these alone has the metrics of a picture; those that are made of curves need none. */
    static boolean isMet(ChartKind picture, MetricSelection selection) {
        return ALL.stream().filter(need -> need.picture() == picture).allMatch(need -> need.isMetBy(selection));
    }

    boolean isMetBy(MetricSelection selection) {
        return metrics.stream().allMatch(metric -> selection.wants(metric, kind));
    }

    /** Tells the picture, and what is missing of what it draws. */
    String reason(MetricSelection selection) {
        var missing =
                metrics.stream().filter(metric -> !selection.wants(metric)).toList();
        var names = missing.stream().limit(NAMED).map(Metric::key).collect(Collectors.joining(", "));
        int more = missing.size() - NAMED;
        return "no chart " + picture.key() + ": no "
                + (missing.isEmpty()
                        ? "figures by " + kind.word()
                        : names + (more > 0 ? " and " + more + " more" : ""));
    }
}
