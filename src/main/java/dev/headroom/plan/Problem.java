package dev.headroom.plan;

/**
 * One thing that is wrong with a plan: where, what, by which rule, and a guess.
 *
 * @param location file, line and column as {@code regions/brazil.yaml:14:5}, or the flag that set the value
 * @param path the key, as {@code demand.growthPremum}; may be empty
 * @param message the value and the rule it breaks, with a guess at its end where there is one
 */
public record Problem(String location, String path, String message) {
    @Override
    public String toString() {
        return location + (path.isEmpty() ? "" : " " + path) + ": " + message;
    }
}
