package dev.headroom.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Where the panels of a picture lie: a large one with a few beside it, or all alike in rows. */
final class PanelGrid {
    private static final int BESIDE_A_LARGE_PANEL = 4;
    private static final double LARGE = 0.42; // of the width

    private PanelGrid() {}

    /** Whether the first of so many panels is larger than the others. */
    static boolean hasLargePanel(int panels, ChartSize size) {
        return panels - 1 <= BESIDE_A_LARGE_PANEL && size.isWide();
    }

    /**
     * The panels' boxes, in their order.
     *
     * @param columns where all are alike
     */
    static List<Rectangle2D> boxes(Rectangle2D room, int panels, int columns, ChartStyle style) {
        double space = style.gap() * 2.5;
        if (panels == 1) {
            return List.of(room);
        }
        if (!hasLargePanel(panels, style.size())) {
            return grid(room, panels, columns, space);
        }
        double large = room.getWidth() * LARGE;
        var boxes = new ArrayList<Rectangle2D>();
        boxes.add(new Rectangle2D.Double(room.getX(), room.getY(), large, room.getHeight()));
        var beside = new Rectangle2D.Double(
                room.getX() + large + space, room.getY(), room.getWidth() - large - space, room.getHeight());
        boxes.addAll(grid(beside, panels - 1, panels <= 3 ? 1 : 2, space));
        return boxes;
    }

    private static List<Rectangle2D> grid(Rectangle2D room, int count, int columns, double space) {
        int rows = (count + columns - 1) / columns;
        double width = (room.getWidth() - (columns - 1) * space) / columns;
        double height = (room.getHeight() - (rows - 1) * space) / Math.max(1, rows);
        var boxes = new ArrayList<Rectangle2D>();
        for (int i = 0; i < count; i++) {
            int row = i / columns;
            double x = room.getX() + (i - row * columns) * (width + space);
            double y = room.getY() + row * (height + space);
            boxes.add(new Rectangle2D.Double(x, y, width, height));
        }
        return boxes;
    }
}
