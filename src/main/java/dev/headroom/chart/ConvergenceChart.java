package dev.headroom.chart;

import dev.headroom.chart.PlainAxes.Tick;
import dev.headroom.results.SeriesRow;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Main figures of all regions with their 95% intervals against the number of futures behind them, each doubling a step. */
final class ConvergenceChart implements Picture {
    private final ChartStyle style;
    private final List<ConvergenceTrace> traces;
    private final Page page;

    /** @param traces one at least */
    ConvergenceChart(Scene scene, List<ConvergenceTrace> traces) {
        this.style = scene.style();
        this.traces = List.copyOf(traces);
        this.page = new Page(
                style,
                scene.header(),
                ConvergenceTrace.title(traces),
                "What the first futures of the run estimate, against their number",
                List.of(
                        "Bands are sampling error, 95% intervals, and not the spread of futures. The dashed line is the last"
                                + " estimate; \u00B1 is one standard error. Each panel has its own scale, which does not begin at 0."));
    }

    @Override
    public Page page() {
        return page;
    }

    @Override
    public ChartTable table() {
        return ConvergenceTrace.table(traces);
    }

    @Override
    public void draw(Graphics2D g2) {
        Rectangle2D body = page.draw(g2, widthPx(), heightPx());
        double space = style.margin() * 0.7;
        double width = (body.getWidth() - (traces.size() - 1) * space) / traces.size();
        for (int i = 0; i < traces.size(); i++) {
            drawPanel(
                    g2,
                    traces.get(i),
                    new Rectangle2D.Double(body.getX() + i * (width + space), body.getY(), width, body.getHeight()));
        }
    }

    private void drawPanel(Graphics2D g2, ConvergenceTrace trace, Rectangle2D box) {
        TextFace heading = style.strongLabel();
        TextFace small = style.small();
        double y = box.getY() + heading.lineHeight() * 0.78;
        g2.setColor(style.theme().readable(style.theme().allRegions(), ChartTheme.TEXT_CONTRAST));
        heading.draw(g2, heading.fit(trace.heading(), box.getWidth()), box.getX(), y);
        y += heading.lineHeight();
        g2.setColor(style.theme().ink());
        small.draw(g2, small.fit(trace.text(trace.last()), box.getWidth()), box.getX(), y);
        y += style.gap();
        double below = small.lineHeight() * 1.2;
        double span = Math.max(trace.high() - trace.low(), Math.max(1e-9, Math.abs(trace.high()) * 1e-6));
        double low = trace.low() - span * 0.06;
        double high = trace.high() + span * 0.06;
        Rectangle2D area = new PlainAxes(counts(trace), amounts(trace, low, high))
                .draw(g2, new Rectangle2D.Double(box.getX(), y, box.getWidth(), box.getMaxY() - below - y), style);
        small.drawCentred(g2, "futures", area.getCenterX(), box.getMaxY() - small.lineHeight() * 0.2);
        drawTrace(g2, trace, area, low, high);
    }

    private void drawTrace(Graphics2D g2, ConvergenceTrace trace, Rectangle2D area, double low, double high) {
        var line = new Path2D.Double();
        var band = new Path2D.Double();
        var dots = new ArrayList<Ellipse2D>();
        double radius = style.size().textPx() * 0.22;
        double scale = area.getHeight() / (high - low);
        List<SeriesRow> points = trace.points();
        for (int i = 0; i < points.size(); i++) {
            double x = area.getX() + place(trace, points.get(i).x()) * area.getWidth();
            double y = area.getMaxY() - (points.get(i).y().value() - low) * scale;
            double top = area.getMaxY() - (points.get(i).y().high95() - low) * scale;
            if (i == 0) {
                line.moveTo(x, y);
                band.moveTo(x, top);
            } else {
                line.lineTo(x, y);
                band.lineTo(x, top);
            }
            dots.add(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            double x = area.getX() + place(trace, points.get(i).x()) * area.getWidth();
            band.lineTo(x, area.getMaxY() - (points.get(i).y().low95() - low) * scale);
        }
        band.closePath();
        double last = area.getMaxY() - (trace.last().value() - low) * scale;
        g2.setColor(LabelBlock.shade(style.theme().allRegions(), LabelBlock.OUTER));
        g2.fill(band);
        g2.setColor(style.theme().mutedInk());
        g2.setStroke(style.dashedLine());
        g2.draw(new Line2D.Double(area.getX(), last, area.getMaxX(), last));
        g2.setColor(style.theme().readable(style.theme().allRegions(), ChartTheme.LINE_CONTRAST));
        g2.setStroke(style.line());
        g2.draw(line);
        dots.forEach(g2::fill);
        addHoverAreas(g2, trace, area);
    }

    private static void addHoverAreas(Graphics2D g2, ConvergenceTrace trace, Rectangle2D area) {
        double width = area.getWidth() / Math.max(1, trace.points().size() - 1);
        for (SeriesRow point : trace.points()) {
            double middle = area.getX() + place(trace, point.x()) * area.getWidth();
            HoverAreas.add(
                    g2,
                    new Rectangle2D.Double(middle - width / 2, area.getY(), width, area.getHeight()),
                    Numbers.count(Math.round(point.x())) + " futures\n" + trace.text(point.y()));
        }
    }

    /** Where a number of futures lies between the panel's edges. */
    private static double place(ConvergenceTrace trace, double futures) {
        double first = trace.points().get(0).x();
        double last = trace.points().get(trace.points().size() - 1).x();
        return last > first ? 0.03 + 0.94 * StrictMath.log(futures / first) / StrictMath.log(last / first) : 0.5;
    }

    private static List<Tick> counts(ConvergenceTrace trace) {
        return trace.points().stream()
                .map(point -> new Tick(place(trace, point.x()), Numbers.count(Math.round(point.x()))))
                .toList();
    }

    private static List<Tick> amounts(ConvergenceTrace trace, double low, double high) {
        double step = AmountAxis.roundStep((high - low) * trace.scale() / 6);
        var ticks = new ArrayList<Tick>();
        for (long i = (long) Math.ceil(low * trace.scale() / step); i * step <= high * trace.scale(); i++) {
            ticks.add(new Tick((i * step / trace.scale() - low) / (high - low), Numbers.step(i * step, step)));
        }
        return ticks;
    }
}
