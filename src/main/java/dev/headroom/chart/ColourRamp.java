package dev.headroom.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;

/** Colours between evenly spaced ones that were published. */
final class ColourRamp {
    private static final int STEPS = 60;

    private final int[] colours; // [place] 0xRRGGBB

    ColourRamp(int... colours) {
        this.colours = colours.clone();
    }

    /** @param share 0 to 1; what lies outside is drawn as the end */
    Color at(double share) {
        double place = Math.max(0, Math.min(1, share)) * (colours.length - 1);
        int below = Math.min(colours.length - 2, (int) place);
        return ChartTheme.mix(new Color(colours[below]), new Color(colours[below + 1]), place - below);
    }

    /** Draws a bar that shows all colours of a scale, from 0 at its left to 1. */
    static void drawBar(Graphics2D g2, Rectangle2D bar, DoubleFunction<Color> scale) {
        for (int step = 0; step < STEPS; step++) {
            double x = bar.getX() + step * bar.getWidth() / STEPS;
            g2.setColor(scale.apply((step + 0.5) / STEPS));
            g2.fill(new Rectangle2D.Double(x, bar.getY(), bar.getMaxX() - x, bar.getHeight()));
        }
    }
}
