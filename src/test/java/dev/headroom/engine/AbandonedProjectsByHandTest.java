package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.results.RunResult;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What becomes of a project whose permit (2.5 months) fails while its works (4 months) are under way. It costs 40, of which permit and works
 * are 10 each; the rest, 20, is reserved.
 */
class AbandonedProjectsByHandTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static String plan(String region, String more) {
        return """
                version: 1
                name: abandoned
                start: 2026-01
                end: 2026-12
                regions:
                  - region: here
                """ + region.indent(4) + """
                  - region: there
                    demand: {baselineMw: 1}
                    projects: [{id: c, generalMw: 20, earliestStart: 2026-02, build: lease}]
                builds:
                  hall:
                    costUsdMillionPerMw: 1
                    stages:
                      permit: {months: 2.5, spendShare: 0.25, successProbability: 0}
                      works: {months: 4, spendShare: 0.25}
                      fitout: {months: 1, spendShare: 0.25, after: [works]}
                      test: {months: 1, spendShare: 0.25, after: [permit]}
                  lease:
                    costUsdMillionPerMw: 1
                    stages: {only: {months: 2, spendShare: 1}}
                investment:
                  accounts: shared
                  totalUsdMillion: 0
                  tranches: []
                  allocation: {elsewhere: 1}
                  openingBalanceUsdMillion: {here: 40}
                """ + more;
    }

    private static final String ALPHA = """
            demand: {baselineMw: 1}
            projects: [{id: a, generalMw: 40, earliestStart: 2026-01, build: hall}]
            """;

    @Test
    void itsReservationIsFreeForOthersAtThatTimeAndItsStagesEndNowhere() {
        CertainPlan plan = CertainPlan.playFutures(plan(ALPHA, ""));
        plan.assertByMonth("here", "total", "capexUsdMillion", 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        plan.assertByMonth("here", "total", "sunkUsdMillion", 0, 0, 20, 0, 0, 0, 0, 0);
        plan.assertByMonth("there", "total", "capexUsdMillion", 0, 0, 20, 0, 0, 0, 0, 0);
        plan.assertCompletes("here", "a", NEVER);
        plan.assertCompletes("there", "c", 4.5);
        plan.assertStuck("here", "a", false);
        plan.assertValue("here", "total", "2026-12", "energisedMw", 0);
        plan.assertValue("all", "total", "horizon", "unspentUsdMillion", 0);
    }

    /** A stage that waits for money or is held when its project is abandoned waits no more. */
    @Test
    void itsWaitingStagesAskForNothing() {
        String ban = "risks: [{name: ban, regions: all, date: 2026-01, durationMonths: 5, holdStages: [works]}]";
        CertainPlan held = CertainPlan.playFutures(plan(ALPHA, ban));
        // permit paid 10; works never: 30 are free at 2.5, 10 after the lease.
        held.assertByMonth("here", "total", "capexUsdMillion", 10, 0, 0, 0, 0, 0, 0, 0);
        held.assertByMonth("here", "total", "sunkUsdMillion", 0, 0, 10, 0, 0, 0, 0, 0);
        held.assertCompletes("there", "c", 4.5);
        held.assertValue("all", "total", "horizon", "unspentUsdMillion", 10);
        // 10 dearer each, works find no money, and stop the lease that 20 would pay: 40 free, 20 for the permit, 20
        // reserved.
        String dear =
                plan(ALPHA, "").replace("hall:\n", "hall:\n    overrun: 2\n").replace("{here: 40}", "{here: 59}");
        CertainPlan waits = CertainPlan.playFutures(dear);
        waits.assertByMonth("here", "total", "capexUsdMillion", 20, 0, 0, 0, 0, 0, 0, 0);
        waits.assertCompletes("there", "c", 4.5);
        waits.assertStuck("here", "a", false);
        waits.assertValue("all", "total", "horizon", "unspentUsdMillion", 19);
    }

    /** The slot is free at 2.5; the gate, which the planner's forecast shut, opens with the month at 3. */
    @Test
    void itsSlotAndItsMegawattsInTheForecastAreFreeAtOnce() {
        String slot = "maxConcurrent: 1\n"
                + ALPHA.replace(
                        "build: hall}", "build: hall}, {id: b, generalMw: 1, earliestStart: 2026-01, build: lease}");
        CertainPlan.playFutures(plan(slot, "")).assertCompletes("here", "b", 4.5);
        String gate = ALPHA.replace(
                        "build: hall}",
                        "build: hall}, {id: b, generalMw: 1, earliestStart: 2026-01, build: lease, onlyIfHeadroomBelow: 0}")
                .replace("baselineMw: 1}\nprojects", "baselineMw: 30}\nprojects");
        CertainPlan.playFutures(plan(gate, "").replace("{here: 40}", "{here: 60}"))
                .assertCompletes("here", "b", 5);
    }

    /**
     * A permit that 7 of 10 get and a test that 4 of 5 pass, one after the other: of four projects a number is built that is binomial in
     * 0.56, and each costs 10 for ever, 40 with a permit.
     */
    @Test
    void theNumberBuiltIsBinomialOverBothStages() {
        int batches = 80;
        var projects = new StringBuilder("demand: {baselineMw: 1}\nprojects:\n");
        for (int k = 0; k < 4; k++) {
            projects.append(String.format(
                    Locale.ROOT, "  - {id: p%d, generalMw: 40, earliestStart: 2026-01, build: hall}\n", k));
        }
        String plan = plan(projects.toString(), "")
                .replace("successProbability: 0}", "successProbability: 0.7}")
                .replace("works: {months: 4, spendShare: 0.25}", "works: {months: 4, spendShare: 0.5, after: [permit]}")
                .replace(
                        "fitout: {months: 1, spendShare: 0.25, after: [works]}",
                        "fitout: {months: 1, spendShare: 0, after: [works]}")
                .replace(
                        "spendShare: 0.25, after: [permit]}\n  lease",
                        "spendShare: 0.25, after: [permit], successProbability: 0.8}\n  lease")
                .replace("{here: 40}", "{here: 1000}");
        var built = Sample.of(new PlayedBatch(PlanText.read(plan), 31), batches, AbandonedProjectsByHandTest::built);
        double[] chances = {1, 4, 6, 4, 1};
        for (int k = 0; k <= 4; k++) {
            double chance = chances[k] * StrictMath.pow(0.56, k) * StrictMath.pow(0.44, 4 - k);
            int number = k;
            double share =
                    Arrays.stream(built.values()).filter(n -> n == number).count() / (double) built.size();
            Sample.assertClose("built " + k, share, chance, Math.sqrt(chance * (1 - chance) / built.size()));
        }
        RunResult result = PlanText.run(plan, 2_000, 32);
        assertNear("paid", find(result, "here", "total", "horizon", "capexUsdMillion"), 4 * (10 + 0.7 * 30));
        assertNear("sunk", find(result, "here", "total", "horizon", "sunkUsdMillion"), 4 * (0.3 * 10 + 0.7 * 0.2 * 40));
        assertThat(result.findProject("here", "p3", "stuckProbability")
                        .orElseThrow()
                        .value())
                .isZero();
    }

    private static double built(PlayedBatch batch, int lane) {
        double number = 0;
        for (int k = 0; k < 4; k++) {
            number += batch.outcome().completion[batch.project("p" + k)][lane] < 12 ? 1 : 0;
        }
        return number;
    }
}
