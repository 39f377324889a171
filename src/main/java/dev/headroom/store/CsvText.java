package dev.headroom.store;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated values as RFC 4180 has them, with line feeds. */
public final class CsvText {
    private CsvText() {}

    /** A line with its end; cells are quoted where they need it. */
    public static String line(String... cells) {
        var line = new StringBuilder();
        for (int k = 0; k < cells.length; k++) {
            line.append(k == 0 ? "" : ",").append(quoted(cells[k]));
        }
        return line.append('\n').toString();
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

    /**
     * The number that {@link #number} wrote.
     *
     * @throws NumberFormatException where it is none
     */
    static double value(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /**
     * Reads what {@link #line} wrote, without its end: several lines where a quoted cell has line feeds.
     *
     * @return null at the end
     * @throws IOException where a quotation does not end
     */
    static @Nullable String readRecord(BufferedReader in) throws IOException {
        String record = in.readLine();
        while (record != null && record.chars().filter(c -> c == '"').count() % 2 != 0) {
            String more = in.readLine();
            if (more == null) {
                throw new IOException("a quotation does not end");
            }
            record += "\n" + more;
        }
        return record;
    }

    /**
     * Reads the cells of a line that {@link #line} wrote.
     *
     * @return null at the end
     * @throws IOException where a quotation does not end
     */
    static @Nullable List<String> read(Reader in) throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (; quoted || (c >= 0 && c != '\n'); c = in.read()) {
            if (c < 0) {
                throw new IOException("a quotation does not end");
            }
            if (c == '"') {
                in.mark(1);
                boolean twice = quoted && in.read() == '"';
                if (twice) {
                    cell.append('"');
                } else {
                    if (quoted) {
                        in.reset();
                    }
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append((char) c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String quoted(String text) {
        boolean plain =
                text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
