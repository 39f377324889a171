package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.math3.stat.StatUtils;

/** Numbers of many futures, with the moments that truth tests compare. */
record Sample(double[] values) {
    private static final double STANDARD_ERRORS = 4;

    /** One number of each future; {@code of} is given the batch and the lane. */
    static Sample of(PlayedBatch batch, int batches, ToDoubleBiFunction<PlayedBatch, Integer> of) {
        return ofAll(batch, batches, List.of(of)).get(0);
    }

    /** Several numbers of each future. */
    static List<Sample> ofAll(PlayedBatch batch, int batches, List<ToDoubleBiFunction<PlayedBatch, Integer>> numbers) {
        var samples = new ArrayList<Sample>();
        for (int k = 0; k < numbers.size(); k++) {
            samples.add(new Sample(new double[batches * Lanes.WIDTH]));
        }
        for (int b = 0; b < batches; b++) {
            batch.play((long) b * Lanes.WIDTH, Lanes.WIDTH);
            for (int k = 0; k < numbers.size(); k++) {
                for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                    samples.get(k).values[b * Lanes.WIDTH + lane] =
                            numbers.get(k).applyAsDouble(batch, lane);
                }
            }
        }
        return samples;
    }

    int size() {
        return values.length;
    }

    double mean() {
        return StatUtils.mean(values);
    }

    double variance() {
        return StatUtils.variance(values);
    }

    /** Within 4 standard errors of the mean, by the sample's own spread. */
    void assertMean(String what, double expected) {
        assertClose(what, mean(), expected, Math.sqrt(variance() / size()));
    }

    /** Within 4 standard errors of a variance of normals. */
    void assertNormalVariance(String what, double expected) {
        assertClose(what, variance(), expected, expected * Math.sqrt(2.0 / (size() - 1)));
    }

    static void assertClose(String what, double value, double expected, double standardError) {
        assertThat(Math.abs(value - expected))
                .as("%s: %s ± %s, expected %s", what, value, standardError, expected)
                .isLessThanOrEqualTo(STANDARD_ERRORS * standardError + 1e-12 * Math.abs(expected));
    }
}
