package dev.headroom.store;

import dev.headroom.results.RunSeries;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;

/** The curves behind a run's pictures as a Parquet file, a row for each point. */
final class SeriesParquet {
    static final String FILE = "series.parquet";
    private static final String TYPED = """
            kind VARCHAR, region VARCHAR, project VARCHAR, pool VARCHAR, metric VARCHAR, item VARCHAR,
            x DOUBLE, y DOUBLE, standard_error DOUBLE, low95 DOUBLE, high95 DOUBLE
            """;
    private static final String COLUMNS =
            "kind, region, project, pool, metric, item, x, y, standard_error, low95, high95";

    private SeriesParquet() {}

    static void write(RunSeries series, Path file) throws IOException {
        ParquetFile.write(file, TYPED, appender -> {
            for (var row : series.rows()) {
                appender.beginRow();
                appender.append(row.kind().key());
                appender.append(row.region());
                appender.append(row.project());
                appender.append(row.pool());
                appender.append(row.metric());
                appender.append(row.item());
                appender.append(row.x());
                appender.append(row.y().value());
                appender.append(row.y().standardError());
                appender.append(row.y().low95());
                appender.append(row.y().high95());
                appender.endRow();
            }
        });
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws SQLException where it is no such file, or a damaged one
     * @throws IllegalArgumentException where it has a kind of curve that is none
     */
    static RunSeries read(Path file) throws SQLException {
        var rows = new ArrayList<SeriesRow>();
        ParquetFile.read(
                file,
                COLUMNS,
                row -> rows.add(new SeriesRow(
                        RunSeries.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getDouble(7),
                        new Estimate(row.getDouble(8), row.getDouble(9), row.getDouble(10), row.getDouble(11)))));
        return new RunSeries(rows);
    }
}
