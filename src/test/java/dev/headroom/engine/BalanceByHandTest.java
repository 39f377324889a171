package dev.headroom.engine;

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

/** What capacity serves, what it leaves idle and what that costs, month by month, by hand. */
class BalanceByHandTest {

    /** One month: demand 10 and 10, usable 0.8 of AI and 0.5 of general nameplate, revenue 3 and 2 a MW-month. */
    private static RunResult month(double ai, double general, boolean helps) {
        return RunExperiment.baseCase(PlanText.read(String.format(Locale.ROOT, """
                version: 1
                name: one month
                start: 2026-01
                end: 2026-01
                market: {aiShare: 0.5}
                regions:
                  - region: here
                    demand: {baselineMw: 20}
                    capacity:
                      existing: {ai: %s, general: %s}
                      maxUtilisation: {ai: 0.8, general: 0.5}
                      aiServesGeneral: %s
                    economics: {revenueUsdMillionPerMwMonth: {ai: 3, general: 2}}
                """, ai, general, helps)));
    }

    private static void assertValue(RunResult result, String pool, String period, String metric, double expected) {
        assertThat(find(result, "here", pool, period, metric).value())
                .as("%s of %s in %s", metric, pool, period)
                .isCloseTo(expected, within(1e-9));
    }

    /** By nameplate: usable AI 0.8 and general 0.5 of it; AI spare helps general where it may, never the reverse. */
    @ParameterizedTest
    @CsvSource({
        // ai, general, helps, short ai, short general, idle ai, idle general
        "15, 12, true,   0, 2,   0, 0", // 12 and 6: 2 of AI help 4 that lack
        "15, 12, false,  0, 4,   2, 0",
        "20, 12, true,   0, 0,   2, 0", // 16 and 6: 4 of 6 help
        "10, 30, true,   2, 0,   0, 5", // 8 and 15: general helps nobody
        "10, 30, false,  2, 0,   0, 5",
        "0, 0, true,    10, 10,  0, 0",
        "12.5, 20, true, 0, 0,   0, 0"
    })
    void spareAiCapacityServesGeneralDemandAndNeverTheReverse(
            double ai,
            double general,
            boolean helps,
            double shortAi,
            double shortGeneral,
            double idleAi,
            double idleGeneral) {
        RunResult result = month(ai, general, helps);
        assertValue(result, "ai", "horizon", "expectedShortfallMw", shortAi);
        assertValue(result, "general", "horizon", "expectedShortfallMw", shortGeneral);
        assertValue(result, "total", "horizon", "shortfallP50", shortAi + shortGeneral);
        assertValue(result, "total", "horizon", "unservedShare", (shortAi + shortGeneral) / 20);
        assertValue(result, "ai", "horizon", "idleMwMonths", idleAi);
        assertValue(result, "general", "horizon", "idleMwMonths", idleGeneral);
        assertValue(result, "ai", "horizon", "usableMean", 0.8 * ai);
        assertValue(result, "general", "horizon", "usableMean", 0.5 * general);
        assertValue(result, "total", "horizon", "energisedMw", ai + general);
        assertValue(result, "total", "horizon", "lostToUtilisationMw", 0.2 * ai + 0.5 * general);
        assertValue(result, "ai", "horizon", "revenueAtRiskUsdMillion", 3 * shortAi);
        assertValue(result, "general", "horizon", "revenueAtRiskUsdMillion", 2 * shortGeneral);
        assertValue(result, "total", "horizon", "revenueAtRiskUsdMillion", 3 * shortAi + 2 * shortGeneral);
        assertValue(result, "general", "horizon", "headroomP50", 0.5 * general - 10);
        assertValue(result, "total", "horizon", "headroomP50", 0.8 * ai + 0.5 * general - 20);
        assertValue(result, "total", "horizon", "capacityToBuyMw", shortAi / 0.8 + shortGeneral / 0.5);
        double served = 20 - shortAi - shortGeneral;
        assertThat(0.8 * ai + 0.5 * general - idleAi - idleGeneral).as("used").isCloseTo(served, within(1e-9));
    }

    /**
     * A lease of 6 MW for 6 and a hall of 10 MW in two phases for 20, by month:
     *
     * <pre>
     *       energised  usable  demand  idle  paid for what is energised   idle capital
     * m0,1         0       0       4     0                            0              0
     * m2,3         6       6       4     2                            6        6 x 2/6
     * m4          11      11       4     7                           16       16 x 7/11
     * m5          16      16       4    12                           26       26 x 12/16
     * </pre>
     */
    @Test
    void idleCapitalIsThePaidPartOfWhatStandsIdle() {
        RunResult base = RunExperiment.baseCase(PlanText.read("""
                version: 1
                name: idle
                start: 2026-01
                end: 2026-06
                regions:
                  - region: here
                    demand: {baselineMw: 4}
                    projects:
                      - {id: lease, generalMw: 6, earliestStart: 2026-01, build: lease}
                      - {id: hall, generalMw: 10, earliestStart: 2026-01, build: hall}
                builds:
                  lease: {costUsdMillionPerMw: 1, stages: {only: {months: 2, spendShare: 1}}}
                  hall: {costUsdMillionPerMw: 2, phases: 2, rampMonths: 1, stages: {only: {months: 4, spendShare: 1}}}
                investment:
                  totalUsdMillion: 0
                  tranches: []
                  allocation: {elsewhere: 1}
                  openingBalanceUsdMillion: {here: 100}
                """));
        double[] idle = {0, 0, 2, 2, 16 * 7 / 11.0, 26 * 12 / 16.0};
        double sum = 0;
        for (int t = 0; t < idle.length; t++) {
            assertValue(base, "total", "2026-0" + (t + 1), "idleCapexUsdMillion", idle[t]);
            sum += idle[t];
        }
        assertValue(base, "total", "horizon", "idleCapexUsdMillion", sum / 6);
        assertValue(base, "total", "horizon", "idleMwMonths", 2 + 2 + 7 + 12);
        assertValue(base, "total", "horizon", "unservedMwMonths", 8);
        assertValue(base, "total", "horizon", "energisedMw", (6 + 6 + 11 + 16) / 6.0);
    }

    /** What retires before the start is gone in month 0, and no pool falls below zero. */
    @Test
    void retirementsLeaveAtTheBeginningOfTheirMonth() {
        RunResult base = RunExperiment.baseCase(PlanText.read("""
                version: 1
                name: retirements
                start: 2026-01
                end: 2026-04
                regions:
                  - region: here
                    demand: {baselineMw: 1}
                    capacity:
                      existing: {ai: 3, general: 10}
                      retirements:
                        - {month: 2025-06, pool: general, mw: 1}
                        - {month: 2026-03, pool: general, mw: 4}
                        - {month: 2026-02, pool: ai, mw: 5}
                """));
        double[] general = {9, 9, 5, 5};
        double[] ai = {3, 0, 0, 0};
        double[] retired = {1, 6, 10, 10};
        for (int t = 0; t < 4; t++) {
            String month = "2026-0" + (t + 1);
            assertValue(base, "general", month, "energisedMw", general[t]);
            assertValue(base, "ai", month, "energisedMw", ai[t]);
            assertValue(base, "total", month, "retiredMw", retired[t]);
        }
    }
}
