package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Short months that are known beforehand, from February 2026 to January 2028. AI capacity helps nobody here.
 *
 * <pre>
 * here   general 12 of 10 in January, March, April, August, November and December, else 8
 * there  general 12 of 10 in May and August, else 9.6; its AI is never short
 * </pre>
 */
class ShortMonthsByHandTest {
    private static final String PLAN = """
            version: 1
            name: seasons
            start: 2026-02
            end: 2028-01
            regions:
              - region: here
                demand:
                  baselineMw: BASELINE
                  season: [1.2, 0.8, 1.2, 1.2, 0.8, 0.8, 0.8, 1.2, 0.8, 0.8, 1.2, 1.2]
                capacity: {existing: {general: 10}}
              - region: there
                demand:
                  baselineMw: 20
                  aiShare: 0.5
                  season: [0.96, 0.96, 0.96, 0.96, 1.2, 0.96, 0.96, 1.2, 0.96, 0.96, 0.96, 0.96]
                capacity: {existing: {ai: 20, general: 10}, aiServesGeneral: false}
            investment:
              totalUsdMillion: 12
              tranches: [{name: FY2026, from: 2025-04, to: 2026-03, usdMillion: 12}]
              allocation: {here: 1, elsewhere: 0}
            """;

    private static RunResult base() {
        return RunExperiment.baseCase(PlanText.read(plan("10")));
    }

    private static String plan(String baseline) {
        return PLAN.replace("BASELINE", baseline);
    }

    private static void assertShort(
            RunResult result,
            String region,
            String pool,
            String period,
            double months,
            double episodes,
            double length) {
        String what = region + " " + pool + " " + period;
        assertValue(what, find(result, region, pool, period, "shortMonths").value(), months);
        assertValue(what, find(result, region, pool, period, "episodes").value(), episodes);
        assertValue(what, find(result, region, pool, period, "episodeMonths").value(), length);
        assertValue(
                what, find(result, region, pool, period, "shortfallProbability").value(), months > 0 ? 1 : 0);
    }

    private static void assertValue(String what, double value, double expected) {
        assertThat(value).as(what).isCloseTo(expected, within(1e-9));
    }

    /** An episode belongs to the period in which it begins, with its whole length: November to January to its first year. */
    @Test
    void episodesAreRunsOfShortMonths() {
        RunResult base = base();
        // March-April, August, November-January; the year has no January
        assertShort(base, "here", "general", "2026", 5, 3, 2);
        // of the year before: January; March-April, August, November-January, cut at the plan's end
        assertShort(base, "here", "general", "2027", 6, 3, 2);
        assertShort(base, "here", "general", "2028", 1, 0, 0);
        assertShort(base, "here", "general", "horizon", 12, 6, 2);
        assertShort(base, "here", "general", "2026-11", 1, 1, 3);
        assertShort(base, "here", "general", "2026-12", 1, 0, 0);
        assertShort(base, "here", "general", "2026-02", 0, 0, 0);
    }

    /** Fiscal years begin in April, with the first tranche: the first has two months, and an episode runs out of it. */
    @Test
    void fiscalYearsFollowTheTranches() {
        RunResult base = base();
        assertShort(base, "here", "general", "FY2026", 1, 1, 2);
        // April of the episode before, August, November-January, March and with it the next April
        assertShort(base, "here", "general", "FY2027", 6, 3, 2);
        assertShort(base, "here", "general", "FY2028", 5, 2, 2);
        assertThat(base.find("here", "general", "FY2029", "shortMonths")).isEmpty();
    }

    @Test
    void quartersHaveTheirChanceOfAnyShortMonth() {
        RunResult base = base();
        Map<String, Integer> expected = Map.of("2026-Q1", 1, "2026-Q2", 1, "2026-Q3", 1, "2026-Q4", 1, "2028-Q1", 1);
        expected.forEach((quarter, hit) -> assertValue(
                quarter,
                find(base, "here", "general", quarter, "shortfallProbability").value(),
                hit));
        assertValue(
                "there",
                find(base, "there", "general", "2026-Q1", "shortfallProbability")
                        .value(),
                0);
        assertValue(
                "there",
                find(base, "there", "general", "2026-Q2", "shortfallProbability")
                        .value(),
                1);
    }

