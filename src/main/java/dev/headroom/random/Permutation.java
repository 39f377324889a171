package dev.headroom.random;

/**
 * A permutation of the numbers from 0 to n - 1 that is looked up, not stored: a Feistel network over the next larger square of a
 * power of two, walked until it is back inside (Black and Rogaway 2002).
 */
public final class Permutation {
    private static final int ROUNDS = 8;

    private final long size;
    private final int halfBits;
    private final long key;

    /**
     * @param size at least 1, at most 2^62
     * @param key another permutation for each
     */
    public Permutation(long size, long key) {
        Parameters.require(size >= 1 && size <= 1L << 62, "a permutation is of 1 to 2^62 numbers, not " + size);
        this.size = size;
        this.halfBits = Math.max(1, (64 - Long.numberOfLeadingZeros(size - 1) + 1) / 2);
        this.key = key;
    }

    /** Where a number from 0 to n - 1 goes. */
    public long of(long number) {
        Parameters.require(number >= 0 && number < size, number + " is none of " + size + " numbers");
        long at = number;
        do {
            at = network(at);
        } while (at >= size);
        return at;
    }

    private long network(long number) {
        long mask = (1L << halfBits) - 1;
        long left = number >>> halfBits;
        long right = number & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (SplitMix.mix(key + SplitMix.mix(right + ((long) round << 48))) & mask);
            left = right;
            right = next;
        }
        return left << halfBits | right;
    }
}
