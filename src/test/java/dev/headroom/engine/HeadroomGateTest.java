package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projects that are committed only while the forecast headroom is low. All take 2 months and cost 1 a MW. */
class HeadroomGateTest {
    private static double completion(String region, String project) {
        String plan = """
                version: 1
                name: gates
                start: 2026-01
                end: 2027-06
                market: {growthPerYear: 0.21}
                regions:
                  - region: here
                """ + region.indent(4) + """
                builds:
                  lease:
                    costUsdMillionPerMw: 1
                    stages: {only: {months: 2, spendShare: 1}}
                  slow:
                    costUsdMillionPerMw: 1
                    stages: {only: {months: 4.5, spendShare: 1}}
                investment:
                  totalUsdMillion: 0
                  tranches: []
                  allocation: {elsewhere: 1}
                  openingBalanceUsdMillion: {here: 100}
                """;
        return RunExperiment.baseCase(PlanText.read(plan))
                .findProject("here", project, "completionP50")
                .orElseThrow()
                .value();
    }

    /** Forecast 11 x 1.1^(t/6) against 14: below 10% from t = 9.2 on, below 20% from t = 3.7 on, below 28% from the start. */
    @ParameterizedTest
    @CsvSource({"0.1,10", "0.2,4", "0.28,0", "-0.4,1000"})
    void aProjectWaitsUntilTheForecastHeadroomIsBelowItsLimit(double limit, int start) {
        String region = """
                demand: {baselineMw: 10}
                capacity: {existing: {general: 14}}
                expansion: {lookaheadMonths: 6, planningGrowthPerYear: 0.21}
                projects:
                  - {id: gated, generalMw: 10, earliestStart: 2026-01, build: lease, onlyIfHeadroomBelow: LIMIT}
                  - {id: free, aiMw: 10, earliestStart: 2026-01, build: lease}
                """.replace("LIMIT", Double.toString(limit));
        double expected = start == 1000 ? Double.POSITIVE_INFINITY : start + 2;
        assertThat(completion(region, "gated")).isEqualTo(expected);
        assertThat(completion(region, "free")).as("blocked by nobody").isEqualTo(2);
    }

    /** The slot is free at 4.5, the gate opens with the month at 5. */
    @Test
    void aGateIsTriedOnlyWhereAMonthBegins() {
        String region = """
                demand: {baselineMw: 100}
                maxConcurrent: 1
                projects:
                  - {id: first, aiMw: 1, earliestStart: 2026-01, build: slow}
                  - {id: gated, generalMw: 1, earliestStart: 2026-01, build: lease, onlyIfHeadroomBelow: 0}
                """;
        assertThat(completion(region, "gated")).isCloseTo(7, within(1e-9));
        assertThat(completion(region.replace(", onlyIfHeadroomBelow: 0", ""), "gated"))
                .isCloseTo(6.5, within(1e-9));
    }

    /** General capacity is scarce, AI capacity is not: who adds AI alone stays out, though it takes general capacity away. */
    @Test
    void onlyPoolsToWhichItAddsCount() {
        String region = """
                demand: {baselineMw: 100, aiShare: 0.5}
                capacity: {existing: {ai: 900, general: 1}}
                projects:
                  - {id: gated, aiMw: 1, convertsGeneralMw: 1, earliestStart: 2026-01, build: lease, onlyIfHeadroomBelow: 0}
                """;
        assertThat(completion(region, "gated")).isInfinite();
        assertThat(completion(region.replace("aiMw: 1,", "aiMw: 1, generalMw: 1,"), "gated"))
                .isEqualTo(2);
    }

    /** What is committed or funded counts at once, long before it is there. */
    @Test
    void committedCapacityClosesTheGateForTheNext() {
        String region = """
                demand: {baselineMw: 10}
                expansion: {lookaheadMonths: 0}
                capacity: {existing: {general: 9}}
                projects:
                  - {id: first, generalMw: 1000, earliestStart: 2026-01, build: lease, onlyIfHeadroomBelow: 0}
                  - {id: second, generalMw: 10, earliestStart: 2026-01, build: lease, onlyIfHeadroomBelow: 0}
                """;
        assertThat(completion(region, "second"))
                .as("first has no money and blocks it")
                .isInfinite();
        assertThat(completion(region.replace("1000", "90"), "second")).isInfinite();
        assertThat(completion(region.replace("generalMw: 1000", "aiMw: 90"), "second"))
                .isEqualTo(2);
        assertThat(completion(
                        region.replace(
                                "{id: first, generalMw: 1000, earliestStart: 2026-01, build: lease, onlyIfHeadroomBelow: 0}",
                                "{id: first, generalMw: 90, funded: true, completes: 15}"),
                        "second"))
                .isInfinite();
    }
}
