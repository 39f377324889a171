package dev.headroom.random;

import dev.headroom.random.CoordinateOrder.Coordinate;
import java.util.Arrays;

/**
 * Coordinates that follow a {@link ShiftMixture}, and the weights that make up for it (importance sampling), for use by one thread at a
 * time. A replication's part of the mixture has an address of its own.
 *
 * <p>The weight is a function of the mixture and the replication alone, whichever coordinates are asked for, however often: with the
 * driving coordinates z it is the density of the standard normal law over that of the mixture,
 * 1 / sum over parts of share exp(shift z - shift shift / 2), all parts in the denominator (Veach and Guibas 1995; Owen and Zhou 2000).
 */
public final class ShiftedCoordinates implements Coordinates {
    private static final long PART = InputAddress.of("rare.part");
    private static final double BELOW_ONE = Math.nextDown(1.0);

    private final Coordinates base;
    private final ShiftMixture mixture;
    private final int[] parts = new int[SobolCoordinates.ROW]; // [replication - firstOfParts]
    private final double[] scratch = new double[SobolCoordinates.ROW];
    private final double[] exponent = new double[SobolCoordinates.ROW];
    private final double[][] drawn; // [driver][lane]
    private long firstOfParts = -1;
    private int countOfParts;

    /** @param base independent standard normals */
    public ShiftedCoordinates(Coordinates base, ShiftMixture mixture) {
        this.base = base;
        this.mixture = mixture;
        this.drawn = new double[mixture.coordinates().size()][SobolCoordinates.ROW];
    }

    @Override
    public void normals(long address, int component, long firstReplication, int count, double[] out) {
        base.normals(address, component, firstReplication, count, out);
        int driver = mixture.driver(address, component);
        if (driver >= 0) {
            findParts(firstReplication, count);
            for (int lane = 0; lane < count; lane++) {
                out[lane] += mixture.shift(parts[lane], driver);
            }
        }
    }

    @Override
    public void uniforms(long address, int component, long firstReplication, int count, double[] out) {
        if (mixture.driver(address, component) < 0) {
            base.uniforms(address, component, firstReplication, count, out);
            return;
        }
        normals(address, component, firstReplication, count, out);
        for (int lane = 0; lane < count; lane++) {
            out[lane] = Math.max(Double.MIN_NORMAL, Math.min(BELOW_ONE, NormalCurve.cumulative(out[lane])));
        }
    }

    private void findParts(long first, int count) {
        if (first == firstOfParts && count <= countOfParts) {
            return;
        }
        base.uniforms(PART, 0, first, count, scratch);
        for (int lane = 0; lane < count; lane++) {
            double rest = scratch[lane];
            int part = 0;
            while (part < mixture.parts() - 1 && rest >= mixture.share(part)) {
                rest -= mixture.share(part);
                part++;
            }
            parts[lane] = part;
        }
        firstOfParts = first;
        countOfParts = count;
    }

    /**
     * Fills {@code out[0 .. count)} with the weights of replications: times a weight, what follows the mixture has the mean that it has
     * without shifts.
     *
     * @param count at most {@value SobolCoordinates#ROW}
     */
    public void weights(long firstReplication, int count, double[] out) {
        for (int driver = 0; driver < drawn.length; driver++) {
            Coordinate coordinate = mixture.coordinates().get(driver);
            normals(coordinate.address(), coordinate.component(), firstReplication, count, drawn[driver]);
        }
        Arrays.fill(out, 0, count, 0);
        for (int part = 0; part < mixture.parts(); part++) {
            addDensity(part, count, out);
        }
        for (int lane = 0; lane < count; lane++) {
            out[lane] = 1 / out[lane];
        }
    }

    /** The part's share times its density over that of the standard normal law. */
    private void addDensity(int part, int count, double[] sum) {
        Arrays.fill(exponent, 0, count, 0);
        for (int driver = 0; driver < drawn.length; driver++) {
            double shift = mixture.shift(part, driver);
            double[] z = drawn[driver];
            for (int lane = 0; lane < count; lane++) {
                exponent[lane] += shift * (z[lane] - shift / 2);
            }
        }
        ArrayMath.exp(exponent, scratch, count);
        for (int lane = 0; lane < count; lane++) {
            sum[lane] += mixture.share(part) * scratch[lane];
        }
    }
}
