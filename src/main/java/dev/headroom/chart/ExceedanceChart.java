package dev.headroom.chart;

import dev.headroom.chart.LabelBlock.Entry;
import dev.headroom.chart.LabelBlock.Sample;
import dev.headroom.chart.PlainAxes.Tick;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Largest shortfall of a future, MW, against the chance that a future exceeds it, one curve for each region. The chance runs
 * to the right towards the rare, on a logarithmic axis, so that every curve ends at the right edge beside its name.
 */
final class ExceedanceChart implements Picture {
    private final ChartStyle style;
    private final ExceedanceData data;
    private final Page page;

    ExceedanceChart(Scene scene, ExceedanceData data) {
        this.style = scene.style();
        this.data = data;
        this.page = new Page(
                style,
                scene.header(),
                data.title(),
                "Largest shortfall of a future over the horizon, MW, against the chance that a future exceeds it",
                List.of(
                        "Each curve is the spread of futures; the shade about it is sampling error, a 95% interval of the"
                                + " chance. \u00B1 is one standard error. The curves end where fewer than some 20 futures are left."));
    }

    @Override
    public int heightPx() {
        double labels = data.curves().stream()
                .mapToDouble(curve -> label(curve, null).height(style))
                .sum();
        return page.heightFor(labels + style.label().lineHeight() * 4);
    }

    @Override
    public Page page() {
        return page;
    }

    @Override
    public ChartTable table() {
        return data.table();
    }

    @Override
    public void draw(Graphics2D g2) {
        Rectangle2D body = page.draw(g2, widthPx(), heightPx());
        double unit = style.label().lineHeight() * 1.2;
        double beside = LabelBlock.widthBeside(style, labels(null, 1));
        var room = new Rectangle2D.Double(
                body.getX(), body.getY() + unit, body.getWidth() - beside, body.getHeight() - unit * 2);
        double top = Math.max(data.largestMw() * 1.05, 1e-9);
        double step = AmountAxis.roundStep(top / 6);
        var up = new ArrayList<Tick>();
        for (int i = 0; i * step <= top; i++) {
            up.add(new Tick(i * step / top, Numbers.step(i * step, step)));
        }
        Rectangle2D area = new PlainAxes(chances(), up).draw(g2, room, style);
        g2.setColor(style.theme().mutedInk());
        style.label().draw(g2, "MW", body.getX(), body.getY() + unit * 0.5);
        style.label().drawCentred(g2, "chance that a future is worse", area.getCenterX(), room.getMaxY() + unit * 0.85);
        Shape clip = g2.getClip();
        g2.clip(new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() + 2));
        data.curves().forEach(curve -> drawCurve(g2, curve, area, top));
        g2.setClip(clip);
        LabelBlock.drawBeside(g2, style, area, labels(area, top));
        addHoverAreas(g2, area);
    }

    private List<Tick> chances() {
        var ticks = new ArrayList<Tick>();
        for (double chance :
                new double[] {1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001}) {
            if (chance >= data.rarest() * 0.999) {
                ticks.add(new Tick(place(chance), Numbers.share(chance)));
            }
        }
        return ticks;
    }

    /** Where a chance lies between the plot's edges, 0 to 1; beyond the right one where it is rarer. */
    private double place(double chance) {
        double rare = Math.max(chance, data.rarest() / 100);
        return StrictMath.log(1 / Math.min(1, rare)) / StrictMath.log(1 / data.rarest());
    }

    private void drawCurve(Graphics2D g2, ExceedanceCurve curve, Rectangle2D area, double top) {
        var line = new Path2D.Double();
        var band = new Path2D.Double();
        line.moveTo(area.getX(), area.getMaxY());
        for (SeriesRow point : curve.points()) {
            line.lineTo(x(area, point.y().value()), y(area, point.x(), top));
        }
        List<SeriesRow> points = curve.points();
        for (int i = 0; i < points.size(); i++) {
            double x = x(area, points.get(i).y().low95());
            double y = y(area, points.get(i).x(), top);
            if (i == 0) {
                band.moveTo(x, y);
            } else {
                band.lineTo(x, y);
            }
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            band.lineTo(
                    x(area, points.get(i).y().high95()), y(area, points.get(i).x(), top));
        }
        band.closePath();
        Color colour = curve.place().colour();
        g2.setColor(LabelBlock.shade(colour, LabelBlock.INNER));
        g2.fill(band);
        g2.setColor(style.theme().readable(colour, ChartTheme.LINE_CONTRAST));
        g2.setStroke(style.line(curve.place()));
        g2.draw(line);
    }

    private double x(Rectangle2D area, double chance) {
        return area.getX() + area.getWidth() * place(chance);
    }

    private static double y(Rectangle2D area, double mw, double top) {
        return area.getMaxY() - area.getHeight() * mw / top;
    }

    /** @param area tells where curves end; null where only the width is wanted */
    private List<LabelBlock> labels(@Nullable Rectangle2D area, double top) {
        return data.curves().stream()
                .map(curve -> label(curve, area == null ? null : end(area, curve, top)))
                .toList();
    }

    private Point2D end(Rectangle2D area, ExceedanceCurve curve, double top) {
        return new Point2D.Double(area.getMaxX(), y(area, curve.exceeded(data.rarest()), top));
    }

    private LabelBlock label(ExceedanceCurve curve, @Nullable Point2D end) {
        TextFace face = style.heading();
        String name = face.fit(curve.place().name(), style.size().widthPx() * 0.28);
        var entries = new ArrayList<Entry>();
        if (LabelBlock.haveEntries(style, data.curves().size())) {
            entries.add(new Entry(Sample.NONE, "1 in 20: " + amount(ExceedanceData.figure(curve, 20))));
            entries.add(new Entry(Sample.NONE, "1 in 100: " + amount(ExceedanceData.figure(curve, 100))));
        }
        return new LabelBlock(name, curve.place().colour(), end, entries);
    }

    private static String amount(Estimate estimate) {
        return Numbers.withError(estimate) + " MW";
    }

    private void addHoverAreas(Graphics2D g2, Rectangle2D area) {
        List<Tick> ticks = chances();
        for (int i = 0; i < ticks.size(); i++) {
            double from = i == 0 ? 0 : (ticks.get(i - 1).at() + ticks.get(i).at()) / 2;
            double to = i + 1 == ticks.size()
                    ? 1
                    : (ticks.get(i).at() + ticks.get(i + 1).at()) / 2;
            double chance = StrictMath.pow(data.rarest(), ticks.get(i).at());
            var text = new StringBuilder("exceeded in " + ticks.get(i).label() + " of futures");
            for (var curve : data.curves()) {
                text.append('\n').append(curve.place().name()).append(": ");
                text.append(amount(curve.exceededWithError(chance)));
            }
            HoverAreas.add(
                    g2,
                    new Rectangle2D.Double(
                            area.getX() + from * area.getWidth(),
                            area.getY(),
                            (to - from) * area.getWidth(),
                            area.getHeight()),
                    text.toString());
        }
    }
}
