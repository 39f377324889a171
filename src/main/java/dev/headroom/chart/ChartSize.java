package dev.headroom.chart;

/**
 * How large a picture is. A picture with many rows may grow beyond it.
 *
 * @param widthPx width in CSS pixels
 * @param heightPx height in CSS pixels
 * @param textPx size of labels in pixels; titles and footers follow it
 * @param pixelRatio PNG pixels per CSS pixel
 * @param brief whether there is room for title and footer alone, and none for how to read the picture
 */
public record ChartSize(int widthPx, int heightPx, double textPx, double pixelRatio, boolean brief) {
    /** A 16:9 slide, read at 100%. */
    public static final ChartSize SLIDE = new ChartSize(1280, 720, 13, 1, false);

    /** The text width of an A4 page, in print. */
    public static final ChartSize PAGE = new ChartSize(720, 500, 10, 3, false);

    /** A glance, beside others. */
    public static final ChartSize THUMB = new ChartSize(560, 340, 10, 1, true);

    /** Whether panels may stand beside a larger one. */
    boolean isWide() {
        return widthPx >= textPx * 80;
    }

    public ChartSize {
        if (widthPx < 480 || heightPx < 300) {
            throw new IllegalArgumentException(
                    "A chart is at least 480 x 300 pixels, not " + widthPx + " x " + heightPx);
        }
        if (!(textPx >= 8 && textPx <= widthPx / 40.0)) {
            throw new IllegalArgumentException("textPx is 8 to a fortieth of the width, not " + textPx);
        }
        if (!(pixelRatio >= 0.25 && pixelRatio <= 8)) {
            throw new IllegalArgumentException("pixelRatio is 0.25 to 8, not " + pixelRatio);
        }
    }
}
