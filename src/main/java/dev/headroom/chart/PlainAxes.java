package dev.headroom.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A pair of axes with labels at any places, for scales that are no months and amounts.
 *
 * @param across left to right
 * @param up bottom to top
 */
record PlainAxes(List<Tick> across, List<Tick> up) {
    /**
     * A mark of an axis.
     *
     * @param at its place between the axis' ends, 0 to 1
     */
    record Tick(double at, String label) {}

    PlainAxes {
        across = List.copyOf(across);
        up = List.copyOf(up);
    }

    /** Draws grid and labels into the room, and returns the area between the axes. */
    Rectangle2D draw(Graphics2D g2, Rectangle2D room, ChartStyle style) {
        TextFace face = style.small();
        double beside = style.gap() * 0.8;
        double left =
                up.stream().mapToDouble(tick -> face.width(tick.label())).max().orElse(0) + beside;
        double below = face.lineHeight() + style.gap() * 0.4;
        double above = face.capHeight() / 2;
        var area = new Rectangle2D.Double(
                room.getX() + left, room.getY() + above, room.getWidth() - left, room.getHeight() - below - above);
        g2.setStroke(new BasicStroke(1));
        for (Tick tick : up) {
            double y = area.getMaxY() - tick.at() * area.getHeight();
            g2.setColor(style.theme().grid());
            g2.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
            g2.setColor(style.theme().mutedInk());
            face.drawEndingAt(g2, tick.label(), area.getX() - beside, y + face.capHeight() / 2);
        }
        g2.setColor(style.theme().mutedInk());
        g2.draw(new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
        double free = room.getX();
        for (Tick tick : across) {
            double x = area.getX() + tick.at() * area.getWidth();
            g2.draw(new Line2D.Double(x, area.getMaxY(), x, area.getMaxY() + style.gap() * 0.4));
            double width = face.width(tick.label());
            double start = Math.max(room.getX(), Math.min(x - width / 2, room.getMaxX() - width));
            if (start >= free) { // what would touch its neighbour is left out
                face.draw(g2, tick.label(), start, area.getMaxY() + face.lineHeight());
                free = start + width + face.sizePx() * 0.8;
            }
        }
        return area;
    }
}
