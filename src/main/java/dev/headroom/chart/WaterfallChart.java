package dev.headroom.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * From nameplate over what is lost to usable capacity, against demand, in the plan's last month, MW: one panel for all regions
 * and one for each; the first alone where there is no room. The picture grows downwards with the number of regions.
 */
final class WaterfallChart implements Picture {
    private static final double ROW = 1.9; // height, times the size of labels
    private static final double HATCH = 0.4;

    private final ChartStyle style;
    private final List<WaterfallPanel> panels;
    private final String month;
    private final Page page;

    WaterfallChart(Scene scene) {
        this.style = scene.style();
        this.month = scene.header().end().toString();
        this.panels = scene.places().stream()
                .map(place -> WaterfallPanel.of(scene, place))
                .toList();
        String title = panels.isEmpty()
                ? "From nameplate to usable capacity"
                : panels.get(0).title(month);
        this.page = new Page(
                style,
                scene.header(),
                title,
                "From nameplate to IT load that can be sold, against demand, means over futures in " + month + ", MW",
                List.of("Amounts are means over futures, \u00B1 one standard error of sampling error."
                        + (panels.size() > 1 ? " Each panel has its own scale." : "")));
    }

    @Override
    public int heightPx() {
        return page.heightFor(rows() * leastPanel() + (rows() - 1) * space());
    }

    private double leastPanel() {
        return style.strongLabel().lineHeight() * 1.4 + 7 * style.size().textPx() * ROW;
    }

    private double space() {
        return style.gap() * 2.5;
    }

    private int columns() {
        return Math.min(style.size().isWide() ? 3 : 2, Math.max(1, panels.size()));
    }

    private int rows() {
        return PanelGrid.hasLargePanel(panels.size(), style.size())
                ? Math.min(2, panels.size())
                : (panels.size() + columns() - 1) / columns();
    }

    @Override
    public Page page() {
        return page;
    }

    @Override
    public ChartTable table() {
        return WaterfallPanel.table(panels, month);
    }

    @Override
    public void draw(Graphics2D g2) {
        Rectangle2D body = page.draw(g2, widthPx(), heightPx());
        List<Rectangle2D> boxes = PanelGrid.boxes(body, panels.size(), columns(), style);
        for (int i = 0; i < panels.size(); i++) {
            drawPanel(g2, panels.get(i), boxes.get(i));
        }
    }

    private void drawPanel(Graphics2D g2, WaterfallPanel panel, Rectangle2D box) {
        TextFace heading = style.strongLabel();
        g2.setColor(style.theme().readable(panel.place().colour(), ChartTheme.TEXT_CONTRAST));
        heading.draw(
                g2,
                heading.fit(panel.place().name(), box.getWidth()),
                box.getX(),
                box.getY() + heading.lineHeight() * 0.78);
        TextFace face = style.small();
        double names = 0;
        double amounts = 0;
        for (var step : panel.steps()) {
            names = Math.max(names, face.width(step.name()));
            amounts = Math.max(amounts, face.width(panel.text(step)));
        }
        double top = box.getY() + heading.lineHeight() * 1.2;
        double left = box.getX() + names + style.gap();
        double row = (box.getMaxY() - top) / panel.steps().size();
        var bars = new Rectangle2D.Double(
                left, top, Math.max(1, box.getMaxX() - amounts - style.gap() - left), box.getMaxY() - top);
        double scale = bars.getWidth() / Math.max(panel.largest(), 1e-9);
        double level = 0;
        for (int i = 0; i < panel.steps().size(); i++) {
            var step = panel.steps().get(i);
            double mw =
                    Double.isNaN(step.mw().value()) ? 0 : Math.max(0, step.mw().value());
            double from = step.isLoss() ? level - mw : 0;
            double y = top + i * row;
            g2.setColor(step.isLoss() ? style.theme().mutedInk() : style.theme().ink());
            face.draw(g2, step.name(), box.getX(), y + row / 2 + face.capHeight() / 2);
            face.drawEndingAt(g2, panel.text(step), box.getMaxX(), y + row / 2 + face.capHeight() / 2);
            double thick = Math.min(row * 0.66, style.size().textPx() * 2.6);
            var bar =
                    new Rectangle2D.Double(left + Math.max(0, from) * scale, y + (row - thick) / 2, mw * scale, thick);
            drawBar(g2, step, bar, panel.place().colour());
            level = step.isLoss() ? from : mw;
            if (i < 5) {
                double upper =
                        step.isLoss() ? bar.getMinY() : bar.getMaxY(); // beside a loss too, for it may be nothing
                drawStair(g2, left + Math.max(0, level) * scale, upper, bar.getMaxY() + row - thick);
            }
            HoverAreas.add(
                    g2,
                    new Rectangle2D.Double(box.getX(), y, box.getWidth(), row),
                    panel.place().name() + ", " + month + "\n" + step.metric().caption() + ": " + panel.text(step)
                            + " MW");
        }
    }

    private void drawBar(Graphics2D g2, WaterfallPanel.Step step, Rectangle2D bar, Color colour) {
        if (!step.isLoss()) {
            g2.setColor(
                    switch (step.metric()) {
                        case DEMAND_MEAN -> style.theme().readable(colour, ChartTheme.LINE_CONTRAST);
                        case USABLE_MEAN -> style.theme().capacity();
                        default -> style.theme().mutedInk();
                    });
            g2.fill(bar);
            return;
        }
        g2.setColor(LabelBlock.shade(style.theme().capacity(), LabelBlock.OUTER));
        g2.fill(bar);
        g2.setColor(style.theme().mutedInk());
        g2.setStroke(style.hairline());
        g2.draw(bar);
        step.hatch().draw(g2, bar, style.size().textPx() * HATCH);
    }

    /** The thin line from one bar's end down to the next bar. */
    private void drawStair(Graphics2D g2, double x, double top, double bottom) {
        g2.setColor(style.theme().mutedInk());
        g2.setStroke(style.hairline());
        g2.draw(new Line2D.Double(x, top, x, bottom));
    }
}
