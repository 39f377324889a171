package dev.headroom.plan;

import org.jspecify.annotations.Nullable;

/**
 * How well a figure of the result is to be known, as it was written; what it names is looked up when the plan is run. Two are equal where
 * they say the same, wherever they stand.
 *
 * @param text as {@code unservedMwMonths=1%} or {@code brazil.ai.2027.shortfallProbability=5%}
 * @param location file, line and column, or the flag, for messages
 * @param path the key, for messages; may be empty
 */
public record Precision(String text, String location, String path) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Precision precision && text.equals(precision.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
