package dev.headroom.cli;

import dev.headroom.experiment.RunSettings;
import dev.headroom.results.RunHeader;
import java.util.Locale;

/** What a run says beside its results. */
final class RunNotes {
    private final Console console;

    RunNotes(Console console) {
        this.console = console;
    }

    /** Before it plays. */
    void begins(RunSettings settings) {
        if (settings.limit() != settings.replications()) {
            console.note(String.format(
                    Locale.ROOT,
                    "rqmc plays 32 times a power of two: %s%,d futures in place of %,d",
                    settings.precision().isEmpty() ? "" : "at most ",
                    settings.limit(),
                    settings.replications()));
        }
    }

    /** Behind the results. */
    void ended(RunHeader header) {
        var effort = header.effort();
        for (var outcome : effort.targets()) {
            console.note(String.format(
                    Locale.ROOT,
                    "precision %sreached with %,d futures: %s",
                    outcome.reached() ? "" : "not ",
                    header.replications(),
                    PrecisionText.of(outcome)));
        }
        if (effort.interrupted()) {
            console.note(String.format(
                    Locale.ROOT,
                    "interrupted: the run holds %,d of %s%,d futures that were asked for",
                    header.replications(),
                    effort.targets().isEmpty() ? "the " : "at most ",
                    effort.limit()));
        }
    }
}
