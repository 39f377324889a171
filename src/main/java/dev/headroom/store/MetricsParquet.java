package dev.headroom.store;

import dev.headroom.results.MetricRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * The tidy table as a Parquet file: the same columns as the CSV, typed, written by one thread so that its bytes
 * repeat.
 */
final class MetricsParquet {
    private static final String COLUMNS = """
            region VARCHAR, project VARCHAR, pool VARCHAR, period VARCHAR, metric VARCHAR, item VARCHAR,
            value DOUBLE, standard_error DOUBLE, low95 DOUBLE, high95 DOUBLE, unit VARCHAR
            """;

    private MetricsParquet() {}

    /** @param spill where DuckDB may put what does not fit into memory; gone afterwards */
    static void write(List<MetricRow> rows, Path file, Path spill) throws IOException {
        try (var connection = Duck.open();
                var statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET temp_directory = " + Duck.quoted(spill));
            statement.execute("CREATE TABLE metrics (" + COLUMNS + ")");
            append(rows, connection);
            statement.execute(
                    "COPY metrics TO " + Duck.quoted(file) + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)");
        } catch (SQLException | LinkageError e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
        Files.deleteIfExists(spill);
    }

    private static void append(List<MetricRow> rows, DuckDBConnection connection) throws SQLException {
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "metrics")) {
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
        }
    }
}
