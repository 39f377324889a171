package dev.headroom.engine;

import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The rules of money one by one, on plans in which everything is certain. */
class FundingRulesTest {
    private static final String INVESTMENT = """
            investment:
              totalUsdMillion: 0
              tranches: []
              allocation: {elsewhere: 1}
              openingBalanceUsdMillion: {here: 100}
            """;

    private static final String BUILDS = """
            builds:
              lease:
                costUsdMillionPerMw: {ai: 2, general: 1}
                stages: {only: {months: 2, spendShare: 1}}
              hall:
                costUsdMillionPerMw: {ai: 2, general: 1}
                contingency: 0.2
                overrun: 0.9
                stages: {one: {months: 2.5, spendShare: 0.5}, two: {months: 2, spendShare: 0.5, after: [one]}}
            """;

    private static String plan(String region, String... rest) {
        return """
                version: 1
                name: rules
                start: 2026-01
                end: 2026-12
                regions:
                  - region: here
                    demand: {baselineMw: 1}
                """ + region.indent(4) + String.join("", rest);
    }

    private static RunResult base(String region, String... rest) {
        return RunExperiment.baseCase(PlanText.read(plan(region, rest)));
    }

    private static void assertByMonth(RunResult result, String pool, String metric, double... expected) {
        for (int t = 0; t < expected.length; t++) {
            String month = String.format(Locale.ROOT, "2026-%02d", t + 1);
            assertThat(find(result, "here", pool, month, metric).value())
                    .as("%s of %s in %s", metric, pool, month)
                    .isCloseTo(expected[t], within(1e-9));
        }
    }

    private static double completion(RunResult result, String project) {
        return result.findProject("here", project, "completionP50")
                .orElseThrow()
                .value();
    }

    /** The funded project holds the only slot until month 3; then they come one after the other. */
    @Test
    void aSlotIsHeldUntilCompletionAndBlocksNobodyElsewhere() {
        RunResult result = base("""
                maxConcurrent: 1
                projects:
                  - {id: paid, generalMw: 1, funded: true, completes: 3}
                  - {id: late, generalMw: 10, earliestStart: 2026-07, build: lease}
                  - {id: a, generalMw: 10, earliestStart: 2026-01, build: lease}
                  - {id: b, generalMw: 10, earliestStart: 2026-01, build: lease}
                """, BUILDS, INVESTMENT);
        assertThat(completion(result, "a")).isCloseTo(5, within(1e-9));
        // At month 5 late may not start yet, and blocks nobody; b takes the slot to month 7.
        assertThat(completion(result, "b")).isCloseTo(7, within(1e-9));
        assertThat(completion(result, "late")).isCloseTo(9, within(1e-9));
    }

    @Test
    void openingBalanceAndFollowOnAreReceivedBesideTheTranches() {
        RunResult result =
                base("projects: [{id: a, generalMw: 60, earliestStart: 2026-01, build: lease}]", BUILDS, """
                investment:
                  totalUsdMillion: 120
                  tranches: [{name: past, from: 2025-10, to: 2026-03, usdMillion: 120}]
                  allocation: {here: 0.25, elsewhere: 0.75}
                  openingBalanceUsdMillion: {here: 7}
                  followOn:
                    - {name: later, from: 2026-05, to: 2026-06, usdMillion: 100, allocation: {here: 0.5, elsewhere: 0.5}}
                """);
        // 20 a month over six months, three of them past; a quarter of it, then half of 50 a month.
        assertByMonth(result, "total", "scheduledUsdMillion", 12, 5, 5, 0, 25, 25, 0);
        assertByMonth(result, "total", "unspentUsdMillion", 12, 17, 22, 22, 47, 12, 12);
        assertByMonth(result, "total", "capexUsdMillion", 0, 0, 0, 0, 0, 60, 0);
    }

    /** Stages start in months 0, 2.5, and cost what they cost then. */
    @Test
    void costsRiseAtTheMomentOfEachStage() {
        RunResult result = base(
                "projects: [{id: a, aiMw: 5, generalMw: 10, earliestStart: 2026-01, build: hall}]",
                BUILDS,
                INVESTMENT,
                "escalationPerYear: 0.21");
        double second = 20 * 0.5 * 0.9 * StrictMath.pow(1.21, 2.5 / 12);
        assertByMonth(result, "total", "capexUsdMillion", 9, 0, second, 0, 0);
        assertThat(completion(result, "a")).isCloseTo(4.5, within(1e-9));
        assertByMonth(result, "ai", "energisedMw", 0, 0, 0, 0, 0, 5);
    }

