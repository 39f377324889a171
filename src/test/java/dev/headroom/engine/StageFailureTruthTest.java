package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Stages that may fail, and projects that are paid for. */
class StageFailureTruthTest {
    private static final int N = 10_000;

    private static String plan(String projects, String stages, String more) {
        return String.format(Locale.ROOT, """
                version: 1
                name: failures
                start: 2026-01
                end: 2027-12
                regions:
                  - region: here
                    demand: {baselineMw: 1}
                    delayFactor: 3
                    projects: [%s]
                builds:
                  hall:
                    costUsdMillionPerMw: {general: 1}
                    stages: {%s}
                    %s
                investment:
                  totalUsdMillion: 0
                  tranches: []
                  allocation: {elsewhere: 1}
                  openingBalanceUsdMillion: {here: 1000}
                """, projects, stages, more);
    }

    private static String project(String id) {
        return "{id: " + id + ", generalMw: 10, earliestStart: 2026-01, build: hall}";
    }

    /** Permit (9 of 10 survive), then shell (8 of 10) beside grid (7 of 10). */
    private static final String STAGES = """
            permit: {months: 1, spendShare: 0.2, successProbability: 0.9},
            shell: {months: 2, spendShare: 0.5, after: [permit], successProbability: 0.8},
            grid: {months: 1, spendShare: 0.3, after: [permit], successProbability: 0.7}""".replace("\n", " ");

    @Test
    void aProjectSurvivesWhenAllItsStagesDo() {
        RunResult result = PlanText.run(plan(project("a") + ", " + project("b"), STAGES, ""), N, 61);
        double survives = 0.9 * 0.8 * 0.7;
        double error = Math.sqrt(survives * (1 - survives) / N);
        for (String id : List.of("a", "b")) {
            assertNear("abandoned", of(result, id, "abandonedProbability"), 1 - survives, error);
            assertNear("on time never, for the region delays", of(result, id, "onTimeProbability"), 0);
        }
        double paid = 2 * (2 + 0.9 * 8);
        // Shell and grid are paid at the permit's end; what is paid on an abandoned project is sunk.
        double sunk = 2 * (0.1 * 2 + 0.9 * (1 - 0.56) * 10);
        double paidVariance = 2 * 0.09 * 64;
        double sunkVariance = 2 * (0.1 * 4 + 0.9 * 0.44 * 100) - sunk * sunk / 2;
        assertNear(
                "paid", find(result, "here", "total", "horizon", "capexUsdMillion"), paid, Math.sqrt(paidVariance / N));
        assertNear(
                "sunk", find(result, "here", "total", "horizon", "sunkUsdMillion"), sunk, Math.sqrt(sunkVariance / N));
        assertNear(
                "sunk at the permit's end",
                find(result, "here", "total", "2026-04", "sunkUsdMillion"),
                2 * 0.1 * 2,
                Math.sqrt(2 * 0.09 * 4 / N));
        assertNear("energised", find(result, "here", "total", "2027-12", "energisedMw"), 20 * survives);
    }

    private static Estimate of(RunResult result, String project, String metric) {
        return result.findProject("here", project, metric).orElseThrow();
    }

    /** Each project has a uniform of its own for each stage; the probability is one draw for all. */
    @Test
    void projectsFailIndependentlyGivenTheProbability() {
        String three = project("a") + ", " + project("b") + ", " + project("c");
        var fixed = new PlayedBatch(PlanText.read(plan(three, STAGES, "")), 62);
        double survives = 0.9 * 0.8 * 0.7;
        var abandoned = Sample.of(fixed, 80, StageFailureTruthTest::abandoned);
        abandoned.assertMean("abandoned of three", 3 * (1 - survives));
        Sample.assertClose(
                "variance of a binomial",
                abandoned.variance(),
                3 * survives * (1 - survives),
                0.75 / Math.sqrt(abandoned.size()));
        String uncertain =
                "only: {months: 1, spendShare: 1, successProbability: {discrete: {values: [0.2, 0.8], weights:"
                        + " [1, 1]}}}";
        var shared = Sample.of(
                new PlayedBatch(PlanText.read(plan(three, uncertain, "")), 63),
                80,
                (b, lane) -> abandoned(b, lane) == 3 ? 1 : 0);
        shared.assertMean("all three abandoned", (0.512 + 0.008) / 2);
    }

    private static double abandoned(PlayedBatch batch, int lane) {
        double sum = 0;
        for (double[] project : batch.outcome().abandoned) {
            sum += project[lane];
        }
        return sum;
    }

    /** Its reservation and its slot are free at once: the next project starts in the same month. */
    @Test
    void anAbandonedProjectFreesItsMoneyAndItsSlot() {
        String stages =
                "permit: {months: 2, spendShare: 0.1, successProbability: 0}, shell: {months: 1, spendShare: 0.9, after: [permit]}";
        String poor = plan(project("a") + ", " + project("b"), stages, "")
                .replace("{here: 1000}", "{here: 11}")
                .replace("delayFactor: 3", "maxConcurrent: 1");
        RunResult result = PlanText.run(poor, 10, 64);
        String[] months = {"2026-01", "2026-02", "2026-03", "2026-04", "2026-05"};
        double[] paid = {1, 0, 1, 0, 0};
        double[] sunk = {0, 0, 1, 0, 1};
        for (int t = 0; t < months.length; t++) {
            assertThat(find(result, "here", "total", months[t], "capexUsdMillion")
                            .value())
                    .isCloseTo(paid[t], within(1e-9));
            assertThat(find(result, "here", "total", months[t], "sunkUsdMillion")
                            .value())
                    .isCloseTo(sunk[t], within(1e-9));
        }
        assertThat(of(result, "b", "abandonedProbability").value()).isEqualTo(1);
    }

    /** Complete between month 2 and 6, then three phases 2 months apart; neither the region's delay nor money has a say. */
    @Test
    void aFundedProjectComesInPhaseByPhaseFromItsCompletionOn() {
        String funded = "{id: a, generalMw: 9, funded: true, completes: {uniform: {min: 2, max: 6}}, build: hall}";
        RunResult result = PlanText.run(plan(funded, STAGES, "phases: 3\n    rampMonths: 4"), N, 65);
        for (int t = 0; t < 12; t++) {
            double mean = 0;
            double square = 0;
            for (int i = 0; i < 4000; i++) {
                double completes = 2 + (i + 0.5) / 1000;
                double mw = 0;
                for (int k = 0; k < 3; k++) {
                    mw += completes + 2 * k <= t ? 3 : 0;
                }
                mean += mw / 4000;
                square += mw * mw / 4000;
            }
            String month = String.format(Locale.ROOT, "2026-%02d", t + 1);
            Estimate energised = find(result, "here", "general", month, "energisedMw");
            double variance = square - mean * mean;
            if (variance < 1e-9) {
                assertThat(energised.value()).as(month).isCloseTo(mean, within(1e-12));
            } else {
                assertNear("energised in " + month, energised, mean, Math.sqrt(variance / N));
            }
        }
        assertNear("P50", of(result, "a", "completionP50"), 4, Math.sqrt(0.25 / N) * 4);
        assertThat(find(result, "here", "total", "horizon", "capexUsdMillion").value())
                .isZero();
    }
}
