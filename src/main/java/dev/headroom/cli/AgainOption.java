package dev.headroom.cli;

import dev.headroom.results.RunHeader;
import dev.headroom.results.RunResult;
import dev.headroom.store.RunFolder;
import dev.headroom.store.RunReader;
import dev.headroom.store.SweepFolder;
import dev.headroom.store.UnusableRunException;
import dev.headroom.yaml.ReadPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The stored run that is to be played once more, filled by the parser. */
final class AgainOption {
    /** What decides a run's results; the stored run says it. */
    private static final List<String> SETTLED = List.of(
            "--scenario",
            "--set",
            "--replications",
            "--precision",
            "--method",
            "--seed",
            "--metrics",
            "--periods",
            "--blocks",
            "--rare");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec command;

    @Option(
            names = "--again",
            paramLabel = "RUN",
            description = "Play a stored run once more, with its plan and settings, and say whether its metrics are the"
                    + " same.")
    private @Nullable String run;

    /** A stored run, and where it is. */
    record Stored(Path folder, RunResult result) {
        RunHeader header() {
            return result.header();
        }

        /** The plan after scenarios and settings. */
        Path plan() {
            return folder.resolve(RunFolder.PLAN);
        }

        /** @throws UnusableRunException where the plan is not what the run played */
        void check(ReadPlan read) throws UnusableRunException {
            if (!read.resolved().hash().equals(header().planHash())) {
                throw new UnusableRunException(plan() + " is not the plan that the run played");
            }
        }

        /** Whether what was played now came to the same. */
        String verdict(RunResult now) {
            return now.rows().equals(result.rows())
                    ? "the metrics are those of " + folder
                    : "the metrics are NOT those of " + folder
                            + (header().effort().interrupted() ? ", which was interrupted" : "");
        }
    }

    /**
     * The run, where one is named; the options are then as it was asked for.
     *
     * @param planGiven whether a plan is named too
     * @throws ParameterException where more is asked for than the run says
     */
    Optional<Stored> take(SharedOptions options, boolean planGiven) throws IOException {
        if (run == null) {
            return Optional.empty();
        }
        var folder = RunArgument.folder(run, command.commandLine());
        var parsed = command.root().commandLine().getParseResult();
        var beside = SETTLED.stream()
                .filter(option -> parsed.asCommandLineList().stream()
                        .anyMatch(part -> part.getParseResult().hasMatchedOption(option)))
                .toList();
        refuse(
                !beside.isEmpty() || planGiven,
                "--again plays what the run played: leave out "
                        + (beside.isEmpty() ? "the plan" : String.join(", ", beside)));
        refuse(SweepFolder.isOne(folder), folder + " is a sweep: the same command as before finds its cells again");
        var stored = new Stored(folder, RunReader.read(folder).result());
        var header = stored.header();
        refuse(
                !header.effort().rare().isEmpty(),
                folder + " has estimates of --rare, which --again does not play: headroom run " + stored.plan()
                        + " --rare " + String.format(Locale.ROOT, "--seed %d", header.seed()));
        options.asIn(header);
        return Optional.of(stored);
    }

    private void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new ParameterException(command.commandLine(), why);
        }
    }
}
