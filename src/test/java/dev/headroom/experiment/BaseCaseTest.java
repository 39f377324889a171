package dev.headroom.experiment;

import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.results.RunResult;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The base case is what a spreadsheet would show: every input at its median, and nothing happens by chance. */
class BaseCaseTest {
    private static final String PLAN = """
            version: 1
            name: base case
            start: 2026-01
            end: 2028-12
            market: {growthPerYear: {p10: 0.1, p50: 0.3, p90: 0.8}, volatilityPerYear: 0.4, reversionPerYear: {p10: 0.1, p50: 0.5, p90: 2}}
            fx: {EUR: {volatilityPerYear: 0.5}}
            regions:
              - region: here
                currency: EUR
                demand:
                  baselineMw: {lognormal: {median: 10, p90: 30}}
                  growthPremium: {uniform: {min: -0.1, max: 0.2}}
                  volatilityPerYear: {p10: 0.1, p50: 0.5, p90: 1.5}
                capacity: {existing: {general: {gamma: {mean: 9, cv: 1.5}}}}
                projects:
                  - {id: hall, generalMw: 4, earliestStart: 2026-03, build: hall}
                  - {id: paid, generalMw: 4, funded: true, completes: {triangular: {min: 2, mode: 2, max: 10}}}
                delayFactor: {discrete: {values: [1, 2, 9], weights: [0.3, 0.4, 0.3]}}
            builds:
              hall:
                costUsdMillionPerMw: {p10: 5, p50: 7, p90: 30}
                localCurrencyShare: 0.5
                overrun: {lognormal: {median: 1.2, p90: 3}}
                stages:
                  one: {months: {exponential: {mean: 4}}, spendShare: 0.5, successProbability: 0.05}
                  two: {months: {p10: 1, p50: 3, p90: 20}, spendShare: 0.5, after: [one], successProbability: {uniform: {min: 0.1, max: 0.2}}}
            investment:
              totalUsdMillion: 0
              tranches: []
              allocation: {elsewhere: 1}
              openingBalanceUsdMillion: {here: 1000}
            """;

    private static final RunResult BASE = RunExperiment.baseCase(PlanText.read(PLAN));

    @Test
    void demandIsTheMedianBaselineGrownAtTheMedianRate() {
        for (int t = 0; t < 36; t++) {
            String month = String.format(Locale.ROOT, "%d-%02d", 2026 + t / 12, 1 + t % 12);
            double mw = 10 * StrictMath.pow(1.35, t / 12.0);
            assertThat(find(BASE, "here", "general", month, "demandMean").value())
                    .isCloseTo(mw, within(1e-12 * mw));
        }
    }

    @Test
    void stagesTakeTheirMediansAndNeverFail() {
        double hall = 2 + 2 * (4 * StrictMath.log(2) + 3);
        assertThat(project("hall", "completionP50")).isCloseTo(hall, within(1e-9));
        assertThat(project("hall", "abandonedProbability")).isZero();
        assertThat(project("hall", "onTimeProbability"))
                .as("the delay doubles its time")
                .isZero();
        // P(completes > x) = ((10 - x)/8)^2
        assertThat(project("paid", "completionP50")).isCloseTo(10 - Math.sqrt(32), within(1e-9));
    }

    private static double project(String id, String metric) {
        return BASE.findProject("here", id, metric).orElseThrow().value();
    }

    @Test
    void moneyIsPaidAtMedianCostAndTheCurrencyStaysWhereItIs() {
        assertThat(find(BASE, "here", "total", "horizon", "capexUsdMillion").value())
                .isCloseTo(4 * 7 * 1.2, within(1e-9));
    }

    @Test
    void itsNumbersAreExact() {
        assertThat(BASE.rows()).allSatisfy(row -> {
            assertThat(row.estimate().standardError()).isZero();
            assertThat(row.estimate().low95()).isEqualTo(row.estimate().high95());
        });
    }

    @Test
    void everyRunCarriesItAndItsMeanIsAnotherNumber() {
        RunResult run = PlanText.run(PLAN, 200, 1);
        assertThat(run.baseCase()).isEqualTo(BASE.rows());
        assertThat(find(run, "here", "total", "horizon", "sunkUsdMillion").value())
                .isPositive();
        assertThat(find(run, "here", "total", "2028-12", "demandMean").value())
                .isGreaterThan(1.1
                        * run.findBase("here", "total", "2028-12", "demandMean").orElseThrow());
    }
}
