package dev.headroom.chart;

import dev.headroom.chart.LabelBlock.Entry;
import dev.headroom.chart.LabelBlock.Sample;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Demand of a region and pool as a fan of futures against usable capacity as stairs, by month, MW.
 *
 * <p>Demand is drawn through the middles of the months. Capacity holds from the beginning of a month to its end.
 */
final class FanChart implements Picture {
    private static final String UNIT = "MW";

    private final ChartStyle style;
    private final Place place;
    private final FanData data;
    private final Page page;

    FanChart(Scene scene, Place place, String pool) {
        this.style = scene.style();
        this.place = place;
        this.data = FanData.of(scene, place.id(), pool);
        this.page = new Page(style, scene.header(), FanTitle.of(place, pool, data), subtitle(pool), captions(data));
    }

    private static String subtitle(String pool) {
        return "Contracted IT load in the month's highest hour (" + FanTitle.load(pool)
                + ") against IT load that can be sold, MW";
    }

    private static List<String> captions(FanData data) {
        long beyond = data.futuresBeyond();
        return beyond == 0
                ? List.of(caption(data))
                : List.of(
                        caption(data),
                        beyond + " of the " + data.futures().size() + " futures " + (beyond == 1 ? "rises" : "rise")
                                + " above the picture.");
    }

    private static String caption(FanData data) {
        String bands = "Bands are the spread of futures. ";
        double mean = data.demandMean().largestError();
        double demand = data.demandP50().largestError();
        double usable = data.usableP50().largestError();
        if (mean + demand + usable == 0) {
            return bands + "This run has no sampling errors.";
        }
        return bands + "Sampling error (one standard error) is at most \u00B1 " + Numbers.error(mean)
                + " MW for mean demand, \u00B1 "
                + Numbers.error(demand) + " for median demand, \u00B1 " + Numbers.error(usable)
                + " for median usable capacity; whiskers are 95% intervals, where wider than the line."
                + FanTitle.error(data);
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
        double beside = LabelBlock.widthBeside(style, blocks(null));
        double unit = style.label().lineHeight() * 1.4;
        var room = new Rectangle2D.Double(
                body.getX(), body.getY() + unit, body.getWidth() - beside, body.getHeight() - unit);
        PlotFrame frame = PlotFrame.draw(g2, room, style, data.start(), data.months(), data.largest());
        g2.setColor(style.theme().mutedInk());
        style.label().draw(g2, UNIT, body.getX(), body.getY() + unit * 0.5);
        Shape clip = g2.getClip();
        g2.clip(frame.area());
        drawCurves(g2, frame);
        g2.setClip(clip);
        drawCrossing(g2, frame);
        LabelBlock.drawBeside(g2, style, frame.area(), blocks(frame));
        addHoverAreas(g2, frame);
    }

    private void drawCurves(Graphics2D g2, PlotFrame frame) {
        Color capacity = style.theme().capacity();
        Color demand =
                style.theme().readable(place.colour(), ChartTheme.TEXT_CONTRAST); // lines that bands do not swallow
        fill(g2, frame.band(data.demandP5(), data.demandP95()), LabelBlock.shade(place.colour(), LabelBlock.OUTER));
        fill(g2, frame.band(data.demandP25(), data.demandP75()), LabelBlock.shade(place.colour(), LabelBlock.INNER));
        fill(g2, frame.stepBand(data.usableP5(), data.usableP95()), LabelBlock.shade(capacity, LabelBlock.OUTER));
        drawFutures(g2, frame, demand);
        g2.setColor(demand);
        g2.setStroke(style.dashedLine());
        g2.draw(frame.line(data.demandP50()));
        g2.setStroke(style.line());
        g2.draw(frame.line(data.demandMean()));
        frame.drawWhiskers(g2, style, data.demandMean(), 5);
        g2.setColor(capacity);
        g2.setStroke(style.line());
        g2.draw(frame.steps(data.usableP50()));
        frame.drawWhiskers(g2, style, data.usableP50(), 2);
    }

    private void drawFutures(Graphics2D g2, PlotFrame frame, Color colour) {
        g2.setColor(LabelBlock.shade(colour, LabelBlock.PATH));
        g2.setStroke(style.hairline());
        data.futures().values().forEach(future -> g2.draw(frame.line(future)));
    }

