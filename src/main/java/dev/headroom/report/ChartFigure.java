package dev.headroom.report;

import static dev.headroom.report.Html.tag;

import dev.headroom.chart.ChartTable;
import dev.headroom.chart.DrawnChart;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A picture with the table of what is drawn behind a toggle. Where the window is narrow the picture fits it, its title
 * stands above it in letters that can be read, and it grows while it has the focus.
 */
final class ChartFigure {
    /** Columns of single futures, which are in the picture's CSV file. */
    private static final String FUTURE = "OfFuture";

    private ChartFigure() {}

    static Html of(List<DrawnChart> charts) {
        return Html.all(charts.stream().map(ChartFigure::of).toList());
    }

    static Html of(DrawnChart chart) {
        return tag(
                        "figure",
                        tag(
                                        "figcaption",
                                        tag("h3", Html.words(chart.title())),
                                        tag("p", chart.subtitle() + ". Tap the picture to enlarge it."))
                                .css("told"),
                        DataTable.box(new Html.Verbatim(chart.svg()), "Picture: " + chart.title()),
                        tag(
                                        "details",
                                        tag("summary", "Data of this picture"),
                                        table(chart.title() + ". " + chart.subtitle(), chart.table()))
                                .css("figures"))
                .css("chart");
    }

    private static Html table(String caption, ChartTable data) {
        var shown = IntStream.range(0, data.columns().size())
                .filter(column -> !data.columns().get(column).contains(FUTURE))
                .toArray();
        boolean isWhole = shown.length == data.columns().size();
        var table = new DataTable<List<String>>(
                isWhole ? caption : caption + ". The single futures are in the CSV file of the picture.");
        for (int column : shown) {
            table.column(heading(data.columns().get(column)), row -> Cell.data(row.get(column)));
        }
        return table.of(data.rows());
    }

    /** The name of a column as words: {@code demandP5Mw} is demand P5 MW. */
    static String heading(String column) {
        var words = column.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = word(words[i]);
        }
        return String.join(" ", words);
    }

    private static String word(String word) {
        return switch (word) {
            case "Mw" -> "MW";
            case "Usd" -> "USD";
            default -> word.matches("P\\d+") ? word : word.toLowerCase(Locale.ROOT);
        };
    }
}
