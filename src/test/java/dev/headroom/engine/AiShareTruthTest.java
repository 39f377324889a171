package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The AI share of demand is a straight line in logit space with normal deviations around it. */
class AiShareTruthTest {
    private static final int N = 15_000;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private static String plan(String share, String own) {
        return String.format(Locale.ROOT, """
                version: 1
                name: share
                start: 2026-01
                end: 2028-01
                market:
                  growthPerYear: 0.3
                  aiShare: %s
                regions:
                  - region: here
                    demand: {baselineMw: 10, aiShare: %s}
                  - region: there
                    demand: {baselineMw: 30}
                """, share, own);
    }

    private static double logit(double share) {
        return StrictMath.log(share / (1 - share));
    }

    private static double logistic(double y) {
        return 1 / (1 + StrictMath.exp(-y));
    }

    private static double variance(double sigma, double kappa, double months) {
        return kappa == 0
                ? sigma * sigma * months / 12
                : sigma * sigma * -StrictMath.expm1(-2 * kappa * months / 12) / (2 * kappa);
    }

    private static String month(int t) {
        return String.format(Locale.ROOT, "%d-%02d", 2026 + t / 12, 1 + t % 12);
    }

    @Test
    void theShareAtPlanStartIsExactlyTheDraw() {
        String wandering = "{start: 0.2, target: 0.7, targetDate: 2028-01, volatilityPerYear: 0.5}";
        var batch = new PlayedBatch(PlanText.read(plan(wandering, wandering)), 1).play(0, Lanes.WIDTH);
        assertThat(batch.batch.share.of(0)[0]).containsOnly(0.2);
        assertThat(batch.batch.share.of(0)[1]).doesNotHaveDuplicates();
    }

    /** With an uncertain start and target, too: at their medians. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void atMediansItIsTheLogisticLine(boolean hold) {
        RunResult base = RunExperiment.baseCase(PlanText.read(plan(
                "{start: {p10: 0.15, p50: 0.2, p90: 0.3}, target: {p10: 0.5, p50: 0.7, p90: 0.8}, targetDate: 2027-03,"
                        + " volatilityPerYear: 0.4, holdAfterTarget: " + hold + "}",
                "{volatilityPerYear: 0.3}")));
        for (int t = 0; t <= 24; t++) {
            double done = hold ? Math.min(t, 14) / 14.0 : t / 14.0;
            double share = logistic(logit(0.2) + (logit(0.7) - logit(0.2)) * done);
            assertThat(find(base, "here", "total", month(t), "aiShareMean").value())
                    .as("share in month %s", t)
                    .isCloseTo(share, within(1e-12));
            assertThat(find(base, "here", "ai", month(t), "demandMean").value()
                            / find(base, "here", "total", month(t), "demandMean")
                                    .value())
                    .isCloseTo(share, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.2,0.5,0.1,0.5", "0.6,0,0.3,0", "0,0,0.5,2"})
    void volatilitySpreadsItNormallyInLogitSpace(
            double sigmaMarket, double kappaMarket, double sigmaOwn, double kappaOwn) {
        RunResult result = PlanText.run(
                plan(
                        String.format(
                                Locale.ROOT,
                                "{start: 0.2, target: 0.7, targetDate: 2028-01, volatilityPerYear: %s, reversionPerYear: %s}",
                                sigmaMarket,
                                kappaMarket),
                        String.format(
                                Locale.ROOT, "{volatilityPerYear: %s, reversionPerYear: %s}", sigmaOwn, kappaOwn)),
                N,
                21);
        for (int t : new int[] {6, 24}) {
            double y = logit(0.2) + (logit(0.7) - logit(0.2)) * t / 24;
            double s = Math.sqrt(variance(sigmaMarket, kappaMarket, t) + variance(sigmaOwn, kappaOwn, t));
            for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
                double z = NORMAL.inverseCumulativeProbability(p);
                double share = logistic(y + s * z);
                double error = Math.sqrt(p * (1 - p) / N) * s * share * (1 - share) / NORMAL.density(z);
                String metric = "aiShareP" + Math.round(100 * p);
                assertNear(metric, find(result, "here", "total", month(t), metric), share, error);
            }
            assertNear(
                    "the other region has the market's volatility alone",
                    find(result, "there", "total", month(t), "aiShareP95"),
                    logistic(y + Math.sqrt(variance(sigmaMarket, kappaMarket, t)) * 1.6448536269514722));
        }
    }

    @Test
    void anUncertainTargetTurnsTheLine() {
        RunResult result = PlanText.run(
                plan("{start: 0.3, target: {uniform: {min: 0.4, max: 0.8}}, targetDate: 2027-09}", "{}"), N, 22);
        for (int t : new int[] {5, 10, 20, 24}) {
            for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
                double target = 0.4 + 0.4 * p;
                double done = Math.min(t, 20) / 20.0;
                double share = logistic(logit(0.3) * (1 - done) + logit(target) * done);
                double slope = done * share * (1 - share) / (target * (1 - target));
                double error = Math.sqrt(p * (1 - p) / N) * 0.4 * slope;
                String metric = "aiShareP" + Math.round(100 * p);
                assertNear(metric, find(result, "here", "total", month(t), metric), share, error);
            }
        }
    }

    /** A region without a target of its own has the market's draw, not a second one. */
    @Test
    void aRegionsOwnValuesTakeThePlaceOfTheMarkets() {
        var batch = new PlayedBatch(
                PlanText.read(plan(
                        "{start: 0.3, target: {uniform: {min: 0.4, max: 0.8}}, targetDate: 2027-01}",
                        "{start: 0.1, targetDate: 2027-07}")),
                23);
        batch.play(0, Lanes.WIDTH);
        double[] target = batch.of("market.aiShare.target");
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            assertThat(batch.share.of(1)[12][lane]).isCloseTo(target[lane], within(1e-12));
            assertThat(batch.share.of(0)[18][lane]).isCloseTo(target[lane], within(1e-12));
            assertThat(batch.share.of(0)[0][lane]).isCloseTo(0.1, within(1e-12));
            assertThat(batch.share.of(1)[0][lane]).isCloseTo(0.3, within(1e-12));
        }
        assertThat(target).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.25", "1"})
    void aConstantShareIsTheShareOfEveryMonth(String constant) {
        RunResult result = PlanText.run(plan(constant, "{}"), 200, 24);
        double share = Double.parseDouble(constant);
        for (String period : new String[] {"2026-01", "2027", "horizon"}) {
            assertThat(find(result, "here", "total", period, "aiShareMean").value())
                    .isCloseTo(share, within(1e-12));
        }
    }

    /** Over longer periods: sum of AI demand over sum of demand. */
    @Test
    void overAYearItIsAiDemandOverDemand() {
        RunResult base = RunExperiment.baseCase(
                PlanText.read(plan("{start: 0.2, target: 0.7, targetDate: 2028-01}", "{start: 0.4}")));
        for (String region : new String[] {"here", "there", "all"}) {
            double ai = find(base, region, "ai", "2026", "demandMean").value();
            double total = find(base, region, "total", "2026", "demandMean").value();
            assertThat(find(base, region, "total", "2026", "aiShareMean").value())
                    .isCloseTo(ai / total, within(1e-12));
        }
    }
}
