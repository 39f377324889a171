package dev.headroom.chart;

import java.awt.Color;

/** Viridis from dark blue (0) to yellow (1): even steps of lightness and hue (Smith and van der Walt, SciPy, 2015). */
final class Viridis {
    /** Every fifteenth of the 256 published colours. */
    private static final ColourRamp COLOURS = new ColourRamp(
            0x440154, 0x481769, 0x472A7A, 0x433D84, 0x3D4E8A, 0x355E8D, 0x2E6D8E, 0x297B8E, 0x23898E, 0x1F978B,
            0x21A585, 0x2EB37C, 0x46C06F, 0x65CB5E, 0x89D548, 0xB0DD2F, 0xD8E219, 0xFDE725);

    /** Contrast with the background that a line keeps, where the scale's light end would vanish on white. */
    private static final double CONTRAST_OF_LINES = 1.9;

    private Viridis() {}

    /** @param share 0 to 1; what lies outside is drawn as the end */
    static Color at(double share) {
        return COLOURS.at(share);
    }

    /** The same for lines, without the end that is nearly the background's colour. */
    static Color line(ChartTheme theme, double share) {
        double within = Math.max(0, Math.min(1, share)) * 0.88;
        return theme.readable(at(theme.isDark() ? within + 0.12 : within), CONTRAST_OF_LINES);
    }
}