    /** A sum is short when a part is, however much the others have to spare. */
    @Test
    void severalPoolsOrRegionsAreShortWhenOneIs() {
        RunResult base = base();
        assertShort(base, "there", "general", "2027", 2, 2, 1);
        assertShort(base, "there", "ai", "2027", 0, 0, 0);
        assertShort(base, "there", "total", "2027", 2, 2, 1);
        assertShort(base, "all", "ai", "2027", 0, 0, 0);
        // March-May, August, November-January, and January of the year before
        assertShort(base, "all", "general", "2027", 7, 3, 7.0 / 3);
        assertShort(base, "all", "total", "2027", 7, 3, 7.0 / 3);
        assertValue(
                "there's shortfall in May",
                find(base, "there", "total", "2027-05", "expectedShortfallMw").value(),
                2);
        assertValue(
                "of all in August",
                find(base, "all", "total", "2027-08", "expectedShortfallMw").value(),
                4);
        assertValue(
                "most of a year",
                find(base, "all", "total", "2027", "shortfallP50").value(),
                4);
        assertValue(
                "unserved",
                find(base, "all", "total", "2027", "unservedMwMonths").value(),
                2 * 6 + 2 * 2);
    }

    /** Baseline 10 with probability 0.3, else 5: short from March on, or never. */
    @Test
    void firstShortGrowsOverTimeAndNeverShortIsWhatIsLeft() {
        int n = 5000;
        RunResult result = PlanText.run(plan("{discrete: {values: [10, 5], weights: [3, 7]}}"), n, 95);
        double error = Math.sqrt(0.3 * 0.7 / n);
        assertValue(
                "February",
                find(result, "here", "general", "2026-02", "firstShort").value(),
                0);
        for (String period : new String[] {"2026-03", "2026-07", "2026", "FY2026", "2028-01", "horizon"}) {
            assertNear(period, find(result, "here", "general", period, "firstShort"), 0.3, error);
        }
        assertNear("July", find(result, "here", "general", "2026-08", "shortfallProbability"), 0.3, error);
        assertValue(
                "July",
                find(result, "here", "general", "2026-07", "shortfallProbability")
                        .value(),
                0);
        assertNear("never", find(result, "here", "total", "horizon", "neverShort"), 0.7, error);
        assertNear("episodes", find(result, "here", "total", "horizon", "episodes"), 1.8, 6 * error);
        assertNear("months", find(result, "here", "total", "horizon", "shortMonths"), 3.6, 12 * error);
        assertValue(
                "length",
                find(result, "here", "total", "horizon", "episodeMonths").value(),
                2);
        assertValue("all", find(result, "all", "total", "horizon", "neverShort").value(), 0);
        assertNear("April in all", find(result, "all", "total", "2026-04", "firstShort"), 0.3, error);
        assertValue(
                "May in all",
                find(result, "all", "total", "2026-05", "firstShort").value(),
                1);
    }

    @Test
    void monthsWithinTheToleranceAreNotShort() {
        for (double tolerance : new double[] {1.9, 2, 2.1}) {
            String tolerant = plan("10")
                    .replaceFirst("capacity:", String.format(Locale.ROOT, "toleranceMw: %s\n    capacity:", tolerance));
            RunResult base = RunExperiment.baseCase(PlanText.read(tolerant));
            boolean shortHere = tolerance < 2;
            assertShort(base, "here", "general", "2027", shortHere ? 6 : 0, shortHere ? 3 : 0, shortHere ? 2 : 0);
            // there's tolerance is its own
            assertShort(base, "all", "total", "2027-05", 1, shortHere ? 0 : 1, shortHere ? 0 : 1);
            assertValue(
                    "unserved all the same",
                    find(base, "here", "general", "2027", "unservedMwMonths").value(),
                    12);
        }
    }

    /** A billionth of demand is rounding: 10 MW are usable. */
    @ParameterizedTest
    @CsvSource({"10.000000009,0", "10.000000011,1"})
    void whatLacksByRoundingIsNotShort(String baselineMw, double probability) {
        RunResult base = RunExperiment.baseCase(PlanText.read("""
                version: 1
                name: rounding
                start: 2026-01
                end: 2026-02
                regions:
                  - region: here
                    demand: {baselineMw: BASELINE}
                    capacity: {existing: {general: 12.5}, maxUtilisation: {general: 0.8}}
                """.replace("BASELINE", baselineMw)));
        assertValue(
                "short",
                find(base, "here", "general", "2026-01", "shortfallProbability").value(),
                probability);
    }
}
