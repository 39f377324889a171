package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Uniformity and independence, along each part of the address, at fixed seeds. */
class PhiloxCoordinatesTruthTest {
    private static final int COLUMNS = 256;
    private static final int LENGTH = 1024;
    private static final int CELLS = 16;

    @Test
    void numbersAreUniformAndPairsAreIndependentAlongEveryPartOfTheAddress() {
        assertIndependent("component", i -> column(1, 77, i, 0));
        assertIndependent("row", i -> column(1, 77, 0, 1024L * i));
        assertIndependent("address", i -> column(1, i, 0, 0));
        assertIndependent("path", i -> column(1, InputAddress.of("regions/r" + i), 0, 0));
        assertIndependent("seed", i -> column(i, 77, 0, 0));
    }

    private static double[] column(long seed, long address, int component, long replication) {
        var out = new double[LENGTH];
        new PhiloxCoordinates(seed).uniforms(address, component, replication, LENGTH, out);
        return out;
    }

    private static void assertIndependent(String part, IntFunction<double[]> columns) {
        var pairs = new long[CELLS * CELLS];
        var serial = new long[CELLS * CELLS];
        double product = 0;
        var before = columns.apply(COLUMNS);
        for (int i = 0; i < COLUMNS; i++) {
            var column = columns.apply(i);
            for (int k = 0; k < LENGTH; k++) {
                pairs[cell(column[k], before[k])]++;
                product += (column[k] - 0.5) * (before[k] - 0.5);
                if (k > 0) {
                    serial[cell(column[k], column[k - 1])]++;
                }
            }
            before = column;
        }
        double n = (double) COLUMNS * LENGTH;
        assertThat(chiSquareDeviation(pairs)).as("pairs across %ss", part).isBetween(-4.0, 4.0);
        assertThat(chiSquareDeviation(serial)).as("pairs within a %s", part).isBetween(-4.0, 4.0);
        assertThat(12 * product / Math.sqrt(n))
                .as("correlation across %ss", part)
                .isBetween(-4.0, 4.0);
    }

    private static int cell(double u, double v) {
        return CELLS * (int) (u * CELLS) + (int) (v * CELLS);
    }

    /** How many standard deviations chi-square is from its degrees of freedom. */
    private static double chiSquareDeviation(long[] counts) {
        long n = 0;
        for (long count : counts) {
            n += count;
        }
        double expected = (double) n / counts.length;
        double chiSquare = 0;
        for (long count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        int degrees = counts.length - 1;
        return (chiSquare - degrees) / Math.sqrt(2.0 * degrees);
    }
}
