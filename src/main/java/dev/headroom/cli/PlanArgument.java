package dev.headroom.cli;

import dev.headroom.analysis.AssumptionTable;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.plan.Plan;
import dev.headroom.results.AssumptionRow;
import dev.headroom.yaml.PlanReader;
import dev.headroom.yaml.PlanSource;
import dev.headroom.yaml.ReadPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The plan that a command reads, filled by the parser. */
final class PlanArgument {
    private static final Path USUAL = Path.of("config", "plan.yaml");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec command;

    @Parameters(
            paramLabel = "PLAN",
            arity = "0..1",
            description =
                    "The plan file, - for standard input (config/plan.yaml, here or where Headroom is installed).")
    private @Nullable Path plan;

    /** Whether the command line names it. */
    boolean isNamed() {
        return plan != null;
    }

    /** Takes the place of what the command line names. */
    void use(Path file) {
        plan = file;
    }

    /** Reads the plan with what the options lay over it. */
    ReadPlan read(SharedOptions options, Terminal terminal) {
        for (var setting : options.settings()) {
            if (setting.indexOf('=') <= 0) {
                throw new ParameterException(command.commandLine(), "--set " + setting + ": PATH=VALUE is expected");
            }
        }
        var read = PlanReader.read(new PlanSource(file(terminal), options.scenarios(), options.settings()));
        RunExperiment.check(read.plan(), read.plan().simulation().precision());
        return read;
    }

    /** The numbers that the plan's files state, as lines of a table. */
    static List<AssumptionRow> register(Plan plan) {
        return AssumptionTable.of(plan.register(), UncertainText::of);
    }

    private Path file(Terminal terminal) {
        if (plan != null) {
            return plan;
        }
        var installed = terminal.home().resolve(USUAL);
        return Files.exists(USUAL) || Files.notExists(installed) ? USUAL : installed;
    }
}
