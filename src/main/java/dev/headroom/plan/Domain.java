package dev.headroom.plan;

/**
 * The values that a key allows: an interval whose ends are in or out. Draws outside are clamped to the ends.
 *
 * @param min lower end, may be negative infinity
 * @param minIncluded whether a constant may equal {@code min}
 * @param max upper end, may be infinity
 * @param maxIncluded whether a constant may equal {@code max}
 */
public record Domain(double min, boolean minIncluded, double max, boolean maxIncluded) {
    public static final Domain ANY = new Domain(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);
    public static final Domain NON_NEGATIVE = from(0);
    public static final Domain POSITIVE = new Domain(0, false, Double.POSITIVE_INFINITY, false);
    public static final Domain PROBABILITY = new Domain(0, true, 1, true);
    /** A share that may also be nothing or all. */
    public static final Domain SHARE = new Domain(0, true, 1, true);
    /** The start and target of a path of the AI share (they are taken to their logits). */
    public static final Domain PATH_SHARE = new Domain(0.001, true, 0.999, true);

    public static final Domain GROWTH = new Domain(-0.95, false, Double.POSITIVE_INFINITY, false);
    public static final Domain PREMIUM = new Domain(-1, false, Double.POSITIVE_INFINITY, false);

    public Domain {
        if (!(min < max)) {
            throw new IllegalArgumentException("a domain needs min < max, not " + min + " and " + max);
        }
    }

    /** All numbers from {@code min} on, itself included. */
    public static Domain from(double min) {
        return new Domain(min, true, Double.POSITIVE_INFINITY, false);
    }

    /** Whether a constant may have this value. */
    public boolean contains(double value) {
        return (minIncluded ? value >= min : value > min) && (maxIncluded ? value <= max : value < max);
    }

    /** The rule in words, as {@code >= 0} or {@code 0.001 to 0.999}. */
    public String rule() {
        if (Double.isInfinite(min) && Double.isInfinite(max)) {
            return "any number";
        }
        if (Double.isInfinite(max)) {
            return (minIncluded ? ">= " : "> ") + plain(min);
        }
        if (Double.isInfinite(min)) {
            return (maxIncluded ? "<= " : "< ") + plain(max);
        }
        return (minIncluded ? "" : "above ") + plain(min) + " to " + (maxIncluded ? "" : "below ") + plain(max);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
