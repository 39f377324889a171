package dev.headroom.chart;

import dev.headroom.chart.PlainAxes.Tick;
import dev.headroom.stats.Estimate;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One panel of a sweep's lines, with the lines' names beside their ends. */
record SweepLinePanel(SweepScene scene, SweepPanels panels, SweepPanels.Panel panel, SweepLinesChart.Span span) {
    private static final double INSET = 0.06; // of the width, so that the outer whiskers of all lines stand free

    void draw(Graphics2D g2, Rectangle2D box) {
        ChartStyle style = scene.style();
        TextFace small = style.small();
        double y = box.getY();
        if (!panel.heading().isEmpty()) {
            TextFace strong = style.strongLabel();
            g2.setColor(style.theme().ink());
            strong.draw(g2, strong.fit(panel.heading(), box.getWidth()), box.getX(), y + strong.lineHeight() * 0.78);
            y += strong.lineHeight() + style.gap() * 0.5;
        }
        List<Integer> rows = SweepLinesChart.rowsDrawn(panel.rows().size());
        double beside = labelWidth(rows);
        double below = small.lineHeight() * 1.1;
        var room = new Rectangle2D.Double(box.getX(), y, box.getWidth() - beside, box.getMaxY() - below - y);
        Rectangle2D area = new PlainAxes(across(room.getWidth()), amounts(room.getHeight())).draw(g2, room, style);
        g2.setColor(style.theme().mutedInk());
        small.drawCentred(
                g2,
                small.fit(panels.across().name(), area.getWidth()),
                area.getCenterX(),
                box.getMaxY() - small.lineHeight() * 0.2);
        double step = Math.min(
                style.size().textPx() * 0.45, area.getWidth() / panels.across().size() * 0.08);
        for (int k = 0; k < rows.size(); k++) {
            drawLine(g2, area, rows.get(k), aside(k, rows.size(), step));
        }
        drawNames(g2, area, rows, step);
    }

    /** By which the points of a line are moved, so that whiskers of several lines stay apart. */
    private static double aside(int line, int lines, double step) {
        return (line - (lines - 1) / 2.0) * step;
    }

    private double labelWidth(List<Integer> rows) {
        SweptAxis second = panels.second();
        if (second == null) {
            return scene.style().gap() * 2;
        }
        TextFace face = scene.style().label();
        double widest = scene.style().small().width(second.name());
        for (int row : rows) {
            widest = Math.max(widest, face.width(second.label(row)));
        }
        return Math.min(widest, scene.style().size().textPx() * 13)
                + scene.style().margin();
    }

    private double place(int column) {
        int size = panels.across().size();
        return size == 1 ? 0.5 : INSET + (1 - 2 * INSET) * panels.across().place(column);
    }

    private List<Tick> across(double width) {
        TextFace small = scene.style().small();
        var ticks = new ArrayList<Tick>();
        for (int column = 0; column < panels.across().size(); column++) {
            String label = panels.across().label(column);
            if (!panels.across().isNumeric()) {
                label = small.fit(label, width / panels.across().size());
            }
            ticks.add(new Tick(place(column), label));
        }
        return ticks;
    }

    private List<Tick> amounts(double height) {
        int most = (int) Math.max(2, Math.min(6, height / (scene.style().size().textPx() * 3)));
        double step = AmountAxis.roundStep((span.high() - span.low()) / most);
        return SweepQuantity.steps(span.low(), span.high(), most).stream()
                .map(value -> new Tick(span.place(value), scene.quantity().scaleText(value, step)))
                .toList();
    }

    private Color colour(int row) {
        SweptAxis second = panels.second();
        ChartTheme theme = scene.style().theme();
        if (second == null) {
            return theme.readable(theme.allRegions(), ChartTheme.LINE_CONTRAST);
        }
        return second.isNumeric()
                ? Viridis.line(theme, row / (double) Math.max(1, second.size() - 1))
                : theme.readable(theme.region(row), ChartTheme.LINE_CONTRAST);
    }

    private Point2D pixel(Rectangle2D area, int column, double value) {
        return new Point2D.Double(
                area.getX() + place(column) * area.getWidth(), area.getMaxY() - span.place(value) * area.getHeight());
    }

