package dev.headroom.engine;

import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Modules that a planner adds, on plans in which everything is certain. AI costs 2 a MW, general 1; a module of 2 MW takes 2 months. */
class ExpansionByHandTest {
    private static final String BOTH =
            "[{pool: general, mw: 2, build: lease}, {pool: ai, mw: 2, build: lease}, {pool: ai, mw: 50, build: lease}]";
    private static final String AI = "[{pool: ai, mw: 2, build: lease}]";

    private static String plan(String region, double money) {
        return """
                version: 1
                name: expansion
                start: 2026-01
                end: 2026-12
                market: {aiShare: 0.5}
                regions:
                  - region: here
                """ + region.indent(4) + String.format(Locale.ROOT, """
                builds:
                  lease:
                    costUsdMillionPerMw: {ai: 2, general: 1}
                    stages: {only: {months: 2, spendShare: 1}}
                investment:
                  totalUsdMillion: 0
                  tranches: []
                  allocation: {elsewhere: 1}
                  openingBalanceUsdMillion: {here: %s}
                """, money);
    }

    private static void assertPaid(String plan, double... byMonth) {
        RunResult base = RunExperiment.baseCase(PlanText.read(plan));
        for (int t = 0; t < 12; t++) {
            String month = String.format(Locale.ROOT, "2026-%02d", t + 1);
            assertThat(find(base, "here", "total", month, "capexUsdMillion").value())
                    .as("paid in %s", month)
                    .isCloseTo(t < byMonth.length ? byMonth[t] : 0, within(1e-9));
        }
    }

    /**
     * Demand 10 and 10, capacity 10 and 10: AI goes first among equals. AI 12 (20% over), general 12, AI 14 (40%), general 14: both are
     * 30% over.
     */
    @Test
    void theScarcerPoolIsServedFirstUntilBothHaveTheirTarget() {
        String region = """
                demand: {baselineMw: 20}
                capacity: {existing: {ai: 10, general: 10}}
                expansion: {policy: headroom, lookaheadMonths: 6, targetHeadroom: 0.3, modules: MODULES}
                """.replace("MODULES", BOTH);
        assertPaid(plan(region, 1000), 4 + 2 + 4 + 2);
        assertPaid(plan(region, 4), 4);
        assertPaid(plan(region, 7.9), 6);
        RunResult base = RunExperiment.baseCase(PlanText.read(plan(region, 1000)));
        for (String pool : new String[] {"ai", "general"}) {
            assertThat(find(base, "here", pool, "2026-02", "energisedMw").value())
                    .isEqualTo(10);
            assertThat(find(base, "here", pool, "2026-03", "energisedMw").value())
                    .isEqualTo(14);
        }
    }

    /**
     * July is 1.2, January 0.8, and the planner grows demand by 10% in half a year.
     *
     * <pre>
     * m0  AI demand in July: 16/2/0.8 x 1.2 x 1.1 = 13.2, and a tenth: 14.52. Of 12 + 2k MW 90% can be sold: three modules (16.2).  paid 12
     * m3  In October: 11, and a tenth: 12.1. By then 6 of 18 MW have retired: 10.8; one module makes it 12.6.                      paid  4
     * m6  In January: 8.8.      m9  In April: 11. Nothing.
     * </pre>
     */
    @Test
    void theForecastLooksAheadOverGrowthSeasonAndRetirements() {
        assertPaid(plan("""
                demand: {baselineMw: 20, season: [0.8, 1, 1, 1, 1, 1, 1.2, 1, 1, 1, 1, 1]}
                capacity:
                  existing: {ai: 12, general: 40}
                  maxUtilisation: {ai: 0.9}
                  retirements: [{month: 2026-09, pool: ai, mw: 6}, {month: 2026-09, pool: general, mw: 20}]
                expansion:
                  policy: headroom
                  lookaheadMonths: 6
                  targetHeadroom: 0.1
                  planningGrowthPerYear: 0.21
                  modules: MODULES
                """.replace("MODULES", AI), 1000), 12, 0, 0, 4);
    }

    /**
     * AI 10 of 10, general 12 of 10, three slots and 20 of money.
     *
     * <pre>
     * m0  AI 12, then AI again among equals: 14, then general 14: no slot is left.   paid 4 + 4 + 2
     * m3  All are complete. AI 16, general 16, AI 18: no money is left.              paid 4 + 2 + 4
     * </pre>
     */
    @Test
    void policyBudgetGoesOnWhileThereAreMoneyAndSlots() {
        assertPaid(plan("""
                demand: {baselineMw: 20}
                capacity: {existing: {ai: 10, general: 12}}
                maxConcurrent: 3
                expansion: {policy: budget, modules: MODULES}
                """.replace("MODULES", BOTH), 20), 10, 0, 0, 10);
    }

    @Test
    void nothingIsAddedWhileAProjectWaitsForMoney() {
        String region = """
                demand: {baselineMw: 20}
                projects: [{id: large, generalMw: 30, earliestStart: 2026-05, build: lease}]
                expansion: {policy: budget, reviewMonths: 2, modules: MODULES}
                """.replace("MODULES", AI);
        // Before it is eligible, two modules are started at once; the money is short of a third.
        assertPaid(plan(region, 10), 8);
        // Eligible from the start it stops all modules, and is never paid itself.
        assertPaid(plan(region.replace("2026-05", "2026-01"), 10), 0);
    }

    /** Demand begins in July with 20 MW: seen half a year before, it is 20; seen in April for September, it has grown by two months. */
    @Test
    void beforeDemandBeginsThePlannerKnowsTheBaseline() {
        String region = """
                demand: {from: 2026-07, baselineMw: {p10: 18, p50: 20, p90: 24}}
                expansion: {policy: headroom, lookaheadMonths: 6, planningGrowthPerYear: 0.21, modules: MODULES}
                """.replace("MODULES", BOTH);
        // m0: 5 and 5 modules for 10 and 10. m3: 10 x 1.21^(3/12) = 10.5 each: one more. m6 on: as base case demand, 11
        // in half a year.
        assertPaid(plan(region, 1000), 30, 0, 0, 6);
        // m0: no demand in June. m3: 10 x 1.21^(2/12) = 10.3: 6 and 6 modules.
        assertPaid(plan(region.replace("Months: 6", "Months: 5"), 1000), 0, 0, 0, 36);
    }

    /** The share will be 80% in a year; where the pools grow separately, the planner goes on with the 20% of today. */
    @Test
    void demandIsSplitByThePlannedShareOrByTheShareSeen() {
        String region = """
                demand: {baselineMw: 20, aiShare: {start: 0.2, target: 0.8, targetDate: 2027-01}}
                capacity: {existing: {ai: 10, general: 4}}
                expansion: {policy: headroom, reviewMonths: 20, lookaheadMonths: 12, modules: MODULES}
                """.replace("MODULES", BOTH);
        // AI 16 of 10, general 4 of 4
        assertPaid(plan(region, 1000), 12);
        // AI 4 of 10, general 16 of 4
        String separately = "market: {growthAppliesTo: separately, growthPerYear: {ai: 0, general: 0}}";
        assertPaid(plan(region, 1000).replace("market: {aiShare: 0.5}", separately), 12);
        assertPaid(
                plan(region.replace("ai: 10, general: 4", "ai: 4, general: 10"), 1000)
                        .replace("market: {aiShare: 0.5}", separately),
                6);
    }
}
