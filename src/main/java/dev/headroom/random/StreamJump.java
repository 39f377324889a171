package dev.headroom.random;

import umontreal.ssj.rng.LFSR258;

/**
 * Leaps within a stream of LFSR258. The generator is linear over bits, so that its state some steps on is the exclusive or of
 * what becomes of the state's single bits; those are found by running the generator itself.
 */
final class StreamJump {
    /** Numbers per leap. */
    static final int STRIDE = 128;

    static final int WORDS = 5;

    private static final int MOST_LEAPS = StreamCoordinates.ROW / STRIDE;
    private static final long[][][] BECOMES = becomes(); // [leaps][word][bit]

    private StreamJump() {}

    private static long[][][] becomes() {
        var becomes = new long[MOST_LEAPS][WORDS][Long.SIZE];
        var plain = runs(0);
        for (int bit = 0; bit < Long.SIZE; bit++) {
            var flipped = runs(1L << bit);
            for (int leaps = 0; leaps < MOST_LEAPS; leaps++) {
                for (int word = 0; word < WORDS; word++) {
                    becomes[leaps][word][bit] = plain[leaps][word] ^ flipped[leaps][word];
                }
            }
        }
        return becomes;
    }

    /** The states after 0, 1, ... leaps from the seed of all ones, with one bit flipped in every word. */
    private static long[][] runs(long flip) {
        var generator = new LFSR258();
        long word = ~flip;
        generator.setSeed(new long[] {word, word, word, word, word});
        var states = new long[MOST_LEAPS][];
        for (int leaps = 0; leaps < MOST_LEAPS; leaps++) {
            states[leaps] = generator.getState();
            for (int i = 0; i < STRIDE; i++) {
                generator.nextDouble();
            }
        }
        return states;
    }

    /** Moves a state on in place by {@code leaps} times {@link #STRIDE} numbers, less than a row. */
    static void ahead(long[] state, int leaps) {
        if (leaps == 0) {
            return;
        }
        for (int word = 0; word < WORDS; word++) {
            var parts = BECOMES[leaps][word];
            long bits = state[word];
            long moved = 0;
            for (int bit = 0; bit < Long.SIZE; bit++) {
                moved ^= parts[bit] & -((bits >>> bit) & 1);
            }
            state[word] = moved;
        }
    }
}
