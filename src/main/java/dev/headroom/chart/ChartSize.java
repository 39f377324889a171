package dev.headroom.chart;

/**
 * How large a picture is. A picture with many rows may grow beyond it.
 *
 * @param widthPx width in CSS pixels
 * @param heightPx height in CSS pixels
 * @param textPx size of labels in pixels; titles and footers follow it
 * @param pixelRatio PNG pixels per CSS pixel
 */
public record ChartSize(int widthPx, int heightPx, double textPx, double pixelRatio) {
    /** A 16:9 slide, read at 100%. */
    public static final ChartSize SLIDE = new ChartSize(1280, 720, 13, 1);

    public ChartSize {
        if (widthPx < 640 || heightPx < 360) {
            throw new IllegalArgumentException(
                    "A chart is at least 640 x 360 pixels, not " + widthPx + " x " + heightPx);
        }
        if (!(textPx >= 8 && textPx <= widthPx / 40.0)) {
            throw new IllegalArgumentException("textPx is 8 to a fortieth of the width, not " + textPx);
        }
        if (!(pixelRatio >= 0.25 && pixelRatio <= 8)) {
            throw new IllegalArgumentException("pixelRatio is 0.25 to 8, not " + pixelRatio);
        }
    }
}
