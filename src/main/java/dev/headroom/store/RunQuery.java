package dev.headroom.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Asks all runs and sweeps of a folder in SQL: views {@code runs}, {@code metrics}, {@code projects}, {@code sweeps} and {@code cells}. It
 * reads and never writes.
 */
public final class RunQuery {
    private static final String NO_METRICS =
            "SELECT '' AS run, '' AS region, '' AS project, '' AS pool, '' AS period, '' AS metric, '' AS item, 0.0::DOUBLE AS value,"
                    + " 0.0::DOUBLE AS standard_error, 0.0::DOUBLE AS low95, 0.0::DOUBLE AS high95, '' AS unit WHERE false";
    private static final String NO_CELLS =
            NO_METRICS.replace("'' AS run,", "'' AS sweep, 0::BIGINT AS cell, '' AS name,");

    /** Texts, names in quotation marks and comments. */
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\\n]*|(?s)/\\*.*?\\*/");

    /** How a question begins. */
    private static final Pattern QUESTION =
            Pattern.compile("(?is)[\\s(]*(select|from|with|values|table|describe|show|summarize|pivot|unpivot)\\b.*");

    private final Path root;

    /** @param root the folder of runs and sweeps */
    public RunQuery(Path root) {
        this.root = root;
    }

    /** Takes an answer row by row. */
    public interface Answer {
        /** The names of the columns come first. */
        void columns(List<String> names) throws IOException;

        /**
         * A row of the answer.
         *
         * @param values text, numbers and truth values; null where the database has none
         */
        void row(List<@Nullable Object> values) throws IOException;
    }

    /**
     * Answers a question.
     *
     * @param sql one query
     * @throws IllegalArgumentException saying what is wrong with it, in the database's words
     * @throws IOException where a run cannot be read, or the answer not be told
     */
    public void ask(String sql, Answer answer) throws IOException {
        try (var connection = Duck.open();
                var statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '1GB'");
            statement.execute("SET temp_directory = ''"); // nothing is written, not even what does not fit into memory
            runs(connection, statement);
            view(statement, "metrics", "run", "metrics.parquet", NO_METRICS);
            view(statement, "cells", "sweep", "results.parquet", NO_CELLS);
            statement.execute("CREATE VIEW projects AS SELECT * FROM metrics WHERE project <> ''");
            // As a part of another query it can be nothing but a query.
            try (var rows = statement.executeQuery("SELECT * FROM (\n" + withoutEnd(sql) + "\n)")) {
                tell(rows, answer);
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException(complaint(e), e);
        }
    }

    /** Several statements could write; only one that can stand in parentheses is answered. */
    private static String withoutEnd(String sql) {
        String query = sql.strip().replaceFirst(";\\s*$", "");
        if (QUOTED.matcher(query).replaceAll("").contains(";")) {
            throw new IllegalArgumentException("one query is answered at a time; leave out the semicolon");
        }
        if (!QUESTION.matcher(QUOTED.matcher(query).replaceAll(" ")).matches()) {
            throw new IllegalArgumentException((query.isEmpty()
                            ? "the query is empty"
                            : "'" + query.lines().findFirst().orElse("") + "' is no question")
                    + ": one begins with SELECT, FROM or WITH; runs are asked, never written");
        }
        return query;
    }

    private void runs(DuckDBConnection connection, Statement statement) throws SQLException, IOException {
        statement.execute("CREATE TABLE stored_runs (run VARCHAR, folder VARCHAR, started TIMESTAMP, plan VARCHAR,"
                + " plan_hash VARCHAR, method VARCHAR, seed BIGINT, replications BIGINT, interrupted BOOLEAN)");
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "stored_runs")) {
            for (var run : new RunStore(root).list()) {
                appender.beginRow();
                appender.append(String.valueOf(run.folder().getFileName()));
                appender.append(run.folder().toString());
                appender.append(Timestamp.from(run.started()).toLocalDateTime());
                appender.append(run.planName());
                appender.append(run.planHash());
                appender.append(run.method());
                appender.append(run.seed());
                appender.append(run.replications());
                appender.append(run.interrupted());
                appender.endRow();
            }
        }
        statement.execute("CREATE VIEW runs AS SELECT * FROM stored_runs ORDER BY started DESC, run");
    }

    /** A view over the files of one name in all folders, with a column that tells the folder. */
    private void view(Statement statement, String name, String column, String fileName, String empty)
            throws SQLException, IOException {
        var files = files(fileName);
        if (files.isEmpty()) {
            statement.execute("CREATE VIEW " + name + " AS " + empty);
            return;
        }
        var list = files.stream().map(Duck::quoted).collect(Collectors.joining(", ", "[", "]"));
        statement.execute("CREATE VIEW " + name + " AS SELECT parse_path(filename)[-2] AS \"" + column
                + "\", * EXCLUDE (filename) FROM read_parquet(" + list + ", filename = true, union_by_name = true)");
    }

    private List<Path> files(String name) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(
                            folder -> !String.valueOf(folder.getFileName()).startsWith("."))
                    .map(folder -> folder.resolve(name))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DiskFailure.of("read the runs in", root, e);
        }
    }

    private static void tell(ResultSet rows, Answer answer) throws SQLException, IOException {
        var about = rows.getMetaData();
        var names = new ArrayList<String>();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            names.add(about.getColumnLabel(column));
        }
        answer.columns(names);
        while (rows.next()) {
            var values = new ArrayList<@Nullable Object>();
            for (int column = 1; column <= names.size(); column++) {
                values.add(value(rows.getObject(column)));
            }
            answer.row(values);
        }
    }

    /** Numbers and truth values as they are, all else as text. */
    private static @Nullable Object value(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /** Without the database's own label and its drawing of the place. */
    private static String complaint(SQLException e) {
        var lines = String.valueOf(e.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("LINE") && !line.startsWith("^"))
                .toList();
        return String.join(" ", lines).replaceFirst("^[A-Z][a-z]+ Error: ", "");
    }
}
