package dev.headroom.engine;

import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Three projects, four tranches, everything certain, calculated by hand. The region has half of each tranche:
 *
 * <pre>
 * months 0-2  20 a month      months 6-8   30 a month
 * months 3-5  10 a month      months 9-11   4 a month, then nothing
 *
 * alpha  cost 40, hall        design 2 months (1/4), build 3 months (3/4); contingency 10%, overrun 1.6
 * beta   cost 20, lease       one stage of 2 months; no contingency, no overrun
 * gamma  cost 10, hall        from month 2 on
 * </pre>
 */
class FundingByHandTest {
    private static String plan(boolean strict) {
        return String.format(Locale.ROOT, """
                version: 1
                name: by hand
                start: 2026-01
                end: 2027-02
                regions:
                  - region: here
                    demand: {baselineMw: 1}
                    strictPriority: %s
                    projects:
                      - {id: alpha, generalMw: 40, earliestStart: 2026-01, build: hall}
                      - {id: beta, generalMw: 20, earliestStart: 2025-06, build: lease}
                      - {id: gamma, generalMw: 10, earliestStart: 2026-03, build: hall}
                builds:
                  hall:
                    costUsdMillionPerMw: {general: 1}
                    contingency: 0.1
                    overrun: 1.6
                    stages:
                      design: {months: 2, spendShare: 0.25}
                      build: {months: 3, spendShare: 0.75, after: [design]}
                  lease:
                    costUsdMillionPerMw: {general: 1}
                    stages: {only: {months: 2, spendShare: 1}}
                investment:
                  totalUsdMillion: 384
                  tranches:
                    - {name: one, from: 2026-01, to: 2026-03, usdMillion: 120}
                    - {name: two, from: 2026-04, to: 2026-06, usdMillion: 60}
                    - {name: three, from: 2026-07, to: 2026-09, usdMillion: 180}
                    - {name: four, from: 2026-10, to: 2026-12, usdMillion: 24}
                  allocation: {here: 0.5, elsewhere: 0.5}
                """, strict);
    }

    private static final double[] RECEIVED = {20, 20, 20, 10, 10, 10, 30, 30, 30, 4, 4, 4, 0, 0};

    private static void assertMoney(RunResult base, double[] paid) {
        double unspent = 0;
        double toDate = 0;
        for (int t = 0; t < paid.length; t++) {
            String month = String.format(Locale.ROOT, "%d-%02d", 2026 + t / 12, 1 + t % 12);
            unspent += RECEIVED[t] - paid[t];
            toDate += paid[t];
            assertValue(base, month, "capexUsdMillion", paid[t]);
            assertValue(base, month, "scheduledUsdMillion", RECEIVED[t]);
            assertValue(base, month, "unspentUsdMillion", unspent);
            assertValue(base, month, "paidToDateMean", toDate);
        }
        assertValue(base, "horizon", "capexUsdMillion", toDate);
        assertValue(base, "horizon", "scheduledUsdMillion", 192);
        assertValue(base, "horizon", "unspentUsdMillion", unspent);
    }

    private static void assertValue(RunResult base, String period, String metric, double expected) {
        assertThat(find(base, "here", "total", period, metric).value())
                .as("%s in %s", metric, period)
                .isCloseTo(expected, within(1e-9));
    }

    private static void assertCompletes(RunResult base, String project, double months) {
        assertThat(base.findProject("here", project, "completionP50")
                        .orElseThrow()
                        .value())
                .as(project)
                .isCloseTo(months, within(1e-9));
    }

