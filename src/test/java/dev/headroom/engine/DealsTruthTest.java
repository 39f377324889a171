package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/** Deals are an M/G/infinity queue that begins empty when demand does: the MW that run are a compound Poisson number. */
class DealsTruthTest {
    private static final int MONTHS = 18;

    private static PlayedBatch batch(String region, String risks) {
        return new PlayedBatch(PlanText.read("""
                        version: 1
                        name: deals
                        start: 2026-01
                        end: 2027-06
                        regions:
                          - region: here
                            %s
                        risks: [%s]
                        """.formatted(region, risks)), 19);
    }

    private static double ai(PlayedBatch batch, int t, int lane) {
        return batch.demand.ai(0)[t][lane];
    }

    private static double general(PlayedBatch batch, int t, int lane) {
        return batch.demand.general(0)[t][lane];
    }

    /**
     * n(t) = rate x integral from 0 to t of P(duration > s) ds, here 1 x 6 (1 - e^(-t/6)); mean n E(size), variance n E(size^2), none with
     * e^-n, and nothing that ran before.
     */
    @Test
    void runningMwHaveTheirMeanAndVariance() {
        PlayedBatch batch = batch(
                "demand: {baselineMw: 0, deals: {perYear: 12, sizeMw: {uniform: {min: 1, max: 4}}, durationMonths:"
                        + " {exponential: {mean: 6}}, aiShare: 0.7}}",
                "");
        int[] months = {0, 1, 2, 6, 17};
        var numbers = new ArrayList<ToDoubleBiFunction<PlayedBatch, Integer>>();
        for (int t : months) {
            double mean = mean(t) * 2.5;
            numbers.add((b, lane) -> ai(b, t, lane));
            numbers.add((b, lane) -> general(b, t, lane));
            numbers.add((b, lane) -> Math.pow(ai(b, t, lane) + general(b, t, lane) - mean, 2));
            numbers.add((b, lane) -> ai(b, t, lane) == 0 ? 1 : 0);
        }
        List<Sample> samples = Sample.ofAll(batch, 60, numbers);
        for (int k = 0; k < months.length; k++) {
            double running = mean(months[k]);
            samples.get(4 * k).assertMean("AI in month " + months[k], 0.7 * running * 2.5);
            samples.get(4 * k + 1).assertMean("general in month " + months[k], 0.3 * running * 2.5);
            samples.get(4 * k + 2).assertMean("variance in month " + months[k], running * (2.5 * 2.5 + 9 / 12.0));
            Sample none = samples.get(4 * k + 3);
            double expected = Math.exp(-running);
            Sample.assertClose(
                    "none in month " + months[k],
                    none.mean(),
                    expected,
                    Math.sqrt(expected * (1 - expected) / none.size()));
        }
    }

    private static double mean(int t) {
        return 6 * (1 - Math.exp(-t / 6.0));
    }

    /** With a duration of 3 months, n(t) = rate x min(t - t0, 3), and deals of two months within the three are those that overlap. */
    @Test
    void theStreamBeginsWhenDemandDoes() {
        PlayedBatch batch = batch(
                "demand: {baselineMw: 0, from: 2026-06, deals: {perYear: {discrete: {values: [6, 18], weights: [1, 1]}}, sizeMw: 1,"
                        + " durationMonths: 3}}",
                "");
        var running = new ArrayList<ToDoubleBiFunction<PlayedBatch, Integer>>();
        for (int t = 0; t < MONTHS; t++) {
            int month = t;
            running.add((b, lane) -> general(b, month, lane));
        }
        running.add((b, lane) -> (general(b, 10, lane) - 3) * (general(b, 12, lane) - 3));
        running.add((b, lane) -> (general(b, 10, lane) - 3) * (general(b, 13, lane) - 3));
        List<Sample> samples = Sample.ofAll(batch, 60, running);
        for (int t = 0; t < MONTHS; t++) {
            samples.get(t).assertMean("month " + t, Math.min(3, Math.max(0, t - 5)));
            if (t <= 5) {
                assertThat(samples.get(t).values()).containsOnly(0);
            }
        }
        double ofRates = 9 * 0.25; // variance of 3 x a rate of 0.5 or 1.5 a month
        samples.get(MONTHS).assertMean("two months apart", ofRates + 1);
        samples.get(MONTHS + 1).assertMean("three months apart", ofRates);
    }

    /** Deals stand beside the level: they know no season, growth or efficiency, but a demand factor is on both. */
    @Test
    void dealsAreAddedToTheLevel() {
        String season = "season: [0.5, 1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]";
        PlayedBatch batch = batch(
                "demand: {baselineMw: 10, aiShare: 0.2, efficiencyGainPerYear: 0.3, " + season
                        + ", deals: {perYear: 12, sizeMw: 2, durationMonths: 400, aiShare: {uniform: {min: 0, max: 1}}}}",
                "{name: boom, regions: all, date: 2026-07, demandFactor: 1.5, pools: [ai]}");
        batch.play(0, Lanes.WIDTH);
        double[] aiShare = batch.of("regions.here.demand.deals.aiShare");
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            double before = 0;
            for (int t = 0; t < MONTHS; t++) {
                double level = 10 * (t % 12 == 0 ? 0.5 : t % 12 == 1 ? 1.5 : 1) * Math.pow(1.3, -t / 12.0);
                double aiDeals = ai(batch, t, lane) / (t < 6 ? 1 : 1.5) - 0.2 * level;
                double deals = aiDeals + general(batch, t, lane) - 0.8 * level;
                assertThat(aiDeals).isCloseTo(aiShare[lane] * deals, within(1e-9));
                assertThat(Math.rint(deals / 2)).isCloseTo(deals / 2, within(1e-9));
                assertThat(deals).isGreaterThan(before - 1e-9);
                before = deals;
            }
        }
    }

    /** Regions have streams of their own. */
    @Test
    void streamsOfRegionsAreIndependent() {
        String deals = "demand: {baselineMw: 0, deals: {perYear: 12, sizeMw: 1, durationMonths: 3}}";
        PlayedBatch batch = batch(deals + "\n  - region: there\n    " + deals, "");
        Sample product = Sample.of(
                batch, 60, (b, lane) -> (general(b, 9, lane) - 3) * (b.demand.general(1)[9][lane] - 3));
        product.assertMean("covariance", 0);
        assertThat(product.variance()).isCloseTo(9, within(1.0));
    }
}
