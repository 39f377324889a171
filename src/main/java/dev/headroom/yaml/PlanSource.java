package dev.headroom.yaml;

import java.nio.file.Path;
import java.util.List;

/**
 * What to read: a plan file and what is laid over it.
 *
 * @param file the plan file; {@code -} is standard input
 * @param scenarios in order: names (of {@code scenarios/NAME.yaml} beside the plan file) or paths
 * @param settings {@code PATH=VALUE}, laid over the scenarios; later wins
 */
public record PlanSource(Path file, List<String> scenarios, List<String> settings) {
    public PlanSource {
        scenarios = List.copyOf(scenarios);
        settings = List.copyOf(settings);
    }

    /** A plan file as it stands. */
    public static PlanSource of(Path file) {
        return new PlanSource(file, List.of(), List.of());
    }
}
