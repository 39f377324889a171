package dev.headroom.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places levels on their contours, over no other text. Mutable while a panel is drawn; a line without room stays bare. */
final class ContourLabels {
    private static final int PLACES_ON_A_PIECE = 8;

    private final TextFace face;
    private final Rectangle2D area;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    private record Label(String text, Rectangle2D box) {}

    /** @param area that labels do not leave */
    ContourLabels(TextFace face, Rectangle2D area) {
        this.face = face;
        this.area = area;
    }

    void keepFree(Rectangle2D box) {
        taken.add(box);
    }

    /** Labels a line where there is room nearest to its middle. */
    void add(String text, List<Point2D> line) {
        double width = face.width(text) + 8;
        double height = face.sizePx() * 1.2;
        var places = new ArrayList<Point2D>();
        for (int i = 0; i + 1 < line.size(); i++) {
            for (int k = 0; k < PLACES_ON_A_PIECE; k++) {
                double share = k / (double) PLACES_ON_A_PIECE;
                places.add(new Point2D.Double(
                        line.get(i).getX() * (1 - share) + line.get(i + 1).getX() * share,
                        line.get(i).getY() * (1 - share) + line.get(i + 1).getY() * share));
            }
        }
        double middle = places.size() / 2.0;
        var nearest = new ArrayList<Integer>();
        for (int i = 0; i < places.size(); i++) {
            nearest.add(i);
        }
        nearest.sort(Comparator.comparingDouble(i -> Math.abs(i - middle)));
        for (int i : nearest) {
            Point2D at = places.get(i);
            var box = new Rectangle2D.Double(at.getX() - width / 2, at.getY() - height / 2, width, height);
            if (area.contains(box) && taken.stream().noneMatch(box::intersects)) {
                labels.add(new Label(text, box));
                taken.add(box);
                return;
            }
        }
    }

    void draw(Graphics2D g2) {
        for (Label label : labels) {
            g2.setColor(Color.WHITE);
            g2.fill(label.box());
            g2.setColor(Color.BLACK);
            face.drawCentred(
                    g2, label.text(), label.box().getCenterX(), label.box().getCenterY() + face.capHeight() / 2);
        }
    }
}
