package dev.headroom.chart;

import java.util.Locale;

/** The kinds of pictures of a sweep, in the order in which they are drawn. */
public enum SweepChartKind {
    /** A figure by two axes of a grid, with contours. */
    HEATMAP,
    /** A figure against one axis, a line for each value of another. */
    LINES,
    /** A line for each cell over all axes and figures. */
    PARALLEL;

    /** The word on the command line; names of files begin with it, after {@code sweep}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
