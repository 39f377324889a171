package dev.headroom.cli;

import dev.headroom.experiment.RareExperiment;
import dev.headroom.experiment.RunSettings;
import dev.headroom.plan.Plan;
import dev.headroom.results.Metric;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RunResult;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is asked for by importance sampling beside a run, filled by the parser. */
final class RareOptions {
    private final SharedOptions options;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec command;

    @Option(
            names = "--rare",
            paramLabel = "PLACE",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "Estimate shortfall probabilities below 0.1%% by importance sampling: those of all regions, or"
                            + " of places as brazil.ai.2027-12, several by commas.")
    private @Nullable String places;

    RareOptions(SharedOptions options) {
        this.options = options;
    }

    /** Names that are written out; empty for all that are rare. */
    private List<String> written() {
        return places == null || places.isBlank() ? List.of() : List.of(places.split(",", -1));
    }

    /**
     * Looks up what is named.
     *
     * @throws dev.headroom.plan.InvalidPlanException where a place is none of the plan's
     * @throws ParameterException where the run would not tell which probabilities are rare
     */
    void check(Plan plan, RunSettings settings) {
        if (places == null) {
            return;
        }
        if (!written().isEmpty()) {
            new RareExperiment(plan).check(written());
        } else if (!settings.selection().wants(Metric.SHORTFALL_PROBABILITY, PeriodKind.HORIZON)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--rare without a place needs shortfallProbability of the horizon among --metrics and --periods");
        }
    }

    /**
     * The result with what was asked for.
     *
     * @param settings of each estimate
     */
    RunResult added(RunResult result, Plan plan, RunSettings settings, BooleanSupplier cancelled) {
        if (places == null) {
            return result;
        }
        var experiment = new RareExperiment(plan);
        console()
                .note("importance sampling: "
                        + (experiment.places(written(), result).isEmpty()
                                ? "no region's shortfall probability is below 0.1% over the horizon; name a place, as all.2026-06"
                                : String.join(", ", experiment.places(written(), result))));
        return result.with(experiment.run(written(), result, settings, cancelled));
    }

    private Console console() {
        return Console.of(command, options);
    }
}
