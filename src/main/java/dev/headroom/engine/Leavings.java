package dev.headroom.engine;

import java.util.Arrays;

/** The phases whose end of life is known, in one future of one account. It grows as phases come in. */
final class Leavings {
    private int size;
    private int[] region = new int[16];
    private int[] pool = new int[16];
    private int[] month = new int[16];
    private boolean[] counted = new boolean[16];
    private double[] mw = new double[16];

    void clear() {
        size = 0;
    }

    /** @param isCounted whether the MW count against the grid limit */
    void add(int inRegion, int ofPool, int fromMonth, boolean isCounted, double leavingMw) {
        if (size == mw.length) {
            region = Arrays.copyOf(region, 2 * size);
            pool = Arrays.copyOf(pool, 2 * size);
            month = Arrays.copyOf(month, 2 * size);
            counted = Arrays.copyOf(counted, 2 * size);
            mw = Arrays.copyOf(mw, 2 * size);
        }
        region[size] = inRegion;
        pool[size] = ofPool;
        month[size] = fromMonth;
        counted[size] = isCounted;
        mw[size++] = leavingMw;
    }

    /** MW that have left a pool of a region by a month. */
    double mw(int inRegion, int ofPool, int byMonth) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            if (region[k] == inRegion && pool[k] == ofPool && month[k] <= byMonth) {
                sum += mw[k];
            }
        }
        return sum;
    }

    /** Those of them that the grid limit does not count. */
    double uncountedMw(int inRegion, int ofPool, int byMonth) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            if (region[k] == inRegion && pool[k] == ofPool && month[k] <= byMonth && !counted[k]) {
                sum += mw[k];
            }
        }
        return sum;
    }
}
