package dev.headroom.chart;

import dev.headroom.results.RunHeader;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * A region, or all of them, as it appears in every picture.
 *
 * @param id as in the table of metrics
 * @param name for readers, without control characters
 * @param index in the plan; -1 for the sum of all
 */
record Place(String id, String name, Color colour, int index) {
    static final String ALL = "all";
    private static final int LONGEST_IN_TITLE = 48;

    /** The name, cut where it would leave no room for what is said of the region. */
    String shortName() {
        int characters = name.codePointCount(0, name.length());
        return characters <= LONGEST_IN_TITLE
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_IN_TITLE - 1))
                                .strip() + "\u2026";
    }

    /** The regions in plan order. */
    static List<Place> regions(RunHeader header, ChartTheme theme) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < header.regions().size(); i++) {
            var region = header.regions().get(i);
            String name = printable(region.name().isBlank() ? region.id() : region.name());
            places.add(new Place(region.id(), name, theme.region(i), i));
        }
        return places;
    }

    /** The sum of the regions. */
    static Place all(ChartTheme theme) {
        return new Place(ALL, "All regions", theme.allRegions(), -1);
    }

    /** The text in one line, without characters that XML forbids. */
    static String printable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isPrintable(c) ? c : ' '));
        return out.toString().strip().replaceAll("\\s+", " ");
    }

    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && (c & 0xFFFE) != 0xFFFE;
    }
}
