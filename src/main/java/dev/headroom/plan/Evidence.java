package dev.headroom.plan;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Where a number comes from.
 *
 * @param source publisher, title and date; judgement is called judgement; null when the planner gave none
 * @param asOf the month for which the number holds
 * @param confidence how far the planner trusts it
 */
public record Evidence(
        @Nullable String source,
        @Nullable YearMonth asOf,
        @Nullable Confidence confidence) {
    public static final Evidence NONE = new Evidence(null, null, null);

    /** How far a number is trusted. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }
}
