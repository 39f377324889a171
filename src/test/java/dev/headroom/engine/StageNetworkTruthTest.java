package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Completion of a project with all the money it needs: order statistics of its stages. */
class StageNetworkTruthTest {
    private static final int N = 6_000;

    /** One project from the start on, due in month 12. */
    private static String plan(String stages, String delay) {
        return String.format(Locale.ROOT, """
                version: 1
                name: stages
                start: 2026-01
                end: 2028-06
                regions:
                  - region: here
                    demand: {baselineMw: 1}
                    delayFactor: %s
                    projects: [{id: hall, generalMw: 10, earliestStart: 2026-01, build: hall, due: 2027-01}]
                builds:
                  hall:
                    costUsdMillionPerMw: {general: 1}
                    stages: %s
                investment:
                  totalUsdMillion: 0
                  tranches: []
                  allocation: {elsewhere: 1}
                  openingBalanceUsdMillion: {here: 10}
                """, delay, stages);
    }

    private static Estimate hall(RunResult result, String metric) {
        return result.findProject("here", "hall", metric).orElseThrow();
    }

    /** Compares quantiles and the chance of being on time with a distribution function and its density. */
    private static void assertCompletes(
            RunResult result, DoubleUnaryOperator quantile, DoubleUnaryOperator density, double onTime) {
        for (double p : new double[] {0.1, 0.5, 0.9}) {
            double months = quantile.applyAsDouble(p);
            double error = Math.sqrt(p * (1 - p) / N) / density.applyAsDouble(months);
            assertNear("P" + Math.round(100 * p), hall(result, "completionP" + Math.round(100 * p)), months, error);
        }
        assertNear("on time", hall(result, "onTimeProbability"), onTime, Math.sqrt(onTime * (1 - onTime) / N));
    }

    private static DoubleUnaryOperator quantileOfLargest(int k, double mean) {
        return p -> -mean * StrictMath.log(1 - StrictMath.pow(p, 1.0 / k));
    }

    private static DoubleUnaryOperator densityOfLargest(int k, double mean) {
        return t -> k / mean * StrictMath.exp(-t / mean) * StrictMath.pow(-StrictMath.expm1(-t / mean), k - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void parallelStagesTakeAsLongAsTheLongestOfThem(int k) {
        var stages = new StringBuilder("{");
        for (int i = 0; i < k; i++) {
            stages.append(String.format(
                    Locale.ROOT, "s%d: {months: {exponential: {mean: 6}}, spendShare: %s}, ", i, 1.0 / k));
        }
        RunResult result = PlanText.run(plan(stages + "}", "1"), N, 51);
        assertCompletes(
                result,
                quantileOfLargest(k, 6),
                densityOfLargest(k, 6),
                StrictMath.pow(-StrictMath.expm1(-12.0 / 6), k));
    }

    /** Three gammas of shape 4 and scale 1 in series are one of shape 12. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5})
    void stagesInSeriesAddUp(double delay) {
        String stage = "{months: {gamma: {mean: 4, cv: 0.5}}, spendShare: %s}";
        String stages = "{one: " + stage.replace("%s", "0.5") + ", two: "
                + stage.replace("%s", "0.25, after: [one]") + ", three: " + stage.replace("%s", "0.25, after: [two]")
                + "}";
        var sum = new GammaDistribution(12, delay);
        assertCompletes(
                PlanText.run(plan(stages, Double.toString(delay)), N, 52),
                sum::inverseCumulativeProbability,
                sum::density,
                sum.cumulativeProbability(12));
    }

    /** A first stage of mean 2, two parallel ones of mean 6, a last one of 1.5 months: as long as the longest of three of mean 6, and 1.5. */
    @Test
    void aDiamondWaitsForBothItsSides() {
        String stages = """
                {first: {months: {exponential: {mean: 2}}, spendShare: 0.25},
                 left: {months: {exponential: {mean: 6}}, spendShare: 0.25, after: [first]},
                 right: {months: {exponential: {mean: 6}}, spendShare: 0.25, after: [first]},
                 last: {months: 1.5, spendShare: 0.25, after: [left, right]}}""".replace("\n", "");
        assertCompletes(
                PlanText.run(plan(stages, "1"), N, 53),
                p -> 1.5 + quantileOfLargest(3, 6).applyAsDouble(p),
                t -> densityOfLargest(3, 6).applyAsDouble(t - 1.5),
                StrictMath.pow(-StrictMath.expm1(-10.5 / 6), 3));
    }

    /** The region's delay is one draw for all stages: 12 months or 24, never 18. */
    @Test
    void anUncertainDelayStretchesAllStagesOfAFutureAlike() {
        String stages = "{one: {months: 5, spendShare: 0.5}, two: {months: 7, spendShare: 0.5, after: [one]}}";
        RunResult result = PlanText.run(plan(stages, "{discrete: {values: [1, 2], weights: [0.3, 0.7]}}"), N, 54);
        assertThat(hall(result, "completionP10").value()).isCloseTo(12, within(0.05));
        assertThat(hall(result, "completionP50").value()).isCloseTo(24, within(0.05));
        assertNear("on time", hall(result, "onTimeProbability"), 0.3, Math.sqrt(0.21 / N));
    }

    @Test
    void withoutADueMonthTheCriticalPathAtMediansIsThePromise() {
        String stages = """
                {permit: {months: {p10: 1, p50: 3, p90: 10}, spendShare: 0.25},
                 shell: {months: 6, spendShare: 0.25, after: [permit]},
                 grid: {months: {exponential: {mean: 10}}, spendShare: 0.25},
                 last: {months: 2, spendShare: 0.25, after: [shell, grid]}}""".replace("\n", "");
        String promised = plan(stages, "1").replace(", due: 2027-01", "");
        RunResult base = RunExperiment.baseCase(PlanText.read(promised));
        // permit and shell take 9 months, the median of grid is 10 ln 2 = 6.9, last takes 2
        assertThat(hall(base, "completionP50").value()).isCloseTo(11, within(1e-9));
        double onTime = -StrictMath.expm1(-9.0 / 10) / 2;
        assertNear("on time", hall(PlanText.run(promised, N, 55), "onTimeProbability"), onTime);
    }

    @Test
    void whatIsNotCompleteByTheEndCountsAsBeyondIt() {
        String stages = "{one: {months: {exponential: {mean: 60}}, spendShare: 1}}";
        RunResult result = PlanText.run(plan(stages, "1"), 2000, 56);
        assertThat(hall(result, "completionP90").value()).isInfinite();
        assertNear("P10", hall(result, "completionP10"), 60 * -StrictMath.log(0.9));
    }
}
