package dev.headroom.yaml;

import dev.headroom.plan.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong (errors) and what is odd (warnings) while a plan is read; it grows. */
final class Problems {
    private static final Comparator<Found> IN_READING_ORDER = Comparator.comparingInt(
                    (Found found) -> found.origin().source().order())
            .thenComparingInt(found -> found.origin().line())
            .thenComparingInt(found -> found.origin().column());

    private final List<Found> errors = new ArrayList<>();
    private final List<Found> warnings = new ArrayList<>();

    private record Found(Origin origin, Problem problem) {}

    void error(Origin origin, String path, String message) {
        errors.add(found(origin, path, message));
    }

    void warning(Origin origin, String path, String message) {
        warnings.add(found(origin, path, message));
    }

    /** An error at a key of a map, or at the map where the key is left out. */
    void error(Section section, String key, String message) {
        error(section.origin(key), section.filePath(key), message);
    }

    /** A warning at a key of a map, or at the map where the key is left out. */
    void warning(Section section, String key, String message) {
        warning(section.origin(key), section.filePath(key), message);
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** In the order of files, lines and columns. */
    List<Problem> errors() {
        return sorted(errors);
    }

    List<Problem> warnings() {
        return sorted(warnings);
    }

    private static Found found(Origin origin, String path, String message) {
        return new Found(origin, new Problem(origin.location(), path, message));
    }

    private static List<Problem> sorted(List<Found> found) {
        return found.stream()
                .sorted(IN_READING_ORDER)
                .map(Found::problem)
                .distinct()
                .toList();
    }
}
