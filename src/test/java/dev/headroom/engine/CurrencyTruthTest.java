package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

/** The dollar price of a currency is a random walk of mean 1. */
class CurrencyTruthTest {
    private static final String PLAN = """
            version: 1
            name: currencies
            start: 2026-01
            end: 2028-01
            fx: {EUR: {volatilityPerYear: 0.2}, AED: {}, IDR: {volatilityPerYear: 0.5}}
            fxCorrelations: [{between: [EUR, IDR], value: 0.6}]
            regions: [{region: here, demand: {baselineMw: 1}}]
            """;

    private static double logPrice(PlayedBatch batch, int currency, int t, int lane) {
        return StrictMath.log(batch.currencies.of(currency)[t][lane]);
    }

    @Test
    void itsMeanIsOneAndItsLogSpreadsWithTheRootOfTime() {
        var batch = new PlayedBatch(PlanText.read(PLAN), 1);
        List<Sample> samples = Sample.ofAll(
                batch,
                160,
                List.of(
                        (b, lane) -> b.currencies.of(2)[24][lane],
                        (b, lane) -> logPrice(b, 2, 24, lane),
                        (b, lane) -> logPrice(b, 0, 24, lane),
                        (b, lane) -> logPrice(b, 0, 7, lane)));
        samples.get(0).assertMean("price after two years", 1);
        samples.get(1).assertNormalVariance("variance of the log", 0.25 * 2);
        samples.get(2).assertNormalVariance("variance of the log", 0.04 * 2);
        samples.get(3).assertNormalVariance("variance of the log", 0.04 * 7 / 12);
    }

    @Test
    void monthlyMovesCorrelateAsThePlanSays() {
        var batch = new PlayedBatch(PlanText.read(PLAN), 2);
        List<Sample> moves = Sample.ofAll(
                batch,
                160,
                List.of(
                        (b, lane) -> logPrice(b, 0, 9, lane) - logPrice(b, 0, 8, lane),
                        (b, lane) -> logPrice(b, 2, 9, lane) - logPrice(b, 2, 8, lane),
                        (b, lane) -> logPrice(b, 2, 8, lane) - logPrice(b, 2, 7, lane)));
        int n = moves.get(0).size();
        Sample.assertClose(
                "same month",
                new PearsonsCorrelation()
                        .correlation(moves.get(0).values(), moves.get(1).values()),
                0.6,
                (1 - 0.36) / Math.sqrt(n));
        Sample.assertClose(
                "month before",
                new PearsonsCorrelation()
                        .correlation(moves.get(0).values(), moves.get(2).values()),
                0,
                1 / Math.sqrt(n));
    }

    /** Its shocks are in those of the other: pegging one leaves the other's price as it was. */
    @Test
    void aPeggedCurrencyThatIsCorrelatedStaysAtOneAndLeavesTheOtherAsItWas() {
        var free = new PlayedBatch(PlanText.read(PLAN), 4).play(0, Lanes.WIDTH);
        var pegged = new PlayedBatch(PlanText.read(PLAN.replace("EUR: {volatilityPerYear: 0.2}", "EUR: {}")), 4)
                .play(0, Lanes.WIDTH);
        for (double[] month : pegged.currencies.of(0)) {
            assertThat(month).containsOnly(1);
        }
        assertThat(pegged.currencies.of(2)).isDeepEqualTo(free.currencies.of(2));
    }

    @Test
    void aPeggedCurrencyAndTheFirstMonthAreExactlyOne() {
        var batch = new PlayedBatch(PlanText.read(PLAN), 3).play(0, Lanes.WIDTH);
        for (double[] month : batch.currencies.of(1)) {
            assertThat(month).containsOnly(1);
        }
        assertThat(batch.currencies.of(2)[0]).containsOnly(1);
        assertThat(batch.currencies.of(2)[1]).doesNotContain(1);
    }
}
