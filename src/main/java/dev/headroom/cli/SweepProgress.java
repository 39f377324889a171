package dev.headroom.cli;

import dev.headroom.experiment.SweepDesign;
import dev.headroom.experiment.SweepListener;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells how far a sweep is, as a line for people or as a line of JSON for each cell; mutable. Any thread may report. */
final class SweepProgress implements SweepListener, AutoCloseable {
    private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long REPEAT_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private final boolean watched;
    private final boolean json;
    private final long cells;
    private long startNanos = System.nanoTime(); // of playing
    private long spokenNanos = startNanos;
    private long played;
    private long found;
    private long failed;
    private boolean drawn;

    /**
     * What became of a process's cells.
     *
     * @param cells of its share
     * @param found that were there already
     */
    record Outcome(long cells, long played, long found, long failed) {
        long missing() {
            return cells - played - found;
        }
    }

    SweepProgress(Console console, boolean watched, boolean json, long cells) {
        this.console = console;
        this.watched = watched && !json;
        this.json = json;
        this.cells = cells;
    }

    synchronized Outcome outcome() {
        return new Outcome(cells, played, found, failed);
    }

    /** So many cells were read and checked. */
    synchronized void resolved(long read) {
        startNanos = System.nanoTime();
        speak(() -> String.format(Locale.ROOT, "%,d cells are valid so far", read));
    }

    @Override
    public synchronized void ended(SweepDesign.Cell cell, Fate fate, String why) {
        switch (fate) {
            case PLAYED -> played++;
            case FOUND -> found++;
            case FAILED -> failed++;
        }
        if (json) {
            tell(cell, fate, why);
            return;
        }
        if (fate == Fate.FAILED) {
            erase();
            console.note("cell " + cell.number() + " (" + cell.name() + ") failed: " + why);
        }
        speak(this::text);
    }

    private void tell(SweepDesign.Cell cell, Fate fate, String why) {
        var line = new LinkedHashMap<String, Object>();
        line.put("cell", cell.number());
        line.put("name", cell.name());
        line.put("fate", fate.name().toLowerCase(Locale.ROOT));
        if (!why.isEmpty()) {
            line.put("why", why);
        }
        line.put("played", played);
        line.put("found", found);
        line.put("failed", failed);
        line.put("cells", cells);
        line.put("secondsLeft", secondsLeft());
        console.err().println(JsonText.line(line));
        console.err().flush();
    }

    private void speak(Supplier<String> words) {
        long now = System.nanoTime();
        if (console.quiet() || json || now - spokenNanos < (watched ? REDRAW_NANOS : REPEAT_NANOS)) {
            return;
        }
        spokenNanos = now;
        String text = words.get();
        if (watched) {
            console.err().print(ERASE + text);
            console.err().flush();
            drawn = true;
        } else {
            console.note(text);
        }
    }

    private String text() {
        long seconds = secondsLeft();
        return String.format(
                Locale.ROOT,
                "%d%%, %,d of %,d cells%s%s, %s left",
                100 * (played + found + failed) / cells,
                played + found,
                cells,
                found > 0 ? String.format(Locale.ROOT, " (%,d were there)", found) : "",
                failed > 0 ? String.format(Locale.ROOT, ", %,d failed", failed) : "",
                seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s");
    }

    /** Cells that were there cost no time. */
    private long secondsLeft() {
        double each = (System.nanoTime() - startNanos) / 1e9 / Math.max(1, played + failed);
        return Math.round(each * (cells - played - found - failed));
    }

    private void erase() {
        if (drawn) {
            console.err().print(ERASE);
            console.err().flush();
            drawn = false;
        }
    }

    /** Wipes the line. */
    @Override
    public synchronized void close() {
        erase();
    }
}
