package dev.headroom.report;

import static dev.headroom.report.Html.tag;
import static dev.headroom.report.Html.text;

import dev.headroom.report.Html.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A table in a box of its own, in which it scrolls where the window is narrow; a script makes its headings sort it. Mutable
 * while columns are added.
 *
 * @param <T> what a row is of
 */
final class DataTable<T> {
    private record Column<T>(String heading, String unit, Function<T, Cell> cell) {}

    private final String caption;
    private final List<Column<T>> columns = new ArrayList<>();

    /** @param caption what the table is of, in words */
    DataTable(String caption) {
        this.caption = caption;
    }

    /** @param unit in which the column is counted; empty without one */
    DataTable<T> column(String heading, String unit, Function<T, Cell> cell) {
        columns.add(new Column<>(heading, unit, cell));
        return this;
    }

    DataTable<T> column(String heading, Function<T, Cell> cell) {
        return column(heading, "", cell);
    }

    int columns() {
        return columns.size();
    }

    /** The table; the first cell of each row is its heading. */
    Html of(List<T> rows) {
        var head = new ArrayList<Html>();
        for (int i = 0; i < columns.size(); i++) {
            boolean numeric = !rows.isEmpty() && cell(rows.get(0), i).numeric();
            head.add(heading(columns.get(i), numeric));
        }
        boolean numbers = isOfNumbers(rows);
        var body = rows.stream().map(row -> row(row, numbers)).toList();
        var table = tag(
                        "table",
                        tag("caption", caption),
                        tag("thead", tag("tr", Html.all(head))),
                        tag("tbody", Html.all(body)))
                .css(numbers ? "data digits" : "data");
        return box(table, caption);
    }

    /** Whether all behind the headings of rows are numbers, so that the table says so once and not each of thousands of cells. */
    private boolean isOfNumbers(List<T> rows) {
        return rows.stream()
                .allMatch(row -> IntStream.range(1, columns.size())
                        .mapToObj(column -> cell(row, column))
                        .allMatch(cell -> cell.numeric() || cell.sortKey().isEmpty()));
    }

    /** A box in which something wide scrolls, by keyboard as well. */
    static Html box(Html content, String label) {
        return tag("div", content)
                .css("scroll")
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-label", label);
    }

    private Html row(T row, boolean numbers) {
        var cells = new ArrayList<Html>();
        for (int i = 0; i < columns.size(); i++) {
            var cell = cell(row, i);
            Element element = i == 0 ? tag("th", cell.content()).with("scope", "row") : tag("td", cell.content());
            element = cell.numeric() && (i == 0 || !numbers) ? element.css("n") : element;
            boolean plain =
                    cell.content() instanceof Html.Text text && text.text().equals(cell.sortKey());
            cells.add(plain ? element : element.with("data-sort", cell.sortKey()));
        }
        return tag("tr", Html.all(cells));
    }

    private Cell cell(T row, int column) {
        return columns.get(column).cell().apply(row);
    }

    private static <T> Html heading(Column<T> column, boolean numeric) {
        var unit = column.unit().isEmpty() ? Html.none() : tag("small", text(column.unit()));
        var heading = tag("th", text(column.heading()), unit).with("scope", "col");
        return numeric ? heading.css("n") : heading;
    }
}
