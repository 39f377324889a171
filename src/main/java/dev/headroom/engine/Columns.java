package dev.headroom.engine;

import java.util.Arrays;

/** Arithmetic over lanes, a column at a time. */
final class Columns {
    private Columns() {}

    /** The rows of months 1 and later, themselves and not copies. */
    static double[][] fromSecond(double[][] byMonth) {
        return Arrays.copyOfRange(byMonth, 1, byMonth.length);
    }

    static void add(double[] row, double[] to, int count) {
        for (int lane = 0; lane < count; lane++) {
            to[lane] += row[lane];
        }
    }

    static void multiply(double[] row, double[] by, int count) {
        for (int lane = 0; lane < count; lane++) {
            by[lane] *= row[lane];
        }
    }

    static void max(double[] row, double[] with, int count) {
        for (int lane = 0; lane < count; lane++) {
            with[lane] = Math.max(with[lane], row[lane]);
        }
    }

    static void min(double[] row, double[] with, int count) {
        for (int lane = 0; lane < count; lane++) {
            with[lane] = Math.min(with[lane], row[lane]);
        }
    }

    static long countPositive(double[] row, int count) {
        long positive = 0;
        for (int lane = 0; lane < count; lane++) {
            if (row[lane] > 0) {
                positive++;
            }
        }
        return positive;
    }
}
