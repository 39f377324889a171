package dev.headroom.results;

import dev.headroom.stats.Estimate;

/**
 * One line of the tidy table of metrics.
 *
 * @param region region id or {@code all}
 * @param project project id, empty but for a project's metrics
 * @param pool {@code ai}, {@code general} or {@code total}
 * @param period {@code 2027-03}, {@code 2027-Q1}, {@code 2027}, {@code FY2027} or {@code horizon}
 * @param metric name of the metric, as in {@link Metric}
 * @param item what the value is of, where a metric has several; else empty
 */
public record MetricRow(
        String region,
        String project,
        String pool,
        String period,
        String metric,
        String item,
        Estimate estimate,
        String unit) {}
