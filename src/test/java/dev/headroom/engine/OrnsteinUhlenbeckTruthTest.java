package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;

import dev.headroom.PlanText;
import dev.headroom.results.RunResult;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of demand, less its mean, is the sum of the market's and the region's process: its moments over time are known. */
class OrnsteinUhlenbeckTruthTest {
    private static final int BATCHES = 160;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private static String plan(Object sigmaMarket, double kappaMarket, Object sigmaOwn, double kappaOwn) {
        return String.format(Locale.ROOT, """
                version: 1
                name: two regions
                start: 2026-01
                end: 2028-12
                market: {growthPerYear: 0.3, volatilityPerYear: %s, reversionPerYear: %s}
                regions:
                  - region: here
                    demand: {baselineMw: 10, volatilityPerYear: %s, reversionPerYear: %s}
                  - region: there
                    demand: {baselineMw: 10, from: 2027-01, volatilityPerYear: 0.1}
                """, sigmaMarket, kappaMarket, sigmaOwn, kappaOwn);
    }

    private static double variance(double sigma, double kappa, double months) {
        return kappa == 0
                ? sigma * sigma * months / 12
                : sigma * sigma * -StrictMath.expm1(-2 * kappa * months / 12) / (2 * kappa);
    }

    private static double logDemand(PlayedBatch batch, int region, int t, int lane) {
        return StrictMath.log(batch.demand.general(region)[t][lane]);
    }

    @ParameterizedTest
    @CsvSource({"0.06,0,0.12,0", "0.5,0,0.3,2", "0.3,1.5,0.0,0", "0,0,0.7,0.4", "0.2,12,0.9,6"})
    void varianceOfTheLogOfDemandGrowsAsThePageSays(
            double sigmaMarket, double kappaMarket, double sigmaOwn, double kappaOwn) {
        var batch = new PlayedBatch(PlanText.read(plan(sigmaMarket, kappaMarket, sigmaOwn, kappaOwn)), 3);
        List<Sample> logs = Sample.ofAll(
                batch,
                BATCHES,
                List.of(
                        (b, lane) -> logDemand(b, 0, 1, lane),
                        (b, lane) -> logDemand(b, 0, 12, lane),
                        (b, lane) -> logDemand(b, 0, 35, lane)));
        int[] months = {1, 12, 35};
        for (int k = 0; k < months.length; k++) {
            double v = variance(sigmaMarket, kappaMarket, months[k]) + variance(sigmaOwn, kappaOwn, months[k]);
            logs.get(k).assertNormalVariance("variance after " + months[k] + " months", v);
            logs.get(k).assertMean("mean", StrictMath.log(10) + months[k] / 12.0 * StrictMath.log(1.3) - v / 2);
        }
        double between = decayed(sigmaMarket, kappaMarket) + decayed(sigmaOwn, kappaOwn);
        double error = Math.sqrt((logs.get(1).variance() * logs.get(2).variance() + between * between)
                / (logs.get(1).size() - 1));
        Sample.assertClose(
                "covariance of months 12 and 35",
                new Covariance().covariance(logs.get(1).values(), logs.get(2).values()),
                between,
                error);
    }

    /** Covariance of months 12 and 35: the variance of the earlier one, decayed over the 23 months between. */
    private static double decayed(double sigma, double kappa) {
        return variance(sigma, kappa, 12) * StrictMath.exp(-kappa * 23 / 12);
    }

    /** Both see the same shocks of the market, the second from its first month with demand on. */
    @Test
    void regionsShareTheMarketsShocks() {
        var batch = new PlayedBatch(PlanText.read(plan(0.4, 0, 0.3, 0)), 4);
        List<Sample> logs = Sample.ofAll(
                batch,
                BATCHES,
                List.of((b, lane) -> logDemand(b, 0, 35, lane), (b, lane) -> logDemand(b, 1, 35, lane)));
        double shared = variance(0.4, 0, 23);
        double first = shared + variance(0.4, 0, 12) + variance(0.3, 0, 35);
        double second = shared + variance(0.1, 0, 23);
        logs.get(1).assertNormalVariance("variance of the later region", second);
        Sample.assertClose(
                "covariance",
                new Covariance().covariance(logs.get(0).values(), logs.get(1).values()),
                shared,
                Math.sqrt((first * second + shared * shared) / (logs.get(0).size() - 1)));
    }

    @Test
    void meanDemandGrowsAtTheGrowthRateUnderAnUncertainVolatility() {
        String uncertain = "{discrete: {values: [0.1, 0.8], weights: [1, 1]}}";
        var batch = new PlayedBatch(PlanText.read(plan(uncertain, 0.7, "{uniform: {min: 0, max: 0.6}}", 0)), 5);
        Sample.of(batch, BATCHES, (b, lane) -> b.demand.general(0)[24][lane]).assertMean("demand", 10 * 1.3 * 1.3);
    }

    @ParameterizedTest
    @CsvSource({"0.06,0,0.12,0", "0.3,1.5,0.4,2"})
    void quantilesOfDemandAreThoseOfTheLognormal(
            double sigmaMarket, double kappaMarket, double sigmaOwn, double kappaOwn) {
        int n = 15_000;
        RunResult result =
                PlanText.run(plan(sigmaMarket, kappaMarket, sigmaOwn, kappaOwn).replace("2028-12", "2027-01"), n, 7);
        double v = variance(sigmaMarket, kappaMarket, 12) + variance(sigmaOwn, kappaOwn, 12);
        double[] levels = {0.05, 0.25, 0.5, 0.75, 0.95};
        for (double p : levels) {
            double z = NORMAL.inverseCumulativeProbability(p);
            double quantile = 13 * StrictMath.exp(Math.sqrt(v) * z - v / 2);
            double error = Math.sqrt(p * (1 - p) / n) * quantile * Math.sqrt(v) / NORMAL.density(z);
            String metric = "demandP" + Math.round(100 * p);
            assertNear(metric, find(result, "here", "total", "2027-01", metric), quantile, error);
        }
    }
}
