package dev.headroom.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** A font at a size: measures, cuts, wraps and draws one line of text. */
record TextFace(Typeface typeface, float sizePx) {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "\u2026";

    /** @param sizePx rounded to whole pixels: SVG files know no others, and a face must be as wide there as it is measured */
    TextFace {
        sizePx = Math.round(sizePx);
    }

    /** Distance between the baselines of two lines. */
    double lineHeight() {
        return sizePx * 1.36;
    }

    /** Height of capitals and figures. */
    double capHeight() {
        return sizePx * 0.714;
    }

    TextFace smaller(double factor) {
        return new TextFace(typeface, (float) (sizePx * factor));
    }

    double width(String text) {
        double width = 0;
        for (Run run : runs(text)) {
            width += run.width();
        }
        return width;
    }

    Font font() {
        return typeface.font(sizePx);
    }

    /** A piece of text in one font. */
    private record Run(String text, Font font) {
        double width() {
            return font.getStringBounds(text, MEASURE).getWidth();
        }
    }

    /** The text in pieces that the bundled font has, and pieces that only the system's may have. */
    private List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        int from = 0;
        while (from < text.length()) {
            boolean bundled = typeface.has(text.codePointAt(from));
            int to = from;
            while (to < text.length() && typeface.has(text.codePointAt(to)) == bundled) {
                to += Character.charCount(text.codePointAt(to));
            }
            runs.add(new Run(text.substring(from, to), bundled ? font() : Typeface.systemFont(sizePx)));
            from = to;
        }
        return runs;
    }

    /** The text, cut at its end with an ellipsis where it is wider than the room. */
    String fit(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        int fits = 0;
        int tooMany = characters.length;
        while (fits + 1 < tooMany) {
            int middle = (fits + tooMany) >>> 1;
            if (width(cut(characters, middle)) <= room) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return cut(characters, fits);
    }

    private static String cut(int[] characters, int length) {
        return new String(characters, 0, length).stripTrailing() + ELLIPSIS;
    }

    /** The text in lines that fit the room; what is left after the last line is cut. */
    List<String> wrap(String text, double room, int maxLines) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        List<String> words = List.of(text.strip().split("(?<!\u00B1)\\s+(?!\u00B1)", -1)); // a number keeps its error
        for (int i = 0; i < words.size(); i++) {
            String longer = line.isEmpty() ? words.get(i) : line + " " + words.get(i);
            if (width(longer) <= room || line.isEmpty()) {
                line.setLength(0);
                line.append(longer);
            } else if (lines.size() + 1 == maxLines) {
                line.append(' ').append(String.join(" ", words.subList(i, words.size())));
                break;
            } else {
                lines.add(fit(line.toString(), room));
                line.setLength(0);
                line.append(words.get(i));
            }
        }
        lines.add(fit(line.toString(), room));
        return lines;
    }

    /** The text in as few lines as {@link #wrap} needs, of about the same length. */
    List<String> wrapEvenly(String text, double room, int maxLines) {
        List<String> lines = wrap(text, room, maxLines);
        if (lines.size() == 1 || lines.get(lines.size() - 1).endsWith(ELLIPSIS)) {
            return lines;
        }
        for (double narrower = room * 0.98; narrower > room / 2; narrower -= room * 0.02) {
            List<String> even = wrap(text, narrower, lines.size() + 1);
            if (even.size() > lines.size() || even.stream().anyMatch(line -> line.endsWith(ELLIPSIS))) {
                break;
            }
            lines = even;
        }
        return lines;
    }

    void draw(Graphics2D g2, String text, double x, double baseline) {
        double left = x;
        for (Run run : runs(text)) {
            g2.setFont(run.font());
            g2.drawString(run.text(), (float) left, (float) baseline);
            left += run.width();
        }
    }

    void drawCentred(Graphics2D g2, String text, double x, double baseline) {
        draw(g2, text, x - width(text) / 2, baseline);
    }

    void drawEndingAt(Graphics2D g2, String text, double x, double baseline) {
        draw(g2, text, x - width(text), baseline);
    }
}
