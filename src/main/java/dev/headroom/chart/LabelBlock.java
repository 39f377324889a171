package dev.headroom.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names a quantity beside the right edge of a plot, with a sample of each of its lines and bands.
 *
 * @param colour of the quantity
 * @param end where its curve ends; null where it has none
 */
record LabelBlock(String heading, Color colour, @Nullable Point2D end, List<Entry> entries) {

    /** How a line of the picture, or a band, looks. */
    enum Sample {
        /** Words alone. */
        NONE,
        LINE,
        DASHES,
        PATHS,
        OUTER_BAND,
        INNER_BAND
    }

    /** One line of a block. */
    record Entry(Sample sample, String text) {}

    /** Opacity of the 90% band of futures. */
    static final double OUTER = 0.20;

    /** Opacity of the 50% band of futures, over the outer one. */
    static final double INNER = 0.30;

    /** Opacity of the paths of single futures. */
    static final double PATH = 0.45;

    private static final int MOST_WITH_ENTRIES = 7;

    LabelBlock {
        entries = List.copyOf(entries);
    }

    /** Whether so many blocks, one for each region, have room for more than their headings. */
    static boolean haveEntries(ChartStyle style, int blocks) {
        return blocks <= MOST_WITH_ENTRIES && !style.size().brief();
    }

    static Color shade(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    double width(ChartStyle style) {
        double width = style.heading().width(heading);
        for (Entry entry : entries) {
            width = Math.max(width, sampleWidth(style, entry) + style.label().width(entry.text()));
        }
        return width;
    }

    double height(ChartStyle style) {
        return style.heading().lineHeight() + entries.size() * style.label().lineHeight() + style.gap() * 1.5;
    }

    private static double sampleWidth(ChartStyle style, Entry entry) {
        return entry.sample() == Sample.NONE ? 0 : sampleWidth(style);
    }

    private static double sampleWidth(ChartStyle style) {
        return style.size().textPx() * 2.2;
    }

    /** Draws the block with its upper left corner there. */
    void draw(Graphics2D g2, ChartStyle style, double left, double top) {
        Color text = style.theme().readable(colour, ChartTheme.TEXT_CONTRAST);
        g2.setColor(text);
        double y = top + style.gap() * 0.75;
        style.heading().draw(g2, heading, left, y + style.heading().lineHeight() * 0.78);
        y += style.heading().lineHeight();
        TextFace face = style.label();
        for (Entry entry : entries) {
            drawSample(g2, style, entry.sample(), left, y + face.lineHeight() * 0.52);
            g2.setColor(style.theme().ink());
            face.draw(g2, entry.text(), left + sampleWidth(style, entry), y + face.lineHeight() * 0.78);
            y += face.lineHeight();
        }
    }

    private void drawSample(Graphics2D g2, ChartStyle style, Sample sample, double left, double middle) {
        double width = sampleWidth(style) - style.gap();
        double height = style.size().textPx() * 0.72;
        var box = new Rectangle2D.Double(left, middle - height / 2, width, height);
        switch (sample) {
            case NONE -> {}
            case PATHS -> drawPaths(g2, style, box);
            case LINE, DASHES -> {
                g2.setColor(style.theme().readable(colour, ChartTheme.TEXT_CONTRAST));
                g2.setStroke(sample == Sample.LINE ? style.line() : style.dashedLine());
                g2.draw(new Line2D.Double(left, middle, left + width, middle));
            }
            case OUTER_BAND, INNER_BAND -> {
                g2.setColor(shade(colour, OUTER));
                g2.fill(box);
                if (sample == Sample.INNER_BAND) {
                    g2.setColor(shade(colour, INNER));
                    g2.fill(box);
                }
            }
        }
    }

    private void drawPaths(Graphics2D g2, ChartStyle style, Rectangle2D box) {
        g2.setColor(shade(style.theme().readable(colour, ChartTheme.TEXT_CONTRAST), PATH));
        g2.setStroke(style.hairline());
        for (int i = 0; i < 3; i++) {
            double y = box.getY() + box.getHeight() * (i + 0.5) / 3;
            double bend = (i - 1) * box.getHeight() * 0.3;
            var path = new Path2D.Double();
            path.moveTo(box.getX(), y);
            path.lineTo(box.getX() + box.getWidth() * 0.4, y - bend * 0.6);
            path.lineTo(box.getMaxX(), y + bend);
            g2.draw(path);
        }
    }

    /** Places and draws the blocks right of a plot, each with a thin line from the end of its curve. */
    static void drawBeside(Graphics2D g2, ChartStyle style, Rectangle2D plot, List<LabelBlock> blocks) {
        List<RightEdgeLabels.Wish> wishes =
                blocks.stream().map(block -> block.wish(style, plot)).toList();
        double[] tops = RightEdgeLabels.place(wishes, plot.getMinY(), plot.getMaxY());
        double reach = style.size().textPx() * 1.6;
        for (int i = 0; i < blocks.size(); i++) {
            LabelBlock block = blocks.get(i);
            double left = plot.getMaxX() + reach + style.gap() * 0.6;
            Point2D end = block.end();
            if (end != null) {
                g2.setColor(style.theme().readable(block.colour(), ChartTheme.TEXT_CONTRAST));
                g2.setStroke(new BasicStroke(1));
                g2.draw(new Line2D.Double(
                        end.getX() + 1, end.getY(), plot.getMaxX() + reach, tops[i] + headingMiddle(style)));
            }
            block.draw(g2, style, left, tops[i]);
        }
    }

    /** Its heading beside the end of the curve; at the bottom where there is none. */
    private RightEdgeLabels.Wish wish(ChartStyle style, Rectangle2D plot) {
        double beside = end == null ? plot.getMaxY() : end.getY();
        return new RightEdgeLabels.Wish(beside - headingMiddle(style), height(style));
    }

    private static double headingMiddle(ChartStyle style) {
        return style.gap() * 0.75 + style.heading().lineHeight() * 0.5;
    }

    /** Width that {@link #drawBeside} takes beside the plot, in pixels. */
    static double widthBeside(ChartStyle style, List<LabelBlock> blocks) {
        double widest =
                blocks.stream().mapToDouble(block -> block.width(style)).max().orElse(0);
        return widest + style.size().textPx() * 1.6 + style.gap() * 0.6;
    }
}
