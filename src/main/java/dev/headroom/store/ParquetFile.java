package dev.headroom.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Tables as Parquet files, written by one thread so that their bytes repeat, in little memory. */
final class ParquetFile {
    private static final int MEGABYTES = 128;
    /** Beside those, for each column: DuckDB holds on to what it is packing of all columns at once. */
    private static final int MEGABYTES_OF_COLUMN = 1;

    /** Numbers that are packed together, about, and the whole number of DuckDB's vectors of rows that they fill. */
    private static final int GROUP = 1 << 20;

    private static final int VECTOR = 2048;

    private ParquetFile() {}

    /** Appends all rows of a table, each begun and ended. */
    @FunctionalInterface
    interface Rows {
        void appendTo(DuckDBAppender appender) throws SQLException;
    }

    /** Takes a row. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Writes a table.
     *
     * @param columns names and types, as SQL has them
     * @throws IOException naming the file, where it cannot be written
     */
    static void write(Path file, String columns, Rows rows) throws IOException {
        var spill = file.resolveSibling(".spill"); // where DuckDB may put what does not fit into memory
        try (var connection = Duck.open();
                var statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET memory_limit = '" + memory(columns) + "MB'");
            statement.execute("SET temp_directory = " + Duck.quoted(spill));
            statement.execute("CREATE TABLE written (" + columns + ")");
            try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "written")) {
                rows.appendTo(appender);
            }
            statement.execute("COPY written TO " + Duck.quoted(file)
                    + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false, ROW_GROUP_SIZE " + group(columns) + ")");
        } catch (SQLException | LinkageError e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
        Files.deleteIfExists(spill);
    }

    private static int memory(String columns) {
        return MEGABYTES + MEGABYTES_OF_COLUMN * width(columns);
    }

    private static int width(String columns) {
        return (int) columns.chars().filter(c -> c == ',').count() + 1;
    }

    /** So many rows are packed together: the fewer the wider the table. */
    private static int group(String columns) {
        return Math.max(1, GROUP / width(columns) / VECTOR) * VECTOR;
    }

    /**
     * Reads a table in the order in which it was written.
     *
     * @throws SQLException where it is no such file, or a damaged one
     */
    static void read(Path file, String columns, RowReader reader) throws SQLException {
        try (var connection = Duck.open();
                var statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            try (var rows =
                    statement.executeQuery("SELECT " + columns + " FROM read_parquet(" + Duck.quoted(file) + ")")) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
