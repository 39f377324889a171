package dev.headroom.random;

import umontreal.ssj.rng.LFSR258;

/**
 * Pseudo-random coordinates, for use by one thread at a time.
 *
 * <p>A row of {@value #ROW} replications is one stream of L'Ecuyer's LFSR258 (1999), as SSJ has it; its seed is mixed from the
 * plan's seed and the row's address by SplitMix64 (Steele, Lea and Flood 2014).
 */
public final class StreamCoordinates implements Coordinates {
    /** Replications per stream: a constant of the addressing, on which every number depends. */
    static final int ROW = 1024;

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    /** SSJ wants every word of a seed to be negative or at least this. */
    private static final long SMALLEST_WORD = 1L << 23;

    private final long mixedSeed;
    private final LFSR258 generator = new LFSR258();
    private final long[] state = new long[StreamJump.WORDS];

    public StreamCoordinates(long seed) {
        this.mixedSeed = mix(seed);
    }

    @Override
    public void uniforms(long address, int component, long firstReplication, int count, double[] out) {
        long input = mix(mix(mixedSeed + address) + component);
        int filled = 0;
        while (filled < count) {
            long replication = firstReplication + filled;
            int place = (int) (replication % ROW);
            int end = Math.min(count, filled + ROW - place);
            seek(mix(input + replication / ROW), place);
            while (filled < end) {
                out[filled++] = generator.nextDouble();
            }
        }
    }

    private void seek(long key, int place) {
        for (int i = 0; i < state.length; i++) {
            long word = mix(key + (i + 1) * GOLDEN_GAMMA);
            state[i] = word >= 0 && word < SMALLEST_WORD ? word | Long.MIN_VALUE : word;
        }
        StreamJump.ahead(state, place / StreamJump.STRIDE);
        generator.setSeed(state);
        for (int i = place % StreamJump.STRIDE; i > 0; i--) {
            generator.nextDouble();
        }
    }

    /** The output function of SplitMix64. */
    private static long mix(long value) {
        long mixed = value + GOLDEN_GAMMA;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