    /**
     * With strict priority.
     *
     * <pre>
     * m0  free 20. alpha needs 44 and stops all behind it, beta's 20 included.
     * m1  free 40. The same.
     * m2  free 60. alpha: reserve 44 (11 and 33), free 16. Its design costs 40/4 x 1.6 = 16, 5 from free: free 11. beta needs 20; gamma's 11
     *     would be there, and waits behind it.                                                                          paid 16
     * m3  free 21. beta reserves 20 and pays it: free 1.                                                                paid 20
     * m4  alpha's design ends, free 11. Its build costs 48, reserved 33: 15 from free are not there. It waits, and gamma behind it.
     * m5  beta is complete, free 21. alpha's build starts: free 6. gamma needs 11.                                      paid 48
     * m6  free 36. gamma: reserve 11 (2.75 and 8.25), its design costs 4, 1.25 from free: free 23.75.                   paid  4
     * m7  free 53.75.
     * m8  alpha is complete; gamma's design ends, free 83.75. Its build costs 12, 3.75 from free: free 80.              paid 12
     * m11 gamma is complete.
     * </pre>
     */
    @Test
    void strictPriorityLetsNothingPass() {
        RunResult base = RunExperiment.baseCase(PlanText.read(plan(true)));
        assertMoney(base, new double[] {0, 0, 16, 20, 0, 48, 4, 0, 12, 0, 0, 0, 0, 0});
        assertCompletes(base, "alpha", 8);
        assertCompletes(base, "beta", 5);
        assertCompletes(base, "gamma", 11);
        double[] energised = {0, 0, 0, 0, 0, 20, 20, 20, 60, 60, 60, 70, 70, 70};
        for (int t = 0; t < energised.length; t++) {
            String month = String.format(Locale.ROOT, "%d-%02d", 2026 + t / 12, 1 + t % 12);
            assertValue(base, month, "energisedMw", energised[t]);
        }
    }

    /**
     * Without it.
     *
     * <pre>
     * m0  free 20. alpha needs 44; beta reserves 20 and pays it: free 0.                                                paid 20
     * m1  free 20. alpha needs 44.
     * m2  beta is complete, free 40. alpha needs 44; gamma: reserve 11, its design costs 4: free 27.75.                 paid  4
     * m3  free 37.75.
     * m4  gamma's design ends, free 47.75. Its build costs 12, 3.75 from free: free 44, just what alpha reserves: free 0. alpha's design
     *     costs 16, reserved 11: it waits.                                                                              paid 12
     * m5  free 10. alpha's design starts: free 5.                                                                       paid 16
     * m6  free 35.
     * m7  alpha's design ends, gamma is complete, free 65. alpha's build costs 48, reserved 33: free 50.                paid 48
     * m10 alpha is complete.
     * </pre>
     */
    @Test
    void otherwiseWhatFitsGoesFirst() {
        RunResult base = RunExperiment.baseCase(PlanText.read(plan(false)));
        assertMoney(base, new double[] {20, 0, 4, 0, 12, 16, 0, 48, 0, 0, 0, 0, 0, 0});
        assertCompletes(base, "alpha", 10);
        assertCompletes(base, "beta", 2);
        assertCompletes(base, "gamma", 7);
    }

    /** Every future is the base case when nothing is uncertain, and no figure has an error to speak of. */
    @Test
    void certainPlansHaveOneFuture() {
        RunResult result = PlanText.run(plan(true), 300, 71);
        assertMoney(result, new double[] {0, 0, 16, 20, 0, 48, 4, 0, 12, 0, 0, 0, 0, 0});
        assertThat(find(result, "here", "total", "2026-06", "capexUsdMillion").standardError())
                .isLessThan(1e-12);
    }

    /** By the ends of plans that are cut short. */
    @Test
    void whoeverLacksMoneyAtTheEndIsStuck() {
        // Received to month 5: 90. The plan ends before the third tranche: gamma was eligible and never committed.
        RunResult cut = RunExperiment.baseCase(PlanText.read(plan(true).replace("end: 2027-02", "end: 2026-06")));
        assertStuck(cut, "alpha", 0);
        assertStuck(cut, "beta", 0);
        assertStuck(cut, "gamma", 1);
        // It ends in month 4: alpha's build waits for money, beta runs.
        RunResult earlier = RunExperiment.baseCase(PlanText.read(plan(true).replace("end: 2027-02", "end: 2026-05")));
        assertStuck(earlier, "alpha", 1);
        assertStuck(earlier, "beta", 0);
        assertStuck(earlier, "gamma", 1);
        // gamma may start in month 5 at the earliest: it is not eligible in month 4.
        RunResult later = RunExperiment.baseCase(PlanText.read(
                plan(true).replace("end: 2027-02", "end: 2026-05").replace("2026-03, build", "2026-06, build")));
        assertStuck(later, "gamma", 0);
    }

    private static void assertStuck(RunResult base, String project, double expected) {
        assertThat(base.findProject("here", project, "stuckProbability")
                        .orElseThrow()
                        .value())
                .as(project)
                .isEqualTo(expected);
    }
}
