package dev.headroom.chart;

import java.awt.Graphics2D;

/** A chart that can be drawn on any surface, as often as wanted, always the same. As large as its style says, unless it grows. */
interface Picture {
    /** What surrounds it. */
    Page page();

    void draw(Graphics2D g2);

    /** Exactly what is drawn. */
    ChartTable table();

    default int widthPx() {
        return page().style().size().widthPx();
    }

    default int heightPx() {
        return page().style().size().heightPx();
    }

    /** The finding in words. */
    default String title() {
        return page().title();
    }

    /** The quantity and its unit. */
    default String subtitle() {
        return page().subtitle();
    }
}
