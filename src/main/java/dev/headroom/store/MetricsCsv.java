package dev.headroom.store;

import dev.headroom.results.MetricRow;
import java.io.IOException;
import java.util.List;

/** The tidy table as comma-separated values. */
public final class MetricsCsv {
    private static final String HEADING =
            "region,project,pool,period,metric,item,value,standard_error,low95,high95,unit\n";
    private static final String BASE_CASE_HEADING = "region,project,pool,period,metric,item,value,unit\n";

    private MetricsCsv() {}

    /** Writes estimates with their errors. */
    public static void write(List<MetricRow> rows, Appendable out) throws IOException {
        out.append(HEADING);
        for (var row : rows) {
            var estimate = row.estimate();
            out.append(CsvText.line(
                    row.region(),
                    row.project(),
                    row.pool(),
                    row.period(),
                    row.metric(),
                    row.item(),
                    CsvText.number(estimate.value()),
                    CsvText.number(estimate.standardError()),
                    CsvText.number(estimate.low95()),
                    CsvText.number(estimate.high95()),
                    row.unit()));
        }
    }

    /** Writes values alone. */
    public static void writeBaseCase(List<MetricRow> rows, Appendable out) throws IOException {
        out.append(BASE_CASE_HEADING);
        for (var row : rows) {
            out.append(CsvText.line(
                    row.region(),
                    row.project(),
                    row.pool(),
                    row.period(),
                    row.metric(),
                    row.item(),
                    CsvText.number(row.estimate().value()),
                    row.unit()));
        }
    }
}
