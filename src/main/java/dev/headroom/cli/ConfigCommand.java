package dev.headroom.cli;

import dev.headroom.store.CsvText;
import dev.headroom.yaml.ResolvedPlan;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the plan as it is run. */
@Command(
        name = "config",
        description = "Print the plan after scenarios and settings.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class ConfigCommand implements Callable<Integer> {
    private final SharedOptions options;
    private final Terminal terminal;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Option(names = "--origin", description = "A line for each value, with the file, scenario or option it is from.")
    private boolean origin;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    ConfigCommand(SharedOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var resolved = plan.read(options, terminal).resolved();
        var out = spec.commandLine().getOut();
        switch (options.format()) {
            case TABLE -> out.print(origin ? table(resolved.entries()) : resolved.yaml());
            case JSON ->
                out.println(JsonText.of(
                        resolved.entries().stream().map(ConfigCommand::cells).toList()));
            case CSV -> {
                out.print(CsvText.line("path", "value", "origin"));
                resolved.entries()
                        .forEach(entry -> out.print(CsvText.line(entry.path(), entry.value(), entry.origin())));
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private static Map<String, Object> cells(ResolvedPlan.Entry entry) {
        var cells = new LinkedHashMap<String, Object>();
        cells.put("path", entry.path());
        cells.put("value", entry.value());
        cells.put("origin", entry.origin());
        return cells;
    }

    private static String table(List<ResolvedPlan.Entry> entries) {
        var table = new TextTable("path", "<value", "<origin");
        entries.forEach(entry -> table.row(entry.path(), entry.value(), entry.origin()));
        return table.toString();
    }
}
