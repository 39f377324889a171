package dev.headroom.engine;

/** Arithmetic over lanes, a column at a time. */
final class Columns {
    private Columns() {}

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
