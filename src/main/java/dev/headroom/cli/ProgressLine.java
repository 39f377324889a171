package dev.headroom.cli;

import dev.headroom.experiment.Progress;
import dev.headroom.results.EstimateText;
import dev.headroom.results.TargetOutcome;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far a run is; mutable. One line that is written over where a person watches, else a line every 30 seconds,
 * also while nothing is reported: the first futures of a large plan take long. Any thread may report.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long TICK_MILLIS = 1000;
    private static final long REPEAT_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final String ERASE = "\r\u001b[K";

    /** What was reported last, and when. */
    private record Report(long done, long total, Estimate unservedMwMonths, long atNanos) {}

    private @Nullable String precision; // of the last look at what is to be known well

    private long foundReplications; // before this run began
    private final Console console;
    private final boolean watched;
    private final LongSupplier nanoTime;
    private final long startNanos;
    private long spokenNanos;
    private @Nullable Report last;
    private boolean drawn;
    private boolean closed;
    private @Nullable Timer clock;

    ProgressLine(Console console, boolean watched, LongSupplier nanoTime) {
        this.console = console;
        this.watched = watched;
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
        this.spokenNanos = startNanos;
    }

    /** A line that the clock moves on between reports, until it is closed. */
    static ProgressLine ticking(Console console, boolean watched) {
        var line = new ProgressLine(console, watched, System::nanoTime);
        line.startClock();
        return line;
    }

    private synchronized void startClock() {
        clock = new Timer("progress", true);
        clock.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        tick();
                    }
                },
                TICK_MILLIS,
                TICK_MILLIS);
    }

    @Override
    public synchronized void advanced(long doneReplications, long totalReplications, Estimate unservedMwMonths) {
        last = new Report(doneReplications, totalReplications, unservedMwMonths, nanoTime.getAsLong());
        speakAfter(REDRAW_NANOS);
    }

    @Override
    public synchronized void looked(List<TargetOutcome> outcomes) {
        precision = PrecisionText.ofWorst(outcomes);
        speakAfter(REDRAW_NANOS);
    }

    @Override
    public synchronized void found(long replications) {
        foundReplications = replications;
    }

    /** Says something beside how far the run is. */
    synchronized void note(String text) {
        if (drawn && !closed) {
            console.err().print(ERASE);
        }
        console.note(text);
    }

    /** Time has gone by. */
    synchronized void tick() {
        speakAfter(TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS));
    }

    private void speakAfter(long watchedNanos) {
        long now = nanoTime.getAsLong();
        if (closed || console.quiet() || now - spokenNanos < (watched ? watchedNanos : REPEAT_NANOS)) {
            return;
        }
        spokenNanos = now;
        var text =
                last == null ? "playing the first futures, " + duration(now - startNanos) + " so far" : text(last, now);
        if (watched) {
            console.err().print(ERASE + text);
            console.err().flush();
            drawn = true;
        } else {
            console.note(text);
        }
    }

    private String text(Report report, long now) {
        var left = duration(leftNanos(report, now));
        return precision == null
                ? String.format(
                        Locale.ROOT,
                        "%d%%, %,d of %,d futures, %s MW-months unserved, %s left",
                        100 * report.done() / report.total(),
                        report.done(),
                        report.total(),
                        EstimateText.of(Unit.MW_MONTHS, report.unservedMwMonths()),
                        left)
                : String.format(
                        Locale.ROOT,
                        "%,d of %,d futures, %s, next look in %s",
                        report.done(),
                        report.total(),
                        precision,
                        left);
    }

    /** At the speed up to the report, which came a while ago. */
    private long leftNanos(Report report, long now) {
        double nanosPerFuture =
                (double) (report.atNanos() - startNanos) / Math.max(1, report.done() - foundReplications);
        long left = Math.round(nanosPerFuture * (report.total() - report.done()));
        return Math.max(0, left - (now - report.atNanos()));
    }

    private static String duration(long nanos) {
        long seconds = Math.round(nanos / 1e9);
        return seconds < 60 ? seconds + " s" : String.format(Locale.ROOT, "%d min %d s", seconds / 60, seconds % 60);
    }

    /** Wipes the line. */
    @Override
    public synchronized void close() {
        closed = true;
        if (clock != null) {
            clock.cancel();
        }
        if (drawn) {
            console.err().print(ERASE);
            console.err().flush();
        }
    }
}
