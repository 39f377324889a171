package dev.headroom.chart;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a picture.
 *
 * @param ink titles and labels
 * @param mutedInk subtitles, ticks and footers
 * @param capacity usable capacity and money schedules, which belong to no region
 * @param allRegions the sum of the regions
 * @param regions regions in plan order; a longer plan begins again, twice nearer to ink, then as it began
 */
public record ChartTheme(
        Color background,
        Color ink,
        Color mutedInk,
        Color grid,
        Color capacity,
        Color allRegions,
        List<Color> regions) {
    /** Dark on white, with the categorical colours of Okabe and Ito (Color Universal Design, 2008). */
    public static final ChartTheme LIGHT = new ChartTheme(
            Color.WHITE,
            new Color(0x1A1A1A),
            new Color(0x595959),
            new Color(0xE3E3E3),
            Color.BLACK,
            new Color(0x0072B2),
            List.of(
                    new Color(0xE69F00),
                    new Color(0x009E73),
                    new Color(0xD55E00),
                    new Color(0xCC79A7),
                    new Color(0x56B4E9),
                    new Color(0xF0E442)));

    /** Light on near-black, with the same colours for the regions. */
    public static final ChartTheme DARK = new ChartTheme(
            new Color(0x14171C),
            new Color(0xECEEF1),
            new Color(0xA8B0BB),
            new Color(0x30363F),
            Color.WHITE,
            new Color(0x4AA8E8),
            LIGHT.regions());

    private static final int SHADES = 3;

    /** Contrast of text with its background that WCAG 2.1 asks for at level AA. */
    static final double TEXT_CONTRAST = 4.5;

    /** Contrast of a line with its background that WCAG 2.1 asks for at level AA. */
    static final double LINE_CONTRAST = 3;

    public ChartTheme {
        regions = List.copyOf(regions);
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("A theme has at least one colour for regions");
        }
    }

    /** Whether its background is darker than its ink. */
    boolean isDark() {
        return luminance(background) < luminance(ink);
    }

    /** The colour of a region, by its place in the plan. */
    Color region(int index) {
        Color colour = regions.get(index % regions.size());
        int round = index / regions.size() % SHADES;
        return mix(colour, ink, round * 0.25);
    }

    /** The colour moved towards ink just as far as the contrast with the background asks. */
    Color readable(Color colour, double contrast) {
        for (double share = 0; share < 1; share += 0.05) {
            Color mixed = mix(colour, ink, share);
            if (contrast(mixed, background) >= contrast) {
                return mixed;
            }
        }
        return ink;
    }

    /** Black or white, whichever is read more easily on the colour. */
    static Color inkOn(Color colour) {
        return contrast(colour, Color.BLACK) >= contrast(colour, Color.WHITE) ? Color.BLACK : Color.WHITE;
    }

    /** Contrast ratio of two colours, 1 to 21 (WCAG 2.1). */
    static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }

    static Color mix(Color one, Color other, double shareOfOther) {
        return new Color(
                mix(one.getRed(), other.getRed(), shareOfOther),
                mix(one.getGreen(), other.getGreen(), shareOfOther),
                mix(one.getBlue(), other.getBlue(), shareOfOther));
    }

    private static int mix(int one, int other, double shareOfOther) {
        return (int) Math.round(one + (other - one) * shareOfOther);
    }
}
