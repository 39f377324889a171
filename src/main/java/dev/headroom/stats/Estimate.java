package dev.headroom.stats;

/**
 * An estimated number with its sampling error.
 *
 * @param value the estimate
 * @param standardError of the estimate; 0 for what is known exactly
 * @param low95 lower end of the 95% interval
 * @param high95 upper end of the 95% interval
 */
public record Estimate(double value, double standardError, double low95, double high95) {
    /** A number without sampling error. */
    public static Estimate exact(double value) {
        return new Estimate(value, 0, value, value);
    }

    /** This times a positive number that is known exactly. */
    public Estimate times(double factor) {
        return new Estimate(value * factor, standardError * factor, low95 * factor, high95 * factor);
    }
}
