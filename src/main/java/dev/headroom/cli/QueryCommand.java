package dev.headroom.cli;

import dev.headroom.store.CsvText;
import dev.headroom.store.RunQuery;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** SQL over all stored runs and sweeps. */
@Command(
        name = "query",
        description = "Ask all stored runs and sweeps in SQL: views runs, metrics, projects, cells.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class QueryCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Parameters(
            paramLabel = "SQL",
            arity = "1",
            description = "One query, as \"select run, value from metrics where metric = 'unservedMwMonths' and"
                    + " region = 'all' and pool = 'total' and period = 'horizon'\".")
    private String sql = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    QueryCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        var console = Console.of(spec, options);
        var out = console.out();
        options.checkOut(spec.commandLine());
        if (Files.notExists(options.out())) {
            console.note("there is no folder " + options.out() + ", so there are no runs");
        }
        try {
            switch (options.format()) {
                case TABLE -> table(out);
                case CSV -> new RunQuery(options.out()).ask(sql, new Csv(out));
                case JSON -> json(out);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void table(PrintWriter out) throws IOException {
        var rows = new Rows();
        new RunQuery(options.out()).ask(sql, rows);
        var headings = new ArrayList<String>();
        for (int column = 0; column < rows.names.size(); column++) {
            headings.add((rows.isText(column) ? "<" : "") + rows.names.get(column));
        }
        var table = new TextTable(headings.toArray(String[]::new));
        rows.values.forEach(
                row -> table.row(row.stream().map(QueryCommand::text).toList()));
        out.print(table);
    }

    private void json(PrintWriter out) throws IOException {
        var rows = new Rows();
        new RunQuery(options.out()).ask(sql, rows);
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : rows.values) {
            var line = new LinkedHashMap<String, @Nullable Object>();
            for (int column = 0; column < row.size(); column++) {
                line.put(rows.names.get(column), row.get(column));
            }
            lines.add(line);
        }
        out.println(JsonText.of(lines));
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double number ? CsvText.number(number) : Objects.toString(value, "");
    }

    /** Keeps all rows; mutable. */
    private static final class Rows implements RunQuery.Answer {
        private final List<String> names = new ArrayList<>();
        private final List<List<@Nullable Object>> values = new ArrayList<>();

        @Override
        public void columns(List<String> columns) {
            names.addAll(columns);
        }

        @Override
        public void row(List<@Nullable Object> row) {
            values.add(row);
        }

        boolean isText(int column) {
            return values.stream().map(row -> row.get(column)).anyMatch(String.class::isInstance);
        }
    }

    /** Prints rows as they come. */
    private record Csv(PrintWriter out) implements RunQuery.Answer {
        @Override
        public void columns(List<String> names) {
            out.print(CsvText.line(names.toArray(String[]::new)));
        }

        @Override
        public void row(List<@Nullable Object> values) {
            out.print(CsvText.line(values.stream().map(QueryCommand::text).toArray(String[]::new)));
        }
    }
}
