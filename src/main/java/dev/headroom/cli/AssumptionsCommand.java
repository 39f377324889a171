package dev.headroom.cli;

import dev.headroom.results.AssumptionRow;
import dev.headroom.yaml.SuggestedWord;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the numbers of a plan and where they come from. */
@Command(
        name = "assumptions",
        description = "List every number of the plan with range, source, date and confidence.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class AssumptionsCommand implements Callable<Integer> {
    private static final int SCHEMA = 1;

    private final SharedOptions options;
    private final Terminal terminal;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Option(
            names = "--only",
            paramLabel = "PATH",
            split = ",",
            description = "Numbers at or under PATH alone, as regions.brazil. May be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--unsourced", description = "Numbers that should name a source and do not.")
    private boolean unsourced;

    @Option(names = "--stale", description = "Numbers as of more than a year ago; with --unsourced, either.")
    private boolean stale;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    AssumptionsCommand(SharedOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var console = Console.of(spec, options);
        var read = plan.read(options, terminal);
        read.warnings().forEach(warning -> console.note("warning: " + warning));
        var register = PlanArgument.register(read.plan());
        checkPaths(register);
        var today = options.today();
        var shown = register.stream()
                .filter(row -> only.isEmpty() || only.stream().anyMatch(path -> isUnder(path, row)))
                .filter(row -> isAskedFor(row, today))
                .toList();
        switch (options.format()) {
            case TABLE -> console.out().print(AssumptionsText.of(shown, register, today));
            case JSON -> console.out().println(json(shown, register.size(), today));
            case CSV -> console.out().print(AssumptionsCsv.of(shown));
        }
        console.out().flush();
        return ExitCode.OK;
    }

    private boolean isAskedFor(AssumptionRow row, YearMonth today) {
        return (!unsourced && !stale) || (unsourced && row.isUnsourced()) || (stale && row.isStale(today));
    }

    private static boolean isUnder(String path, AssumptionRow row) {
        return row.path().equals(path) || row.path().startsWith(path + ".");
    }

    private void checkPaths(List<AssumptionRow> register) {
        for (String path : only) {
            if (register.stream().noneMatch(row -> isUnder(path, row))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--only " + path + ": the plan states no number there."
                                + SuggestedWord.maybe(path, paths(register)));
            }
        }
    }

    /** Every path that has numbers at or under it. */
    private static Set<String> paths(List<AssumptionRow> register) {
        var paths = new LinkedHashSet<String>();
        for (var row : register) {
            for (int end = row.path().indexOf('.'); end >= 0; end = row.path().indexOf('.', end + 1)) {
                paths.add(row.path().substring(0, end));
            }
            paths.add(row.path());
        }
        return paths;
    }

    private static String json(List<AssumptionRow> shown, int stated, YearMonth today) throws IOException {
        var report = new LinkedHashMap<String, Object>();
        report.put("schema", SCHEMA);
        report.put("today", today.toString());
        report.put("stated", stated);
        report.put("numbers", shown.stream().map(row -> cells(row, today)).toList());
        return JsonText.of(report);
    }

    private static Map<String, Object> cells(AssumptionRow row, YearMonth today) {
        var cells = new LinkedHashMap<String, Object>();
        cells.put("path", row.path());
        cells.put("unit", row.unit());
        cells.put("value", row.stated());
        cells.put("uncertain", row.uncertain());
        cells.put("p10", row.p10());
        cells.put("p50", row.p50());
        cells.put("p90", row.p90());
        cells.put("source", Objects.toString(row.source(), ""));
        cells.put("asOf", Objects.toString(row.asOf(), ""));
        cells.put("confidence", row.confidence());
        cells.put("setting", row.isSetting());
        cells.put("unsourced", row.isUnsourced());
        cells.put("stale", row.isStale(today));
        return cells;
    }
}
