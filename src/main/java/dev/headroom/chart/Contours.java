package dev.headroom.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contour lines of values on a grid by marching squares (Lorensen and Cline, 1987, in two dimensions), interpolated linearly along the
 * grid's edges. A saddle is parted by the mean of its corners.
 *
 * @param values [row][column]; NaN where absent: no line passes a square with an absent corner
 */
record Contours(List<List<Double>> values) {
    Contours {
        values = values.stream().map(List::copyOf).toList();
    }

    /** An edge of the grid from a point to its right neighbour, or to the one above. */
    private record Edge(int column, int row, boolean across) {}

    /** A straight piece of a contour. */
    private record Piece(Edge from, Edge to) {}

    /** The lines along which the surface has a level, each as points (column, row); a closed one ends where it begins. */
    List<List<Point2D>> at(double level) {
        var touching = new LinkedHashMap<Edge, List<Piece>>();
        for (int row = 0; row + 1 < values.size(); row++) {
            for (int column = 0; column + 1 < values.get(row).size(); column++) {
                for (Piece piece : square(column, row, level)) {
                    touching.computeIfAbsent(piece.from(), edge -> new ArrayList<>())
                            .add(piece);
                    touching.computeIfAbsent(piece.to(), edge -> new ArrayList<>())
                            .add(piece);
                }
            }
        }
        var lines = new ArrayList<List<Point2D>>();
        for (boolean open : new boolean[] {true, false}) { // open lines first: a walk from the middle would cut them
            for (Edge edge : List.copyOf(touching.keySet())) {
                if (touching.getOrDefault(edge, List.of()).size() == 1 || (!open && touching.containsKey(edge))) {
                    lines.add(walk(edge, touching).stream()
                            .map(crossed -> point(crossed, level))
                            .toList());
                }
            }
        }
        return lines;
    }

    /** Follows pieces from an edge until there are no more, and takes them away. */
    private static List<Edge> walk(Edge start, Map<Edge, List<Piece>> touching) {
        var line = new ArrayList<Edge>();
        line.add(start);
        Edge at = start;
        while (touching.containsKey(at)) {
            Piece piece = touching.get(at).get(0);
            remove(piece, piece.from(), touching);
            remove(piece, piece.to(), touching);
            at = piece.from().equals(at) ? piece.to() : piece.from();
            line.add(at);
        }
        return line;
    }

    private static void remove(Piece piece, Edge edge, Map<Edge, List<Piece>> touching) {
        List<Piece> pieces = touching.getOrDefault(edge, new ArrayList<>());
        pieces.remove(piece);
        if (pieces.isEmpty()) {
            touching.remove(edge);
        }
    }

    private List<Piece> square(int column, int row, double level) {
        double mean =
                (value(column, row) + value(column + 1, row) + value(column + 1, row + 1) + value(column, row + 1)) / 4;
        if (Double.isNaN(mean)) {
            return List.of();
        }
        var below = new Edge(column, row, true);
        var right = new Edge(column + 1, row, false);
        var above = new Edge(column, row + 1, true);
        var left = new Edge(column, row, false);
        var crossed = new ArrayList<Edge>();
        for (Edge edge : List.of(below, right, above, left)) {
            if (isAbove(edge.column(), edge.row(), level) != isAbove(endColumn(edge), endRow(edge), level)) {
                crossed.add(edge);
            }
        }
        if (crossed.size() < 2) {
            return List.of();
        }
        if (crossed.size() == 2) {
            return List.of(new Piece(crossed.get(0), crossed.get(1)));
        }
        boolean roundTheFirstCorner = isAbove(column, row, level) != mean >= level;
        return roundTheFirstCorner
                ? List.of(new Piece(below, left), new Piece(right, above))
                : List.of(new Piece(below, right), new Piece(above, left));
    }

    private boolean isAbove(int column, int row, double level) {
        return value(column, row) >= level;
    }

    private double value(int column, int row) {
        return values.get(row).get(column);
    }

    private static int endColumn(Edge edge) {
        return edge.column() + (edge.across() ? 1 : 0);
    }

    private static int endRow(Edge edge) {
        return edge.row() + (edge.across() ? 0 : 1);
    }

    private Point2D point(Edge edge, double level) {
        double begin = value(edge.column(), edge.row());
        double share = (level - begin) / (value(endColumn(edge), endRow(edge)) - begin);
        return new Point2D.Double(
                edge.column() + (edge.across() ? share : 0), edge.row() + (edge.across() ? 0 : share));
    }
}
