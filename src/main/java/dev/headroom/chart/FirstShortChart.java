package dev.headroom.chart;

import dev.headroom.chart.LabelBlock.Entry;
import dev.headroom.chart.LabelBlock.Sample;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chance of having been short by the end of each month, in percent, one curve for each region. */
final class FirstShortChart implements Picture {
    private static final double UP_TO_100 = 100 / 1.05; // the axis goes a little beyond it

    private final ChartStyle style;
    private final FirstShortData data;
    private final int months;
    private final Page page;

    FirstShortChart(Scene scene) {
        this.style = scene.style();
        this.data = FirstShortData.of(scene);
        this.months = scene.months();
        double error = data.largestError() * 100;
        String sampling = error > 0
                ? "Sampling error is at most \u00B1 " + Numbers.error(error)
                        + " points (one standard error); whiskers are 95% intervals, where wider than the line."
                : "This run has no sampling errors.";
        this.page = new Page(
                style,
                scene.header(),
                data.title(),
                "Share of futures with a month short of capacity, AI or general, up to the end of each month, %",
                List.of("Curves are shares of the futures. " + sampling));
    }

    @Override
    public int heightPx() {
        double labels =
                labels(null).stream().mapToDouble(label -> label.height(style)).sum();
        return page.heightFor(labels + style.label().lineHeight() * 3);
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
        double unit = style.label().lineHeight() * 1.5;
        double beside = LabelBlock.widthBeside(style, labels(null));
        var room = new Rectangle2D.Double(
                body.getX(), body.getY() + unit, body.getWidth() - beside, body.getHeight() - unit);
        PlotFrame frame = PlotFrame.draw(g2, room, style, data.start(), months, UP_TO_100);
        g2.setColor(style.theme().mutedInk());
        style.label().draw(g2, "% of futures", body.getX(), body.getY() + unit * 0.5);
        Shape clip = g2.getClip();
        g2.clip(new Rectangle2D.Double(
                frame.area().getX(),
                frame.area().getY(),
                frame.area().getWidth(),
                frame.area().getHeight() + 2));
        List<Series> percents = data.percents();
        for (int i = 0; i < percents.size(); i++) {
            Place place = data.curves().get(i).place();
            g2.setColor(style.theme().readable(place.colour(), ChartTheme.LINE_CONTRAST));
            g2.setStroke(style.line(place));
            g2.draw(frame.line(percents.get(i)));
            frame.drawWhiskers(g2, style, percents.get(i), 5);
        }
        g2.setClip(clip);
        LabelBlock.drawBeside(g2, style, frame.area(), labels(frame));
        addHoverAreas(g2, frame);
    }

    /** @param frame tells where curves end; null where only the size is wanted */
    private List<LabelBlock> labels(@Nullable PlotFrame frame) {
        var labels = new ArrayList<LabelBlock>();
        for (var curve : data.curves()) {
            int last = curve.shortBy().lastPresent();
            Point2D endsAt = frame == null
                    ? null
                    : new Point2D.Double(
                            frame.x(last + 0.5), frame.y(curve.atEnd().value() * 100));
            String end = Numbers.chance(curve.atEnd());
            boolean twoLines = LabelBlock.haveEntries(style, data.curves().size());
            String name = style.heading().fit(curve.place().name(), style.size().widthPx() * 0.24);
            var entries = new ArrayList<Entry>();
            if (twoLines) {
                entries.add(new Entry(Sample.NONE, "short by " + data.start().plusMonths(months - 1) + ": " + end));
                curve.never()
                        .ifPresent(
                                never -> entries.add(new Entry(Sample.NONE, "never short: " + Numbers.chance(never))));
            }
            labels.add(new LabelBlock(
                    twoLines ? name : name + "  " + end, curve.place().colour(), endsAt, entries));
        }
        return labels;
    }

    private void addHoverAreas(Graphics2D g2, PlotFrame frame) {
        for (int month = 0; month < months; month++) {
            var text = new StringBuilder("short by the end of " + data.start().plusMonths(month));
            for (var curve : data.curves()) {
                if (curve.shortBy().isPresent(month)) {
                    text.append('\n').append(curve.place().name()).append(": ");
                    text.append(Numbers.chance(curve.shortBy().estimate(month)));
                }
            }
            HoverAreas.add(g2, frame.column(month, 1), text.toString());
        }
    }
}
