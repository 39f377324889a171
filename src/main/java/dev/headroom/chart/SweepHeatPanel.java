package dev.headroom.chart;

import dev.headroom.stats.Estimate;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One panel of a sweep's heat map: axes, cells, contours, then the numbers over them. */
record SweepHeatPanel(
        SweepScene scene,
        SweepPanels panels,
        SweepPanels.Panel panel,
        SweepHeatMapChart.Ramp ramp,
        List<Double> levels) {
    private static final double WIDEST_LABEL = 0.22; // of the panel

    void draw(Graphics2D g2, Rectangle2D box) {
        ChartStyle style = scene.style();
        TextFace small = style.small();
        SweptAxis up = up();
        double y = box.getY();
        if (!panel.heading().isEmpty()) {
            g2.setColor(style.theme().ink());
            y += style.strongLabel().lineHeight();
            style.strongLabel()
                    .draw(
                            g2,
                            style.strongLabel().fit(panel.heading(), box.getWidth()),
                            box.getX(),
                            y - style.strongLabel().lineHeight() * 0.22);
        }
        g2.setColor(style.theme().mutedInk());
        y += small.lineHeight();
        small.draw(g2, small.fit(up.name(), box.getWidth()), box.getX(), y - small.lineHeight() * 0.22);
        double labels = 0;
        for (int row = 0; row < up.size(); row++) {
            labels = Math.max(labels, small.width(up.label(row)));
        }
        labels = Math.min(labels, box.getWidth() * WIDEST_LABEL);
        double left = box.getX() + labels + style.gap();
        double bottom = box.getMaxY() - small.lineHeight() * 2.1;
        y += style.gap() * 0.4;
        var area = new Rectangle2D.Double(left, y, box.getMaxX() - left, bottom - y);
        drawAxes(g2, area, labels);
        drawCells(g2, area);
        var taken = numberBoxes(area);
        drawContours(g2, area, taken);
    }

    private SweptAxis up() {
        return Objects.requireNonNull(panels.second());
    }

    private Rectangle2D cell(Rectangle2D area, int column, int row) {
        double width = area.getWidth() / panels.across().size();
        double height = area.getHeight() / up().size();
        return new Rectangle2D.Double(area.getX() + column * width, area.getMaxY() - (row + 1) * height, width, height);
    }

    private void drawAxes(Graphics2D g2, Rectangle2D area, double labels) {
        ChartStyle style = scene.style();
        TextFace small = style.small();
        g2.setColor(style.theme().ink());
        double height = area.getHeight() / up().size();
        int everyRow = (int) Math.ceil(small.lineHeight() / height);
        for (int row = 0; row < up().size(); row += everyRow) {
            double middle = cell(area, 0, row).getCenterY();
            String label = small.fit(up().label(row), labels + 0.5);
            small.drawEndingAt(g2, label, area.getX() - style.gap() * 0.6, middle + small.capHeight() / 2);
        }
        double widest = 0;
        for (int column = 0; column < panels.across().size(); column++) {
            widest = Math.max(widest, small.width(panels.across().label(column)));
        }
        double width = area.getWidth() / panels.across().size();
        int every = panels.across().isNumeric() ? (int) Math.ceil((widest + style.gap()) / width) : 1;
        double baseline = area.getMaxY() + small.lineHeight();
        for (int column = 0; column < panels.across().size(); column += every) {
            String label = small.fit(panels.across().label(column), width * every - style.gap() * 0.5);
            small.drawCentred(g2, label, cell(area, column, 0).getCenterX(), baseline);
        }
        g2.setColor(style.theme().mutedInk());
        small.drawCentred(
                g2,
                small.fit(panels.across().name(), area.getWidth()),
                area.getCenterX(),
                baseline + small.lineHeight());
    }

    private Color fill(Estimate estimate) {
        return Viridis.at(ramp.place(estimate.value()));
    }

    private void drawCells(Graphics2D g2, Rectangle2D area) {
        ChartStyle style = scene.style();
        for (int row = 0; row < up().size(); row++) {
            for (int column = 0; column < panels.across().size(); column++) {
                Estimate estimate = panel.rows().get(row).get(column);
                Rectangle2D box = cell(area, column, row);
                if (estimate == null) {
                    g2.setColor(style.theme().grid());
                    g2.setStroke(new BasicStroke(1));
                    g2.draw(new Line2D.Double(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMinY()));
                    continue;
                }
                g2.setColor(fill(estimate));
                g2.fill(new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth() - 1, box.getHeight() - 1));
                HoverAreas.add(
                        g2,
                        box,
                        panels.across().name() + " " + panels.across().label(column) + "\n" + up().name() + " "
                                + up().label(row) + "\n" + scene.quantity().text(estimate));
            }
        }
    }

    /** A number with the place that it takes. */
    private record Figure(Rectangle2D box, List<String> lines, Color fill) {}

    /** The numbers of cells with room for all of them, with their errors where these have room too. */
    private List<Figure> numberBoxes(Rectangle2D area) {
        TextFace small = scene.style().small();
        var numbers = new ArrayList<Figure>();
        double cellWidth = area.getWidth() / panels.across().size();
        double cellHeight = area.getHeight() / up().size();
        int most = cellHeight >= small.lineHeight() * 4 ? 2 : 1;
        for (int row = 0; row < up().size(); row++) {
            for (int column = 0; column < panels.across().size(); column++) {
                Estimate estimate = panel.rows().get(row).get(column);
                if (estimate == null) {
                    continue;
                }
                List<String> lines = scene.quantity().lines(estimate);
                lines = lines.subList(0, Math.min(most, lines.size()));
                double width = lines.stream().mapToDouble(small::width).max().orElse(0) + 6;
                double height = lines.size() * small.lineHeight();
                if (width > cellWidth - 2 || height > cellHeight) {
                    return List.of();
                }
                Rectangle2D box = cell(area, column, row);
                numbers.add(new Figure(
                        new Rectangle2D.Double(
                                box.getCenterX() - width / 2, box.getCenterY() - height / 2, width, height),
                        lines,
                        fill(estimate)));
            }
        }
        return numbers;
    }

    private void drawContours(Graphics2D g2, Rectangle2D area, List<Figure> numbers) {
        ChartStyle style = scene.style();
        var contours = new Contours(values());
        var labels = new ContourLabels(style.small(), area);
        numbers.forEach(number -> labels.keepFree(number.box()));
        for (double level : levels) {
            var lines = contours.at(level).stream()
                    .map(line -> line.stream().map(at -> pixel(area, at)).toList())
                    .toList();
            var path = path(lines);
            g2.setColor(new Color(255, 255, 255, 200));
            g2.setStroke(new BasicStroke((float) (style.size().textPx() * 0.28)));
            g2.draw(path);
            g2.setColor(Color.BLACK);
            g2.setStroke(style.thinLine());
            g2.draw(path);
            lines.forEach(line -> labels.add(scene.quantity().levelText(level), line));
        }
        for (Figure number : numbers) {
            g2.setColor(number.fill());
            g2.fill(number.box());
            g2.setColor(ChartTheme.inkOn(number.fill()));
            double baseline = number.box().getY() + style.small().lineHeight() * 0.76;
            for (String line : number.lines()) {
                style.small().drawCentred(g2, line, number.box().getCenterX(), baseline);
                baseline += style.small().lineHeight();
            }
        }
        labels.draw(g2);
    }

    private List<List<Double>> values() {
        return panel.rows().stream()
                .map(row -> row.stream()
                        .map(estimate -> estimate == null ? Double.NaN : estimate.value())
                        .toList())
                .toList();
    }

    private Point2D pixel(Rectangle2D area, Point2D at) {
        double width = area.getWidth() / panels.across().size();
        double height = area.getHeight() / up().size();
        return new Point2D.Double(area.getX() + (at.getX() + 0.5) * width, area.getMaxY() - (at.getY() + 0.5) * height);
    }

    private static Path2D path(List<List<Point2D>> lines) {
        var path = new Path2D.Double();
        for (List<Point2D> line : lines) {
            path.moveTo(line.get(0).getX(), line.get(0).getY());
            line.subList(1, line.size()).forEach(at -> path.lineTo(at.getX(), at.getY()));
        }
        return path;
    }
}
