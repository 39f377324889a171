package dev.headroom.chart;

import dev.headroom.results.RunHeader;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What surrounds every picture: the finding, what is shown and in which unit, how to read it, and what it is of.
 *
 * @param footer what it is of
 * @param title the finding in words
 * @param subtitle the quantity and its unit
 * @param captions how to read the picture: spread of futures against sampling error
 */
record Page(ChartStyle style, String footer, String title, String subtitle, List<String> captions) {
    private static final int TITLE_LINES = 3;
    private static final int OTHER_LINES = 2;

    /** Share of the width that text is laid out for: a viewer without the font may draw it so much wider. */
    private static final double ROOM = 0.92;

    private static final double TITLE_ROOM = 0.86;

    Page {
        captions = style.size().brief() ? List.of() : List.copyOf(captions);
    }

    /** The page of a run's picture. */
    Page(ChartStyle style, RunHeader header, String title, String subtitle, List<String> captions) {
        this(style, footer(header), title, subtitle, captions);
    }

    /** Draws background, title, captions and footer, and returns the room between them. */
    Rectangle2D draw(Graphics2D g2, int widthPx, int heightPx) {
        double left = style.margin();
        double width = widthPx - 2 * left;
        g2.setColor(style.theme().background());
        g2.fill(new Rectangle2D.Double(0, 0, widthPx, heightPx));
        double top = style.margin() * 0.75;
        g2.setColor(style.theme().ink());
        top = lines(g2, style.title(), titleLines(width), left, top);
        g2.setColor(style.theme().mutedInk());
        top = lines(g2, style.subtitle(), subtitleLines(width), left, top + style.gap() * 0.4);
        double bottom = heightPx - style.margin() * 0.55;
        TextFace small = style.small();
        small.draw(g2, small.fit(footer, width * ROOM), left, bottom - small.lineHeight() * 0.25);
        bottom -= small.lineHeight() + style.gap() * 0.5;
        g2.setColor(style.theme().grid());
        g2.setStroke(new BasicStroke(1));
        g2.draw(new Line2D.Double(left, bottom, left + width, bottom));
        List<String> captionLines = captionLines(width);
        bottom -= captionLines.size() * small.lineHeight() + style.gap() * 0.5;
        g2.setColor(style.theme().mutedInk());
        lines(g2, small, captionLines, left, bottom);
        return new Rectangle2D.Double(left, top + style.gap() * 1.5, width, bottom - top - style.gap() * 2.5);
    }

    private static double lines(Graphics2D g2, TextFace face, List<String> lines, double left, double top) {
        double y = top;
        for (String line : lines) {
            face.draw(g2, line, left, y + face.lineHeight() * 0.78);
            y += face.lineHeight();
        }
        return y;
    }

    /** What {@link #draw} takes of the height, in pixels. */
    double frameHeight(int widthPx) {
        double width = widthPx - 2 * style.margin();
        return style.margin() * 1.3
                + titleLines(width).size() * style.title().lineHeight()
                + subtitleLines(width).size() * style.subtitle().lineHeight()
                + (captionLines(width).size() + 1) * style.small().lineHeight()
                + style.gap() * 3.9;
    }

    /** The height of a picture of the style's width: the style's, or as much more as the room between asks, in pixels. */
    int heightFor(double bodyPx) {
        double least = frameHeight(style.size().widthPx()) + bodyPx;
        return (int) Math.max(style.size().heightPx(), Math.ceil(least));
    }

    private List<String> titleLines(double width) {
        return style.title().wrapEvenly(title, width * TITLE_ROOM, TITLE_LINES);
    }

    private List<String> subtitleLines(double width) {
        return style.subtitle().wrap(subtitle, width * ROOM, OTHER_LINES);
    }

    private List<String> captionLines(double width) {
        var lines = new ArrayList<String>();
        for (String caption : captions) {
            lines.addAll(style.small().wrap(caption, width * ROOM, OTHER_LINES));
        }
        return lines;
    }

    private static String footer(RunHeader header) {
        String hash = Place.printable(header.planHash());
        return "N = " + Numbers.count(header.replications()) + " futures \u00B7 method "
                + Place.printable(header.method())
                + " \u00B7 seed " + header.seed() + " \u00B7 plan " + hash.substring(0, Math.min(12, hash.length()))
                + " \u00B7 " + Place.printable(header.planName());
    }
}
