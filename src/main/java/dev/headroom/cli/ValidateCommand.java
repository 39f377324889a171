package dev.headroom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.analysis.PlanImplications;
import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Problem;
import dev.headroom.results.Implications;
import dev.headroom.store.CsvText;
import dev.headroom.yaml.ReadPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a plan. */
@Command(
        name = "validate",
        description = "Read the plan, report every problem, and say what the plan implies.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class ValidateCommand implements Callable<Integer> {
    private final SharedOptions options;
    private final Terminal terminal;

    @Option(names = "--verbose", description = "Every check with its numbers, however many agree.")
    private boolean verbose;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    ValidateCommand(SharedOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var console = Console.of(spec, options);
        try {
            var read = plan.read(options, terminal);
            var register = PlanArgument.register(read.plan());
            print(read, PlanImplications.of(read.plan(), register, options.today()), console);
            return ExitCode.OK;
        } catch (InvalidPlanException e) {
            if (options.format() == Format.TABLE) {
                throw e;
            }
            print(new Report(false, e.problems(), List.of(), null), console.out());
            return ExitCode.INVALID;
        }
    }

    private void print(ReadPlan read, Implications implied, Console console) throws IOException {
        if (options.format() == Format.TABLE) {
            read.warnings().forEach(warning -> console.err().println("warning: " + warning));
            console.err().flush();
            console.out().print(ImplicationsText.of(read.plan(), implied));
            console.out().print(CoherenceText.of(implied.findings(), verbose));
            console.out().flush();
        } else {
            print(new Report(true, List.of(), read.warnings(), implied), console.out());
        }
    }

    /** What programs are told: problems and warnings of the files, and what the plan implies where it is valid. */
    private record Report(
            int schema,
            boolean valid,
            List<Problem> problems,
            List<Problem> warnings,
            @Nullable Implications implied) {
        Report(boolean valid, List<Problem> problems, List<Problem> warnings, @Nullable Implications implied) {
            this(1, valid, problems, warnings, implied);
        }
    }

    private void print(Report report, PrintWriter out) throws IOException {
        if (options.format() == Format.JSON) {
            out.println(JsonText.of(report));
        } else {
            printCsv(report, out);
        }
        out.flush();
    }

    private static void printCsv(Report report, PrintWriter out) {
        out.print(CsvText.line("kind", "location", "path", "message"));
        report.problems().forEach(problem -> out.print(line("problem", problem)));
        report.warnings().forEach(warning -> out.print(line("warning", warning)));
        if (report.implied() != null) {
            report.implied()
                    .findings()
                    .forEach(finding -> out.print(CsvText.line(
                            "coherence " + finding.severity(),
                            finding.topic().toString(),
                            finding.place(),
                            finding.message())));
            report.implied().growth().forEach(row -> printFields("growth", row.region(), row, out));
            report.implied().money().forEach(row -> printFields("money", row.region(), row, out));
            report.implied().firstCapacity().forEach(row -> printFields("firstCapacity", row.region(), row, out));
        }
    }

    private static String line(String kind, Problem problem) {
        return CsvText.line(kind, problem.location(), problem.path(), problem.message());
    }

    private static void printFields(String kind, String region, Record row, PrintWriter out) {
        JsonText.MAPPER
                .<JsonNode>valueToTree(row)
                .properties()
                .forEach(field -> out.print(CsvText.line(
                        kind, region, field.getKey(), field.getValue().asText())));
    }
}
