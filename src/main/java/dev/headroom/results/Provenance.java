package dev.headroom.results;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a run's numbers come from, and how to make them again.
 *
 * @param version of Headroom
 * @param commit of its sources; empty where unknown
 * @param arguments of the command line, as given
 * @param inputs files that were read
 * @param seconds that each part of the run took, by part, as {@code simulate}
 */
public record Provenance(
        String version,
        String commit,
        String java,
        String system,
        List<String> arguments,
        List<Input> inputs,
        Instant started,
        SortedMap<String, Double> seconds) {
    public Provenance {
        arguments = List.copyOf(arguments);
        inputs = List.copyOf(inputs);
        seconds = Collections.unmodifiableSortedMap(new TreeMap<>(seconds));
    }

    /** A file that was read, and the hash of its content. */
    public record Input(String path, String sha256) {}
}
