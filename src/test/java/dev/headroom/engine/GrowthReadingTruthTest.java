package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Total, AI or both pools may be what the growth figure is the growth of. */
class GrowthReadingTruthTest {
    private static final double[] SEASON = {1.2, 0.8, 1.1, 0.9, 1, 1, 1.05, 0.95, 1, 1, 1.3, 0.7};
    private static final int MONTHS = 30;
    private static final double PREMIUM = -0.05;

    private static String plan(String growth, String appliesTo, String from, double volatility) {
        return String.format(Locale.ROOT, """
                version: 1
                name: readings
                start: 2026-01
                end: 2028-06
                market:
                  growthPerYear: %s
                  growthAppliesTo: %s
                  volatilityPerYear: %s
                  aiShare: {start: 0.3, target: 0.6, targetDate: 2028-01}
                regions:
                  - region: here
                    demand:
                      from: %s
                      baselineMw: 12
                      growthPremium: -0.05
                      season: [1.2, 0.8, 1.1, 0.9, 1, 1, 1.05, 0.95, 1, 1, 1.3, 0.7]
                      efficiencyGainPerYear: {ai: 0.1, general: 0.02}
                """, growth, appliesTo, volatility, from);
    }

    private static String month(int t) {
        return String.format(Locale.ROOT, "%d-%02d", 2026 + t / 12, 1 + t % 12);
    }

    private static double share(int t) {
        double logit = StrictMath.log(0.3 / 0.7);
        double y = logit + (StrictMath.log(0.6 / 0.4) - logit) * Math.min(t, 24) / 24;
        return 1 / (1 + StrictMath.exp(-y));
    }

    /** MW of AI and general demand in month t, demand beginning f months after the plan. */
    private static double[] expected(String reading, int f, int t) {
        int t0 = Math.max(f, 0);
        if (t < t0) {
            return new double[] {0, 0};
        }
        double level = 12 * StrictMath.pow(1.4 + PREMIUM, (t - f) / 12.0) * SEASON[t % 12];
        double ai = StrictMath.pow(1.1, -(t - t0) / 12.0);
        double general = StrictMath.pow(1.02, -(t - t0) / 12.0);
        double s = share(t);
        double slower = 12 * StrictMath.pow(1.1 + PREMIUM, (t - f) / 12.0) * SEASON[t % 12];
        double a = share(t0) * level;
        return switch (reading) {
            case "total" -> new double[] {s * level * ai, (1 - s) * level * general};
            case "ai" -> new double[] {a * ai, a * (1 - s) / s * general};
            default -> new double[] {0.3 * level * ai, 0.7 * slower * general};
        };
    }

    @ParameterizedTest
    @CsvSource({
        "total,2026-01,0", "total,2025-07,-6", "total,2026-09,8",
        "ai,2026-01,0", "ai,2025-07,-6", "ai,2026-09,8",
        "separately,2026-01,0", "separately,2025-07,-6", "separately,2026-09,8"
    })
    void atMediansEachPoolFollowsItsFormula(String reading, String from, int f) {
        String growth = reading.equals("separately") ? "{ai: 0.4, general: 0.1}" : "0.4";
        RunResult base = RunExperiment.baseCase(PlanText.read(plan(growth, reading, from, 0.3)));
        for (int t = 0; t < MONTHS; t++) {
            double[] mw = expected(reading, f, t);
            assertThat(find(base, "here", "ai", month(t), "demandMean").value())
                    .as("AI in month %s", t)
                    .isCloseTo(mw[0], within(1e-11 * mw[0]));
            assertThat(find(base, "here", "general", month(t), "demandMean").value())
                    .as("general in month %s", t)
                    .isCloseTo(mw[1], within(1e-11 * mw[1]));
        }
    }

    /** Volatility moves both pools alike and leaves their means. */
    @ParameterizedTest
    @CsvSource({"total", "ai", "separately"})
    void meansOfBothPoolsGrowAsAtMedians(String reading) {
        String growth = reading.equals("separately") ? "{ai: 0.4, general: 0.1}" : "0.4";
        int n = 10_000;
        RunResult result = PlanText.run(plan(growth, reading, "2025-07", 0.3), n, 31);
        for (int t : new int[] {1, 13, 29}) {
            double[] mw = expected(reading, -6, t);
            double spread = Math.sqrt(StrictMath.expm1(0.09 * t / 12) / n);
            assertNear("AI", find(result, "here", "ai", month(t), "demandMean"), mw[0], mw[0] * spread);
            assertNear("general", find(result, "here", "general", month(t), "demandMean"), mw[1], mw[1] * spread);
        }
    }

    @Test
    void aRegionWithThePremiumsFloorShrinksByNineteenTwentieths() {
        RunResult base = RunExperiment.baseCase(PlanText.read("""
                version: 1
                name: floor
                start: 2026-01
                end: 2027-01
                market: {growthPerYear: -0.5}
                regions: [{region: here, demand: {baselineMw: 100, growthPremium: -0.9}}]
                """));
        assertThat(find(base, "here", "total", "2027-01", "demandMean").value()).isCloseTo(5, within(1e-9));
    }

    /** The market's growth is one draw: two regions without a premium are in a fixed proportion in every future. */
    @Test
    void regionsShareTheMarketsDrawOfGrowth() {
        var batch = new PlayedBatch(PlanText.read("""
                version: 1
                name: two regions
                start: 2026-01
                end: 2027-01
                market: {growthPerYear: {p10: 0.1, p50: 0.3, p90: 0.6}}
                regions:
                  - {region: here, demand: {baselineMw: 10}}
                  - {region: there, demand: {baselineMw: 30, growthPremium: 0.2}}
                """), 32).play(0, Lanes.WIDTH);
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            double growth = batch.of("market.growthPerYear")[lane];
            assertThat(batch.demand.general(0)[12][lane]).isCloseTo(10 * (1 + growth), within(1e-10));
            assertThat(batch.demand.general(1)[12][lane]).isCloseTo(30 * (1.2 + growth), within(1e-10));
        }
        assertThat(batch.of("market.growthPerYear")).doesNotHaveDuplicates();
    }
}
