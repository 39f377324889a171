package dev.headroom.cli;

import dev.headroom.execution.Engine;
import dev.headroom.experiment.SweepRun;
import dev.headroom.store.SweepFolder;
import dev.headroom.store.SweepResults;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;

/** What a sweep says in the end. */
final class SweepOutput {
    private final SharedOptions options;
    private final Console console;
    private final SweepFolder folder;
    private final boolean charts;

    /** @param charts whether pictures are wanted */
    SweepOutput(SharedOptions options, Console console, SweepFolder folder, boolean charts) {
        this.options = options;
        this.charts = charts;
        this.console = console;
        this.folder = folder;
    }

    /** Writes and prints results where there are any; the exit code. */
    int ended(SweepProgress.Outcome outcome, SweepRun.Share share, Interruption interruption) throws IOException {
        console.note(counts(outcome, share));
        if (interruption.requested() && outcome.missing() > outcome.failed()) {
            console.note("interrupted; the same command plays what is missing");
            return interruption.exitCode();
        }
        long missing = share.parts() == 1 ? outcome.missing() : new SweepCount(folder).missing();
        if (share.parts() > 1 && missing > 0) {
            console.note(String.format(
                    Locale.ROOT,
                    "%,d cells of other shards are missing; 'headroom sweep merge %s' makes results of what is there",
                    missing,
                    folder.path()));
        } else {
            results();
        }
        return outcome.failed() > 0 ? ExitCode.CELLS_FAILED : ExitCode.OK;
    }

    private String counts(SweepProgress.Outcome outcome, SweepRun.Share share) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %,d of %,d cells are done",
                share.parts() == 1 ? "the sweep" : "shard " + (share.part() + 1) + "/" + share.parts(),
                outcome.played() + outcome.found(),
                outcome.cells()));
        if (outcome.found() > 0) {
            text.append(String.format(Locale.ROOT, ", %,d of them were there", outcome.found()));
        }
        if (outcome.failed() > 0) {
            text.append(String.format(Locale.ROOT, ", %,d failed", outcome.failed()));
        }
        return text.toString();
    }

    private void results() throws IOException {
        long written = SweepResults.write(folder);
        if (written > 0) {
            print();
        }
        if (charts) {
            draw(folder, written);
        }
        console.note("wrote " + folder.path());
    }

    /**
     * Copies what the sweep's folder says of all cells, into a folder of the same name.
     *
     * @param place a path or URL
     */
    void copy(Engine engine, String place) throws IOException {
        var files = SweepResults.files(folder);
        if (files.isEmpty()) {
            return;
        }
        String there = place.replaceFirst("/+$", "") + "/" + folder.path().getFileName();
        engine.copy(files, there);
        console.note("copied results to " + there);
    }

    /** Draws the pictures of a sweep of no more cells than they can show. */
    static void draw(SweepFolder folder, long finished) throws IOException {
        if (finished > 1 && SweepPictures.canShow(folder)) {
            SweepPictures.ALL.draw(folder, folder.path().resolve("charts"));
        }
    }

    private void print() throws IOException {
        switch (options.format()) {
            case TABLE -> console.out().print(SweepTable.of(folder));
            case JSON -> SweepTable.json(folder, console.out());
            case CSV -> {
                try (var csv = Files.newBufferedReader(folder.path().resolve(SweepResults.CSV))) {
                    csv.transferTo(console.out());
                }
            }
        }
        console.out().flush();
    }
}
