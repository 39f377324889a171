package dev.headroom.cli;

import dev.headroom.store.Manifest;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** How long the parts of a run took, one after the other; mutable. */
final class PartTimes {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Instant started = Instant.now();
    private final SortedMap<String, Double> seconds = new TreeMap<>();
    private long partStartedNanos = System.nanoTime();

    Instant started() {
        return started;
    }

    /** The part that went on until now. */
    void ended(String part) {
        long now = System.nanoTime();
        seconds.put(part, (now - partStartedNanos) / NANOS_PER_SECOND);
        partStartedNanos = now;
    }

    Manifest.Timing timing() {
        return new Manifest.Timing(started, Instant.now(), seconds);
    }
}
