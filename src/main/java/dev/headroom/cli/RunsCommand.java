package dev.headroom.cli;

import dev.headroom.store.CsvText;
import dev.headroom.store.RunStore;
import dev.headroom.store.StoredRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Lists stored runs. */
@Command(
        name = "runs",
        description = "List the stored runs, newest first.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class RunsCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Option(names = "--plan", paramLabel = "TEXT", description = "Only runs of plans with this in their names.")
    private String plan = "";

    @Option(
            names = "--since",
            paramLabel = "YYYY-MM-DD",
            converter = DayFromText.class,
            description = "Only runs that were started on this day (UTC) or later.")
    private @Nullable LocalDate since;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many runs, the newest (all).")
    private long limit = Long.MAX_VALUE;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    RunsCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        var console = Console.of(spec, options);
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be 1 or more");
        }
        options.checkMethod(spec.commandLine());
        options.checkOut(spec.commandLine());
        var runs = new RunStore(options.out())
                .list().stream().filter(this::isWanted).limit(limit).toList();
        switch (options.format()) {
            case TABLE -> table(runs, console);
            case JSON ->
                console.out()
                        .println(JsonText.of(
                                runs.stream().map(RunsCommand::cells).toList()));
            case CSV -> csv(runs, console.out());
        }
        console.out().flush();
        return ExitCode.OK;
    }

    /** Reads a day of the command line. */
    static final class DayFromText implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is no day such as 2026-09-30");
            }
        }
    }

    private boolean isWanted(StoredRun run) {
        boolean named = run.planName().toLowerCase(Locale.ROOT).contains(plan.toLowerCase(Locale.ROOT));
        boolean late = since == null
                || !LocalDate.ofInstant(run.started(), ZoneOffset.UTC).isBefore(since);
        boolean method = options.method() == null || run.method().equals(options.method());
        return named && late && method;
    }

    private void table(List<StoredRun> runs, Console console) {
        if (runs.isEmpty()) {
            console.note("no such runs in " + options.out());
            return;
        }
        var table = new TextTable("started (UTC)", "futures", "seed", "<", "<folder");
        for (var run : runs) {
            table.row(
                    run.started()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString()
                            .replace('T', ' ')
                            .replace("Z", ""),
                    String.format(Locale.ROOT, "%,d", run.replications()),
                    Long.toString(run.seed()),
                    run.interrupted() ? "interrupted" : "",
                    String.valueOf(run.folder().getFileName()));
        }
        console.out().print(table);
    }

    private static void csv(List<StoredRun> runs, PrintWriter out) {
        out.print(CsvText.line(
                "folder", "started", "plan", "plan_hash", "method", "seed", "replications", "interrupted"));
        for (var run : runs) {
            var cells = new ArrayList<String>();
            cells(run).values().forEach(cell -> cells.add(cell.toString()));
            out.print(CsvText.line(cells.toArray(String[]::new)));
        }
    }

    private static Map<String, Object> cells(StoredRun run) {
        var cells = new LinkedHashMap<String, Object>();
        cells.put("folder", run.folder().toString());
        cells.put("started", run.started().toString());
        cells.put("plan", run.planName());
        cells.put("planHash", run.planHash());
        cells.put("method", run.method());
        cells.put("seed", run.seed());
        cells.put("replications", run.replications());
        cells.put("interrupted", run.interrupted());
        return cells;
    }
}