    private void addHoverAreas(Graphics2D g2, PlotFrame frame) {
        for (int month = 0; month < data.months(); month++) {
            HoverAreas.add(
                    g2,
                    frame.column(month, 1),
                    data.start().plusMonths(month) + "\nDemand: mean " + at(data.demandMean(), month) + ", median "
                            + at(data.demandP50(), month) + ", P5\u2013P95 "
                            + range(data.demandP5(), data.demandP95(), month) + "\nUsable: median "
                            + at(data.usableP50(), month) + ", P5\u2013P95 "
                            + range(data.usableP5(), data.usableP95(), month));
        }
    }

    private static void fill(Graphics2D g2, Shape shape, Color colour) {
        g2.setColor(colour);
        g2.fill(shape);
    }

    /** Marks the month of the title, from which demand stays above capacity. */
    private void drawCrossing(Graphics2D g2, PlotFrame frame) {
        Crossing crossing = Crossing.of(data.demandP50(), data.usableP50());
        if (crossing.since() <= 0) {
            return;
        }
        String month = data.start().plusMonths(crossing.since()).toString();
        double x = frame.x(crossing.since() + 0.5);
        double y = frame.y(data.demandP50().value(crossing.since()));
        double radius = style.size().textPx() * 0.32;
        double top = frame.area().getMinY();
        double half = style.strongLabel().width(month) / 2;
        double leftmost = style.margin() + style.label().width(UNIT) + style.gap();
        double labelX = Math.max(leftmost + half, Math.min(x, frame.area().getMaxX() - half));
        g2.setColor(style.theme().ink());
        g2.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {2, 3}, 0));
        g2.draw(new Line2D.Double(x, top, x, y - radius));
        style.strongLabel().drawCentred(g2, month, labelX, top - style.gap() * 0.5);
        var dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g2.setColor(style.theme().background());
        g2.fill(dot);
        g2.setColor(style.theme().ink());
        g2.setStroke(style.line());
        g2.draw(dot);
    }

    /** @param frame tells where curves end; null where only the width is wanted */
    private List<LabelBlock> blocks(@Nullable PlotFrame frame) {
        var curves = new ArrayList<Entry>();
        curves.add(entry(Sample.LINE, "mean", last(data.demandMean())));
        curves.add(entry(Sample.DASHES, "median", last(data.demandP50())));
        curves.add(entry(Sample.INNER_BAND, "P25\u2013P75 of futures", range(data.demandP25(), data.demandP75())));
        curves.add(entry(Sample.OUTER_BAND, "P5\u2013P95 of futures", range(data.demandP5(), data.demandP95())));
        if (!data.futures().isEmpty()) {
            curves.add(entry(Sample.PATHS, data.futures().size() + " of the futures", ""));
        }
        var demand = new LabelBlock(
                "Demand" + at(data.demandMean()), place.colour(), end(frame, data.demandMean(), 0.5), curves);
        var usable = new LabelBlock(
                "Usable capacity" + at(data.usableP50()),
                style.theme().capacity(),
                end(frame, data.usableP50(), 1),
                List.of(
                        entry(Sample.LINE, "median", last(data.usableP50())),
                        entry(Sample.OUTER_BAND, "P5\u2013P95 of futures", range(data.usableP5(), data.usableP95()))));
        return List.of(demand, usable);
    }

    /** What a line or band is, and how much at the end where there is room for that. */
    private Entry entry(Sample sample, String name, String amount) {
        return new Entry(sample, style.size().brief() ? name : (name + " " + amount).strip());
    }

    private String at(Series series) {
        int last = series.lastPresent();
        return last < 0 || style.size().brief() ? "" : ", " + data.start().plusMonths(last);
    }

    /** @param ofMonth how far into its last month the curve goes, 0 to 1 */
    private static @Nullable Point2D end(@Nullable PlotFrame frame, Series series, double ofMonth) {
        int last = series.lastPresent();
        return frame == null || last != series.months() - 1
                ? null
                : new Point2D.Double(frame.x(last + ofMonth), frame.y(series.value(last)));
    }

    private static String last(Series series) {
        return at(series, series.lastPresent());
    }

    private static String at(Series series, int month) {
        return month < 0 || !series.isPresent(month)
                ? "not in this run"
                : Numbers.withError(series.value(month), series.error(month)) + " MW";
    }

    private static String range(Series low, Series high) {
        return range(low, high, Math.min(low.lastPresent(), high.lastPresent()));
    }

    private static String range(Series low, Series high, int month) {
        if (month < 0 || !low.isPresent(month) || !high.isPresent(month)) {
            return "not in this run";
        }
        double error = Math.max(low.error(month), high.error(month));
        return Numbers.range(low.value(month), high.value(month), error) + " MW";
    }
}
