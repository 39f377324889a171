package dev.headroom.chart;

import java.awt.Graphics2D;

/** A chart that can be drawn on any surface, as often as wanted, always the same. */
interface Picture {
    int widthPx();

    int heightPx();

    /** The finding in words. */
    String title();

    /** The quantity and its unit. */
    String subtitle();

    void draw(Graphics2D g2);

    /** Exactly what is drawn. */
    ChartTable table();
}
