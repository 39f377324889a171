package dev.headroom.chart;

import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The colours of pictures for a page around them, as CSS variables. */
public final class ThemeColours {
    private ThemeColours() {}

    /**
     * Colours by name: {@code --paper}, {@code --ink} and so on.
     *
     * @param regions how many regions have a colour, {@code --r0} and on, and for lines {@code --l0} and on
     */
    public static Map<String, String> of(ChartTheme theme, int regions) {
        var colours = new TreeMap<String, String>();
        colours.put("--paper", hex(theme.background()));
        colours.put("--ink", hex(theme.ink()));
        colours.put("--muted", hex(theme.mutedInk()));
        colours.put("--capacity", hex(theme.capacity()));
        for (int i = 0; i < regions; i++) {
            colours.put("--r" + i, hex(theme.region(i)));
            colours.put("--l" + i, hex(theme.readable(theme.region(i), ChartTheme.LINE_CONTRAST)));
        }
        return colours;
    }

    /** A class {@code r0} and on for what is of a region. */
    public static String classes(int regions) {
        var css = new StringBuilder();
        for (int i = 0; i < regions; i++) {
            css.append(String.format(Locale.ROOT, ".r%d{--region:var(--r%d);--line:var(--l%d)}\n", i, i, i));
        }
        return css.toString();
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
    }
}
