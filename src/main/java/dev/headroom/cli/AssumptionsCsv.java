package dev.headroom.cli;

import dev.headroom.results.AssumptionRow;
import dev.headroom.store.CsvText;
import java.util.List;
import java.util.Objects;

/** A plan's numbers as comma-separated values: path, unit, value, p10, p50, p90, source, asOf, confidence. */
final class AssumptionsCsv {
    private AssumptionsCsv() {}

    static String of(List<AssumptionRow> rows) {
        var text = new StringBuilder(
                CsvText.line("path", "unit", "value", "p10", "p50", "p90", "source", "asOf", "confidence"));
        for (var row : rows) {
            text.append(CsvText.line(
                    row.path(),
                    row.unit(),
                    row.stated(),
                    CsvText.number(row.p10()),
                    CsvText.number(row.p50()),
                    CsvText.number(row.p90()),
                    Objects.toString(row.source(), ""),
                    Objects.toString(row.asOf(), ""),
                    row.confidence()));
        }
        return text.toString();
    }
}
