package dev.headroom.chart;

/**
 * A picture as SVG, with what is drawn as a table.
 *
 * @param name of its files, without their ends: {@code KIND} or {@code KIND_REGION_POOL}
 * @param region id, or {@code all}; empty where the picture is of several
 * @param pool {@code ai}, {@code general} or {@code total}; empty where the picture is of none
 * @param title the finding in words
 * @param subtitle the quantity and its unit
 * @param svg the element alone, with hover texts as {@code <title>}; in every theme the same but for its colours
 */
public record DrawnChart(
        String name,
        ChartKind kind,
        String region,
        String pool,
        String title,
        String subtitle,
        String svg,
        ChartTable table) {}
