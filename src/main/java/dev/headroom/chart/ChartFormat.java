package dev.headroom.chart;

import java.util.Locale;

/** The kinds of files that a picture is written as. */
public enum ChartFormat {
    SVG,
    PNG,
    PDF,
    /** Exactly what is drawn, as a table. */
    CSV;

    /** The end of a file's name, without the dot. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
