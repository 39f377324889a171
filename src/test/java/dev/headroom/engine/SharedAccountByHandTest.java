package dev.headroom.engine;

import org.junit.jupiter.api.Test;

/** Two regions that draw on one pot. A MW costs 1; lease takes 1 month, dear 1 and 1 and costs twice its estimate. */
class SharedAccountByHandTest {
    /** 12 at first, then 10 a month; another half goes elsewhere. */
    private static String plan(String here, String there, String more) {
        return """
                version: 1
                name: shared
                start: 2026-01
                end: 2026-12
                regions:
                  - region: here
                FIRST
                  - region: there
                SECOND
                builds:
                  lease:
                    costUsdMillionPerMw: {ai: 1, general: 1}
                    stages: {only: {months: 1, spendShare: 1}}
                  dear:
                    costUsdMillionPerMw: {ai: 1, general: 1}
                    overrun: 2
                    stages: {one: {months: 1, spendShare: 0.5}, two: {months: 1, spendShare: 0.5, after: [one]}}
                investment:
                  accounts: shared
                  totalUsdMillion: 240
                  tranches: [{name: all, from: 2026-01, to: 2026-12, usdMillion: 240}]
                  allocation: {here: 0.3, there: 0.2, elsewhere: 0.5}
                  openingBalanceUsdMillion: {here: 1, there: 1}
                MORE
                """.replace("FIRST", here.indent(4).stripTrailing())
                .replace("SECOND", there.indent(4).stripTrailing())
                .replace("MORE", more.indent(0).stripTrailing());
    }

    private static String project(String id, int mw, String more) {
        return "- {id: " + id + ", generalMw: " + mw + ", earliestStart: 2026-01, build: lease" + more + "}\n";
    }

    private static String region(String... projects) {
        return "demand: {baselineMw: 1}\nprojects:\n"
                + String.join("", projects).indent(2).stripTrailing();
    }

    /** The pot buys one project of 10 a month: priority first, then the region, then the place in the file. */
    @Test
    void onePotServesByPriorityThenRegionThenPlace() {
        String here = region(project("a", 10, ""), project("b", 10, ", priority: 1"), project("c", 10, ""));
        String there =
                region(project("d", 10, ", priority: 1"), project("e", 10, ""), project("f", 10, ", priority: -1"));
        CertainPlan plan = CertainPlan.play(plan(here, there, ""));
        plan.assertCompletes("there", "f", 1);
        plan.assertCompletes("here", "a", 2);
        plan.assertCompletes("here", "c", 3);
        plan.assertCompletes("there", "e", 4);
        plan.assertCompletes("here", "b", 5);
        plan.assertCompletes("there", "d", 6);
        plan.assertByMonth("there", "total", "capexUsdMillion", 10, 0, 0, 10, 0, 10, 0);
        plan.assertByMonth("all", "total", "scheduledUsdMillion", 12, 10, 10, 10, 10, 10, 10);
        plan.assertByMonth("all", "total", "unspentUsdMillion", 2, 2, 2, 2, 2, 2, 12);
        plan.assertValue("all", "total", "horizon", "unspentUsdMillion", 62);
    }

    /** Priorities have no say where each region has its own account. */
    @Test
    void accountsOfTheirOwnGoByTheFile() {
        String here = region(project("a", 10, ", priority: 5"), project("b", 10, ""));
        String regional = plan(here, region(project("c", 4, "")), "").replace("accounts: shared", "accounts: regional");
        CertainPlan plan = CertainPlan.play(regional);
        // 7 in month 0, then 6 a month: 13 at 1, 9 + 6 at 3; there 5 at once
        plan.assertCompletes("here", "a", 2);
        plan.assertCompletes("here", "b", 4);
        plan.assertCompletes("there", "c", 1);
        plan.assertByMonth("here", "total", "unspentUsdMillion", 7, 3, 9, 5);
    }

    /** One region alone may share as well, and orders its projects then. */
    @Test
    void aSharedAccountOfOneRegionGoesByPriorityToo() {
        String here = region(project("a", 10, ", priority: 5"), project("b", 10, ""));
        String two = plan(here, "GONE", "");
        String one = two.replace("  - region: there\n    GONE\n", "")
                .replace("there: 0.2, elsewhere: 0.5", "elsewhere: 0.7")
                .replace(", there: 1}", "}");
        CertainPlan plan = CertainPlan.play(one);
        plan.assertCompletes("here", "b", 2);
        plan.assertCompletes("here", "a", 4);
    }

    /** big needs 30, which are there at 2 (32) if nobody passes. */
    @Test
    void theInvestmentSaysWhetherWhatMoneyStopsBlocksOtherRegions() {
        String here = "strictPriority: false\n" + region(project("big", 30, ""), project("a", 10, ""));
        String there = "strictPriority: false\n" + region(project("b", 10, ""));
        CertainPlan strict = CertainPlan.play(plan(here, there, ""));
        strict.assertByMonth("here", "total", "capexUsdMillion", 0, 0, 30, 10, 0, 0, 0);
        strict.assertByMonth("there", "total", "capexUsdMillion", 0, 0, 0, 0, 10, 0, 0);
        CertainPlan lax = CertainPlan.play(plan(here.replace("false", "true"), there.replace("false", "true"), "")
                .replace("accounts: shared", "accounts: shared\n  strictPriority: false"));
        lax.assertByMonth("here", "total", "capexUsdMillion", 10, 0, 0, 0, 30, 0, 0);
        lax.assertByMonth("there", "total", "capexUsdMillion", 0, 10, 0, 0, 0, 0, 0);
    }

