package dev.headroom.engine;

import java.util.Arrays;

/** Arithmetic over lanes: a row of [month][lane] at a time, so that the inner loops run over lanes. */
final class Columns {
    private Columns() {}

    /** The rows of months 1 and later, themselves and not copies. */
    static double[][] fromSecond(double[][] byMonth) {
        return Arrays.copyOfRange(byMonth, 1, byMonth.length);
    }

    /** Mean over the months {@code first} to {@code last}; a single month is given as it stands, without copying. */
    static double[] mean(double[][] byMonth, int first, int last, int count, double[] scratch) {
        if (first == last) {
            return byMonth[first];
        }
        Arrays.fill(scratch, 0, count, 0);
        for (int t = first; t <= last; t++) {
            add(byMonth[t], scratch, count);
        }
        double share = 1.0 / (last - first + 1);
        for (int lane = 0; lane < count; lane++) {
            scratch[lane] *= share;
        }
        return scratch;
    }

    static double[] max(double[][] byMonth, int first, int last, int count, double[] scratch) {
        if (first == last) {
            return byMonth[first];
        }
        System.arraycopy(byMonth[first], 0, scratch, 0, count);
        for (int t = first + 1; t <= last; t++) {
            double[] row = byMonth[t];
            for (int lane = 0; lane < count; lane++) {
                scratch[lane] = Math.max(scratch[lane], row[lane]);
            }
        }
        return scratch;
    }

    static double[] min(double[][] byMonth, int first, int last, int count, double[] scratch) {
        if (first == last) {
            return byMonth[first];
        }
        System.arraycopy(byMonth[first], 0, scratch, 0, count);
        for (int t = first + 1; t <= last; t++) {
            double[] row = byMonth[t];
            for (int lane = 0; lane < count; lane++) {
                scratch[lane] = Math.min(scratch[lane], row[lane]);
            }
        }
        return scratch;
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
