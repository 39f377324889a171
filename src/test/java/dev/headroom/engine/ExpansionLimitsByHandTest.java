package dev.headroom.engine;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops a planner: the grid that is planned, slots, money. Modules are of 2 MW, cost 1 a MW and take 2 months. */
class ExpansionLimitsByHandTest {
    private static String plan(String region, double money, String more) {
        return """
                version: 1
                name: limits
                start: 2026-01
                end: 2026-12
                market: {aiShare: 0.5}
                regions:
                  - region: here
                """ + region.indent(4) + """
                builds:
                  hall:
                    costUsdMillionPerMw: 1
                    stages: {only: {months: 2, spendShare: 1}}
                  lease:
                    costUsdMillionPerMw: 1
                    gridCounted: false
                    stages: {only: {months: 2, spendShare: 1}}
                  brief:
                    costUsdMillionPerMw: 1
                    gridCounted: false
                    lifeMonths: {ai: 3, general: 3}
                    stages: {only: {months: 2, spendShare: 1}}
                  doomed:
                    costUsdMillionPerMw: 1
                    gridCounted: false
                    stages: {permit: {months: 2.5, spendShare: 0.5, successProbability: 0}, rest: {months: 1, spendShare: 0.5, after: [permit]}}
                investment:
                  totalUsdMillion: 0
                  tranches: []
                  allocation: {elsewhere: 1}
                  openingBalanceUsdMillion: {here: MONEY}
                """.replace("MONEY", Double.toString(money)) + more;
    }

    private static void assertPaid(String region, double... byMonth) {
        CertainPlan.play(plan(region, 50, ""))
                .assertByMonth("here", "total", "capexUsdMillion", Arrays.copyOf(byMonth, 12));
    }

    private static final String GENERAL = """
            demand: {baselineMw: 20}
            capacity: {existing: {ai: 4, general: 2}, gridLimitMw: 14, pue: 1.4}
            expansion: {policy: budget, lookaheadMonths: 6, modules: [{pool: general, mw: 2, build: hall}]}
            """;

    /** 14 MW at the meter carry 10 MW: two modules beside 6 MW, and nothing that would go beyond, however much money there is. */
    @Test
    void thePlannedGridStopsModulesThatItCounts() {
        assertPaid(GENERAL, 4);
        assertPaid(GENERAL.replace("14", "13.9"), 2);
        // Half of all that is energised cannot be used: nameplate counts.
        assertPaid(GENERAL.replace("pue: 1.4", "pue: 1.4, maxUtilisation: {general: 0.5}"), 4);
        // Leased halls are exempt: 25 modules of 2 for 50.
        assertPaid(GENERAL.replace("build: hall", "build: lease"), 50);
    }

    /**
     * 2.8 MW more at the meter, 2 MW of load, in month 9: the reviews 6 months ahead count them from month 3 on, late as they may come.
     * They are seen in month 3 by a lookahead of 6 and more, in 6 by 3 to 5, in 9 by 0 to 2.
     */
    @ParameterizedTest
    @CsvSource({"9,0", "8,3", "6,3", "5,6", "3,6", "2,9", "0,9"})
    void upgradesCountOnceTheirMonthIsInSight(int lookahead, int review) {
        String region = GENERAL.replace(
                        "pue: 1.4", "pue: 1.4, gridUpgrades: [{id: more, month: 2026-10, mw: 2.8, delayMonths: 24}]")
                .replace("Months: 6", "Months: " + lookahead);
        var expected = new double[12];
        expected[0] = 4;
        expected[review] += 2;
        assertPaid(region, expected);
    }

    /** 4 of 6 MW count: what is leased, funded or planned, does not, and what is funded and counted does. */
    @Test
    void committedCapacityTakesGridAsItsBuildSays() {
        String region = GENERAL.replace("general: 2}", "general: 0}") + "projects: [{id: a, generalMw: 2, PROJECT}]\n";
        assertPaid(region.replace("PROJECT", "funded: true, completes: 20"), 4);
        assertPaid(region.replace("PROJECT", "funded: true, completes: 20, build: hall"), 4);
        assertPaid(region.replace("PROJECT", "funded: true, completes: 20, build: lease"), 6);
        assertPaid(region.replace("PROJECT", "earliestStart: 2026-01, build: hall"), 2 + 4);
        assertPaid(region.replace("PROJECT", "earliestStart: 2026-01, build: lease"), 2 + 6);
        // Of 4 MW that are retired in month 9 the review in month 3 knows.
        String retired = GENERAL.replace("pue: 1.4", "pue: 1.4, retirements: [{month: 2026-10, pool: ai, mw: 4}]");
        assertPaid(retired, 4, 0, 0, 4);
        // 4 MW of AI for 2 of general capacity: 2 MW more.
        assertPaid(
                GENERAL + "projects: [{id: a, aiMw: 4, convertsGeneralMw: 2, earliestStart: 2026-01, build: hall}]\n",
                4 + 2);
        // The same leased: its MW take no grid, what it converts gives 2 MW free.
        assertPaid(
                GENERAL + "projects: [{id: a, aiMw: 4, convertsGeneralMw: 2, earliestStart: 2026-01, build: lease}]\n",
                4 + 6);
    }

    /** Leased MW that leave take no counted MW with them: no grid is free in month 3, 6 or 9. */
    @Test
    void leasedCapacityThatLeavesFreesNoGrid() {
        String full = GENERAL.replace("general: 2}", "general: 6}");
        assertPaid(full + "projects: [{id: a, generalMw: 2, earliestStart: 2026-01, build: brief}]\n", 2);
        assertPaid(full + "projects: [{id: a, generalMw: 2, funded: true, completes: 1, build: brief}]\n", 0);
    }

