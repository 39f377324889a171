package dev.headroom.engine;

import org.junit.jupiter.api.Test;

/**
 * Phases that leave after their life. hall takes 2 months, costs 2 a MW of AI and 1 of general, comes in two halves 2 months apart; AI
 * lives 4.5 months, general 7. Its rent is 0.5 a MW.
 */
class LifeByHandTest {
    private static String plan(String region) {
        return """
                version: 1
                name: lives
                start: 2026-01
                end: 2027-03
                market: {aiShare: 0.5}
                regions:
                  - region: here
                """ + region.indent(4) + """
                builds:
                  hall:
                    costUsdMillionPerMw: {ai: 2, general: 1}
                    lifeMonths: {ai: 4.5, general: 7}
                    phases: 2
                    rampMonths: 2
                    rentUsdMillionPerMwMonth: 0.5
                    stages: {only: {months: 2, spendShare: 1}}
                  short:
                    costUsdMillionPerMw: {ai: 2, general: 1}
                    lifeMonths: {general: 6}
                    stages: {only: {months: 2, spendShare: 1}}
                  lease:
                    costUsdMillionPerMw: {ai: 2, general: 1}
                    stages: {only: {months: 2, spendShare: 1}}
                investment:
                  totalUsdMillion: 0
                  tranches: []
                  allocation: {elsewhere: 1}
                  openingBalanceUsdMillion: {here: 1000}
                """;
    }

    /**
     * Phases come in at 2 and 4; AI leaves at 6.5 and 8.5, in force from months 7 and 9, general at 9 and 11. No demand: all is idle, 4 a
     * phase paid for AI and 3 for general.
     */
    @Test
    void eachPhaseLeavesAfterItsOwnLifeWithItsRentAndItsMoney() {
        CertainPlan plan = CertainPlan.play(plan("""
                demand: {from: 2027-03, baselineMw: 1}
                projects: [{id: a, aiMw: 4, generalMw: 6, earliestStart: 2026-01, build: hall}]
                """));
        plan.assertByMonth("here", "ai", "energisedMw", 0, 0, 2, 2, 4, 4, 4, 2, 2, 0, 0, 0, 0);
        plan.assertByMonth("here", "general", "energisedMw", 0, 0, 3, 3, 6, 6, 6, 6, 6, 3, 3, 0, 0);
        plan.assertByMonth("here", "total", "opexUsdMillion", 0, 0, 2.5, 2.5, 5, 5, 5, 4, 4, 1.5, 1.5, 0, 0);
        plan.assertByMonth("here", "total", "idleCapexUsdMillion", 0, 0, 7, 7, 14, 14, 14, 10, 10, 3, 3, 0, 0);
        plan.assertByMonth("here", "total", "capexUsdMillion", 14, 0, 0);
    }

    /** Demand of 1.5 and 1.5 on 2 MW that cost nothing and the two phases: the region's idle part of what was paid for what is there. */
    @Test
    void idleMoneyIsTheIdlePartOfWhatIsThere() {
        CertainPlan plan = CertainPlan.play(plan("""
                demand: {baselineMw: 3}
                capacity: {existing: {general: 2}}
                projects: [{id: a, aiMw: 4, generalMw: 6, earliestStart: 2026-01, build: hall}]
                """));
        // usable 7, 12, 10 (half of AI gone), then 5 without AI, which use 1.5 instead of 3
        plan.assertByMonth(
                "here",
                "total",
                "idleCapexUsdMillion",
                0,
                0,
                7 * 4 / 7.0,
                7 * 4 / 7.0,
                14 * 9 / 12.0,
                14 * 9 / 12.0,
                14 * 9 / 12.0,
                10 * 7 / 10.0,
                10 * 7 / 10.0,
                3 * 3.5 / 5,
                3 * 3.5 / 5,
                0);
    }

    /** A funded project lives as its build says; it costs nothing. Without a build it stays. */
    @Test
    void fundedProjectsLeaveToo() {
        CertainPlan plan = CertainPlan.play(plan("""
                demand: {baselineMw: 1}
                projects:
                  - {id: a, aiMw: 4, generalMw: 6, funded: true, completes: 1, build: hall}
                  - {id: b, aiMw: 1, funded: true, completes: 1}
                """));
        plan.assertByMonth("here", "ai", "energisedMw", 0, 3, 3, 5, 5, 5, 3, 3, 1, 1, 1, 1, 1, 1, 1);
        plan.assertByMonth("here", "general", "energisedMw", 0, 3, 3, 6, 6, 6, 6, 6, 3, 3, 0, 0);
        plan.assertByMonth("here", "total", "idleCapexUsdMillion", 0, 0, 0, 0, 0, 0);
    }

    /** What was converted does not come back when the retrofit leaves. */
    @Test
    void theLifeOfARetrofitEndsWithoutGivingBackWhatItTook() {
        CertainPlan plan = CertainPlan.play(plan("""
                demand: {baselineMw: 1}
                capacity: {existing: {general: 10}}
                projects: [{id: a, aiMw: 4, convertsGeneralMw: 6, earliestStart: 2026-01, build: hall}]
                """));
        plan.assertByMonth("here", "ai", "energisedMw", 0, 0, 2, 2, 4, 4, 4, 2, 2, 0, 0);
        plan.assertByMonth("here", "general", "energisedMw", 10, 10, 7, 7, 4, 4, 4, 4, 4, 4, 4);
    }

    /**
     * 10 MW of demand on a funded hall of 20 whose halves come at 0 and 2 and leave at 7 and 9: the planner, 4 months ahead, sees them leave
     * from months 3 and 5 on. Headroom falls from 1 to 0 and to -1.
     */
    @Test
    void thePlannerSeesPhasesLeaveOneLookaheadBefore() {
        String region = """
                demand: {baselineMw: 20}
                expansion: {lookaheadMonths: 4}
                capacity: {existing: {general: 0}}
                projects:
                  - {id: there, generalMw: 20, funded: true, completes: 0, build: hall}
                  - {id: next, generalMw: 1, earliestStart: 2026-01, build: lease, onlyIfHeadroomBelow: LIMIT}
                """;
        CertainPlan.play(plan(region.replace("LIMIT", "0.5"))).assertCompletes("here", "next", 3 + 2);
        CertainPlan.play(plan(region.replace("LIMIT", "-0.5"))).assertCompletes("here", "next", 5 + 2);
        CertainPlan.play(plan(region.replace("LIMIT", "-0.5").replace("lookaheadMonths: 4", "lookaheadMonths: 0")))
                .assertCompletes("here", "next", 9 + 2);
    }

    /**
     * A module of 10 for a demand of 10, complete at 2, gone at 8 (life 6): reviews every 3 months with a lookahead of 3 replace it at 6
     * (which sees 9), and that one, gone at 14, at 12.
     */
    @Test
    void modulesAreReplacedWhenTheirEndComesInSight() {
        CertainPlan plan = CertainPlan.play(plan("""
                demand: {baselineMw: 20}
                capacity: {existing: {ai: 10}}
                expansion: {policy: headroom, lookaheadMonths: 3, modules: [{pool: general, mw: 10, build: short}]}
                """));
        plan.assertByMonth("here", "total", "capexUsdMillion", 10, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 10, 0, 0);
        plan.assertByMonth("here", "general", "energisedMw", 0, 0, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10);
    }
}
