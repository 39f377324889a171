package dev.headroom.stats;

/** Sums over columns in one fixed order of additions: eight running sums, which a processor can carry side by side. */
final class Columns {
    private Columns() {}

    static double sum(double[] x, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = 0;
        for (; i <= count - 8; i += 8) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
            s4 += x[i + 4];
            s5 += x[i + 5];
            s6 += x[i + 6];
            s7 += x[i + 7];
        }
        double rest = 0;
        for (; i < count; i++) {
            rest += x[i];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7)) + rest;
    }

    /** Sum of (x - centre)^2. */
    static double sumOfSquares(double[] x, double centre, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = 0;
        for (; i <= count - 8; i += 8) {
            double d0 = x[i] - centre;
            s0 += d0 * d0;
            double d1 = x[i + 1] - centre;
            s1 += d1 * d1;
            double d2 = x[i + 2] - centre;
            s2 += d2 * d2;
            double d3 = x[i + 3] - centre;
            s3 += d3 * d3;
            double d4 = x[i + 4] - centre;
            s4 += d4 * d4;
            double d5 = x[i + 5] - centre;
            s5 += d5 * d5;
            double d6 = x[i + 6] - centre;
            s6 += d6 * d6;
            double d7 = x[i + 7] - centre;
            s7 += d7 * d7;
        }
        double rest = 0;
        for (; i < count; i++) {
            double d = x[i] - centre;
            rest += d * d;
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7)) + rest;
    }

    /** Sum of (x - centreX)(y - centreY). */
    static double sumOfProducts(double[] x, double centreX, double[] y, double centreY, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = 0;
        for (; i <= count - 8; i += 8) {
            s0 += (x[i] - centreX) * (y[i] - centreY);
            s1 += (x[i + 1] - centreX) * (y[i + 1] - centreY);
            s2 += (x[i + 2] - centreX) * (y[i + 2] - centreY);
            s3 += (x[i + 3] - centreX) * (y[i + 3] - centreY);
            s4 += (x[i + 4] - centreX) * (y[i + 4] - centreY);
            s5 += (x[i + 5] - centreX) * (y[i + 5] - centreY);
            s6 += (x[i + 6] - centreX) * (y[i + 6] - centreY);
            s7 += (x[i + 7] - centreX) * (y[i + 7] - centreY);
        }
        double rest = 0;
        for (; i < count; i++) {
            rest += (x[i] - centreX) * (y[i] - centreY);
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7)) + rest;
    }

    static void requireSameSize(int size, int other) {
        if (size != other) {
            throw new IllegalArgumentException("a table of " + other + " cells does not merge into one of " + size);
        }
    }

    /** The smallest of the first {@code count} numbers, infinity if there are none; NaN is passed over. */
    static double least(double[] column, int count) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            least = column[i] < least ? column[i] : least;
        }
        return least;
    }

    /** The largest of the first {@code count} numbers, negative infinity if there are none; NaN is passed over. */
    static double most(double[] column, int count) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            most = column[i] > most ? column[i] : most;
        }
        return most;
    }

    /** Whether the first {@code count} numbers are all the same. */
    static boolean isAll(double[] column, int count, double number) {
        int others = 0;
        for (int i = 0; i < count; i++) {
            others += column[i] == number ? 0 : 1;
        }
        return others == 0;
    }
}
