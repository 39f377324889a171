package dev.headroom.plan;

/**
 * How well a figure of the result is to be known, as it was written; what it names is looked up when the plan is run.
 *
 * @param text as {@code unservedMwMonths=1%} or {@code brazil.ai.2027.shortfallProbability=5%}
 * @param location file, line and column, or the flag, for messages
 * @param path the key, for messages; may be empty
 */
public record Precision(String text, String location, String path) {}
