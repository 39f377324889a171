package dev.headroom.store;

import dev.headroom.results.MetricRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The tidy table as a Parquet file: the same columns as the CSV, typed. */
final class MetricsParquet {
    private static final String COLUMNS = """
            region VARCHAR, project VARCHAR, pool VARCHAR, period VARCHAR, metric VARCHAR, item VARCHAR,
            value DOUBLE, standard_error DOUBLE, low95 DOUBLE, high95 DOUBLE, unit VARCHAR
            """;

    private MetricsParquet() {}

    static void write(List<MetricRow> rows, Path file) throws IOException {
        ParquetFile.write(file, COLUMNS, appender -> {
            for (var row : rows) {
                var estimate = row.estimate();
                appender.beginRow();
                appender.append(row.region());
                appender.append(row.project());
                appender.append(row.pool());
                appender.append(row.period());
                appender.append(row.metric());
                appender.append(row.item());
                appender.append(estimate.value());
                appender.append(estimate.standardError());
                appender.append(estimate.low95());
                appender.append(estimate.high95());
                appender.append(row.unit());
                appender.endRow();
            }
        });
    }
}
