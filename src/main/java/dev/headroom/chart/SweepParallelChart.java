package dev.headroom.chart;

import dev.headroom.results.SweepFigures;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Every cell of a sweep as a line through its values on parallel axes to what it came to (Inselberg, 1985). */
final class SweepParallelChart implements Picture {
    private static final int MOST_AXES = 8;
    private static final int MOST_LABELS = 9;
    private static final double FAINT = 0.3;
    private static final int MANY_CELLS = 300;

    private final SweepScene scene;
    private final ChartStyle style;
    private final List<SweptAxis> axes;
    private final SweepTenths tenths;
    private final SweepHeatMapChart.Ramp outcome;
    private final Page page;

    /** @param scene with two axes at least */
    SweepParallelChart(SweepScene scene) {
        this.scene = scene;
        this.style = scene.style();
        this.axes = scene.axes().subList(0, Math.min(MOST_AXES, scene.axes().size()));
        this.tenths = SweepTenths.of(scene);
        this.outcome = SweepHeatMapChart.Ramp.of(scene);
        var captions = new ArrayList<String>();
        captions.add("Each line is a cell; its colour is where it ends. Strong lines: the best and the worst tenth. "
                + scene.errorCaption());
        if (axes.size() < scene.axes().size()) {
            captions.add("Of " + scene.axes().size() + " axes the first " + axes.size()
                    + " are drawn; results.csv has all.");
        }
        long cells = scene.figures().header().cells();
        if (scene.cells().size() < cells) {
            captions.add(Numbers.count(cells - scene.cells().size())
                    + " cells are not drawn: they are not finished, or lie beside the axes.");
        }
        this.page = scene.page(tenths.title(), captions);
    }

    @Override
    public Page page() {
        return page;
    }

    @Override
    public ChartTable table() {
        var columns = new ArrayList<String>(List.of("cell", "name"));
        axes.forEach(axis -> columns.add(axis.name()));
        columns.addAll(List.of(scene.quantity().key(), "standard_error", "low95", "high95", "tenth"));
        var table = new ChartTable(columns);
        for (SweepFigures.Cell cell : scene.cells()) {
            var row = new ArrayList<String>(List.of(Long.toString(cell.number()), cell.name()));
            axes.forEach(axis -> row.add(cell.values().get(axis.column())));
            row.addAll(SweepPanels.numbers(scene.estimate(cell)));
            row.add(tenths.best().contains(cell) ? "best" : tenths.worst().contains(cell) ? "worst" : "");
            table.add(row);
        }
        return table;
    }

    @Override
    public void draw(Graphics2D g2) {
        Rectangle2D body = page.draw(g2, widthPx(), heightPx());
        TextFace small = style.small();
        double top = body.getY() + small.lineHeight() * 2.5;
        double ends = style.label().width("worst tenth") + style.gap() * 2;
        double ticks = axes.get(0).isNumeric()
                ? style.size().textPx() * 5
                : style.size().textPx() * 9;
        var area = new Rectangle2D.Double(
                body.getX() + ticks, top, body.getWidth() - ticks - ends, body.getMaxY() - top - style.gap());
        drawCells(g2, area);
        for (int i = 0; i <= axes.size(); i++) {
            drawAxis(g2, area, i);
        }
        drawEnds(g2, area);
    }

    private double x(Rectangle2D area, int axis) {
        return area.getX() + area.getWidth() * axis / axes.size();
    }

    private static double y(Rectangle2D area, double place) {
        return area.getMaxY() - area.getHeight() * (0.03 + 0.94 * place);
    }

    private void drawCells(Graphics2D g2, Rectangle2D area) {
        boolean many = scene.cells().size() > MANY_CELLS;
        g2.setStroke(many ? style.hairline() : style.thinLine());
        for (SweepFigures.Cell cell : scene.cells()) {
            if (!tenths.best().contains(cell) && !tenths.worst().contains(cell)) {
                g2.setColor(LabelBlock.shade(colour(cell), many ? FAINT : FAINT * 1.4));
                g2.draw(path(area, cell));
            }
        }
        g2.setStroke(many ? style.thinLine() : style.line());
        for (List<SweepFigures.Cell> tenth : List.of(tenths.worst(), tenths.best())) {
            for (SweepFigures.Cell cell : tenth) {
                g2.setColor(colour(cell));
                g2.draw(path(area, cell));
            }
        }
    }

    private Color colour(SweepFigures.Cell cell) {
        return Viridis.line(style.theme(), outcome.place(scene.value(cell)));
    }

