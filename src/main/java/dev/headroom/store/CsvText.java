package dev.headroom.store;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.StringJoiner;

/** Comma-separated values as RFC 4180 has them, with line feeds. */
public final class CsvText {
    private CsvText() {}

    /** A line with its end; cells are quoted where they need it. */
    public static String line(String... cells) {
        var line = new StringJoiner(",", "", "\n");
        for (var cell : cells) {
            line.add(quoted(cell));
        }
        return line.toString();
    }

    /**
     * The shortest text that reads back as the same double, the same on every Java (before 19 some doubles print
     * longer);
     * {@code inf} and {@code nan} stand for what is not finite.
     */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        var text = NumberOutput.toString(value, true);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
