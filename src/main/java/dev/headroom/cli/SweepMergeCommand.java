package dev.headroom.cli;

import dev.headroom.store.SweepFolder;
import dev.headroom.store.SweepResults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings the shards of a sweep together. */
@Command(
        name = "merge",
        description = "Bring the cells of shards into the first folder, and write the results of all that are there.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class SweepMergeCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "Folders of one sweep; the cells of all go into the first.")
    private List<String> folders = new ArrayList<>();

    @Option(names = "--no-charts", description = "Write no charts.")
    private boolean noCharts;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    SweepMergeCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        var console = Console.of(spec, options);
        try (var first = SweepFolders.open(folders.get(0), spec)) {
            var others = folders.subList(1, folders.size());
            check(first, others);
            for (var other : others) {
                try (var sweep = SweepFolders.open(other, spec)) {
                    long taken = first.take(sweep);
                    console.note(String.format(
                            Locale.ROOT, "took %,d %s from %s", taken, taken == 1 ? "cell" : "cells", other));
                }
            }
            long written = SweepResults.write(first);
            if (!noCharts) {
                SweepOutput.draw(first, written);
            }
            long missing = first.info().cells() - written;
            console.note(String.format(Locale.ROOT, "wrote %s: %,d cells", first.path(), written)
                    + (missing > 0 ? String.format(Locale.ROOT, ", %,d are missing", missing) : ""));
            return missing > 0 ? ExitCode.CELLS_FAILED : ExitCode.OK;
        }
    }

    /** Before anything is taken. */
    private void check(SweepFolder first, List<String> others) throws IOException {
        var foreign = new ArrayList<String>();
        for (var other : others) {
            try (var sweep = SweepFolders.open(other, spec)) {
                var info = sweep.info();
                if (!info.hash().equals(first.info().hash())) {
                    foreign.add(other + " is of another sweep than " + folders.get(0) + " (" + info.name() + ", hash "
                            + info.hash().substring(0, 8) + ")");
                }
            }
        }
        if (!foreign.isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join("\n", foreign));
        }
    }
}
