package dev.headroom.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Patterns of lines that tell filled areas apart without their colours. */
enum Hatch {
    NONE,
    RISING,
    FALLING,
    UPRIGHT,
    CROSSED;

    /** Draws the pattern in the colour and stroke that the surface has. */
    void draw(Graphics2D g2, Rectangle2D box, double spacing) {
        var lines = new Path2D.Double();
        if (this == RISING || this == CROSSED) {
            addSlanted(lines, box, spacing, true);
        }
        if (this == FALLING || this == CROSSED) {
            addSlanted(lines, box, spacing, false);
        }
        if (this == UPRIGHT) {
            for (double x = box.getX() + spacing / 2; x < box.getMaxX(); x += spacing * 0.7) {
                lines.append(new Line2D.Double(x, box.getY(), x, box.getMaxY()), false);
            }
        }
        g2.draw(lines);
    }

    /** Lines at 45 degrees, each from where it enters the box to where it leaves it. */
    private static void addSlanted(Path2D lines, Rectangle2D box, double spacing, boolean rising) {
        double height = box.getHeight();
        for (double foot = spacing / 2 - height; foot < box.getWidth(); foot += spacing) {
            double from = Math.max(0, foot);
            double to = Math.min(box.getWidth(), foot + height);
            if (to > from) {
                double up = from - foot;
                double upTo = to - foot;
                double y = rising ? box.getMaxY() - up : box.getY() + up;
                double yTo = rising ? box.getMaxY() - upTo : box.getY() + upTo;
                lines.append(new Line2D.Double(box.getX() + from, y, box.getX() + to, yTo), false);
            }
        }
    }
}