    private Path2D path(Rectangle2D area, SweepFigures.Cell cell) {
        var path = new Path2D.Double();
        for (int i = 0; i < axes.size(); i++) {
            double y = y(area, axes.get(i).place(axes.get(i).index(cell)));
            if (i == 0) {
                path.moveTo(x(area, 0), y);
            } else {
                path.lineTo(x(area, i), y);
            }
        }
        path.lineTo(x(area, axes.size()), y(area, outcome.place(scene.value(cell))));
        return path;
    }

    private void drawAxis(Graphics2D g2, Rectangle2D area, int index) {
        TextFace small = style.small();
        double x = x(area, index);
        boolean last = index == axes.size();
        g2.setColor(style.theme().ink());
        g2.setStroke(last ? style.line() : new BasicStroke(1));
        g2.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        double room = area.getWidth() / axes.size() - style.gap() * 2;
        String name = last ? scene.quantity().heading() : axes.get(index).name();
        double heading = area.getMinY() - small.lineHeight() * 0.5;
        List<String> lines = small.wrap(name, room, 2);
        TextFace face = last ? new TextFace(Typeface.SEMIBOLD, small.sizePx()) : small;
        for (int i = 0; i < lines.size(); i++) {
            String line = face.fit(lines.get(i), room);
            double start =
                    index == 0 ? x - Math.min(face.width(line) / 2, x - style.margin()) : x - face.width(line) / 2;
            face.draw(g2, line, start, heading - (lines.size() - 1 - i) * small.lineHeight());
        }
        for (PlainAxes.Tick tick : last ? outcomes() : values(axes.get(index))) {
            drawTick(g2, x, y(area, tick.at()), small.fit(tick.label(), room / 2 + style.margin()));
        }
    }

    private void drawTick(Graphics2D g2, double x, double y, String label) {
        TextFace small = style.small();
        g2.setStroke(new BasicStroke(1));
        g2.setColor(style.theme().ink());
        g2.draw(new Line2D.Double(x - 4, y, x, y));
        double width = small.width(label);
        double right = x - 7;
        Color paper = style.theme().background();
        g2.setColor(new Color(paper.getRed(), paper.getGreen(), paper.getBlue(), 215));
        g2.fill(new Rectangle2D.Double(right - width - 2, y - small.sizePx() * 0.6, width + 4, small.sizePx() * 1.2));
        g2.setColor(style.theme().ink());
        small.drawEndingAt(g2, label, right, y + small.capHeight() / 2);
    }

    private List<PlainAxes.Tick> outcomes() {
        double step = AmountAxis.roundStep((outcome.high() - outcome.low()) / 5);
        return SweepQuantity.steps(outcome.low(), outcome.high(), 5).stream()
                .map(value -> new PlainAxes.Tick(
                        outcome.place(value), scene.quantity().scaleText(value, step)))
                .toList();
    }

    private static List<PlainAxes.Tick> values(SweptAxis axis) {
        var ticks = new ArrayList<PlainAxes.Tick>();
        if (axis.isNumeric() && axis.size() > MOST_LABELS) {
            double low = axis.numbers().get(0);
            double high = axis.numbers().get(axis.size() - 1);
            double step = AmountAxis.roundStep((high - low) / 5);
            for (double value : SweepQuantity.steps(low, high, 5)) {
                ticks.add(new PlainAxes.Tick(axis.place(value), Numbers.step(value, step)));
            }
            return ticks;
        }
        double free = -1;
        for (int i = 0; i < axis.size(); i++) {
            if (axis.place(i) - free > 0.04) {
                ticks.add(new PlainAxes.Tick(axis.place(i), axis.label(i)));
                free = axis.place(i);
            }
        }
        return ticks;
    }

    private void drawEnds(Graphics2D g2, Rectangle2D area) {
        TextFace face = style.label();
        double best = y(area, outcome.place(tenths.mean(tenths.best())));
        double worst = y(area, outcome.place(tenths.mean(tenths.worst())));
        double height = face.lineHeight();
        double[] tops = RightEdgeLabels.place(
                List.of(
                        new RightEdgeLabels.Wish(best - height / 2, height),
                        new RightEdgeLabels.Wish(worst - height / 2, height)),
                area.getMinY(),
                area.getMaxY());
        double left = area.getMaxX() + style.gap();
        g2.setColor(style.theme().ink());
        face.draw(g2, "best tenth", left, tops[0] + height / 2 + face.capHeight() / 2);
        face.draw(g2, "worst tenth", left, tops[1] + height / 2 + face.capHeight() / 2);
    }
}
