package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.TruthAssert;
import dev.headroom.plan.Plan;
import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

/** Over 400 seeds, the 95% intervals of a run contain the truth at their rate, and the standard error is the spread of the estimates. */
class IntervalCoverageTruthTest {
    private static final int SEEDS = 400;
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double USABLE_MW = 16;

    /** Spread of the log of the baseline, and of demand in the last month. */
    private static final double BASELINE_SPREAD = 0.2;

    private static final double SPREAD = Math.sqrt(BASELINE_SPREAD * BASELINE_SPREAD + 0.25 * 5 / 12);
    private static final double MEAN =
            10 * StrictMath.exp(BASELINE_SPREAD * BASELINE_SPREAD / 2) * StrictMath.pow(2, 5.0 / 12);

    private static final Plan PLAN = PlanText.read(String.format(
            Locale.ROOT, """
            version: 1
            name: coverage
            start: 2026-01
            end: 2026-06
            market: {growthPerYear: 1.0, volatilityPerYear: 0.5}
            regions:
              - region: here
                demand: {baselineMw: {lognormal: {median: 10, p90: %s}}}
                projects: [{id: hall, aiMw: 5, earliestStart: 2026-01, build: hall}]
                capacity: {existing: {general: 20}, maxUtilisation: {general: 0.8}, aiServesGeneral: false}
            builds:
              hall:
                costUsdMillionPerMw: {ai: {lognormal: {mean: 30, cv: 0.3}}}
                overrun: {lognormal: {mean: 1.1, cv: 0.4}}
                stages: {only: {months: {exponential: {mean: 2}}, spendShare: 1}}
            investment:
              totalUsdMillion: 0
              tranches: []
              allocation: {elsewhere: 1}
              openingBalanceUsdMillion: {here: 100000}
            """, 10 * StrictMath.exp(BASELINE_SPREAD * NORMAL.inverseCumulativeProbability(0.9))));

    private static Map<String, Double> truths() {
        double d2 = StrictMath.log(MEAN / USABLE_MW) / SPREAD - SPREAD / 2;
        double p = NORMAL.cumulativeProbability(d2);
        double excess = MEAN * NORMAL.cumulativeProbability(d2 + SPREAD) - USABLE_MW * p;
        double z = NORMAL.inverseCumulativeProbability(0.95);
        var truths = new LinkedHashMap<String, Double>();
        truths.put("demandMean", MEAN);
        truths.put("demandP50", MEAN * StrictMath.exp(-SPREAD * SPREAD / 2));
        truths.put("shortfallProbability", p);
        truths.put("expectedShortfallMw", excess);
        truths.put("unservedShare", excess / MEAN);
        truths.put("shortfallP95", MEAN * StrictMath.exp(SPREAD * z - SPREAD * SPREAD / 2) - USABLE_MW);
        truths.put("cvar95Mw", MEAN * NORMAL.cumulativeProbability(SPREAD - z) / 0.05 - USABLE_MW);
        return truths;
    }

    private static void assertCovers(String metric, double truth, List<Estimate> estimates) {
        long covered = estimates.stream()
                .filter(estimate -> estimate.low95() <= truth && truth <= estimate.high95())
                .count();
        assertThat((double) covered / SEEDS)
                .as("coverage of %s", metric)
                .isCloseTo(0.95, within(4 * Math.sqrt(0.95 * 0.05 / SEEDS)));
        double[] values = estimates.stream().mapToDouble(Estimate::value).toArray();
        double spread = Math.sqrt(StatUtils.variance(values));
        assertThat(StatUtils.mean(values))
                .as("mean estimate of %s", metric)
                .isCloseTo(truth, within(4 * spread / Math.sqrt(SEEDS) + 0.02 * spread));
        double reported = StatUtils.mean(
                estimates.stream().mapToDouble(Estimate::standardError).toArray());
        assertThat(reported)
                .as("mean standard error of %s", metric)
                .isCloseTo(spread, within(4 * spread / Math.sqrt(2.0 * SEEDS)));
    }

    /** 1,000 futures hold some 50 of the worst twentieth, which is enough for all of these. */
    @Test
    void intervalsContainTheTruthInNineteenOfTwentyRuns() {
        var estimates = new LinkedHashMap<String, List<Estimate>>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            RunResult result = PlanText.run(PLAN, 1000, seed, 1);
            truths().keySet()
                    .forEach(metric -> estimates
                            .computeIfAbsent(metric, m -> new ArrayList<>())
                            .add(TruthAssert.find(result, "here", "general", "2026-06", metric)));
            estimates
                    .computeIfAbsent("capexUsdMillion", m -> new ArrayList<>())
                    .add(TruthAssert.find(result, "here", "total", "horizon", "capexUsdMillion"));
            estimates
                    .computeIfAbsent("onTimeProbability", m -> new ArrayList<>())
                    .add(result.findProject("here", "hall", "onTimeProbability").orElseThrow());
            estimates
                    .computeIfAbsent("completionP50", m -> new ArrayList<>())
                    .add(result.findProject("here", "hall", "completionP50").orElseThrow());
        }
        truths().forEach((metric, truth) -> assertCovers(metric, truth, estimates.getOrDefault(metric, List.of())));
        assertCovers("capexUsdMillion", 5 * 30 * 1.1, estimates.getOrDefault("capexUsdMillion", List.of()));
        assertCovers("onTimeProbability", 0.5, estimates.getOrDefault("onTimeProbability", List.of()));
        assertCovers("completionP50", 2 * StrictMath.log(2), estimates.getOrDefault("completionP50", List.of()));
    }
}
