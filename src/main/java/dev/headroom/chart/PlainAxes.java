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
        int every = every(face, area.getWidth());
        for (int i = 0; i < across.size(); i++) {
            Tick tick = across.get(i);
            double x = area.getX() + tick.at() * area.getWidth();
            g2.draw(new Line2D.Double(x, area.getMaxY(), x, area.getMaxY() + style.gap() * 0.4));
            if ((across.size() - 1 - i) % every == 0) {
                double width = face.width(tick.label());
                double start = Math.max(room.getX(), Math.min(x - width / 2, room.getMaxX() - width));
                face.draw(g2, tick.label(), start, area.getMaxY() + face.lineHeight());
            }
        }
        return area;
    }

    /** So that labels do not touch, each so many-th mark has one, counted from the last. */
    private int every(TextFace face, double width) {
        int every = 1;
        while (every < across.size() && !fits(face, width, every)) {
            every++;
        }
        return every;
    }

    private boolean fits(TextFace face, double width, int every) {
        for (int i = across.size() - 1; i - every >= 0; i -= every) {
            Tick right = across.get(i);
            Tick left = across.get(i - every);
            double half = (face.width(right.label()) + face.width(left.label())) / 2;
            double atEdges = half * 1.5; // a label at an edge is moved inwards
            double wanted = (i == across.size() - 1 || i == every ? atEdges : half) + face.sizePx() * 0.6;
            if ((right.at() - left.at()) * width < wanted) {
                return false;
            }
        }
        return true;
    }
}
