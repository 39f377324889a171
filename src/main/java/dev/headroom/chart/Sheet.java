package dev.headroom.chart;

import java.util.function.Supplier;

/**
 * A picture that is to be drawn.
 *
 * @param name of its files, without their ends
 * @param region id, or {@code all}; empty where the picture is of several
 * @param pool empty where the picture is of none
 */
record Sheet(String name, ChartKind kind, String region, String pool, Supplier<Picture> picture) {
    /** A picture of several regions. */
    static Sheet ofMany(ChartKind kind, Supplier<Picture> picture) {
        return new Sheet(kind.key(), kind, "", "", picture);
    }

    DrawnChart drawn() {
        Picture drawn = picture.get();
        return new DrawnChart(
                name, kind, region, pool, drawn.title(), drawn.subtitle(), ChartFile.svg(drawn, name), drawn.table());
    }
}
