package dev.headroom.stats;

import org.apache.commons.math3.distribution.TDistribution;

/** The 97.5% quantile of Student's t: half the width of a 95% interval, in standard errors. */
final class StudentT {
    /** The 97.5% quantile of the normal distribution. */
    static final double NORMAL = 1.959963984540054;

    private static final int TABLE = 60;
    private static final double[] BY_DEGREES = table();

    private StudentT() {}

    private static double[] table() {
        var table = new double[TABLE];
        for (int degrees = 1; degrees < TABLE; degrees++) {
            table[degrees] = new TDistribution(null, degrees).inverseCumulativeProbability(0.975);
        }
        return table;
    }

    /** By table, or for many degrees by Fisher and Cornish's expansion (1960), to 1e-8. */
    static double quantile975(long degrees) {
        if (degrees < TABLE) {
            return BY_DEGREES[(int) degrees];
        }
        double z = NORMAL;
        double square = z * z;
        double v = degrees;
        double first = (square + 1) * z / 4;
        double second = ((5 * square + 16) * square + 3) * z / 96;
        double third = (((3 * square + 19) * square + 17) * square - 15) * z / 384;
        double fourth = ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) * z / 92160;
        return z + (first + (second + (third + fourth / v) / v) / v) / v;
    }
}
