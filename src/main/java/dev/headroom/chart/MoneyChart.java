package dev.headroom.chart;

import dev.headroom.results.RunResult;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Money paid so far, as a fan of futures, against money received so far on the schedule: one panel for all regions and
 * one for each, USD million. Each panel has its own scale. The picture grows downwards with the number of regions.
 */
final class MoneyChart implements Picture {
    private static final double SMALLEST_PANEL = 17; // height, times the size of labels

    private static final double NARROWEST_AREA = 4; // pixels

    private final ChartStyle style;
    private final YearMonth start;
    private final List<MoneyPanel> panels; // all regions first, where there are several
    private final Page page;
    private final ChartTable table;

    MoneyChart(Scene scene) {
        RunResult result = scene.result();
        this.style = scene.style();
        this.start = scene.start();
        MoneyPanel all = MoneyPanel.of(result, Place.all(style.theme()));
        List<MoneyPanel> regions = scene.regions().stream()
                .map(place -> MoneyPanel.of(result, place))
                .toList();
        this.panels = new ArrayList<>();
        if (scene.withAll()) {
            panels.add(all);
        }
        panels.addAll(regions);
        this.table = MoneyPanel.table(result, panels);
        double error = all.paidMean().largestError();
        for (MoneyPanel region : regions) {
            error = Math.max(error, region.paidMean().largestError());
        }
        String caption = "The band is the spread of futures. "
                + (error > 0
                        ? "Sampling error (standard error) of mean money paid is at most \u00B1 USD "
                                + Numbers.error(error)
                                + " million; whiskers are 95% intervals, where wider than the line."
                        : "This run has no sampling errors.")
                + (panels.size() > 1 ? " Each panel has its own scale." : "");
        this.page = new Page(
                style,
                result.header(),
                MoneyTitle.of(all, regions, result.header().end()),
                "Money paid and money received on the schedule by the end of each month, USD million",
                List.of(caption));
    }

    @Override
    public int heightPx() {
        if (PanelGrid.hasLargePanel(panels.size(), style.size())) {
            return style.size().heightPx();
        }
        return page.heightFor(keyHeight() + rows() * style.size().textPx() * SMALLEST_PANEL);
    }

    private double keyHeight() {
        return style.label().lineHeight() * 1.4;
    }

    private int columns() {
        if (!style.size().isWide()) {
            return Math.min(2, panels.size());
        }
        return panels.size() <= 9 ? 3 : panels.size() <= 16 ? 4 : 5;
    }

    private int rows() {
        return (panels.size() + columns() - 1) / columns();
    }

    @Override
    public Page page() {
        return page;
    }

    @Override
    public ChartTable table() {
        return table;
    }

    @Override
    public void draw(Graphics2D g2) {
        Rectangle2D body = page.draw(g2, widthPx(), heightPx());
        drawKey(g2, body);
        var room = new Rectangle2D.Double(
                body.getX(), body.getY() + keyHeight(), body.getWidth(), body.getHeight() - keyHeight());
        List<Rectangle2D> boxes = PanelGrid.boxes(room, panels.size(), columns(), style);
        for (int i = 0; i < panels.size(); i++) {
            drawPanel(g2, panels.get(i), boxes.get(i));
        }
    }

    private void drawPanel(Graphics2D g2, MoneyPanel panel, Rectangle2D box) {
        TextFace heading = style.strongLabel();
        TextFace summary = style.small();
        Color colour = panel.place().colour();
        double y = box.getY() + heading.lineHeight() * 0.78;
        g2.setColor(style.theme().readable(colour, ChartTheme.TEXT_CONTRAST));
        heading.draw(g2, heading.fit(panel.place().name(), box.getWidth()), box.getX(), y);
        y += summary.lineHeight();
        g2.setColor(style.theme().ink());
        summary.draw(g2, summary.fit(panel.summary(), box.getWidth()), box.getX(), y);
        double top = y + style.gap() * 1.8;
        var room = new Rectangle2D.Double(box.getX(), top, box.getWidth(), box.getMaxY() - top);
        PlotFrame frame =
                PlotFrame.draw(g2, room, style, start, panel.paidMean().months(), panel.largest());
        Shape clip = g2.getClip();
        g2.clip(frame.area());
        g2.setColor(LabelBlock.shade(colour, LabelBlock.OUTER + LabelBlock.INNER / 2));
        g2.fill(frame.band(panel.paidP5(), panel.paidP95()));
        g2.setColor(style.theme().capacity());
        g2.setStroke(style.dashedLine());
        g2.draw(frame.line(panel.scheduled()));
        g2.setColor(style.theme().readable(colour, ChartTheme.LINE_CONTRAST));
        g2.setStroke(style.line());
        g2.draw(frame.line(panel.paidMean()));
        frame.drawWhiskers(g2, style, panel.paidMean(), 5);
        g2.setClip(clip);
        addHoverAreas(g2, panel, frame);
    }

    /** One area for each month, or for a few where months are too narrow to be pointed at. */
    private void addHoverAreas(Graphics2D g2, MoneyPanel panel, PlotFrame frame) {
        int every =
                (int) Math.max(1, Math.ceil(NARROWEST_AREA / frame.column(0, 1).getWidth()));
        for (int month = 0; month < frame.months(); month += every) {
            HoverAreas.add(g2, frame.column(month, every), panel.hover(start, month));
        }
    }

    /** Says once for all panels what their lines are. */
    private void drawKey(Graphics2D g2, Rectangle2D body) {
        double baseline = body.getY() + style.label().lineHeight() * 0.6;
        double middle = baseline - style.label().capHeight() / 2;
        double sample = style.size().textPx() * 2;
        Color colour = style.theme().mutedInk();
        double x = body.getX();
        g2.setColor(style.theme().capacity());
        g2.setStroke(style.dashedLine());
        g2.draw(new Line2D.Double(x, middle, x + sample, middle));
        x = keyText(g2, "received on the schedule", x + sample, baseline);
        g2.setColor(colour);
        g2.setStroke(style.line());
        g2.draw(new Line2D.Double(x, middle, x + sample, middle));
        x = keyText(g2, "paid, mean", x + sample, baseline);
        g2.setColor(LabelBlock.shade(colour, LabelBlock.OUTER + LabelBlock.INNER / 2));
        double height = style.size().textPx() * 0.8;
        g2.fill(new Rectangle2D.Double(x, middle - height / 2, sample, height));
        keyText(g2, "paid, P5\u2013P95 of futures", x + sample, baseline);
    }

    private double keyText(Graphics2D g2, String text, double x, double baseline) {
        g2.setColor(style.theme().ink());
        style.label().draw(g2, text, x + style.gap(), baseline);
        return x + style.gap() + style.label().width(text) + style.margin();
    }
}
