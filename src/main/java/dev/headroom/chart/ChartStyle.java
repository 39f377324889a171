package dev.headroom.chart;

import java.awt.BasicStroke;

/**
 * How every picture looks: its colours, its size, and from these its type and strokes.
 *
 * <p>Text in an SVG file is text, so that it can be searched, read aloud and edited. It names Open Sans first and then
 * fonts that are no wider, and carries its length, so that a viewer without Open Sans keeps the layout; lines of text
 * leave room for viewers that know neither.
 */
public record ChartStyle(ChartTheme theme, ChartSize size) {
    /** Light slides. */
    public static final ChartStyle DEFAULT = new ChartStyle(ChartTheme.LIGHT, ChartSize.SLIDE);

    TextFace title() {
        return new TextFace(Typeface.SEMIBOLD, scaled(size.brief() ? 1.35 : 1.7));
    }

    TextFace subtitle() {
        return new TextFace(Typeface.REGULAR, scaled(size.brief() ? 1 : 1.15));
    }

    TextFace heading() {
        return new TextFace(Typeface.SEMIBOLD, scaled(1.08));
    }

    TextFace label() {
        return new TextFace(Typeface.REGULAR, scaled(1));
    }

    TextFace strongLabel() {
        return new TextFace(Typeface.SEMIBOLD, scaled(1));
    }

    TextFace small() {
        return new TextFace(Typeface.REGULAR, scaled(0.9));
    }

    /** White space around a picture, in pixels. */
    double margin() {
        return size.textPx() * 2.6;
    }

    /** Distance between things that belong together, in pixels. */
    double gap() {
        return size.textPx() * 0.6;
    }

    BasicStroke line() {
        return stroke(0.17);
    }

    /** The line of a region among those of others: each of a plan's next few has another pattern. */
    BasicStroke line(Place place) {
        float dot = scaled(0.17);
        float[][] patterns = {{6 * dot, 2 * dot}, {2 * dot, 2 * dot}, {}, {7 * dot, 2 * dot, 2 * dot, 2 * dot}};
        if (place.index() < 0 || patterns[place.index() % patterns.length].length == 0) {
            return stroke(place.index() < 0 ? 0.22 : 0.17);
        }
        float[] pattern = patterns[place.index() % patterns.length];
        return new BasicStroke(dot, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }

    BasicStroke hairline() {
        return stroke(0.055);
    }

    BasicStroke thinLine() {
        return stroke(0.09);
    }

    BasicStroke dashedLine() {
        float dash = scaled(0.4);
        return new BasicStroke(
                scaled(0.12), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {dash, dash * 0.7f}, 0);
    }

    private BasicStroke stroke(double relativeWidth) {
        return new BasicStroke(scaled(relativeWidth), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private float scaled(double factor) {
        return (float) (size.textPx() * factor);
    }
}
