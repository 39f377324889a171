package dev.headroom.chart;

import java.util.List;

/** What a picture shows, as rows of comma-separated values (RFC 4180, lines ending in a line feed). */
final class CsvTable {
    private final StringBuilder text = new StringBuilder();
    private final int columns;

    /** An empty table. It grows with {@link #add}. */
    CsvTable(String... columns) {
        this.columns = columns.length;
        add(List.of(columns));
    }

    void add(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException("A row of " + cells.size() + " cells in a table of " + columns);
        }
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        text.append('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    String text() {
        return text.toString();
    }
}