    /** Nor do leased MW that are abandoned at 2.5, though the planner misses them at once. */
    @Test
    void abandonedCapacityLeavesTheForecastAndFreesNoGridThatItNeverTook() {
        String full = GENERAL.replace("general: 2}", "general: 6}")
                + "projects: [{id: a, generalMw: 2, earliestStart: 2026-01, build: doomed}]\n";
        CertainPlan.playFutures(plan(full, 50, ""))
                .assertByMonth("here", "total", "capexUsdMillion", 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        // Up to a headroom of 0: 10 of demand, 8 there, one module at a time is abandoned and started again.
        String headroom = GENERAL.replace("budget", "headroom")
                .replace("general: 2}", "general: 8}")
                .replace("hall", "doomed");
        CertainPlan.playFutures(plan(headroom, 50, ""))
                .assertByMonth("here", "total", "capexUsdMillion", 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0);
        CertainPlan.playFutures(plan(headroom, 50, ""))
                .assertByMonth("here", "total", "sunkUsdMillion", 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1);
    }

    /** AI has least headroom and no grid is left for its module: the review ends, general's leased module included. */
    @Test
    void aReviewEndsWithTheFirstModuleThatDoesNotFit() {
        String region = """
                demand: {baselineMw: 20}
                capacity: {existing: {ai: 4, general: 6}, gridLimitMw: 10}
                expansion:
                  policy: budget
                  modules: [{pool: ai, mw: 2, build: hall}, {pool: general, mw: 2, build: lease}]
                """;
        assertPaid(region, 0);
        // The other way round, leased AI goes on to 6 and 8; then general is the scarcer pool and finds no grid.
        assertPaid(
                region.replace("build: hall", "build: x")
                        .replace("build: lease", "build: hall")
                        .replace("build: x", "build: lease"),
                4);
    }

    /** Two slots, three months a build of 2: two modules a review; a project that is under way takes one of them. */
    @Test
    void aReviewStopsWhenNoSlotIsLeft() {
        String region = "maxConcurrent: 2\n" + GENERAL.replace(", gridLimitMw: 14, pue: 1.4", "");
        assertPaid(region, 4, 0, 0, 4, 0, 0, 4, 0, 0, 4, 0, 0);
        assertPaid(
                region + "projects: [{id: a, generalMw: 1, funded: true, completes: 4}]\n",
                2,
                0,
                0,
                2,
                0,
                0,
                4,
                0,
                0,
                4);
    }

    /** With contingency a module of 2 needs 3 free and pays 2 at once: of 8 there are 6, 4 and 2 left, which are not enough for a fourth. */
    @Test
    void aReviewStopsWithoutMoneyForTheReserve() {
        String region = GENERAL.replace(", gridLimitMw: 14, pue: 1.4", "");
        String dear = plan(region, 8, "").replace("hall:\n", "hall:\n    contingency: 0.5\n");
        CertainPlan.play(dear).assertByMonth("here", "total", "capexUsdMillion", 6, 0, 0, 0, 0, 0, 0);
        CertainPlan.play(plan(region, 8, "")).assertByMonth("here", "total", "capexUsdMillion", 8, 0, 0, 0, 0, 0, 0);
    }

    /** A stage that a risk holds waits for no money, and the review goes on; it resumes where stages wait for money no more. */
    @Test
    void aReviewGoesOnBesideHeldStages() {
        String region = "maxConcurrent: 1\n" + GENERAL.replace(", gridLimitMw: 14, pue: 1.4", "")
                + "projects: [{id: a, generalMw: 1, earliestStart: 2026-01, build: lease}]\n";
        String ban = "risks: [{name: ban, regions: all, date: 2026-01, durationMonths: 2, holdStages: [only]}]";
        // The project's slot is taken from 0 to 4; it pays at 2.
        CertainPlan.play(plan(region, 50, ban))
                .assertByMonth("here", "total", "capexUsdMillion", 0, 0, 1, 0, 0, 0, 2, 0, 0, 2);
        // With two slots a module is committed beside it in month 0, and held as well.
        CertainPlan.play(plan(region.replace("maxConcurrent: 1", "maxConcurrent: 2"), 50, ban))
                .assertByMonth("here", "total", "capexUsdMillion", 0, 0, 3, 0, 0, 0, 4, 0, 0, 4);
    }

    /**
     * 10 of general demand on 10 MW: neither a grid that carries half, nor an event that takes nine tenths of capacity, nor one that shuts
     * all zones down makes the planner build. An event on demand does: 12 are seen in month 3.
     */
    @Test
    void theForecastKnowsDemandAsItIsAndCapacityAsItStands() {
        String region = """
                demand: {baselineMw: 20}
                capacity: {existing: {ai: 10, general: 10}MORE}
                expansion: {policy: headroom, lookaheadMonths: 6, modules: [{pool: general, mw: 2, build: lease}]}
                """;
        assertPaid(region.replace("MORE", ", gridLimitMw: 10"), 0);
        assertPaid(region.replace("MORE", ", zones: {count: 1, failurePerMonth: 1, repairPerMonth: 0.001}"), 0);
        String event = "risks: [{name: event, regions: all, date: 2026-03, durationMonths: 3, EFFECT}]";
        CertainPlan.play(plan(region.replace("MORE", ""), 50, event.replace("EFFECT", "capacityFactor: 0.1")))
                .assertByMonth("here", "total", "capexUsdMillion", new double[12]);
        CertainPlan.play(plan(
                        region.replace("MORE", ""), 50, event.replace("EFFECT", "demandFactor: 1.2, pools: [general]")))
                .assertByMonth("here", "total", "capexUsdMillion", 0, 0, 0, 2, 0, 0, 0, 0, 0);
    }
}
