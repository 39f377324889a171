package dev.headroom.chart;

import dev.headroom.results.SweepFigures;
import dev.headroom.stats.Estimate;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a grid as panels of rows and columns: one panel for each combination of the axes beyond the second.
 *
 * @param second null where one axis alone is varied
 * @param panels those that are drawn
 * @param leftOut how many combinations are not
 */
record SweepPanels(SweptAxis across, @Nullable SweptAxis second, List<Panel> panels, int leftOut) {
    /** Most panels of a picture. */
    static final int MOST = 6;

    SweepPanels {
        panels = List.copyOf(panels);
    }

    /**
     * The cells of one combination of the other axes.
     *
     * @param heading the combination; empty where there is but one
     */
    record Panel(String heading, List<List<@Nullable Estimate>> rows) { // [second][across], null: no such cell
        Panel {
            rows = rows.stream().map(Collections::unmodifiableList).toList();
        }
    }

    static SweepPanels of(SweepScene scene) {
        var across = scene.axes().get(0);
        @Nullable SweptAxis second = scene.axes().size() > 1 ? scene.axes().get(1) : null;
        var others = scene.axes()
                .subList(Math.min(2, scene.axes().size()), scene.axes().size());
        var sorted = new ArrayList<>(scene.cells());
        for (int i = others.size() - 1;
                i >= 0;
                i--) { // the last axis fastest: sorting keeps the order of what is alike
            sorted.sort(Comparator.comparingInt(others.get(i)::index));
        }
        var byHeading = new LinkedHashMap<String, List<SweepFigures.Cell>>();
        for (SweepFigures.Cell cell : sorted) {
            String heading = others.stream().map(axis -> axis.at(cell)).collect(Collectors.joining(", "));
            byHeading.computeIfAbsent(heading, key -> new ArrayList<>()).add(cell);
        }
        var panels = new ArrayList<Panel>();
        var headings = List.copyOf(byHeading.keySet());
        int drawn = Math.min(MOST, headings.size());
        for (int i = 0; i < drawn; i++) {
            int spread = drawn == 1 ? 0 : (int) Math.round(i * (headings.size() - 1) / (drawn - 1.0));
            String heading = headings.get(spread);
            panels.add(panel(scene, heading, byHeading.getOrDefault(heading, List.of())));
        }
        return new SweepPanels(across, second, panels, headings.size() - drawn);
    }

    private static Panel panel(SweepScene scene, String heading, List<SweepFigures.Cell> cells) {
        var across = scene.axes().get(0);
        int rowCount = scene.axes().size() > 1 ? scene.axes().get(1).size() : 1;
        var rows = new ArrayList<List<@Nullable Estimate>>();
        for (int row = 0; row < rowCount; row++) {
            rows.add(new ArrayList<>(Collections.nCopies(across.size(), (@Nullable Estimate) null)));
        }
        for (SweepFigures.Cell cell : cells) {
            int row = scene.axes().size() > 1 ? scene.axes().get(1).index(cell) : 0;
            rows.get(row).set(across.index(cell), scene.estimate(cell));
        }
        return new Panel(heading, rows);
    }

    /** Where the panels stand: up to three in a row, four in two rows. */
    List<Rectangle2D> boxes(Rectangle2D room, ChartStyle style) {
        int count = panels.size();
        int columns = count <= 3 ? count : count == 4 ? 2 : 3;
        int rows = (count + columns - 1) / columns;
        double aside = style.margin() * 0.6;
        double below = style.margin() * 0.4;
        double width = (room.getWidth() - (columns - 1) * aside) / columns;
        double height = (room.getHeight() - (rows - 1) * below) / rows;
        var boxes = new ArrayList<Rectangle2D>();
        for (int i = 0; i < count; i++) {
            int row = i / columns;
            boxes.add(new Rectangle2D.Double(
                    room.getX() + (i - row * columns) * (width + aside),
                    room.getY() + row * (height + below),
                    width,
                    height));
        }
        return boxes;
    }

    /** What the panels leave unsaid; empty where they show all. */
    List<String> caption(SweepScene scene) {
        var parts = new ArrayList<String>();
        if (leftOut > 0) {
            parts.add("Of " + (panels.size() + leftOut) + " combinations of the other axes " + panels.size()
                    + " are drawn, spread evenly; results.csv has all.");
        }
        long cells = scene.figures().header().cells();
        if (scene.cells().size() < cells) {
            parts.add(Numbers.count(cells - scene.cells().size())
                    + " cells are not drawn: they are not finished, or lie beside the axes.");
        }
        return parts.isEmpty() ? List.of() : List.of(String.join(" ", parts));
    }

    /** What is drawn: a row for each cell. */
    ChartTable table(SweepScene scene) {
        var columns = new ArrayList<String>(List.of("panel", across.name()));
        SweptAxis rowsOf = second;
        if (rowsOf != null) {
            columns.add(rowsOf.name());
        }
        columns.addAll(List.of(scene.quantity().key(), "standard_error", "low95", "high95"));
        var table = new ChartTable(columns);
        for (Panel panel : panels) {
            for (int row = 0; row < panel.rows().size(); row++) {
                for (int column = 0; column < across.size(); column++) {
                    Estimate estimate = panel.rows().get(row).get(column);
                    if (estimate != null) {
                        var line = new ArrayList<String>(
                                List.of(panel.heading(), across.values().get(column)));
                        if (rowsOf != null) {
                            line.add(rowsOf.values().get(row));
                        }
                        line.addAll(numbers(estimate));
                        table.add(line);
                    }
                }
            }
        }
        return table;
    }

    static List<String> numbers(Estimate estimate) {
        return List.of(
                Numbers.exact(estimate.value()),
                Numbers.exact(Numbers.standardError(estimate)),
                Numbers.exact(estimate.low95()),
                Numbers.exact(estimate.high95()));
    }
}
