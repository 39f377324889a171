package dev.headroom.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bundled fonts: Open Sans by Steve Matteson (2011), Apache-2.0. */
enum Typeface {
    REGULAR("OpenSans-Regular.ttf"),
    SEMIBOLD("OpenSans-Semibold.ttf");

    /** Fonts to try in an SVG viewer; those after the first are no wider than it. */
    static final String FAMILIES = "Open Sans, Segoe UI, Roboto, Helvetica Neue, Helvetica, Arial, sans-serif";

    @SuppressWarnings("ImmutableEnumChecker") // a Font has no setters; it lacks only the annotation
    private final Font font;

    @SuppressWarnings("ImmutableEnumChecker") // what was derived before is derived alike again
    private final Map<Float, Font> bySizePx = new ConcurrentHashMap<>();

    Typeface(String resource) {
        this.font = load(resource);
    }

    boolean has(int codePoint) {
        return font.canDisplay(codePoint);
    }

    Font font(float sizePx) {
        return bySizePx.computeIfAbsent(sizePx, size -> new BundledFont(font.deriveFont(size)));
    }

    /** The system's own font for characters that Open Sans lacks. */
    static Font systemFont(float sizePx) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(sizePx);
    }

    /** The SVG style of a Java font family: families to try, and the weight where it is not normal. */
    static String svgFamily(String javaFamily) {
        return javaFamily.equals(SEMIBOLD.font.getFamily()) ? FAMILIES + "; font-weight: 600" : FAMILIES;
    }

    private static Font load(String resource) {
        try (var stream = Typeface.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The font " + resource + " is missing from the program");
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + resource + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + resource + " is damaged", e);
        }
    }

    /**
     * A font that tells itself as its only attribute. What lays out text by attributes, as the PDF writer does, would look for a
     * font of that family in the system, and draw with another.
     */
    private static final class BundledFont extends Font {
        private static final long serialVersionUID = 1;

        BundledFont(Font font) {
            super(font);
        }

        @Override
        public Map<TextAttribute, ?> getAttributes() {
            return Map.of(TextAttribute.FONT, this);
        }
    }
}
