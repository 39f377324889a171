package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantiles and tail means of the shortfall of a fixed capacity, with atoms and without. */
class ShortfallTailTruthTest {
    private static final int N = 60_000;
    /** Relative width of a bin: what an atom's value is known to where bins keep no means. */
    private static final double BIN = 1.0 / 128;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private static String plan(String baseline, double existing, double target) {
        return String.format(Locale.ROOT, """
                version: 1
                name: tail
                start: 2026-01
                end: 2026-02
                shortfallTarget: %s
                regions:
                  - region: here
                    demand: {baselineMw: %s}
                    capacity: {existing: {general: %s}, maxUtilisation: {general: 0.8}}
                """, target, baseline, existing);
    }

    private static Estimate here(RunResult result, String metric) {
        return find(result, "here", "general", "horizon", metric);
    }

    /** Usable 10 of 12.5. Shortfall 0, 2, 5, 20 with probability 0.55, 0.25, 0.16, 0.04. */
    private static final String ATOMS = "{discrete: {values: [8, 12, 15, 30], weights: [55, 25, 16, 4]}}";

    /** To the width of a bin, and its interval knows that. */
    private static void assertAtom(Estimate estimate, double value) {
        assertThat(estimate.value()).isCloseTo(value, within(value / 256));
        assertThat(value).isBetween(estimate.low95(), estimate.high95());
    }

    @Test
    void atomsKeepTheirValuesAndTheTailMeanSplitsThem() {
        RunResult result = PlanText.run(plan(ATOMS, 12.5, 0.05), N, 91);
        assertThat(here(result, "shortfallP50").value()).isZero();
        assertAtom(here(result, "shortfallP90"), 5);
        assertAtom(here(result, "shortfallP95"), 5);
        assertAtom(here(result, "shortfallP99"), 20);
        // The worst twentieth is the 4% at 20 and 1% of what is at 5: (0.04 x 20 + 0.01 x 5)/0.05.
        assertNear("CVaR", here(result, "cvar95Mw"), 17, 15 * Math.sqrt(0.04 * 0.96) / 0.05 / Math.sqrt(N));
        assertNear("mean", here(result, "expectedShortfallMw"), 2.1, Math.sqrt((21 - 2.1 * 2.1) / N));
        assertThat(here(result, "headroomP5").value()).isCloseTo(-5, within(5 * BIN));
        assertThat(here(result, "headroomP50").value()).isCloseTo(2, within(2 * BIN));
    }

    /** A chance of 5% of being short is left once 5 more can be used, of 20% with 2, of 50% with none. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.18, 0.3, 0.5, 0.01})
    void capacityToBuyIsTheQuantileOfTheNameplateThatLacks(double target) {
        double shortfall = target < 0.04 ? 20 : target < 0.2 ? 5 : target < 0.45 ? 2 : 0;
        RunResult result = PlanText.run(plan(ATOMS, 12.5, target), 5000, 92);
        assertThat(here(result, "capacityToBuyMw").value()).isCloseTo(shortfall / 0.8, within(shortfall / 0.8 * BIN));
    }

    /** Usable 10, demand lognormal with median 9 and s = 0.3. */
    @Test
    void aContinuousTailHasItsQuantilesAndItsMean() {
        double s = 0.3;
        double p90 = 9 * StrictMath.exp(s * NORMAL.inverseCumulativeProbability(0.9));
        RunResult result = PlanText.run(plan("{lognormal: {median: 9, p90: " + p90 + "}}", 12.5, 0.05), N, 93);
        for (double p : new double[] {0.9, 0.95, 0.99}) {
            double z = NORMAL.inverseCumulativeProbability(p);
            double demand = 9 * StrictMath.exp(s * z);
            double error = Math.sqrt(p * (1 - p) / N) * s * demand / NORMAL.density(z);
            String metric = "shortfallP" + Math.round(100 * p);
            assertNear(metric, here(result, metric), demand - 10, error);
        }
        double z = NORMAL.inverseCumulativeProbability(0.95);
        double q = 9 * StrictMath.exp(s * z);
        double mean = 9 * StrictMath.exp(s * s / 2) * NORMAL.cumulativeProbability(s - z);
        double square = 81 * StrictMath.exp(2 * s * s) * NORMAL.cumulativeProbability(2 * s - z);
        double excess = mean - 0.05 * q;
        double variance = square - 2 * q * mean + 0.05 * q * q - excess * excess;
        assertNear("CVaR", here(result, "cvar95Mw"), mean / 0.05 - 10, Math.sqrt(variance / N) / 0.05);
        assertNear("P5 of headroom", here(result, "headroomP5"), 10 - q);
        assertNear("capacity to buy", here(result, "capacityToBuyMw"), (q - 10) / 0.8);
    }

    /** Where less than a twentieth of futures is short, the tail mean spreads them over a twentieth. */
    @Test
    void aRareShortfallIsAveragedWithNothing() {
        RunResult result = PlanText.run(plan("{discrete: {values: [8, 30], weights: [98, 2]}}", 12.5, 0.05), N, 94);
        assertThat(here(result, "shortfallP95").value()).isZero();
        assertNear("CVaR", here(result, "cvar95Mw"), 8, 20 * Math.sqrt(0.02 * 0.98 / N) / 0.05);
    }
}
