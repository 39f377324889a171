package dev.headroom.cli;

import dev.headroom.chart.ChartFilter;
import dev.headroom.chart.ChartFormat;
import dev.headroom.chart.ChartKind;
import dev.headroom.chart.ChartRequest;
import dev.headroom.chart.ChartSize;
import dev.headroom.chart.ChartStyle;
import dev.headroom.chart.ChartTheme;
import dev.headroom.chart.RunCharts;
import dev.headroom.chart.SweepChartKind;
import dev.headroom.results.RunResult;
import dev.headroom.store.RunReader;
import dev.headroom.store.SweepFolder;
import dev.headroom.yaml.SuggestedWord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the charts of a stored run or sweep again. */
@Command(
        name = ChartCommand.NAME,
        description = "Draw charts of a stored run or sweep.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class ChartCommand implements Callable<Integer> {
    static final String NAME = "chart";

    private static final Path USUAL_FOLDER = Path.of("charts");
    private static final List<String> POOLS = List.of("ai", "general", "total");
    private static final Map<String, ChartTheme> THEMES =
            new TreeMap<>(Map.of("light", ChartTheme.LIGHT, "dark", ChartTheme.DARK));
    private static final Map<String, ChartSize> SIZES =
            new TreeMap<>(Map.of("slide", ChartSize.SLIDE, "page", ChartSize.PAGE, "thumb", ChartSize.THUMB));

    private final SharedOptions options;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            description = "The folder of a run or sweep, the name of one in runs or its beginning, or latest (latest).")
    private String run = RunArgument.LATEST;

    @Option(
            names = "--chart",
            paramLabel = "KIND",
            split = ",",
            description =
                    "fan, heatmap, exceedance, firstshort, money, gantt, waterfall, convergence; of a sweep heatmap,"
                            + " lines, parallel; several by commas (all).")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--region", paramLabel = "ID", split = ",", description = "Only these regions; all is their sum.")
    private List<String> regions = new ArrayList<>();

    @Option(names = "--pool", paramLabel = "POOL", split = ",", description = "Fans of ai, general, total alone.")
    private List<String> pools = new ArrayList<>();

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            split = ",",
            description = "Pictures of a sweep: shortfallProbability or unservedMwMonths alone.")
    private List<String> metrics = new ArrayList<>();

    @Option(names = "--theme", paramLabel = "light|dark", description = "Colours (light).")
    private String theme = "light";

    @Option(names = "--size", paramLabel = "slide|page|thumb", description = "A 16:9 slide, A4 or a glance (slide).")
    private String size = "slide";

    @Option(names = "--list", description = "List the charts and what they say; draw none.")
    private boolean list;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    ChartCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        var console = Console.of(spec, options);
        var style = new ChartStyle(named("--theme", theme, THEMES), named("--size", size, SIZES));
        var formats = formats();
        var folder = RunArgument.folder(run, spec.commandLine());
        if (SweepFolder.isOne(folder)) {
            var pictures = ofSweep(style, formats);
            try (var sweep = SweepFolder.open(folder)) {
                pictures.redraw(sweep, options.outOr(USUAL_FOLDER), console);
            }
            return ExitCode.OK;
        }
        refuse(!metrics.isEmpty(), folder + " is a run: --metric is for sweeps alone");
        var chosen = chosenKinds();
        check("--pool", pools, POOLS);
        var stored = RunReader.read(folder);
        check("--region", regions, regionsOf(stored.result()));
        draw(stored, style, new ChartFilter(chosen, Set.copyOf(regions), Set.copyOf(pools)), formats, console);
        return ExitCode.OK;
    }

    private void draw(
            RunReader.StoredRecord stored,
            ChartStyle style,
            ChartFilter filter,
            Set<ChartFormat> formats,
            Console console)
            throws IOException {
        if (list) {
            var table = new TextTable("chart", "<what it says");
            RunCharts.draw(stored.result(), stored.series(), style, filter)
                    .forEach(chart -> table.row(chart.name(), chart.title()));
            console.out().print(table);
            console.out().flush();
            return;
        }
        var folder = options.outOr(USUAL_FOLDER);
        var files = RunCharts.write(stored.result(), stored.series(), new ChartRequest(style, filter, formats), folder);
        RunCharts.leftOut(stored.result().header().selection()).ifPresent(console::note);
        refuse(files.isEmpty(), "the run has no such chart; --list shows what it has");
        console.note("wrote " + files.size() + " files to " + folder);
    }

    private SweepPictures ofSweep(ChartStyle style, Set<ChartFormat> formats) {
        var foreign = Stream.of(
                        regions.isEmpty() ? "" : "--region", pools.isEmpty() ? "" : "--pool", list ? "--list" : "")
                .filter(option -> !option.isEmpty())
                .toList();
        refuse(
                !foreign.isEmpty(),
                run + " is a sweep: " + String.join(", ", foreign) + (foreign.size() > 1 ? " are" : " is")
                        + " for runs alone");
        check("--metric", metrics, SweepPictures.known());
        return new SweepPictures(style, formats, chosenSweepKinds(), metrics);
    }

    private void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), why);
        }
    }

    private Set<ChartKind> chosenKinds() {
        var known = byWord(ChartKind.values(), ChartKind::key);
        return kinds.stream().map(word -> named("--chart", word, known)).collect(Collectors.toSet());
    }

    private Set<SweepChartKind> chosenSweepKinds() {
        var known = byWord(SweepChartKind.values(), SweepChartKind::key);
        return kinds.isEmpty()
                ? SweepPictures.ALL.kinds()
                : kinds.stream().map(word -> named("--chart", word, known)).collect(Collectors.toSet());
    }

    private Set<ChartFormat> formats() {
        var known = byWord(ChartFormat.values(), ChartFormat::key);
        var words = options.formatWords();
        return words.isEmpty()
                ? ChartRequest.DEFAULT.formats()
                : words.stream().map(word -> named("--format", word, known)).collect(Collectors.toSet());
    }

    private static <T> Map<String, T> byWord(T[] values, Function<T, String> word) {
        return Arrays.stream(values).collect(Collectors.toMap(word, Function.identity()));
    }

    private static Set<String> regionsOf(RunResult result) {
        var ids = new LinkedHashSet<String>();
        result.header().regions().forEach(region -> ids.add(region.id()));
        ids.add("all");
        return ids;
    }

    private <T> T named(String option, String word, Map<String, T> known) {
        check(option, List.of(word), known.keySet());
        return Objects.requireNonNull(known.get(word));
    }

    private void check(String option, List<String> words, Collection<String> known) {
        for (var word : words) {
            if (!known.contains(word)) {
                throw new ParameterException(
                        spec.commandLine(),
                        option + ": '" + word + "' is none of "
                                + known.stream().sorted().collect(Collectors.joining(", ")) + "."
                                + SuggestedWord.maybe(word, known));
            }
        }
    }
}
