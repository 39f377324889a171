package dev.headroom.cli;

import dev.headroom.experiment.PlannedSweep;
import dev.headroom.experiment.SweepTrial;
import java.util.Locale;

/** What a sweep would take. */
final class DryRun {
    private static final int MOST_NAMED = 5;
    private static final long MOST_CHECKED = 10_000;
    private static final double MEGABYTE = 1e6;

    private final PlannedSweep sweep;
    private final int threads;

    DryRun(PlannedSweep sweep, int threads) {
        this.sweep = sweep;
        this.threads = threads;
    }

    String text() {
        var info = sweep.info();
        long checked = sweep.check(MOST_CHECKED);
        var trial = SweepTrial.of(sweep);
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s: %s of %,d %s%n",
                info.name(),
                info.design(),
                info.cells(),
                info.cells() == 1 ? "cell" : "cells"));
        for (long cell = 0; cell < Math.min(MOST_NAMED, info.cells()); cell++) {
            text.append("  ").append(sweep.design().cell(cell).name()).append('\n');
        }
        if (info.cells() > MOST_NAMED) {
            text.append(String.format(Locale.ROOT, "  and %,d more%n", info.cells() - MOST_NAMED));
        }
        text.append(
                checked == info.cells()
                        ? "the plans of all of them are valid\n"
                        : String.format(Locale.ROOT, "the plans of the first %,d are valid%n", checked));
        text.append(String.format(
                Locale.ROOT,
                "%,d futures each (%s), %,d in all%n",
                info.replications(),
                info.method(),
                info.cells() * info.replications()));
        double seconds = trial.secondsOfCell() * info.cells() / threads;
        text.append(String.format(
                Locale.ROOT,
                "about %s on %d %s, by %,d futures of the first cell just now (a guess within a factor of two)%n",
                duration(seconds),
                threads,
                threads == 1 ? "thread" : "threads",
                trial.replications()));
        double bytes = trial.bytesOfCell() * (double) info.cells();
        text.append(String.format(
                Locale.ROOT,
                "about %,.1f MB on disk: %,.1f MB of cells, as much again in results.csv, and results.parquet%n",
                2.1 * bytes / MEGABYTE,
                bytes / MEGABYTE));
        text.append(String.format(Locale.ROOT, "hash %s%n", info.hash().substring(0, 12)));
        return text.toString();
    }

    private static String duration(double seconds) {
        if (seconds < 120) {
            return String.format(Locale.ROOT, "%.0f s", Math.max(1, seconds));
        }
        return seconds < 7200
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }
}
