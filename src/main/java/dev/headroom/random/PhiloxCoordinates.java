package dev.headroom.random;

import java.util.Arrays;

/**
 * Pseudo-random coordinates with 32 bits each, for use by one thread at a time.
 *
 * <p>The key of {@link Philox} is mixed of seed and address. A counter holds component and number: {@value Philox#COUNTERS}
 * counters serve {@value #GROUP} consecutive replications, and a counter's four words go to places {@value Philox#COUNTERS}
 * apart, so that numbers are written in runs.
 */
public final class PhiloxCoordinates implements Coordinates {
    private static final int GROUP = 4 * Philox.COUNTERS;

    /** In the counter's last word: numbers of replications. Another value there makes other numbers. */
    private static final int OF_REPLICATIONS = 0;

    private final long mixedSeed;
    private final Philox philox = new Philox();
    private final InverseNormal inverseNormal = new InverseNormal();
    private final double[] group = new double[GROUP];

    public PhiloxCoordinates(long seed) {
        this.mixedSeed = SplitMix.mix(seed);
    }

    @Override
    public void uniforms(long address, int component, long firstReplication, int count, double[] out) {
        long key = SplitMix.mix(mixedSeed + address);
        int filled = 0;
        while (filled < count) {
            long replication = firstReplication + filled;
            int place = (int) (replication % GROUP);
            int length = Math.min(count - filled, GROUP - place);
            fillGroup(key, component, replication / GROUP);
            System.arraycopy(group, place, out, filled, length);
            filled += length;
        }
    }

    @Override
    public void normals(long address, int component, long firstReplication, int count, double[] out) {
        uniforms(address, component, firstReplication, count, out);
        inverseNormal.replace(out, count);
    }

    private void fillGroup(long key, int component, long number) {
        long[] low = philox.word(0);
        long[] high = philox.word(1);
        for (int i = 0; i < Philox.COUNTERS; i++) {
            long counter = number * Philox.COUNTERS + i;
            low[i] = counter & 0xffffffffL;
            high[i] = counter >>> 32;
        }
        Arrays.fill(philox.word(2), component);
        Arrays.fill(philox.word(3), OF_REPLICATIONS);
        philox.scramble(key);
        for (int word = 0; word < 4; word++) {
            toFractions(philox.word(word), group, word * Philox.COUNTERS);
        }
    }

    private static void toFractions(long[] words, double[] out, int from) {
        for (int i = 0; i < Philox.COUNTERS; i++) {
            out[from + i] = Fraction.of((int) words[i]);
        }
    }
}
