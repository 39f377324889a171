package dev.headroom.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A quantity over two axes of a sweep as coloured cells with numbers and contours; other axes' combinations as panels. */
final class SweepHeatMapChart implements Picture {
    private final SweepScene scene;
    private final ChartStyle style;
    private final SweepPanels panels;
    private final Ramp ramp;
    private final List<Double> levels;
    private final Page page;

    /**
     * What the colours mean.
     *
     * @param low round amount at the dark end
     * @param high round amount at the light end
     */
    record Ramp(double low, double high) {
        static Ramp of(SweepScene scene) {
            double step = AmountAxis.roundStep(scene.quantity().span(scene.lowest(), scene.highest()) / 8);
            double low = Math.floor(scene.lowest() / step + 1e-9) * step;
            double high = Math.max(low + step, Math.ceil(scene.highest() / step - 1e-9) * step);
            return scene.quantity().isChance() && high > 1 ? new Ramp(Math.min(low, 1 - step), 1) : new Ramp(low, high);
        }

        double place(double value) {
            return high > low ? (value - low) / (high - low) : 0;
        }
    }

    /** @param scene with two axes at least */
    SweepHeatMapChart(SweepScene scene) {
        this.scene = scene;
        this.style = scene.style();
        this.panels = SweepPanels.of(scene);
        this.ramp = Ramp.of(scene);
        boolean numbers = scene.axes().get(0).isNumeric() && scene.axes().get(1).isNumeric();
        this.levels = numbers ? scene.quantity().levels(scene.lowest(), scene.highest()) : List.of();
        this.page = scene.page(SweepFinding.title(scene), captions(numbers));
    }

    private List<String> captions(boolean numbers) {
        var captions = new ArrayList<String>();
        String contours = !numbers
                ? "No contours: an axis of choices has nothing between them."
                : levels.isEmpty()
                        ? "No policy level lies between the lowest and the highest cell."
                        : "Contours at "
                                + levels.stream()
                                        .map(scene.quantity()::levelText)
                                        .collect(Collectors.joining(", "))
                                + ", interpolated linearly between the middles of cells.";
        captions.add("Colour and number: " + scene.quantity().name() + " in each cell. " + scene.errorCaption());
        captions.add(contours);
        captions.addAll(panels.caption(scene));
        return captions;
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
        double scaleHeight = style.small().lineHeight() * 1.2 + style.size().textPx() * 0.8 + style.gap();
        var room = new Rectangle2D.Double(
                body.getX(), body.getY(), body.getWidth(), body.getHeight() - scaleHeight - style.gap());
        List<Rectangle2D> boxes = panels.boxes(room, style);
        for (int i = 0; i < boxes.size(); i++) {
            new SweepHeatPanel(scene, panels, panels.panels().get(i), ramp, levels).draw(g2, boxes.get(i));
        }
        double half = style.small().width(scene.quantity().scaleText(ramp.low(), scaleStep())) / 2;
        drawScale(g2, body.getX() + half, body.getMaxY() - scaleHeight);
    }

    private double scaleStep() {
        return AmountAxis.roundStep((ramp.high() - ramp.low()) / 8);
    }

    private void drawScale(Graphics2D g2, double left, double top) {
        double width = style.size().textPx() * 22;
        double height = style.size().textPx() * 0.8;
        ColourRamp.drawBar(g2, new Rectangle2D.Double(left, top, width, height), Viridis::at);
        g2.setColor(style.theme().mutedInk());
        g2.setStroke(style.thinLine());
        double baseline = top + height + style.small().lineHeight();
        double step = scaleStep();
        double free = Double.NEGATIVE_INFINITY;
        for (double value : SweepQuantity.steps(ramp.low(), ramp.high(), 8)) {
            double x = left + ramp.place(value) * width;
            g2.draw(new Line2D.Double(x, top + height, x, top + height + 3));
            String text = scene.quantity().scaleText(value, step);
            double wide = style.small().width(text);
            double start = x - wide / 2;
            if (start > free) {
                style.small().draw(g2, text, start, baseline);
                free = start + wide + style.gap();
            }
        }
        style.small().draw(g2, scene.quantity().heading(), left + width + style.margin(), top + height);
    }
}
