package dev.headroom.chart;

import java.util.EnumSet;
import java.util.Set;

/** Which pictures are written, how they look, and as which files. */
public record ChartRequest(ChartStyle style, ChartFilter filter, Set<ChartFormat> formats) {
    /** Every picture on light slides, with its table. */
    public static final ChartRequest DEFAULT =
            new ChartRequest(ChartStyle.DEFAULT, ChartFilter.ALL, EnumSet.complementOf(EnumSet.of(ChartFormat.PDF)));

    public ChartRequest {
        formats = Set.copyOf(formats);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("A picture is written in one format at least");
        }
    }
}
