package dev.headroom.cli;

import dev.headroom.experiment.RareExperiment;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.experiment.RunSettings;
import dev.headroom.plan.Precision;
import dev.headroom.plan.Simulation;
import dev.headroom.results.MetricSelection;
import dev.headroom.store.BlockRange;
import dev.headroom.yaml.ReadPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What the command line asks of a run, over what the plan says. */
final class AskedRun {
    private static final long FEWEST_REPLICATIONS = 2;
    private static final long MOST_REPLICATIONS = 1_000_000_000_000L;

    private static final Pattern BLOCKS = Pattern.compile("(\\d{1,15})(?:-(\\d{1,15}))?");

    private final SharedOptions options;
    private final CommandLine command;
    private final MetricSelection selection;

    /** @throws ParameterException where an option breaks its rule */
    AskedRun(SharedOptions options, CommandLine command) {
        this.options = options;
        this.command = command;
        require(
                options.replications() == null
                        || (options.replications() >= FEWEST_REPLICATIONS
                                && options.replications() <= MOST_REPLICATIONS),
                "--replications must be 2 (one future tells of no error) to 1,000,000,000,000");
        require(!options.out().toString().isBlank(), "--out must name a folder");
        require(options.scenarios().stream().noneMatch(String::isBlank), "--scenario must name a scenario");
        require(options.threads() == null || options.threads() > 0, "--threads must be 1 or more");
        options.checkMethod(command);
        options.checkOut(command);
        this.selection = selected();
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(command, rule);
        }
    }

    private MetricSelection selected() {
        try {
            return SelectedMetrics.of(options.metrics(), options.periods());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }

    MetricSelection selection() {
        return selection;
    }

    /**
     * How the plan is to be run.
     *
     * @throws dev.headroom.plan.InvalidPlanException where a precision names nothing
     */
    RunSettings settings(ReadPlan read) {
        var simulation = read.plan().simulation();
        var precision = precision(simulation);
        RunExperiment.check(read.plan(), precision);
        return new RunSettings(
                Objects.requireNonNullElse(options.method(), simulation.method()),
                replications(simulation),
                Objects.requireNonNullElse(options.seed(), simulation.seed()),
                Objects.requireNonNullElse(
                        options.threads(), Runtime.getRuntime().availableProcessors()),
                selection,
                precision);
    }

    /** The plan's name, behind what was laid over it: a result must tell which plan it is of. */
    String title(ReadPlan read) {
        var laidOver = new ArrayList<String>();
        for (String scenario : options.scenarios()) {
            laidOver.add(String.valueOf(Path.of(scenario).getFileName()).replaceFirst("\\.yaml$", ""));
        }
        int settings = options.settings().size();
        if (settings > 0) {
            laidOver.add(settings == 1 ? "1 setting" : settings + " settings");
        }
        return laidOver.isEmpty()
                ? read.plan().name()
                : String.join(", ", laidOver) + ": " + read.plan().name();
    }

    /**
     * The blocks that are to be played; null for all.
     *
     * @throws ParameterException where the run has no such blocks
     */
    @Nullable
    BlockRange blocks(RunSettings settings) {
        var asked = options.blocks();
        if (asked == null) {
            return null;
        }
        require(
                settings.precision().isEmpty(),
                "--blocks needs a fixed number of futures: "
                        + (options.precision().isEmpty()
                                ? "--set simulation.precision=[] leaves out the plan's precision"
                                : "leave out --precision"));
        var numbers = BLOCKS.matcher(asked);
        require(numbers.matches(), "--blocks: '" + asked + "' is no range of block numbers such as 0-31");
        long first = Long.parseLong(numbers.group(1));
        long last = numbers.group(2) == null ? first : Long.parseLong(numbers.group(2));
        long count = settings.blocks();
        require(
                first <= last && last < count,
                "--blocks " + asked + ": the run has blocks 0-" + (count - 1) + ", and the first number comes first");
        return new BlockRange(first, last);
    }

    /** How each of several estimates is made that need futures of their own: no precision stops them. */
    RunSettings ofEach(RunSettings settings) {
        return new RunSettings(
                settings.method(),
                Objects.requireNonNullElse(options.replications(), RareExperiment.REPLICATIONS),
                settings.seed(),
                settings.threads());
    }

    private List<Precision> precision(Simulation simulation) {
        return options.precision().isEmpty()
                ? simulation.precision()
                : options.precision().stream()
                        .map(text -> new Precision(text, "--precision " + text, ""))
                        .toList();
    }

    /** The plan's number is no limit for a precision that the plan knows nothing of. */
    private long replications(Simulation simulation) {
        boolean precisionOfOptionAlone =
                !options.precision().isEmpty() && simulation.precision().isEmpty();
        return Objects.requireNonNullElse(
                options.replications(),
                precisionOfOptionAlone ? Simulation.MOST_REPLICATIONS : simulation.replications());
    }
}
