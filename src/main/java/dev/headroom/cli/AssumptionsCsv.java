package dev.headroom.cli;

import dev.headroom.results.AssumptionRow;
import dev.headroom.results.RunSeries;
import dev.headroom.stats.Estimate;
import dev.headroom.store.CsvText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** A plan's numbers as comma-separated values: path, unit, value, p10, p50, p90, source, asOf, confidence. */
final class AssumptionsCsv {
    private AssumptionsCsv() {}

    private static final List<String> COLUMNS =
            List.of("path", "unit", "value", "p10", "p50", "p90", "source", "asOf", "confidence");

    static String of(List<AssumptionRow> rows) {
        var text = new StringBuilder(line(COLUMNS));
        rows.forEach(row -> text.append(line(cells(row))));
        return text.toString();
    }

    /** With the share of the variance of unserved MW-months that each number explains, the largest first; empty where none is known. */
    static String of(List<AssumptionRow> rows, RunSeries series) {
        var influences = new LinkedHashMap<String, Estimate>();
        series.rows().stream()
                .filter(row -> row.kind() == RunSeries.Kind.INFLUENCE)
                .forEach(row -> influences.put(row.item(), row.y()));
        var sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingDouble((AssumptionRow row) -> {
            var influence = influences.get(row.path());
            return influence == null ? Double.POSITIVE_INFINITY : -influence.value();
        }));
        var heading = new ArrayList<>(COLUMNS);
        heading.addAll(List.of("influence", "influence_standard_error"));
        var text = new StringBuilder(line(heading));
        for (var row : sorted) {
            var cells = new ArrayList<>(cells(row));
            var influence = influences.get(row.path());
            cells.add(influence == null ? "" : CsvText.number(influence.value()));
            cells.add(influence == null ? "" : CsvText.number(influence.standardError()));
            text.append(line(cells));
        }
        return text.toString();
    }

    private static List<String> cells(AssumptionRow row) {
        return List.of(
                row.path(),
                row.unit(),
                row.stated(),
                CsvText.number(row.p10()),
                CsvText.number(row.p50()),
                CsvText.number(row.p90()),
                Objects.toString(row.source(), ""),
                Objects.toString(row.asOf(), ""),
                row.confidence());
    }

    private static String line(List<String> cells) {
        return CsvText.line(cells.toArray(String[]::new));
    }
}
