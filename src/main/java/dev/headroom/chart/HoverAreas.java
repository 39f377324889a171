package dev.headroom.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUtils;

/**
 * Invisible areas of an SVG picture that tell their numbers under the pointer, without a script. Mutable while the picture is
 * drawn. Other surfaces have none.
 */
final class HoverAreas {
    private static final Key KEY = new Key();

    private final StringBuilder svg = new StringBuilder();
    private final DoubleFunction<String> number;

    /** Where a surface keeps its areas. */
    private static final class Key extends RenderingHints.Key {
        Key() {
            super(0x68_6F_76); // any number that no other key of this class has
        }

        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof HoverAreas;
        }
    }

    private HoverAreas(DoubleFunction<String> number) {
        this.number = number;
    }

    /**
     * Begins to collect the areas of what is drawn on a surface.
     *
     * @param number how places are written
     */
    static HoverAreas of(SVGGraphics2D g2, DoubleFunction<String> number) {
        var areas = new HoverAreas(number);
        g2.setRenderingHint(KEY, areas);
        return areas;
    }

    /** Tells the text under the pointer; lines are parted by line feeds. Later areas lie over earlier ones. */
    static void add(Graphics2D g2, Rectangle2D area, String text) {
        if (g2.getRenderingHint(KEY) instanceof HoverAreas areas) {
            areas.add(area, text);
        }
    }

    private void add(Rectangle2D area, String text) {
        svg.append("<rect x='").append(number.apply(area.getX()));
        svg.append("' y='").append(number.apply(area.getY()));
        svg.append("' width='").append(number.apply(area.getWidth()));
        svg.append("' height='").append(number.apply(area.getHeight()));
        svg.append("'><title>").append(SVGUtils.escapeForXML(text)).append("</title></rect>");
    }

    /** The areas as an SVG group; empty where there are none. */
    String svg() {
        return svg.isEmpty() ? "" : "<g fill='none' pointer-events='all'>" + svg + "</g>";
    }
}
