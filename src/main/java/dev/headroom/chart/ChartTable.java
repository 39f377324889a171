package dev.headroom.chart;

import java.util.ArrayList;
import java.util.List;

/** What a picture shows, as rows of cells. It grows until its picture is made, and is not changed after. */
public final class ChartTable {
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** An empty table. It grows with {@link #add}. */
    ChartTable(String... columns) {
        this(List.of(columns));
    }

    ChartTable(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    void add(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("A row of " + cells.size() + " cells in a table of " + columns.size());
        }
        rows.add(List.copyOf(cells));
    }

    /** Names of the columns, with their units. */
    public List<String> columns() {
        return columns;
    }

    /** Cells of each row; one that is absent is empty. */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /** The table as comma-separated values (RFC 4180, lines ending in a line feed). */
    public String csv() {
        var text = new StringBuilder();
        line(text, columns);
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        text.append('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
