package dev.headroom.model;

import java.io.Serializable;

/**
 * A span of whole months for which figures are given.
 *
 * @param name as in the tables: {@code 2027-03}, {@code 2027-Q1}, {@code 2027}, {@code FY2027} or {@code horizon}
 * @param first month index, inclusive
 * @param last month index, inclusive
 */
public record Period(String name, Kind kind, int first, int last) implements Serializable {

    /** What a period is a span of. */
    public enum Kind {
        MONTH,
        QUARTER,
        YEAR,
        FISCAL_YEAR,
        HORIZON
    }

    public int months() {
        return last - first + 1;
    }
}