    private void drawLine(Graphics2D g2, Rectangle2D area, int row, double aside) {
        ChartStyle style = scene.style();
        double radius = style.size().textPx() * 0.2;
        var line = new Path2D.Double();
        var whiskers = new Path2D.Double();
        var dots = new ArrayList<Ellipse2D>();
        boolean pen = false;
        List<@Nullable Estimate> estimates = panel.rows().get(row);
        for (int column = 0; column < estimates.size(); column++) {
            Estimate estimate = estimates.get(column);
            if (estimate == null) {
                pen = false;
                continue;
            }
            Point2D at = pixel(area, column, estimate.value());
            double x = at.getX() + aside;
            if (pen) {
                line.lineTo(x, at.getY());
            } else {
                line.moveTo(x, at.getY());
            }
            pen = true;
            dots.add(new Ellipse2D.Double(x - radius, at.getY() - radius, 2 * radius, 2 * radius));
            double low = pixel(area, column, estimate.low95()).getY();
            double high = pixel(area, column, estimate.high95()).getY();
            if (low > high) {
                whiskers.append(new Line2D.Double(x, low, x, high), false);
                whiskers.append(new Line2D.Double(x - radius * 1.5, low, x + radius * 1.5, low), false);
                whiskers.append(new Line2D.Double(x - radius * 1.5, high, x + radius * 1.5, high), false);
            }
            hover(
                    g2,
                    new Rectangle2D.Double(x - radius * 3, at.getY() - radius * 3, radius * 6, radius * 6),
                    column,
                    row,
                    estimate);
        }
        g2.setColor(colour(row));
        g2.setStroke(style.line());
        g2.draw(line);
        g2.setStroke(style.thinLine());
        g2.draw(whiskers);
        dots.forEach(g2::fill);
    }

    private void hover(Graphics2D g2, Rectangle2D box, int column, int row, Estimate estimate) {
        SweptAxis second = panels.second();
        HoverAreas.add(
                g2,
                box,
                panels.across().name() + " " + panels.across().label(column)
                        + (second == null ? "" : "\n" + second.name() + " " + second.label(row)) + "\n"
                        + scene.quantity().text(estimate));
    }

    private void drawNames(Graphics2D g2, Rectangle2D area, List<Integer> rows, double step) {
        SweptAxis second = panels.second();
        if (second == null) {
            return;
        }
        ChartStyle style = scene.style();
        TextFace face = style.label();
        double room = style.size().textPx() * 13;
        double reach = style.margin() * 0.6;
        double left = area.getMaxX() + reach + style.gap() * 0.5;
        g2.setColor(style.theme().mutedInk());
        style.small()
                .draw(
                        g2,
                        style.small().fit(second.name(), room),
                        left,
                        area.getY() + style.small().capHeight() / 2);
        var ends = new ArrayList<Point2D>();
        var named = new ArrayList<Integer>();
        for (int row : rows) {
            Point2D end = end(area, row);
            if (end != null) {
                double moved = end.getX() + aside(rows.indexOf(row), rows.size(), step);
                ends.add(new Point2D.Double(moved, end.getY()));
                named.add(row);
            }
        }
        double top = area.getY() + style.small().lineHeight() * 0.9;
        double height = Math.min(
                face.lineHeight(), (area.getMaxY() + face.lineHeight() * 0.5 - top) / Math.max(1, named.size()));
        double[] tops = RightEdgeLabels.place(
                ends.stream()
                        .map(end -> new RightEdgeLabels.Wish(end.getY() - height / 2, height))
                        .toList(),
                top,
                area.getMaxY() + face.lineHeight() * 0.5);
        for (int k = 0; k < named.size(); k++) {
            double middle = tops[k] + height / 2;
            g2.setColor(colour(named.get(k)));
            g2.setStroke(new BasicStroke(1));
            g2.draw(new Line2D.Double(
                    ends.get(k).getX() + style.gap() * 0.6, ends.get(k).getY(), area.getMaxX() + reach, middle));
            g2.setColor(style.theme().ink());
            face.draw(g2, face.fit(second.label(named.get(k)), room), left, middle + face.capHeight() / 2);
        }
    }

    private @Nullable Point2D end(Rectangle2D area, int row) {
        List<@Nullable Estimate> estimates = panel.rows().get(row);
        for (int column = estimates.size() - 1; column >= 0; column--) {
            Estimate estimate = estimates.get(column);
            if (estimate != null) {
                return pixel(area, column, estimate.value());
            }
        }
        return null;
    }
}
