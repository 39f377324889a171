package dev.headroom.random;

/**
 * The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011): {@value #COUNTERS} counters of four 32-bit
 * words side by side, which are overwritten by their four random words. For use by one thread at a time.
 *
 * <p>A word is kept in a long, upper half zero, and each round is a loop over counters: that is what the compiler turns into
 * vector instructions, as products of 32-bit words fill a long.
 */
final class Philox {
    static final int COUNTERS = 32;

    private static final long LOW_HALF = 0xffffffffL;
    private static final int ROUNDS = 10;
    private static final long FIRST_FACTOR = 0xd2511f53L;
    private static final long SECOND_FACTOR = 0xcd9e8d57L;
    private static final int FIRST_WEYL = 0x9e3779b9;
    private static final int SECOND_WEYL = 0xbb67ae85;

    private final long[][] words = new long[4][COUNTERS]; // [word][counter]

    /** [counter] one of the four words, each of 32 bits: what is set goes in, what {@link #scramble} leaves is random. */
    long[] word(int index) {
        return words[index];
    }

    /** @param key of two 32-bit words, the first one in the lower half */
    void scramble(long key) {
        int first = (int) key;
        int second = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            round(words[0], words[1], words[2], words[3], first & LOW_HALF, second & LOW_HALF);
            first += FIRST_WEYL;
            second += SECOND_WEYL;
        }
    }

    private static void round(long[] w0, long[] w1, long[] w2, long[] w3, long firstKey, long secondKey) {
        for (int i = 0; i < COUNTERS; i++) {
            long first = w0[i] * FIRST_FACTOR;
            long second = w2[i] * SECOND_FACTOR;
            long odd = w1[i];
            long last = w3[i];
            w0[i] = (second >>> 32) ^ odd ^ firstKey;
            w1[i] = second & LOW_HALF;
            w2[i] = (first >>> 32) ^ last ^ secondKey;
            w3[i] = first & LOW_HALF;
        }
    }
}
