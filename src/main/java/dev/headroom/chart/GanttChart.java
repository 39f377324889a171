package dev.headroom.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Projects as bars over the months, region by region: from commitment to completion in the median future, and on to the month
 * by which nine futures in ten have it complete. The picture grows downwards with the number of projects.
 */
final class GanttChart implements Picture {
    private static final double ROW = 2.9; // height, times the size of labels
    private static final double TALLEST_ROW = 4.2;
    private static final double HEADING = 1.9;
    private static final double HATCH = 0.45; // distance of lines, times the size of labels

    private final ChartStyle style;
    private final Scene scene;
    private final List<GanttRow> rows;
    private final Page page;
    private final Key key;

    /** @param rows one at least */
    GanttChart(Scene scene, List<GanttRow> rows) {
        this.style = scene.style();
        this.scene = scene;
        this.rows = List.copyOf(rows);
        this.page = new Page(
                style,
                scene.header(),
                GanttText.title(rows, scene.start()),
                "Months from commitment to completion of each project; P50 and P90 are quantiles of the futures",
                List.of(
                        "Bars are quantiles over futures, each month\u2019s by itself. \u201Cmost\u201D: what took the largest part of the"
                                + " months from earliest start to completion. \u00B1 is one standard error of sampling error."));
        this.key = new Key(
                style,
                List.of(
                        new Key.Item(this::sampleOfCommitment, "committed, P50 to P90"),
                        new Key.Item(
                                (g2, box) -> solid(g2, box, style.theme().mutedInk()), "P50 committed to P50 complete"),
                        new Key.Item((g2, box) -> hatched(g2, box, style.theme().mutedInk()), "complete, P50 to P90"),
                        new Key.Item((g2, box) -> due(g2, box.getCenterX(), box.getCenterY()), "due")));
    }

    @Override
    public int heightPx() {
        double least = frame() + rowHeights(ROW);
        double most = frame() + rowHeights(TALLEST_ROW);
        return (int) Math.ceil(Math.max(least, Math.min(most, style.size().heightPx())));
    }

    private double frame() {
        double width = widthPx() - 2 * style.margin();
        return page.frameHeight(widthPx()) + key.height(width) + style.label().lineHeight() * 2;
    }

    private double rowHeights(double row) {
        long regions = rows.stream().map(GanttRow::place).distinct().count();
        return style.size().textPx() * (rows.size() * row + regions * HEADING);
    }

    @Override
    public Page page() {
        return page;
    }

    @Override
    public ChartTable table() {
        return GanttRow.table(rows, scene.start());
    }

    @Override
    public void draw(Graphics2D g2) {
        Rectangle2D body = page.draw(g2, widthPx(), heightPx());
        key.draw(g2, body);
        double top = body.getY() + key.height(body.getWidth());
        double left = namesWidth();
        double right = wordsWidth();
        var room =
                new Rectangle2D.Double(body.getX() + left, top, body.getWidth() - left - right, body.getMaxY() - top);
        PlotFrame plot = PlotFrame.drawMonths(g2, room, style, scene.start(), scene.months());
        double text = style.size().textPx();
        long regions = rows.stream().map(GanttRow::place).distinct().count();
        double row = Math.min(TALLEST_ROW * text, (plot.area().getHeight() - regions * HEADING * text) / rows.size());
        double y = plot.area().getY();
        Place place = null;
        for (GanttRow each : rows) {
            if (!each.place().equals(place)) {
                place = each.place();
                drawRegion(g2, place, new Rectangle2D.Double(body.getX(), y, body.getWidth() - right, HEADING * text));
                y += HEADING * text;
            }
            drawRow(g2, each, plot, new Rectangle2D.Double(body.getX(), y, body.getWidth(), row));
            y += row;
        }
    }

    private double namesWidth() {
        double widest = rows.stream()
                .mapToDouble(row -> style.label().width(row.project().id()))
                .max()
                .orElse(0);
        return Math.min(widest, widthPx() * 0.18) + style.gap() * 2;
    }

    private double wordsWidth() {
        TextFace small = style.small();
        double widest = 0;
        for (GanttRow row : rows) {
            widest = Math.max(widest, small.width(completion(row)));
            widest = Math.max(widest, style.size().brief() ? 0 : small.width(GanttText.reasons(row)));
        }
        return Math.min(widest, widthPx() * 0.34) + style.gap() * 2;
    }

    private String completion(GanttRow row) {
        return GanttText.completion(row, scene.start(), scene.header().end());
    }

    private void drawRegion(Graphics2D g2, Place place, Rectangle2D box) {
        TextFace face = style.strongLabel();
        String name = face.fit(place.name(), box.getWidth());
        double baseline = box.getMaxY() - style.gap() * 0.4;
        g2.setColor(style.theme().background()); // over the lines of the years
        g2.fill(new Rectangle2D.Double(
                box.getX(), baseline - face.sizePx(), face.width(name) + style.gap(), face.lineHeight()));
        g2.setColor(style.theme().readable(place.colour(), ChartTheme.TEXT_CONTRAST));
        face.draw(g2, name, box.getX(), baseline);
    }

