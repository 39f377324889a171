package dev.headroom.random;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Randomised Sobol' points, for use by one thread at a time. The first coordinates of an order are those of the points; all
 * others are pseudo-random, as {@link PhiloxCoordinates} has them.
 *
 * <p>Replications fall into {@value #STRANDS} strands, each with points of its own randomisation: rows of {@value #ROW}
 * replications go to strands in turn, so that a longer run extends every strand. A coordinate's randomisation is a function of
 * seed, address, component and strand, and stays when its dimension moves.
 */
public final class SobolCoordinates implements Coordinates {
    /** Independent randomisations. */
    public static final int STRANDS = 32;

    /** Consecutive replications of one strand. */
    public static final int ROW = 1024;

    /** Most replications: each strand has 2^30 points. */
    public static final long REPLICATIONS = (long) STRANDS << SobolDirections.INDEX_BITS;

    /** In the counter's last word, as against numbers of replications. */
    private static final int OF_SCRAMBLES = 1;

    private final CoordinateOrder order;
    private final long mixedSeed;
    private final PhiloxCoordinates others;
    private final @Nullable ScrambledDimension[][] scrambled; // [dimension][strand], made when first asked for
    private final Philox philox = new Philox();
    private final InverseNormal inverseNormal = new InverseNormal();
    private final int[] chunk = ScrambledDimension.newChunk();

    public SobolCoordinates(long seed, CoordinateOrder order) {
        this.order = order;
        this.mixedSeed = SplitMix.mix(seed);
        this.others = new PhiloxCoordinates(seed);
        this.scrambled = new ScrambledDimension[Math.min(order.size(), SobolDirections.DIMENSIONS)][STRANDS];
    }

    /** @throws IllegalArgumentException from {@link #REPLICATIONS} on */
    @Override
    public void uniforms(long address, int component, long firstReplication, int count, double[] out) {
        int dimension = order.dimension(address, component);
        if (dimension < 0 || dimension >= scrambled.length) {
            others.uniforms(address, component, firstReplication, count, out);
            return;
        }
        Parameters.require(
                firstReplication + count <= REPLICATIONS, "at most " + REPLICATIONS + " quasi-random replications");
        int filled = 0;
        while (filled < count) {
            long replication = firstReplication + filled;
            int place = (int) (replication % ROW);
            long row = replication / ROW;
            int length = Math.min(count - filled, ROW - place);
            int point = (int) (row / STRANDS) * ROW + place;
            int strand = (int) (row % STRANDS);
            ScrambledDimension points = scrambled[dimension][strand];
            if (points == null) {
                points = scramble(dimension, address, component, strand);
                scrambled[dimension][strand] = points;
            }
            points.fill(point, length, out, filled, chunk);
            filled += length;
        }
    }

    @Override
    public void normals(long address, int component, long firstReplication, int count, double[] out) {
        uniforms(address, component, firstReplication, count, out);
        inverseNormal.replace(out, count);
    }

    private ScrambledDimension scramble(int dimension, long address, int component, int strand) {
        long[] columns = philox.word(0);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = i;
        }
        Arrays.fill(philox.word(1), strand);
        Arrays.fill(philox.word(2), component);
        Arrays.fill(philox.word(3), OF_SCRAMBLES);
        philox.scramble(SplitMix.mix(mixedSeed + address));
        return new ScrambledDimension(dimension, columns, (int) philox.word(1)[0]);
    }
}
