package dev.headroom.random;

import umontreal.ssj.hups.SobolSequence;

/** The direction numbers of Sobol's sequence (1967) that SSJ has built in. */
final class SobolDirections extends SobolSequence {
    static final int DIMENSIONS = MAXDIM;

    /** Points of a dimension have indices of so many bits. */
    static final int INDEX_BITS = 30;

    private static final long serialVersionUID = 1;
    private static final int DIGITS = 31;
    private static final int[][] DIRECTIONS = new SobolDirections().byDimension(); // [dimension][bit of the index]

    private SobolDirections() {
        super(INDEX_BITS, DIGITS, DIMENSIONS);
    }

    private int[][] byDimension() {
        var directions = new int[DIMENSIONS][INDEX_BITS];
        for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
            for (int bit = 0; bit < INDEX_BITS; bit++) {
                directions[dimension][bit] = genMat[dimension * numCols + bit] << (Integer.SIZE - DIGITS);
            }
        }
        return directions;
    }

    /** What a bit of a point's index adds, bit by bit, to the point's coordinate: digits from the highest bit down. */
    static int direction(int dimension, int bit) {
        return DIRECTIONS[dimension][bit];
    }
}
