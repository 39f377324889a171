package dev.headroom.stats;

import java.io.Serializable;

/**
 * Sums of many cells that come out the same to the last bit in whatever order numbers are added and tables merged: a mutable accumulator,
 * for one thread.
 *
 * <p>Each number is split on two fixed binary grids, multiples of 1/4 and what remains in multiples of 2^-42. Sums on a grid are exact as
 * long as they stay below 2^51 of them (2.2e15 coarse; fine parts are carried over), so that no rounding depends on the order (the
 * pre-rounding of Demmel and Nguyen 2015). What is smaller than 2^-43 is rounded away. Between merges a cell takes in at most
 * {@value #MOST} numbers.
 */
public final class ExactSums implements Serializable {
    private static final long serialVersionUID = 1;
    /** So many fine parts of 1/8 stay below 2^11, up to which a double has all multiples of 2^-42. */
    static final int MOST = 1 << 14;
    /** Adding and subtracting it rounds to multiples of 1/4. */
    private static final double TO_COARSE = 0x1.8p50;
    /** Adding and subtracting it rounds to multiples of 2^-42. */
    private static final double TO_FINE = 0x1.8p10;

    /** Below it adding {@link #TO_COARSE} leaves the binary exponent as it is. */
    private static final double LIMIT = 0x1p49;

    private final double[] coarse; // [cell]
    private final double[] fine; // [cell]

    /** A table of {@code cells} cells, all 0. */
    public ExactSums(int cells) {
        this.coarse = new double[cells];
        this.fine = new double[cells];
    }

    /**
     * Adds a number.
     *
     * @throws IllegalArgumentException for 5e14 or more, of either sign, and for NaN
     */
    public void add(int cell, double number) {
        if (!(Math.abs(number) < LIMIT)) {
            throw new IllegalArgumentException(number + " cannot be added up: sums are of less than 5e14");
        }
        double near = (number + TO_COARSE) - TO_COARSE;
        coarse[cell] += near;
        fine[cell] += ((number - near) + TO_FINE) - TO_FINE;
    }

    /** Adds all that another table of the same size holds. */
    public void merge(ExactSums other) {
        if (other.coarse.length != coarse.length) {
            throw new IllegalArgumentException(
                    "a table of " + other.coarse.length + " cells does not merge into one of " + coarse.length);
        }
        for (int cell = 0; cell < coarse.length; cell++) {
            double parts = fine[cell] + other.fine[cell];
            double carried = (parts + TO_COARSE) - TO_COARSE;
            coarse[cell] += other.coarse[cell] + carried;
            fine[cell] = parts - carried;
        }
    }

    public double sum(int cell) {
        return coarse[cell] + fine[cell];
    }
}