    /** Of the local share, what is paid moves with the currency's price in the month of payment. */
    @Test
    void theLocalShareOfCostIsPaidInItsCurrency() {
        var batch = new PlayedBatch(
                PlanText.read(plan(
                                "currency: EUR\nprojects: [{id: a, generalMw: 10, earliestStart: 2026-02, build: hall}]",
                                BUILDS,
                                INVESTMENT,
                                "fx: {USDX: {volatilityPerYear: 0.9}, EUR: {volatilityPerYear: 0.3}}")
                        .replace("overrun: 0.9", "overrun: 0.9\n    localCurrencyShare: 0.4")),
                81);
        batch.play(0, Lanes.WIDTH);
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            double[][] price = batch.currencies.of(1);
            // stages start in months 1 and 3.5
            assertThat(batch.outcome().capex[0][1][lane]).isCloseTo(4.5 * (0.6 + 0.4 * price[1][lane]), within(1e-9));
            assertThat(batch.outcome().capex[0][3][lane]).isCloseTo(4.5 * (0.6 + 0.4 * price[3][lane]), within(1e-9));
        }
        assertThat(batch.outcome().capex[0][3]).doesNotHaveDuplicates();
    }

    /** 12 reserved for a cost of 10 of which 9 are paid: 6 - 4.5 is free again at each stage's start. */
    @Test
    void whatAStageLeavesOfItsReservationIsFreeAgain() {
        RunResult result = base("""
                projects:
                  - {id: a, generalMw: 10, earliestStart: 2026-01, build: hall}
                  - {id: b, generalMw: 3, earliestStart: 2026-01, build: lease}
                """, BUILDS, INVESTMENT.replace("100", "13"));
        // month 0: 1 + 1.5 free; month 2.5: 4, of which b takes 3
        assertByMonth(result, "total", "capexUsdMillion", 4.5, 0, 7.5, 0);
        assertThat(completion(result, "b")).isCloseTo(4.5, within(1e-9));
    }

    /** alpha's second stage waits for free money; beta's, reserved in full, goes on behind it. */
    @Test
    void aStageThatItsReservationCoversWaitsForNobody() {
        RunResult result = base("""
                projects:
                  - {id: alpha, generalMw: 10, earliestStart: 2026-01, build: dear}
                  - {id: beta, generalMw: 10, earliestStart: 2026-01, build: hall}
                """, BUILDS.replace("builds:", """
                builds:
                  dear:
                    costUsdMillionPerMw: {general: 1}
                    overrun: 2
                    stages: {one: {months: 1, spendShare: 0.1}, two: {months: 2, spendShare: 0.9, after: [one]}}""".indent(0).strip()), INVESTMENT.replace("100", "24"));
        // alpha: 10 reserved, 2 paid, free 13; beta: 12 reserved, 4.5 paid, free 2.5. alpha's second stage costs 18,
        // reserved 9.
        assertByMonth(result, "total", "capexUsdMillion", 6.5, 0, 4.5, 0, 0);
        assertThat(completion(result, "beta")).isCloseTo(4.5, within(1e-9));
        assertThat(completion(result, "alpha")).isInfinite();
        assertThat(result.findProject("here", "alpha", "stuckProbability")
                        .orElseThrow()
                        .value())
                .isEqualTo(1);
    }

    /** Phases of a retrofit take their part of general capacity when they come in, not before. */
    @Test
    void aRetrofitConvertsPhaseByPhase() {
        RunResult result = base(
                """
                capacity: {existing: {ai: 1, general: 10}}
                projects: [{id: loops, aiMw: 4, convertsGeneralMw: 6, earliestStart: 2026-01, build: lease}]
                """,
                BUILDS.replace(
                        "{only: {months: 2, spendShare: 1}}",
                        "{only: {months: 2, spendShare: 1}}\n    phases: 2\n    rampMonths: 3"),
                INVESTMENT);
        assertByMonth(result, "ai", "energisedMw", 1, 1, 3, 3, 3, 5, 5);
        assertByMonth(result, "general", "energisedMw", 10, 10, 7, 7, 7, 4, 4);
        assertByMonth(result, "total", "capexUsdMillion", 8, 0, 0);
    }

    /** Money of one region is not another's. */
    @Test
    void regionsHaveAccountsOfTheirOwn() {
        String two = """
                  - region: there
                    demand: {baselineMw: 1}
                    projects: [{id: b, generalMw: 10, earliestStart: 2026-01, build: lease}]
                """;
        RunResult result = RunExperiment.baseCase(PlanText.read(plan(
                "projects: [{id: a, generalMw: 10, earliestStart: 2026-01, build: lease}]", two, BUILDS, INVESTMENT)));
        for (String region : List.of("here", "all")) {
            assertThat(find(result, region, "total", "2026-01", "capexUsdMillion")
                            .value())
                    .isCloseTo(10, within(1e-9));
        }
        assertThat(find(result, "there", "total", "horizon", "capexUsdMillion").value())
                .isZero();
        assertThat(result.findProject("there", "b", "stuckProbability")
                        .orElseThrow()
                        .value())
                .isEqualTo(1);
    }
}
