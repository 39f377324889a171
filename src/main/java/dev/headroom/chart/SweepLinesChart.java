package dev.headroom.chart;

import dev.headroom.stats.Estimate;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A quantity along the first axis of a sweep, a line for each value of the second; other axes' combinations as panels. */
final class SweepLinesChart implements Picture {
    private static final int MOST_LINES = 8;

    private final SweepScene scene;
    private final ChartStyle style;
    private final SweepPanels panels;
    private final Span span;
    private final Page page;

    /** The amounts between which the lines of all panels lie, in pixels of the vertical scale's ends. */
    record Span(double low, double high) {
        /** From 0 where that costs less than half the height. */
        static Span of(SweepPanels panels, SweepQuantity quantity) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (SweepPanels.Panel panel : panels.panels()) {
                for (List<@Nullable Estimate> row : panel.rows()) {
                    for (Estimate estimate : row) {
                        if (estimate != null) {
                            low = Math.min(low, Math.min(estimate.value(), estimate.low95()));
                            high = Math.max(high, Math.max(estimate.value(), estimate.high95()));
                        }
                    }
                }
            }
            double room = quantity.span(low, high) * 0.05;
            double top = quantity.isChance() ? Math.min(1 + room * 0.2, high + room) : high + room;
            return new Span(low >= 0 && low < high / 2 ? 0 : low - room, top);
        }

        double place(double value) {
            return (value - low) / (high - low);
        }
    }

    /** @param scene with one axis at least */
    SweepLinesChart(SweepScene scene) {
        this.scene = scene;
        this.style = scene.style();
        this.panels = SweepPanels.of(scene);
        this.span = Span.of(panels, scene.quantity());
        var captions = new ArrayList<String>();
        captions.add(
                "Whiskers are sampling error, 95% intervals, and not the spread of futures; lines join cells and claim nothing"
                        + " between them." + (span.low() == 0 ? "" : " The scale does not begin at 0."));
        int lines = panels.panels().get(0).rows().size();
        if (lines > MOST_LINES) {
            captions.add("Of " + lines + " lines " + MOST_LINES + " are drawn, spread evenly; results.csv has all.");
        }
        captions.addAll(panels.caption(scene));
        this.page = scene.page(SweepFinding.title(scene), captions);
    }

    /** Rows that are drawn: all, or the first, the last and some between. */
    static List<Integer> rowsDrawn(int rows) {
        var drawn = new ArrayList<Integer>();
        int count = Math.min(rows, MOST_LINES);
        for (int i = 0; i < count; i++) {
            drawn.add(count == 1 ? 0 : (int) Math.round(i * (rows - 1) / (count - 1.0)));
        }
        return drawn;
    }

    @Override
    public Page page() {
        return page;
    }

    @Override
    public ChartTable table() {
        return panels.table(scene);
    }

    @Override
    public void draw(Graphics2D g2) {
        Rectangle2D body = page.draw(g2, widthPx(), heightPx());
        List<Rectangle2D> boxes = panels.boxes(body, style);
        for (int i = 0; i < boxes.size(); i++) {
            new SweepLinePanel(scene, panels, panels.panels().get(i), span).draw(g2, boxes.get(i));
        }
    }
}
