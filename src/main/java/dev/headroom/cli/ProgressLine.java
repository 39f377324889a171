package dev.headroom.cli;

import dev.headroom.experiment.Progress;
import dev.headroom.results.EstimateText;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells how far a run is; mutable. One line that is written over where a person watches, else a line every 30 seconds.
 * Any thread may report.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long REPEAT_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private final boolean watched;
    private final LongSupplier nanoTime;
    private final long startNanos;
    private long spokenNanos;
    private boolean drawn;

    ProgressLine(Console console, boolean watched, LongSupplier nanoTime) {
        this.console = console;
        this.watched = watched;
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
        this.spokenNanos = startNanos;
    }

    @Override
    public synchronized void advanced(long doneReplications, long totalReplications, Estimate unservedMwMonths) {
        long now = nanoTime.getAsLong();
        if (console.quiet() || now - spokenNanos < (watched ? REDRAW_NANOS : REPEAT_NANOS)) {
            return;
        }
        spokenNanos = now;
        var text = String.format(
                Locale.ROOT,
                "%d%%, %,d of %,d futures, %s MW-months unserved%s",
                100 * doneReplications / totalReplications,
                doneReplications,
                totalReplications,
                EstimateText.of(Unit.MW_MONTHS, unservedMwMonths),
                timeLeft(now - startNanos, doneReplications, totalReplications));
        if (watched) {
            console.err().print(ERASE + text);
            console.err().flush();
            drawn = true;
        } else {
            console.note(text);
        }
    }

    private static String timeLeft(long elapsedNanos, long done, long total) {
        if (done == 0) {
            return "";
        }
        long seconds = Math.round((double) elapsedNanos / done * (total - done) / 1e9);
        return seconds < 60
                ? ", " + seconds + " s left"
                : String.format(Locale.ROOT, ", %d min %d s left", seconds / 60, seconds % 60);
    }

    /** Wipes the line. */
    @Override
    public synchronized void close() {
        if (drawn) {
            console.err().print(ERASE);
            console.err().flush();
        }
    }
}
