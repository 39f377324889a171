package dev.headroom.chart;

import java.awt.Color;

/**
 * Cividis from near the background (0) to near ink (1): a scale of one order for all kinds of colour vision (Nu\u00f1ez, Anderton and
 * Renslow, PLOS ONE, 2018). On white dark is more, on black light, as readers expect.
 */
final class ColourScale {
    /** Seventeen of the 256 published colours, evenly spaced, from its dark end to its light one. */
    private static final ColourRamp CIVIDIS = new ColourRamp(
            0x00224E, 0x002E6A, 0x1A386F, 0x32436D, 0x434E6C, 0x535A6D, 0x61656F, 0x6F7073, 0x7D7C78, 0x8B8778,
            0x9A9376, 0xAAA073, 0xBBAD6D, 0xCCBA64, 0xDDC858, 0xEFD748, 0xFEE838);

    private ColourScale() {}

    /** @param share 0 to 1; what lies outside is drawn as the end */
    static Color at(ChartTheme theme, double share) {
        return CIVIDIS.at(theme.isDark() ? share : 1 - share);
    }
}
