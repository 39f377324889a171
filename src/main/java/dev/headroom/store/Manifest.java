package dev.headroom.store;

import dev.headroom.results.Effort;
import dev.headroom.results.MetricSelection;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run was: enough to tell where its numbers come from, and to make them again.
 *
 * @param arguments of the command line, as given
 */
public record Manifest(Software software, List<String> arguments, PlanCopy plan, Simulated simulated, Timing timing) {
    public Manifest {
        arguments = List.copyOf(arguments);
    }

    /**
     * The plan that was run.
     *
     * @param hash SHA-256 of its resolved content
     * @param resolved the plan after scenarios and settings, as YAML
     */
    public record PlanCopy(String name, String hash, String resolved, List<Input> inputs) {
        public PlanCopy {
            inputs = List.copyOf(inputs);
        }
    }

    /** A file that was read. */
    public record Input(String path, String sha256) {}

    /**
     * How it was simulated.
     *
     * @param replications that were played
     * @param blockSize replications that are played together
     * @param effort what was to be played, and to what end
     * @param selection what was recorded
     */
    public record Simulated(
            String method, long seed, long replications, int blockSize, Effort effort, MetricSelection selection) {}

    /**
     * When, and how long each part took.
     *
     * @param seconds by part, as {@code simulate}
     */
    public record Timing(Instant started, Instant finished, SortedMap<String, Double> seconds) {
        public Timing {
            seconds = Collections.unmodifiableSortedMap(new TreeMap<>(seconds));
        }
    }

    /** A file of the run folder. */
    public record Output(String path, long bytes, String sha256) {}
}
