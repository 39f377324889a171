package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.results.RunResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What held projects up: each month from the earliest start to completion is charged to one stage or one reason. */
class BindingStageByHandTest {
    private static String plan(String region, String more) {
        return """
                version: 1
                name: binding
                start: 2026-01
                end: 2027-12
                market: {growthPerYear: 0.21}
                regions:
                  - region: here
                """ + region.indent(4) + """
                builds:
                  chain:
                    costUsdMillionPerMw: {general: 1}
                    overrun: 2
                    stages: {one: {months: 2, spendShare: 0.25}, two: {months: 3, spendShare: 0.75, after: [one]}}
                  branches:
                    costUsdMillionPerMw: {general: 1}
                    stages:
                      design: {months: 1, spendShare: 0.25}
                      grid: {months: 3, spendShare: 0.25, after: [design]}
                      shell: {months: 5, spendShare: 0.25, after: [design]}
                      commission: {months: 2, spendShare: 0.25, after: [grid, shell]}
                investment:
                  totalUsdMillion: 240
                  tranches: [{name: all, from: 2026-01, to: 2027-12, usdMillion: 240}]
                  allocation: {here: 1}
                """ + more;
    }

    private static void assertShares(
            CertainPlan plan, String id, double months, List<String> items, double... charged) {
        double sum = 0;
        for (int k = 0; k < charged.length; k++) {
            plan.assertBinding("here", id, items.get(k), charged[k] / months);
            sum += charged[k];
        }
        assertThat(sum).isEqualTo(months);
    }

    private static final List<String> CHAIN = List.of("one", "two", "money", "hold", "slot", "headroom");
    private static final List<String> BRANCHES =
            List.of("design", "grid", "shell", "commission", "money", "hold", "slot", "headroom");

    /**
     * 10 a month from month 0 on. The project may start in month 1.
     *
     * <pre>
     * 1 - 2.5   the only slot is taken                    slot 1.5
     * 2.5 - 5   56 needed, 30 there; 60 in month 5        money 2.5   reserved 14 and 42, free 4
     * 5         stage one costs 28, 14 from free          money, till 14 are free again: month 6
     * 6 - 8     one: free 0 in 6, 20 in 8                 one 2
     * 8 - 9.5   held                                      hold 1.5
     * 9.5 - 11  two costs 84, 42 from free: 30 there      money 1.5; in 10: 40, in 11: 50
     * 11 - 14   two
     * </pre>
     */
    @Test
    void everyMonthOfAChainIsChargedOnce() {
        String yaml =
                plan("""
                demand: {baselineMw: 1}
                maxConcurrent: 1
                projects:
                  - {id: before, generalMw: 1, funded: true, completes: 2.5}
                  - {id: a, generalMw: 56, earliestStart: 2026-02, build: chain}
                """, "risks: [{name: ban, regions: all, date: 2026-08, durationMonths: 2.5, holdStages: [two]}]");
        CertainPlan plan = CertainPlan.play(yaml);
        plan.assertCompletes("here", "a", 14);
        assertShares(plan, "a", 13, CHAIN, 2, 3, 2.5 + 1 + 1.5, 1.5, 1.5, 0);
        // No future remembers what another waited for.
        assertShares(CertainPlan.playFutures(yaml), "a", 13, CHAIN, 2, 3, 5, 1.5, 1.5, 0);
    }

    /** Forecast 11 x 1.1^(t/6) against 14: the gate of 20% opens at the beginning of month 4. */
    @Test
    void monthsBehindAGateAreChargedToHeadroom() {
        CertainPlan plan = CertainPlan.play(plan("""
                demand: {baselineMw: 10}
                capacity: {existing: {general: 14}}
                expansion: {lookaheadMonths: 6, planningGrowthPerYear: 0.21}
                projects: [{id: a, generalMw: 1, earliestStart: 2025-06, build: chain, onlyIfHeadroomBelow: 0.2}]
                """, ""));
        plan.assertCompletes("here", "a", 9);
        assertShares(plan, "a", 9, CHAIN, 2, 3, 0, 0, 0, 4);
    }

    /** A project that waits behind another under strict priority waits for money, though what it needs is there. */
    @Test
    void waitingBehindOneThatMoneyStopsIsWaitingForMoney() {
        CertainPlan plan = CertainPlan.play(plan("""
                demand: {baselineMw: 1}
                projects:
                  - {id: big, generalMw: 40, earliestStart: 2026-01, build: branches}
                  - {id: small, generalMw: 4, earliestStart: 2026-01, build: branches}
                """, ""));
        plan.assertCompletes("here", "big", 3 + 8);
        plan.assertCompletes("here", "small", 4 + 8);
        assertShares(plan, "small", 12, BRANCHES, 1, 0, 5, 2, 4, 0, 0, 0);
        assertShares(plan, "big", 11, BRANCHES, 1, 0, 5, 2, 3, 0, 0, 0);
    }

    /** Free of holds the shell ends last; the grid does where it may only start at 4.5, and its hold with it: 1 + 3.5 + 3 + 2. */
    @Test
    void ofParallelBranchesTheOneThatEndsLastBinds() {
        String region = """
                demand: {baselineMw: 1}
                projects: [{id: a, generalMw: 4, earliestStart: 2026-01, build: branches}]
                """;
        assertShares(CertainPlan.play(plan(region, "")), "a", 8, BRANCHES, 1, 0, 5, 2, 0, 0, 0, 0);
        String ban = "risks: [{name: ban, regions: all, date: 2026-01, durationMonths: DURATION, holdStages: [grid]}]";
        CertainPlan held = CertainPlan.play(plan(region, ban.replace("DURATION", "4.5")));
        assertShares(held, "a", 9.5, BRANCHES, 1, 3, 0, 2, 0, 3.5, 0, 0);
        // Held to 2.5 the grid ends at 5.5, before the shell at 6: its hold bound nobody.
        CertainPlan harmless = CertainPlan.play(plan(region, ban.replace("DURATION", "2.5")));
        assertShares(harmless, "a", 8, BRANCHES, 1, 0, 5, 2, 0, 0, 0, 0);
    }

    /** One of 2 or 6 months, one of 4: half of the expected 8 months, where the mean of the shares would be 7/15. */
    @Test
    void sharesAreRatiosOfMeans() {
        int n = 4_000;
        String region = """
                demand: {baselineMw: 1}
                projects: [{id: a, generalMw: 4, earliestStart: 2026-01, build: chain}]
                """;
        String uncertain = plan(region, "")
                .replace("one: {months: 2", "one: {months: {discrete: {values: [2, 6], weights: [1, 1]}}")
                .replace("two: {months: 3", "two: {months: 4");
        RunResult result = PlanText.run(uncertain, n, 5);
        // Var(one - (one + 4)/2) = Var(one)/4 = 1, over the mean of 8 months
        double error = 1 / Math.sqrt(n) / 8;
        var items = result.findProjectItems("here", "a", "bindingStage");
        assertNear("one", items.get("one"), 0.5, error);
        assertNear("two", items.get("two"), 0.5, error);
        // Cut at 9 months only the short ones are complete: 2 of 6 months.
        RunResult cut = PlanText.run(
                uncertain
                        .replace("end: 2027-12", "end: 2026-09")
                        .replace("to: 2027-12, usdMillion: 240", "to: 2026-09, usdMillion: 240"),
                n,
                5);
        assertNear(
                "one of those that are complete",
                cut.findProjectItems("here", "a", "bindingStage").get("one"),
                1 / 3.0);
    }
}
