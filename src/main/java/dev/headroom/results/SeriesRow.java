package dev.headroom.results;

import dev.headroom.stats.Estimate;

/**
 * A point of a curve behind a picture.
 *
 * @param region id, or {@code all}; empty where a curve belongs to none
 * @param project id; empty but for a project's curves
 * @param pool {@code ai}, {@code general} or {@code total}; empty where a curve belongs to none
 * @param metric what is told of, as the kind says
 * @param item which of several curves, as the kind says; else empty
 * @param x the point's place on the axis, as the kind says
 * @param y what is there
 */
public record SeriesRow(
        RunSeries.Kind kind,
        String region,
        String project,
        String pool,
        String metric,
        String item,
        double x,
        Estimate y) {}
