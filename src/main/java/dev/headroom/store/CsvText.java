package dev.headroom.store;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.ArrayList;
import java.util.List;
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

    /** The cells of a line that {@link #line} wrote, without its end; none of them has a line feed. */
    static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /**
     * The double of a text that {@link #number(double)} wrote.
     *
     * @throws NumberFormatException where it is none
     */
    static double number(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
