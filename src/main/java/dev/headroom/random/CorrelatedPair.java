package dev.headroom.random;

/**
 * Two inputs that move together.
 *
 * @param correlation between -1 and 1
 */
public record CorrelatedPair(String first, String second, double correlation) {
    public CorrelatedPair {
        Parameters.require(!first.equals(second), first + " cannot be correlated with itself");
        Parameters.require(
                correlation >= -1 && correlation <= 1,
                "the correlation of " + first + " and " + second + " must be -1 to 1, not " + correlation);
    }
}
