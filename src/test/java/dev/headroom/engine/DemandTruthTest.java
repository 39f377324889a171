package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;

import dev.headroom.PlanText;
import dev.headroom.results.RunResult;
import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTruthTest {
    private static final int REPLICATIONS = 40_000;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private static String plan(
            double sigmaMarket, double kappaMarket, double sigmaOwn, double kappaOwn, double capacity) {
        return String.format(Locale.ROOT, """
                version: 1
                name: one region
                start: 2026-01
                end: 2028-12
                market: {growthPerYear: 0.3, volatilityPerYear: %s, reversionPerYear: %s}
                regions:
                  - region: here
                    demand: {baselineMw: 10, growthPremium: -0.05, volatilityPerYear: %s, reversionPerYear: %s}
                    capacity: {existing: {ai: 0, general: %s}}
                """, sigmaMarket, kappaMarket, sigmaOwn, kappaOwn, capacity);
    }

    private static double variance(double sigma, double kappa, double months) {
        return kappa == 0
                ? sigma * sigma * months / 12
                : sigma * sigma * -Math.expm1(-2 * kappa * months / 12) / (2 * kappa);
    }

    @ParameterizedTest
    @CsvSource({"0.06,0,0.12,0", "0.5,0,0.3,2", "0.3,1.5,0.0,0", "0,0,0.7,0.4", "0.2,12,0.9,6"})
    void meanDemandGrowsAtTheGrowthRateUnderAnyVolatilityAndReversion(
            double sigmaMarket, double kappaMarket, double sigmaOwn, double kappaOwn) {
        RunResult result = PlanText.run(plan(sigmaMarket, kappaMarket, sigmaOwn, kappaOwn, 15), REPLICATIONS, 11);
        for (int t : new int[] {1, 7, 12, 24, 35}) {
            String month = String.format(Locale.ROOT, "%d-%02d", 2026 + t / 12, 1 + t % 12);
            double mean = 10 * Math.pow(1.25, t / 12.0);
            double v = variance(sigmaMarket, kappaMarket, t) + variance(sigmaOwn, kappaOwn, t);
            double error = mean * Math.sqrt(Math.expm1(v) / REPLICATIONS);
            assertNear("demand in " + month, find(result, "here", "general", month, "demandMean"), mean, error);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.06,0,0.12,0,15", "0.3,1.5,0.2,0.5,18", "0,0,0.3,0,12"})
    void shortfallOfFixedCapacityIsTheLognormalTail(
            double sigmaMarket, double kappaMarket, double sigmaOwn, double kappaOwn, double capacity) {
        RunResult result = PlanText.run(plan(sigmaMarket, kappaMarket, sigmaOwn, kappaOwn, capacity), REPLICATIONS, 12);
        for (int t : new int[] {12, 24, 35}) {
            String month = String.format(Locale.ROOT, "%d-%02d", 2026 + t / 12, 1 + t % 12);
            double mean = 10 * Math.pow(1.25, t / 12.0);
            double s = Math.sqrt(variance(sigmaMarket, kappaMarket, t) + variance(sigmaOwn, kappaOwn, t));
            double d2 = Math.log(mean / capacity) / s - s / 2;
            double p = NORMAL.cumulativeProbability(d2);
            double excess = mean * NORMAL.cumulativeProbability(d2 + s) - capacity * p;
            double square = mean * mean * Math.exp(s * s) * NORMAL.cumulativeProbability(d2 + 2 * s)
                    - 2 * capacity * mean * NORMAL.cumulativeProbability(d2 + s)
                    + capacity * capacity * p;
            assertNear(
                    "P(short) in " + month,
                    find(result, "here", "general", month, "shortfallProbability"),
                    p,
                    Math.sqrt(p * (1 - p) / REPLICATIONS));
            assertNear(
                    "E[shortfall] in " + month,
                    find(result, "here", "general", month, "expectedShortfallMw"),
                    excess,
                    Math.sqrt((square - excess * excess) / REPLICATIONS));
            double p95 = Math.max(0, mean * Math.exp(s * 1.6448536269514722 - s * s / 2) - capacity);
            assertNear(
                    "P95 in " + month,
                    withResolution(find(result, "here", "general", month, "shortfallP95"), p95),
                    p95);
        }
    }

    /** A quantile has the histogram's resolution of 0.4% on top of its sampling error. */
    private static dev.headroom.stats.Estimate withResolution(dev.headroom.stats.Estimate estimate, double expected) {
        return new dev.headroom.stats.Estimate(
                estimate.value(), estimate.standardError() + 0.001 * expected, estimate.low95(), estimate.high95());
    }
}
