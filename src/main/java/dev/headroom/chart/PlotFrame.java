package dev.headroom.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A pair of drawn axes: months across, an amount from 0 up. Tells where months and amounts lie.
 *
 * <p>JFreeChart draws the axes and the grid. Curves are one path each, made here: a path has proper joins, keeps an SVG
 * small, and can have gaps where a value is absent, which JFreeChart's band renderers do not allow.
 *
 * @param area inside the axes, in pixels
 * @param top amount at the upper edge
 */
record PlotFrame(Rectangle2D area, int months, double top) {

    /**
     * Draws axes and grid.
     *
     * @param outer room for the plot with its axes, in pixels
     * @param largest amount to be shown
     */
    static PlotFrame draw(
            Graphics2D g2, Rectangle2D outer, ChartStyle style, YearMonth start, int months, double largest) {
        int labels =
                (int) Math.max(2, Math.min(7, outer.getHeight() / (style.size().textPx() * 2.8)));
        TextFace face = outer.getHeight() < style.size().textPx() * 20 ? style.small() : style.label();
        var across = new MonthAxis(start, months, face);
        NumberAxis up = AmountAxis.upTo(largest, labels);
        dress(across, face, style);
        dress(up, face, style);
        across.setMinorTickMarkInsideLength(0);
        across.setMinorTickMarkOutsideLength(0);
        up.setAxisLineVisible(false);
        across.setAxisLineVisible(false);
        up.setTickMarksVisible(false);
        XYPlot plot = plot(across, up);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(style.theme().grid());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        var info = new PlotRenderingInfo(null);
        plot.draw(g2, outer, null, null, info);
        Rectangle2D area = info.getDataArea();
        g2.setColor(style.theme().mutedInk()); // after the grid, whose lowest line would cover it
        g2.setStroke(new BasicStroke(1));
        g2.draw(new Line2D.Double(area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
        return new PlotFrame(area, months, up.getUpperBound());
    }

    /** Draws months across, with a line where each labelled one begins, and no amounts. */
    static PlotFrame drawMonths(Graphics2D g2, Rectangle2D outer, ChartStyle style, YearMonth start, int months) {
        var across = new MonthAxis(start, months, style.label());
        dress(across, style.label(), style);
        across.setAxisLineVisible(false);
        var up = new NumberAxis(null);
        up.setVisible(false);
        XYPlot plot = plot(across, up);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(style.theme().grid());
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlinesVisible(false);
        var info = new PlotRenderingInfo(null);
        plot.draw(g2, outer, null, null, info);
        return new PlotFrame(info.getDataArea(), months, 1);
    }

    private static XYPlot plot(ValueAxis across, ValueAxis up) {
        var plot = new XYPlot(null, across, up, new XYLineAndShapeRenderer());
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        return plot;
    }

    private static void dress(ValueAxis axis, TextFace face, ChartStyle style) {
        axis.setTickLabelFont(face.font());
        axis.setTickLabelPaint(style.theme().mutedInk());

        axis.setTickMarkPaint(style.theme().mutedInk());
        axis.setTickMarkStroke(new BasicStroke(1));
        double beside = style.gap() * 0.6;
        axis.setTickLabelInsets(new RectangleInsets(beside * 0.5, beside, beside * 0.5, beside));
    }

    double x(double month) {
        return area.getX() + area.getWidth() * month / months;
    }

    /** The area of so many months from one on, in the full height. */
    Rectangle2D column(int month, int count) {
        double left = x(month);
        return new Rectangle2D.Double(left, area.getY(), x(Math.min(months, month + count)) - left, area.getHeight());
    }

    double y(double amount) {
        return area.getMaxY() - area.getHeight() * amount / top;
    }

    /** Draws the sampling error every half year or so, where it is wider than a line. */
    void drawWhiskers(Graphics2D g2, ChartStyle style, Series series, int firstMonth) {
        double text = style.size().textPx();
        double halfYear = 6 * area.getWidth() / months;
        int every = 6 * (int) Math.max(1, Math.ceil(text * 2.5 / halfYear));
        var whiskers = new Path2D.Double();
        for (int month = Math.min(firstMonth, months - 1); month < months; month += every) {
            double low = y(series.low95(month));
            double high = y(series.high95(month));
            if (series.isPresent(month) && low - high > text * 0.3) {
                double x = x(month + 0.5);
                whiskers.append(new Line2D.Double(x, low, x, high), false);
                whiskers.append(new Line2D.Double(x - text * 0.2, low, x + text * 0.2, low), false);
                whiskers.append(new Line2D.Double(x - text * 0.2, high, x + text * 0.2, high), false);
            }
        }
        g2.setStroke(style.thinLine());
        g2.draw(whiskers);
    }

    /** The curve through the middles of the months. */
    Shape line(Series series) {
        return outline(series, series, false, false);
    }

    /** The stairs that hold each month's value through the month. */
    Shape steps(Series series) {
        return outline(series, series, true, false);
    }

    /** The area between two curves. */
    Shape band(Series low, Series high) {
        return outline(low, high, false, true);
    }

    /** The area between two stairs. */
    Shape stepBand(Series low, Series high) {
        return outline(low, high, true, true);
    }

    private Shape outline(Series low, Series high, boolean stepped, boolean closed) {
        var path = new Path2D.Double();
        int month = 0;
        while (month < months) {
            if (!both(low, high, month)) {
                month++;
                continue;
            }
            int end = month;
            while (end < months && both(low, high, end)) {
                end++;
            }
            boolean flat = stepped || end - month == 1; // a lone month is drawn as wide as it is
            trace(path, high, month, end, flat);
            if (closed) {
                traceBack(path, low, month, end, flat);
                path.closePath();
            }
            month = end;
        }
        return path;
    }

    private static boolean both(Series low, Series high, int month) {
        return low.isPresent(month) && high.isPresent(month);
    }

    private void trace(Path2D path, Series series, int from, int to, boolean flat) {
        for (int month = from; month < to; month++) {
            double y = y(series.value(month));
            double x = flat ? x(month) : x(month + 0.5);
            if (month == from) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            if (flat) {
                path.lineTo(x(month + 1), y);
            }
        }
    }

    private void traceBack(Path2D path, Series series, int from, int to, boolean flat) {
        for (int month = to - 1; month >= from; month--) {
            double y = y(series.value(month));
            path.lineTo(flat ? x(month + 1) : x(month + 0.5), y);
            if (flat) {
                path.lineTo(x(month), y);
            }
        }
    }
}
