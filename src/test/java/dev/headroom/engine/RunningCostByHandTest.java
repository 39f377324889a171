package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.results.RunResult;
import org.junit.jupiter.api.Test;

/**
 * Power, rent and their worth today. here: 10 MW that are used of 12, and 4 leased from month 2 on, at a price in a currency that moves;
 * there: AI capacity that serves general demand too, with the load that a plan has by default.
 */
class RunningCostByHandTest {
    private static final int MONTHS = 18;
    private static final double MW_MONTH_AT_60 = 730 * 60 / 1e6; // USD million for a MW of power

    private static final String PLAN = """
            version: 1
            name: running cost
            start: 2026-01
            end: 2027-06
            escalationPerYear: 0.05
            discountPerYear: 0.1
            fx: {BRL: {volatilityPerYear: 0.3}}
            regions:
              - region: here
                currency: BRL
                demand: {baselineMw: 10}
                capacity: {existing: {general: 12}, pue: 1.5}
                projects: [{id: a, aiMw: 1, generalMw: 3, earliestStart: 2026-01, build: lease}]
                economics: {powerUsdPerMwh: 60, loadFactor: 0.7}
              - region: there
                demand: {baselineMw: 7}
                capacity: {existing: {ai: 3, general: 2}, maxUtilisation: {ai: 0.5}}
                economics: {powerUsdPerMwh: 120}
            builds:
              lease:
                costUsdMillionPerMw: 2
                rentUsdMillionPerMwMonth: 0.15
                stages: {one: {months: 1, spendShare: 0.25}, two: {months: 1, spendShare: 0.75, after: [one]}}
            investment:
              totalUsdMillion: 24
              tranches: [{name: first, from: 2025-10, to: 2026-09, usdMillion: 24}]
              allocation: {elsewhere: 1}
              openingBalanceUsdMillion: {here: 100}
            """;

    private static double escalation(int t) {
        return StrictMath.pow(1.05, t / 12.0);
    }

    private static double worth(int t) {
        return StrictMath.pow(1.1, -t / 12.0);
    }

    private static double capexHere(int t) {
        return t == 0 ? 2 : t == 1 ? 6 * escalation(1) : 0;
    }

    private static double opexHere(int t) {
        double rent = t < 2 ? 0 : 4 * 0.15;
        return (10 * 0.7 * 1.5 * MW_MONTH_AT_60 + rent) * escalation(t);
    }

    /** 2 of general and 1.5 of AI are used of a demand of 7, at twice the price and a PUE of 1. */
    private static double opexThere(int t) {
        return 3.5 * 0.85 * 2 * MW_MONTH_AT_60 * escalation(t);
    }

    @Test
    void powerAndRentRiseWithEscalationAndDoNotMoveWithTheCurrency() {
        RunResult result = PlanText.run(PLAN, 200, 1);
        for (int t = 0; t < MONTHS; t++) {
            var here = find(result, "here", "total", CertainPlan.month(t), "opexUsdMillion");
            assertThat(here.value()).as("month %s", t).isCloseTo(opexHere(t), within(1e-9));
            assertThat(here.standardError()).as("no fx").isLessThan(1e-9);
            var there = find(result, "there", "total", CertainPlan.month(t), "opexUsdMillion");
            assertThat(there.value()).as("month %s", t).isCloseTo(opexThere(t), within(1e-9));
        }
    }

    /** Calendar years, fiscal years from October on (by the first tranche), the horizon: cut where the plan begins and ends. */
    @Test
    void sumsAndPresentValuesByEveryPeriod() {
        CertainPlan plan = CertainPlan.play(PLAN);
        assertPeriod(plan, "2026-02", 1, 1);
        assertPeriod(plan, "2026", 0, 11);
        assertPeriod(plan, "2027", 12, 17);
        assertPeriod(plan, "FY2026", 0, 8);
        assertPeriod(plan, "FY2027", 9, 17);
        assertPeriod(plan, "horizon", 0, 17);
        assertThat(plan.result().find("here", "total", "FY2028", "opexUsdMillion"))
                .isEmpty();
        assertThat(plan.result().find("here", "total", "FY2025", "opexUsdMillion"))
                .isEmpty();
    }

