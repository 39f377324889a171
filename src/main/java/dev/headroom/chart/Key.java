package dev.headroom.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Says once for a whole picture what its marks are, in one line or as many as the width asks. */
record Key(ChartStyle style, List<Item> items) {
    /** Draws a sample into a box. */
    interface Sample {
        void draw(Graphics2D g2, Rectangle2D box);
    }

    /** A mark and its meaning. */
    record Item(Sample sample, String text) {}

    Key {
        items = List.copyOf(items);
    }

    /** Height that the key takes, in pixels. */
    double height(double width) {
        int lines = 1;
        double x = 0;
        for (Item item : items) {
            double wide = width(item);
            if (x > 0 && x + wide > width) {
                lines++;
                x = 0;
            }
            x += wide + space();
        }
        return style.label().lineHeight() * (lines + 0.4);
    }

    void draw(Graphics2D g2, Rectangle2D room) {
        TextFace face = style.label();
        double x = room.getX();
        double baseline = room.getY() + face.lineHeight() * 0.6;
        for (Item item : items) {
            double wide = width(item);
            if (x > room.getX() && x + wide > room.getMaxX()) {
                x = room.getX();
                baseline += face.lineHeight();
            }
            double height = style.size().textPx() * 0.8;
            double middle = baseline - face.capHeight() / 2;
            item.sample().draw(g2, new Rectangle2D.Double(x, middle - height / 2, sampleWidth(), height));
            g2.setColor(ink());
            face.draw(g2, item.text(), x + sampleWidth() + style.gap(), baseline);
            x += wide + space();
        }
    }

    private Color ink() {
        return style.theme().ink();
    }

    private double width(Item item) {
        return sampleWidth() + style.gap() + style.label().width(item.text());
    }

    private double sampleWidth() {
        return style.size().textPx() * 2;
    }

    private double space() {
        return style.margin() * 0.8;
    }
}
