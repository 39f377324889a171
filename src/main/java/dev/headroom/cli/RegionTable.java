package dev.headroom.cli;

import dev.headroom.results.EstimateText;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RegionSummary;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table with a line for each region, of those columns that the run recorded; mutable while columns are added. */
final class RegionTable {
    private record Column(String heading, Function<RegionSummary, String> cell) {}

    private final MetricSelection selection;
    private final List<Column> columns = new ArrayList<>();

    /** @param names the first column, under {@code corner} */
    RegionTable(MetricSelection selection, String corner, Function<RegionSummary, String> names) {
        this.selection = selection;
        columns.add(new Column(corner, names));
    }

    /** Adds a column of texts where the metric was recorded for such periods. */
    void text(Metric metric, PeriodKind kind, String heading, Function<RegionSummary, String> cell) {
        if (selection.wants(metric, kind)) {
            columns.add(new Column(heading, cell));
        }
    }

    /** Adds a column of figures where the metric was recorded for the horizon. */
    void figures(Metric metric, String heading, Function<RegionSummary, Estimate> figure) {
        text(metric, PeriodKind.HORIZON, heading, region -> EstimateText.cell(metric.unit(), figure.apply(region)));
    }

    /** Whether there is anything to say. */
    boolean hasFigures() {
        return columns.size() > 1;
    }

    TextTable of(List<RegionSummary> lines) {
        var table = new TextTable(columns.stream().map(Column::heading).toArray(String[]::new));
        for (var line : lines) {
            table.row(columns.stream().map(column -> column.cell().apply(line)).toList());
        }
        return table;
    }
}