    /** Slots are the region's: here waits for its own, there goes on. */
    @Test
    void slotsAreNotShared() {
        String here = "maxConcurrent: 1\n" + region(project("a", 2, ""), project("b", 2, ""));
        CertainPlan plan = CertainPlan.play(plan(here, region(project("c", 2, ""), project("d", 2, "")), ""));
        plan.assertCompletes("here", "a", 1);
        plan.assertCompletes("here", "b", 2);
        plan.assertCompletes("there", "c", 1);
        plan.assertCompletes("there", "d", 1);
    }

    /**
     * Duty in one region until 2.5: its project lacks money until then, and the other region's, behind it, starts at that
     * time. The duty is nothing to a project elsewhere.
     */
    @Test
    void anEventInOneRegionStartsWhatWaitsInAnother() {
        String there = region(project("b", 1, ""));
        String duty = "risks: [{name: duty, regions: [here], date: 2026-01, durationMonths: 2.5, costFactor: 4}]";
        CertainPlan plan = CertainPlan.play(plan(region(project("a", 12, "")), there, duty));
        plan.assertByMonth("all", "total", "capexUsdMillion", 0, 0, 13, 0);
        plan.assertCompletes("here", "a", 3.5);
        plan.assertCompletes("there", "b", 3.5);
        CertainPlan mirrored = CertainPlan.play(plan(there, region(project("a", 12, "")), duty));
        mirrored.assertByMonth("here", "total", "capexUsdMillion", 4, 0, 0);
        mirrored.assertByMonth("there", "total", "capexUsdMillion", 0, 12, 0);
    }

    /** One event strikes both regions at once; one that strikes a single region holds and slows nothing in the other. */
    @Test
    void eventsHoldAndSlowTheirOwnRegionsOnly() {
        String here = region(project("a", 4, ""));
        String there = region(project("b", 4, ""));
        String ban = "risks: [{name: ban, regions: WHERE, date: 2026-01, durationMonths: 1.5, holdStages: [only]}]";
        String queue = "risks: [{name: queue, regions: WHERE, date: 2026-01, durationMonths: 1.5, leadTimeFactor: 3}]";
        assertCompletions(plan(here, there, ban.replace("WHERE", "[there]")), 1, 2.5);
        assertCompletions(plan(here, there, ban.replace("WHERE", "[here]")), 2.5, 1);
        assertCompletions(plan(here, there, ban.replace("WHERE", "all")), 2.5, 2.5);
        assertCompletions(plan(here, there, queue.replace("WHERE", "[there]")), 1, 3);
        assertCompletions(plan(here, there, queue.replace("WHERE", "[here]")), 3, 1);
        assertCompletions(plan(here, there, queue.replace("WHERE", "[there, here]")), 3, 3);
    }

    private static void assertCompletions(String yaml, double here, double there) {
        CertainPlan plan = CertainPlan.play(yaml);
        plan.assertCompletes("here", "a", here);
        plan.assertCompletes("there", "b", there);
    }

    private static final String ONE_MODULE =
            "expansion: {policy: budget, reviewMonths: 12, modules: [{pool: general, mw: 10, build: BUILD}]}\n";

    /** There is money for one module, and both regions review in month 0; nothing waits for money after it. */
    @Test
    void reviewsOfEqualTimeGoInRegionOrder() {
        String expand = "demand: {baselineMw: 1}\n" + ONE_MODULE.replace("BUILD", "lease");
        CertainPlan plan = CertainPlan.play(plan(expand, expand.replace("baselineMw: 1", "baselineMw: 99"), ""));
        plan.assertByMonth("here", "total", "capexUsdMillion", 10, 0, 0);
        plan.assertByMonth("there", "total", "capexUsdMillion", 0, 0, 0);
        // A project of the other region that waits for money stops the review of either.
        CertainPlan waits = CertainPlan.play(plan(expand, region(project("big", 200, "")), ""));
        waits.assertByMonth("here", "total", "capexUsdMillion", 0, 0, 0);
    }

    /**
     * Of a dear undertaking of M MW, M are reserved and half as much again goes with the first stage; the second, held until 5.5, needs
     * half of M beyond the reservation.
     *
     * <pre>
     * m0    free 22. there's module of 6: free 13. The review of here expects no demand.
     * m3    here's module of 4: free 7
     * m4    there's project of 2: free 4
     * m5.5  project 1, there's module 3, here's module 2: the first two get what is left
     * m6    free 1
     * m7    free 2: here's module
     * </pre>
     */
    @Test
    void modulesComeAfterProjectsAndByTheirStart() {
        String expansion =
                "expansion: {policy: headroom, lookaheadMonths: 0, modules: [{pool: general, mw: SIZE, build: dear}]}\n";
        String here = "demand: {from: 2026-04, baselineMw: 4}\n" + expansion.replace("SIZE", "4");
        String there = "demand: {baselineMw: 6}\n" + expansion.replace("SIZE", "6")
                + "projects: [{id: p, generalMw: 2, earliestStart: 2026-05, build: dear}]";
        String ban = "risks: [{name: ban, regions: all, date: 2026-01, durationMonths: 5.5, holdStages: [two]}]";
        CertainPlan plan = CertainPlan.play(plan(here, there, ban)
                .replace("240", "12")
                .replace("from: 2026-01, to: 2026-12", "from: 2026-07, to: 2026-12")
                .replace("{here: 1, there: 1}", "{here: 11, there: 11}"));
        plan.assertByMonth("here", "total", "capexUsdMillion", 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 0);
        plan.assertByMonth("there", "total", "capexUsdMillion", 6, 0, 0, 0, 2, 8, 0, 0, 0, 0, 0, 0);
        plan.assertCompletes("there", "p", 6.5);
        plan.assertByMonth("all", "total", "unspentUsdMillion", 16, 16, 16, 12, 10, 2, 3, 0, 1);
    }
}
