package dev.headroom.report;

import static dev.headroom.report.Html.tag;

import dev.headroom.chart.ChartTable;
import dev.headroom.chart.DrawnChart;
import java.util.List;

/** A picture with the table of what is drawn behind a toggle. */
final class ChartFigure {
    private ChartFigure() {}

    static Html of(List<DrawnChart> charts) {
        return Html.all(charts.stream().map(ChartFigure::of).toList());
    }

    static Html of(DrawnChart chart) {
        return tag(
                        "figure",
                        DataTable.box(new Html.Verbatim(chart.svg()), "Picture: " + chart.title()),
                        tag(
                                        "details",
                                        tag("summary", "Data of this picture"),
                                        table(chart.title() + ". " + chart.subtitle(), chart.table()))
                                .css("figures"))
                .css("chart");
    }

    private static Html table(String caption, ChartTable data) {
        var table = new DataTable<List<String>>(caption);
        for (int i = 0; i < data.columns().size(); i++) {
            int column = i;
            table.column(data.columns().get(i), row -> Cell.data(row.get(column)));
        }
        return table.of(data.rows());
    }
}
