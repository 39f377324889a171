package dev.headroom.random;

/** Words of 32 bits as numbers between 0 and 1. */
final class Fraction {
    private static final double UNIT = 0x1p-32;
    private static final double MIDDLE = 0.5 + 0x1p-33;

    private Fraction() {}

    /** The middle of one of 2^32 equal cells of (0, 1), in the order of signed words; exact, so never 0, 0.5 or 1. */
    static double of(int word) {
        return Math.fma(word, UNIT, MIDDLE);
    }
}
