package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Fiscal years from October on, for that is when the first tranche begins, in a plan of 23 months from January on. */
class FiscalYearsByHandTest {
    private static final String PLAN = """
            version: 1
            name: fiscal years
            start: 2026-01
            end: 2027-11
            regions:
              - region: here
                demand: {baselineMw: 8, from: 2026-07}
                capacity: {existing: {general: 3}}
                projects:
                  - {id: a, generalMw: 10, earliestStart: 2026-09, build: lease}
                  - {id: b, generalMw: 5, earliestStart: 2026-10, build: lease}
            builds:
              lease:
                costUsdMillionPerMw: 1
                stages: {only: {months: 2.5, spendShare: 1}}
            investment:
              totalUsdMillion: 78
              tranches:
                - {name: later, from: 2027-01, to: 2027-09, usdMillion: 18}
                - {name: first, from: 2025-10, to: 2026-12, usdMillion: 60}
              allocation: {here: 0.5, elsewhere: 0.5}
              openingBalanceUsdMillion: {here: 1}
            """;

    /** 1 at first and 2 a month for 12 months; then 1 a month for 9 months; then nothing for two. */
    @Test
    void moneyByFiscalYear() {
        CertainPlan plan = CertainPlan.play(PLAN);
        String[] years = {"FY2026", "FY2027", "FY2028"};
        double[] scheduled = {19, 15, 0};
        double[] paid = {10, 5, 0};
        double[] unspent = {9, 19, 19};
        double[] toDate = {10, 15, 15};
        for (int k = 0; k < 3; k++) {
            plan.assertValue("here", "total", years[k], "scheduledUsdMillion", scheduled[k]);
            plan.assertValue("here", "total", years[k], "capexUsdMillion", paid[k]);
            plan.assertValue("here", "total", years[k], "unspentUsdMillion", unspent[k]);
            plan.assertValue("here", "total", years[k], "paidToDateMean", toDate[k]);
        }
        assertThat(plan.result().find("here", "total", "FY2025", "capexUsdMillion"))
                .isEmpty();
        assertThat(plan.result().find("here", "total", "FY2029", "capexUsdMillion"))
                .isEmpty();
    }

    /** 8 of 3 MW from July on, 10 more from the middle of November: 5 short in July to November, 3 of them in the year that ends then. */
    @Test
    void sumsMeansAndEpisodesByFiscalYear() {
        CertainPlan plan = CertainPlan.play(PLAN);
        plan.assertValue("here", "general", "FY2026", "shortMonths", 3);
        plan.assertValue("here", "general", "FY2026", "unservedMwMonths", 15);
        plan.assertValue("here", "general", "FY2026", "expectedShortfallMw", 15 / 9.0);
        plan.assertValue("here", "general", "FY2026", "demandMean", 8 * 3 / 9.0);
        // The episode is the year's in which it starts, with its whole length.
        plan.assertValue("here", "general", "FY2026", "episodeMonths", 5);
        plan.assertValue("here", "general", "FY2027", "episodes", 0);
        plan.assertValue("here", "general", "FY2027", "shortMonths", 2);
        // a comes in at 8 + 2.5, b at 9 + 2.5: 3 in October and November, 13 in December, 18 later
        plan.assertValue("here", "general", "FY2027", "energisedMw", (2 * 3 + 13 + 9 * 18) / 12.0);
        plan.assertValue("here", "general", "FY2028", "usableMean", 18);
    }
}