    private static void assertPeriod(CertainPlan plan, String period, int first, int last) {
        double opex = 0;
        double capex = 0;
        double cost = 0;
        double costThere = 0;
        double served = 0;
        double worth = 0;
        for (int t = first; t <= last; t++) {
            opex += opexHere(t);
            capex += capexHere(t);
            cost += (capexHere(t) + opexHere(t)) * worth(t);
            costThere += opexThere(t) * worth(t);
            served += 10 * worth(t);
            worth += worth(t);
        }
        plan.assertValue("here", "total", period, "opexUsdMillion", opex);
        plan.assertValue("here", "total", period, "capexUsdMillion", capex);
        plan.assertValue("here", "total", period, "npvCostUsdMillion", cost);
        plan.assertValue("here", "total", period, "costPerServedMwMonth", cost / served);
        plan.assertValue("there", "total", period, "npvCostUsdMillion", costThere);
        plan.assertValue("there", "total", period, "costPerServedMwMonth", costThere / (3.5 * worth));
        plan.assertValue("all", "total", period, "npvCostUsdMillion", cost + costThere);
        plan.assertValue("all", "total", period, "costPerServedMwMonth", (cost + costThere) / (served + 3.5 * worth));
    }

    /** Demand of 5 or 15 on 20 MW, and a build that costs 8 or 24: the mean cost over the mean service, not the mean of ratios. */
    @Test
    void costPerServedIsARatioOfMeans() {
        int n = 4_000;
        String plan = """
                version: 1
                name: ratio
                start: 2026-01
                end: 2026-02
                regions:
                  - region: here
                    demand: {baselineMw: {discrete: {values: [5, 15], weights: [1, 1]}}}
                    capacity: {existing: {general: 20}}
                    economics: {powerUsdPerMwh: 60, loadFactor: 1}
                    projects: [{id: a, generalMw: 8, earliestStart: 2026-01, build: hall}]
                builds:
                  hall:
                    costUsdMillionPerMw: {discrete: {values: [1, 3], weights: [1, 1]}}
                    stages: {only: {months: 5, spendShare: 1}}
                investment: {totalUsdMillion: 0, tranches: [], allocation: {elsewhere: 1}, openingBalanceUsdMillion: {here: 99}}
                """;
        RunResult result = PlanText.run(plan, n, 3);
        double ratio = (16 + 2 * 10 * MW_MONTH_AT_60) / 20;
        // Var(cost - ratio x served) with cost = capex + power x served, served 10 or 30, capex 8 or 24
        double error = Math.sqrt((64 + 100 * (MW_MONTH_AT_60 - ratio) * (MW_MONTH_AT_60 - ratio)) / n) / 20;
        assertNear("ratio", find(result, "here", "total", "horizon", "costPerServedMwMonth"), ratio, error);
    }

    /** Escalation and discount are draws of their own: 0% or 44% a year, seen a year later. */
    @Test
    void ratesMayBeUncertain() {
        String uncertain = PLAN.replace(
                        "escalationPerYear: 0.05",
                        "escalationPerYear: {discrete: {values: [0.000001, 0.44], weights: [1, 1]}}")
                .replace(
                        "discountPerYear: 0.1",
                        "discountPerYear: {discrete: {values: [0.000001, 0.21], weights: [1, 1]}}");
        RunResult result = PlanText.run(uncertain, 4_000, 4);
        double power = 3.5 * 0.85 * 2 * MW_MONTH_AT_60;
        assertNear("in a year", find(result, "there", "total", "2027-01", "opexUsdMillion"), power * 1.22);
        assertNear(
                "worth today",
                find(result, "there", "total", "2027-01", "npvCostUsdMillion"),
                power * 1.22 * (1 + 1 / 1.21) / 2);
        assertNear("in half a year", find(result, "there", "total", "2026-07", "opexUsdMillion"), power * 1.1);
    }
}
