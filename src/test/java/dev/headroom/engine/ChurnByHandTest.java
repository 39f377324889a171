package dev.headroom.engine;

import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Customers that are not served leave: L(0) = 1, L(t + 1) = L(t) (1 - churnPerYear/12 x unserved(t)/demand(t)), by hand. */
class ChurnByHandTest {

    private static String plan(String regions, String more) {
        return """
                version: 1
                name: churn
                start: 2026-01
                end: 2026-08
                regions:
                %s
                %s
                """.formatted(regions.indent(2).stripTrailing(), more);
    }

    private static double value(RunResult result, String region, String pool, int t, String metric) {
        return find(result, region, pool, "2026-0" + (t + 1), metric).value();
    }

    private static void assertValue(
            RunResult result, String region, String pool, int t, String metric, double expected) {
        assertThat(value(result, region, pool, t, metric))
                .as("%s of %s %s in month %s", metric, region, pool, t)
                .isCloseTo(expected, within(1e-9));
    }

    /** Both pools lose the same share of customers, whichever of them was short, and what is lost stays lost though demand grows. */
    @Test
    void bothPoolsShrinkByWhatEitherLacks() {
        double[] forecast = {20, 20, 30, 30, 10, 10, 40, 40};
        RunResult base = RunExperiment.baseCase(PlanText.read(plan("""
                - region: here
                  demand: {forecastMw: [20, 20, 30, 30, 10, 10, 40, 40], aiShare: 0.25, churnPerYear: 2.4}
                  capacity: {existing: {ai: 2, general: 14}, aiServesGeneral: false}
                - region: calm
                  demand: {baselineMw: 20}
                """, "")));
        double left = 1;
        double lostSum = 0;
        for (int t = 0; t < forecast.length; t++) {
            double ai = 0.25 * forecast[t] * left;
            double general = 0.75 * forecast[t] * left;
            double unserved = Math.max(0, ai - 2) + Math.max(0, general - 14);
            assertValue(base, "here", "ai", t, "demandMean", ai);
            assertValue(base, "here", "general", t, "demandMean", general);
            assertValue(base, "here", "total", t, "expectedShortfallMw", unserved);
            assertValue(base, "here", "ai", t, "lostDemandMw", 0.25 * forecast[t] * (1 - left));
            assertValue(base, "here", "general", t, "lostDemandMw", 0.75 * forecast[t] * (1 - left));
            assertValue(base, "here", "total", t, "lostDemandMw", forecast[t] * (1 - left));
            assertValue(base, "all", "total", t, "lostDemandMw", forecast[t] * (1 - left));
            assertValue(base, "calm", "total", t, "lostDemandMw", 0);
            assertValue(base, "calm", "total", t, "demandMean", 20);
            lostSum += forecast[t] * (1 - left);
            left *= 1 - 0.2 * unserved / (ai + general);
        }
        assertThat(left).isLessThan(0.8);
        assertThat(find(base, "here", "total", "horizon", "lostDemandMw").value())
                .isCloseTo(lostSum / 8, within(1e-9));
    }

    /** At 12 a year all that is not served leaves at once: 0/0 = 0, and nobody comes back; before demand begins nobody leaves. */
    @Test
    void whereNobodyIsLeftNobodyLeaves() {
        RunResult base = RunExperiment.baseCase(PlanText.read(plan("""
                - region: none
                  demand: {baselineMw: 10, from: 2026-03, churnPerYear: 12}
                - region: half
                  demand: {baselineMw: 10, from: 2026-03, churnPerYear: 12}
                  capacity: {existing: {general: 4}}
                """, "")));
        for (int t = 0; t < 8; t++) {
            assertValue(base, "none", "total", t, "demandMean", t == 2 ? 10 : 0);
            assertValue(base, "none", "total", t, "lostDemandMw", t > 2 ? 10 : 0);
            assertValue(base, "none", "total", t, "shortMonths", t == 2 ? 1 : 0);
            assertValue(base, "half", "total", t, "demandMean", t < 2 ? 0 : t == 2 ? 10 : 4);
            assertValue(base, "half", "total", t, "expectedShortfallMw", t == 2 ? 6 : 0);
        }
    }

    /** Customers that are served elsewhere stay: 3 of the 6 that are unserved move to the neighbour in the first month. */
    @Test
    void whoIsServedElsewhereStays() {
        RunResult base = RunExperiment.baseCase(
                PlanText.read(plan("""
                - region: here
                  demand: {baselineMw: 10, churnPerYear: 6, portableShare: 0.5}
                  capacity: {existing: {general: 4}}
                - region: there
                  demand: {baselineMw: 10, churnPerYear: 6}
                  capacity: {existing: {general: 15}}
                """, "network: {links: [{id: out, from: here, to: there, mw: 9}]}")));
        double left = 1;
        for (int t = 0; t < 8; t++) {
            double unserved = 0.5 * (10 * left - 4);
            assertValue(base, "here", "total", t, "demandMean", 10 * left);
            assertValue(base, "here", "total", t, "expectedShortfallMw", unserved);
            assertValue(base, "there", "total", t, "idleMwMonths", 5 - unserved);
            assertValue(base, "there", "total", t, "demandMean", 10);
            left *= 1 - 0.5 * unserved / (10 * left);
        }
    }

    /**
     * Demand 10 on 5 MW, money from April on. At a churn of 6 a year demand is 10, 7.5, 6.25 and 5.625 by April: what the planner then expects
     * is covered but for 1/9, and nothing is added; without churn it is covered by half, and a module or a project follows.
     */
    @Test
    void plannersSeeTheCustomersThatAreLeft() {
        String region = """
                - region: here
                  demand: {baselineMw: 10, churnPerYear: %s}
                  capacity: {existing: {general: 5}}
                  %s
                """;
        String money = """
                builds: {lease: {costUsdMillionPerMw: 1, stages: {only: {months: 1, spendShare: 1}}}}
                investment:
                  totalUsdMillion: 100
                  tranches: [{name: one, from: 2026-04, to: 2026-04, usdMillion: 100}]
                  allocation: {here: 1, elsewhere: 0}
                """;
        String expansion =
                "expansion: {policy: headroom, modules: [{pool: general, mw: 4, build: lease}], reviewMonths: 1,"
                        + " lookaheadMonths: 0, targetHeadroom: -0.2, planningGrowthPerYear: 0}";
        String project =
                "projects: [{id: lease, generalMw: 4, earliestStart: 2026-04, build: lease, onlyIfHeadroomBelow: -0.2}]\n"
                        + "  expansion: {policy: none, lookaheadMonths: 0, planningGrowthPerYear: 0}";
        for (String way : new String[] {expansion, project}) {
            double[] demand = {10, 7.5, 6.25, 5.625};
            RunResult churning = base(region, "6", way, money);
            RunResult loyal = base(region, "0", way, money);
            for (int t = 0; t < demand.length; t++) {
                assertValue(churning, "here", "total", t, "demandMean", demand[t]);
            }
            assertValue(churning, "here", "total", 7, "energisedMw", 5);
            assertValue(loyal, "here", "total", 7, "energisedMw", 9);
            assertValue(loyal, "here", "total", 3, "energisedMw", 5);
            assertValue(loyal, "here", "total", 4, "energisedMw", 9);
        }
    }

    private static RunResult base(String region, String churn, String way, String money) {
        return RunExperiment.baseCase(PlanText.read(plan(String.format(Locale.ROOT, region, churn, way), money)));
    }
}
