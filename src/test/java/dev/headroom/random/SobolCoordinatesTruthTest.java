package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What integrals over randomised points are, at fixed seeds. */
class SobolCoordinatesTruthTest {
    private static final int DIMENSIONS = 8;

    /** Single strands, few points: any bias of a randomisation would show. */
    @Test
    void everyPointOfAStrandIsUniform() {
        int seeds = 200;
        var counts = new long[64];
        double product = 0;
        for (int seed = 0; seed < seeds; seed++) {
            var points = new SobolPoints(seed, 20);
            for (int strand = 0; strand < SobolCoordinates.STRANDS; strand++) {
                double[] x = points.column(19, strand, 4);
                double[] y = points.column(18, strand, 4);
                counts[(int) (64 * x[3])]++;
                product += (x[3] - 0.5) * (y[3] - 0.5);
            }
        }
        double n = (double) seeds * SobolCoordinates.STRANDS;
        double chiSquare = 0;
        for (long count : counts) {
            chiSquare += (count - n / 64) * (count - n / 64) / (n / 64);
        }
        assertThat((chiSquare - 63) / Math.sqrt(2 * 63)).isBetween(-4.0, 4.0);
        assertThat(12 * product / Math.sqrt(n)).isBetween(-4.0, 4.0);
    }

    @Test
    void smoothIntegralsConvergeFarFasterThanWithPseudoRandomNumbers() {
        double[] few = smoothMeans(11, 256);
        double[] many = smoothMeans(11, 4096);
        assertThat(mean(many)).as("unbiased").isCloseTo(1, within(4 * spread(many) / Math.sqrt(many.length)));
        assertThat(mean(few)).as("unbiased").isCloseTo(1, within(4 * spread(few) / Math.sqrt(few.length)));
        double pseudoRandom = Math.sqrt((Math.pow(1 + 1.0 / 12, DIMENSIONS) - 1) / 4096);
        assertThat(spread(many)).isLessThan(pseudoRandom / 15);
        assertThat(spread(few) / spread(many))
                .as("16 times the points, where pseudo-random numbers gain 4")
                .isGreaterThan(10);
    }

    /** [strand] mean of the product of u + 1/2 over all dimensions, whose integral is 1. */
    private static double[] smoothMeans(long seed, int count) {
        var points = new SobolPoints(seed, DIMENSIONS);
        var means = new double[SobolCoordinates.STRANDS];
        for (int strand = 0; strand < means.length; strand++) {
            var product = new double[count];
            Arrays.fill(product, 1);
            for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
                double[] column = points.column(dimension, strand, count);
                for (int i = 0; i < count; i++) {
                    product[i] *= column[i] + 0.5;
                }
            }
            means[strand] = mean(product);
        }
        return means;
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).sum() / numbers.length;
    }

    private static double spread(double[] numbers) {
        double mean = mean(numbers);
        double squares =
                Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (numbers.length - 1));
    }
}
