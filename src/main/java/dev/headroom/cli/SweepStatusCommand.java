package dev.headroom.cli;

import dev.headroom.store.SweepFolder;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how far a sweep is. */
@Command(
        name = "status",
        description = "Say how many cells of a sweep are done, being played, failed and missing.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class SweepStatusCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Parameters(
            paramLabel = "DIR",
            arity = "1",
            description = "The sweep's folder, its name in runs, or the beginning of that.")
    private String folder = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    SweepStatusCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        var console = Console.of(spec, options);
        try (var sweep = SweepFolders.open(folder, spec)) {
            var count = new SweepCount(sweep);
            if (options.format() == Format.JSON) {
                console.out().println(JsonText.of(count.json()));
            } else {
                console.out().print(text(sweep, count));
            }
            console.out().flush();
            return ExitCode.OK;
        }
    }

    private static String text(SweepFolder sweep, SweepCount count) throws IOException {
        var failures = sweep.failures().cells();
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %,d of %,d cells are done, %,d are being played, %,d failed%n",
                sweep.info().name(),
                count.done(),
                sweep.info().cells(),
                count.playing(),
                failures.size()));
        failures.forEach(cell -> text.append(String.format(
                Locale.ROOT, "  cell %d failed: %s%n", cell, sweep.failures().why(cell))));
        return text.toString();
    }
}