    private void drawRow(Graphics2D g2, GanttRow row, PlotFrame plot, Rectangle2D box) {
        double middle = box.getCenterY();
        TextFace name = style.label();
        g2.setColor(style.theme().ink());
        name.draw(
                g2,
                name.fit(row.project().id(), namesWidth() - style.gap() * 2),
                box.getX(),
                middle + name.capHeight() / 2);
        drawBars(g2, row, plot, middle);
        TextFace small = style.small();
        double x = plot.area().getMaxX() + style.gap() * 2;
        double room = box.getMaxX() - x;
        String reasons = style.size().brief() ? "" : GanttText.reasons(row);
        double first = reasons.isEmpty() ? middle + small.capHeight() / 2 : middle - small.lineHeight() * 0.12;
        small.draw(g2, small.fit(completion(row), room), x, first);
        g2.setColor(style.theme().mutedInk());
        small.draw(g2, small.fit(reasons, room), x, first + small.lineHeight());
        HoverAreas.add(
                g2,
                box,
                row.project().id() + ", " + row.place().name() + "\ndue "
                        + row.project().due() + "\n" + completion(row) + "\n" + GanttText.reasons(row));
    }

    private void drawBars(Graphics2D g2, GanttRow row, PlotFrame plot, double middle) {
        Color colour = row.place().colour();
        double thick = style.size().textPx() * 0.95;
        double from = x(plot, Double.isNaN(row.committedP50()) ? row.completeP50() : row.committedP50());
        double to = x(plot, row.completeP50());
        double until = x(plot, row.completeP90());
        if (!Double.isNaN(row.committedP50())) {
            g2.setColor(style.theme().readable(colour, ChartTheme.LINE_CONTRAST));
            commitment(g2, x(plot, row.committedP50()), x(plot, row.committedP90()), middle + thick * 0.95);
        }
        if (to > from) {
            solid(g2, new Rectangle2D.Double(from, middle - thick / 2, to - from, thick), colour);
        }
        if (until > to) {
            hatched(g2, new Rectangle2D.Double(to, middle - thick / 2, until - to, thick), colour);
        }
        if (row.completeP90() == Double.POSITIVE_INFINITY) {
            arrow(g2, plot.area().getMaxX(), middle, thick, colour);
        }
        if (row.due() <= plot.months()) {
            due(g2, x(plot, row.due()), middle);
        }
    }

    /** Where a time lies; the right edge where it lies beyond. */
    private static double x(PlotFrame plot, double months) {
        return plot.x(Math.max(0, Math.min(plot.months(), months)));
    }

    private void solid(Graphics2D g2, Rectangle2D box, Color colour) {
        g2.setColor(style.theme().readable(colour, ChartTheme.LINE_CONTRAST));
        g2.fill(box);
    }

    private void hatched(Graphics2D g2, Rectangle2D box, Color colour) {
        g2.setColor(LabelBlock.shade(colour, LabelBlock.OUTER));
        g2.fill(box);
        g2.setColor(style.theme().readable(colour, ChartTheme.LINE_CONTRAST));
        g2.setStroke(style.hairline());
        g2.draw(box);
        Hatch.RISING.draw(g2, box, style.size().textPx() * HATCH);
    }

    private void commitment(Graphics2D g2, double from, double to, double y) {
        double half = style.size().textPx() * 0.22;
        g2.setStroke(style.thinLine());
        g2.draw(new Line2D.Double(from, y, to, y));
        g2.draw(new Line2D.Double(from, y - half, from, y + half));
        g2.draw(new Line2D.Double(to, y - half, to, y + half));
    }

    private void sampleOfCommitment(Graphics2D g2, Rectangle2D box) {
        g2.setColor(style.theme().mutedInk());
        commitment(g2, box.getX(), box.getMaxX(), box.getCenterY());
    }

    private void arrow(Graphics2D g2, double x, double y, double thick, Color colour) {
        var head = new Path2D.Double();
        head.moveTo(x, y - thick / 2);
        head.lineTo(x + thick * 0.6, y);
        head.lineTo(x, y + thick / 2);
        head.closePath();
        g2.setColor(style.theme().readable(colour, ChartTheme.LINE_CONTRAST));
        g2.fill(head);
    }

    private void due(Graphics2D g2, double x, double y) {
        double half = style.size().textPx() * 0.42;
        var diamond = new Path2D.Double();
        diamond.moveTo(x, y - half * 1.3);
        diamond.lineTo(x + half, y);
        diamond.lineTo(x, y + half * 1.3);
        diamond.lineTo(x - half, y);
        diamond.closePath();
        g2.setColor(style.theme().background());
        g2.fill(diamond);
        g2.setColor(style.theme().ink());
        g2.setStroke(new BasicStroke((float) (style.size().textPx() * 0.13)));
        g2.draw(diamond);
    }
}
