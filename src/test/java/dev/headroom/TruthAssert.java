package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;

/** Compares estimates with what a formula gives. */
public final class TruthAssert {
    private static final double STANDARD_ERRORS = 4;

    private TruthAssert() {}

    public static Estimate find(RunResult result, String region, String pool, String period, String metric) {
        return result.find(region, pool, period, metric)
                .orElseThrow(() -> new AssertionError("no " + metric + " of " + region + " " + pool + " in " + period));
    }

    /** Within 4 standard errors. */
    public static void assertNear(String what, Estimate estimate, double expected) {
        assertThat(Math.abs(estimate.value() - expected))
                .as("%s: %s, expected %s", what, estimate, expected)
                .isLessThanOrEqualTo(STANDARD_ERRORS * estimate.standardError() + 1e-9 * Math.abs(expected));
    }

    /** Within 4 standard errors, and the reported error within a share of the true one. */
    public static void assertNear(String what, Estimate estimate, double expected, double trueError, double share) {
        assertNear(what, estimate, expected);
        assertThat(estimate.standardError())
                .as("%s: standard error, expected %s", what, trueError)
                .isBetween(trueError * (1 - share), trueError * (1 + share));
    }
}
