package dev.headroom.random;

import dev.headroom.random.CoordinateOrder.Coordinate;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A law of standard normal coordinates from which rare futures are drawn: a mixture of normal laws with unit variance, each with means of
 * its own for the same few coordinates. All other coordinates keep their law.
 */
public final class ShiftMixture implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double ROUNDING = 1e-9;

    private final CoordinateOrder drivers;
    private final List<Coordinate> coordinates;
    private final double[] shares; // [part]
    private final double[][] shifts; // [part][driver]

    /**
     * @param coordinates the drivers, that is those that are shifted; no two the same
     * @param shares [part] probability of each part, above 0, sum 1
     * @param shifts [part][driver] the means, in standard deviations
     * @throws IllegalArgumentException where these do not fit together
     */
    public ShiftMixture(List<Coordinate> coordinates, double[] shares, double[][] shifts) {
        this.coordinates = List.copyOf(coordinates);
        this.drivers = CoordinateOrder.of(this.coordinates);
        Parameters.require(drivers.size() == coordinates.size(), "a coordinate is shifted twice");
        Parameters.require(shares.length == shifts.length, "each part needs a share and shifts");
        Parameters.require(
                Arrays.stream(shares).allMatch(share -> share > 0)
                        && Math.abs(Arrays.stream(shares).sum() - 1) < ROUNDING,
                "shares must be above 0 and add up to 1: " + Arrays.toString(shares));
        Parameters.require(
                Arrays.stream(shifts)
                        .allMatch(shift -> shift.length == coordinates.size()
                                && Arrays.stream(shift).allMatch(Double::isFinite)),
                "each part needs a finite shift for each coordinate");
        this.shares = shares.clone();
        this.shifts = Arrays.stream(shifts).map(double[]::clone).toArray(double[][]::new);
    }

    /** The law of ordinary replications: nothing is shifted. */
    public static ShiftMixture nominal() {
        return new ShiftMixture(List.of(), new double[] {1}, new double[1][0]);
    }

    /** The coordinates that are shifted. */
    public List<Coordinate> coordinates() {
        return coordinates;
    }

    /** How many laws are mixed. */
    public int parts() {
        return shares.length;
    }

    double share(int part) {
        return shares[part];
    }

    double shift(int part, int driver) {
        return shifts[part][driver];
    }

    /** Which of the drivers a coordinate is, or -1. */
    int driver(long address, int component) {
        return drivers.dimension(address, component);
    }
}
