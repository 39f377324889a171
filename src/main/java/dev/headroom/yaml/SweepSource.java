package dev.headroom.yaml;

import java.nio.file.Path;
import java.util.List;

/**
 * What to sweep.
 *
 * @param file of a sweep, or of a plan whose sweep stands in {@code vary} alone
 * @param scenarios laid over the plan before anything else
 * @param settings {@code PATH=VALUE}, laid over the scenarios
 * @param vary {@code PATH=VALUES}: axes beside those of the file, or in their place
 */
public record SweepSource(Path file, List<String> scenarios, List<String> settings, List<String> vary) {
    public SweepSource {
        scenarios = List.copyOf(scenarios);
        settings = List.copyOf(settings);
        vary = List.copyOf(vary);
    }
}
