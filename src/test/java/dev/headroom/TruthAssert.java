package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** Compares estimates with what a formula gives. */
public final class TruthAssert {
    private static final int DEGREES = 31;
    /** How often a number is more than 4 known standard errors too low. */
    private static final double TAIL = new NormalDistribution().cumulativeProbability(-4);
    /** As often a number is so many standard errors too low that were themselves estimated from 32 strands. */
    private static final double STANDARD_ERRORS = -new TDistribution(DEGREES).inverseCumulativeProbability(TAIL);
    /** That of a quantile rests on how densely numbers lie around it as well, which spreads it further. */
    private static final double DENSITY = 1.25;
    /** As often such an estimated error is below so much of the true one, or above. */
    private static final double LEAST_ERROR = errorShare(TAIL) / DENSITY;

    private static final double MOST_ERROR = errorShare(1 - TAIL) * DENSITY;

    private TruthAssert() {}

    private static double errorShare(double p) {
        return Math.sqrt(new ChiSquaredDistribution(DEGREES).inverseCumulativeProbability(p) / DEGREES);
    }

    public static Estimate find(RunResult result, String region, String pool, String period, String metric) {
        return result.find(region, pool, period, metric)
                .orElseThrow(() -> new AssertionError("no " + metric + " of " + region + " " + pool + " in " + period));
    }

    /** Within as many standard errors, on 31 degrees of freedom, as are as rare as 4 that are known. */
    public static void assertNear(String what, Estimate estimate, double expected) {
        assertThat(Math.abs(estimate.value() - expected))
                .as("%s: %s, expected %s", what, estimate, expected)
                .isLessThanOrEqualTo(STANDARD_ERRORS * estimate.standardError() + 1e-9 * Math.abs(expected));
    }

    /** The same, and the reported error is one that 32 strands may well give where the true one is this. */
    public static void assertNear(String what, Estimate estimate, double expected, double trueError) {
        assertNear(what, estimate, expected);
        assertThat(estimate.standardError())
                .as("%s: standard error, expected %s", what, trueError)
                .isBetween(trueError * LEAST_ERROR, trueError * MOST_ERROR);
    }
}
