package dev.headroom.engine;

import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import org.junit.jupiter.api.Test;

/** The headroom that is left without the largest zone or unit, by hand. In the base case nothing else is down. */
class HeadroomWithoutOneByHandTest {
    /** Demand by month: east 10 and 20 (40% AI), west 10 (all general), north 5. */
    private static final String PLAN = """
            version: 1
            name: one less
            start: 2026-01
            end: 2026-02
            regions:
              - region: east
                demand: {forecastMw: [10, 20], aiShare: 0.4}
                capacity:
                  existing: {ai: 12, general: 18}
                  maxUtilisation: {ai: 0.5, general: 1}
                  zones: {count: 3, failurePerMonth: 0.1, repairPerMonth: 0.5}
              - region: west
                demand: {baselineMw: 10}
                capacity:
                  existing: {ai: 8, general: 30}
                  units:
                    - {mw: [2, 6], failurePerMonth: 0.1, repairPerMonth: 0.5}
                    - {mw: 6, failurePerMonth: 0.1, repairPerMonth: 0.5, pool: general}
                    - {mw: 2, failurePerMonth: 0.1, repairPerMonth: 0.5}
              - region: north
                demand: {baselineMw: 5}
                capacity: {existing: {general: 9}}
            """;

    private static void assertLeft(RunResult base, String region, String pool, String period, double mw) {
        assertThat(find(base, region, pool, period, "headroomN1P5").value())
                .as(region + " " + pool + " " + period)
                .isCloseTo(mw, within(1e-9));
    }

    /**
     * East: 6 and 18 usable, 4 and 12 without a zone. West: 8 and 30; AI units are 2 and 2, then 6 and 2; general units 2, 6 and 2, then 6, 6
     * and 2. So 1/2, then 2/8 of AI and 4/10, then 8/14 of general are left.
     */
    @Test
    void eachPoolLosesItsLargest() {
        RunResult base = RunExperiment.baseCase(PlanText.read(PLAN));
        assertLeft(base, "east", "ai", "2026-01", 4 - 4);
        assertLeft(base, "east", "general", "2026-01", 12 - 6);
        assertLeft(base, "east", "total", "2026-01", 16 - 10);
        assertLeft(base, "east", "ai", "2026-02", 4 - 8);
        assertLeft(base, "east", "total", "2026-02", 16 - 20);
        assertLeft(base, "east", "total", "horizon", 16 - 20);
        assertLeft(base, "west", "ai", "2026-01", 8 / 2.0);
        assertLeft(base, "west", "ai", "2026-02", 8 / 4.0);
        assertLeft(base, "west", "general", "2026-01", 30 * 0.4 - 10);
        assertLeft(base, "west", "general", "2026-02", 30 * 8 / 14.0 - 10);
        assertLeft(base, "west", "total", "2026-01", 4 + 2);
        assertThat(base.find("north", "total", "2026-01", "headroomN1P5")).isEmpty();
    }

    /**
     * Of all regions only one loses a zone, the one where it hurts most: total headroom is 14 + 28 + 4 in January and 4 + 28 + 4 in February;
     * east loses 8 in both, west 4 + 18, then 6 + 30 x 6/14.
     */
    @Test
    void ofAllRegionsTheOneThatHurtsMostLosesIts() {
        RunResult base = RunExperiment.baseCase(PlanText.read(PLAN));
        assertLeft(base, "all", "total", "2026-01", 46 - 22);
        assertLeft(base, "all", "total", "2026-02", 36 - (6 + 30 * 6 / 14.0));
        assertLeft(base, "all", "ai", "2026-01", 2 + 8 - 4);
        assertLeft(base, "all", "ai", "2026-02", -2 + 8 - 6);
        assertLeft(base, "all", "general", "2026-01", 12 + 20 + 4 - 18);
        assertLeft(base, "all", "total", "horizon", Math.min(46 - 22, 36 - (6 + 30 * 6 / 14.0)));
    }

    @Test
    void withoutZonesThereIsNoneToLose() {
        String plain = PLAN.replaceAll("zones: .*", "aiServesGeneral: true")
                .replaceAll("units:\n", "aiServesGeneral: true\n")
                .replaceAll(" +- \\{mw: .*\n", "");
        RunResult base = RunExperiment.baseCase(PlanText.read(plain));
        assertThat(base.find("all", "total", "2026-01", "headroomN1P5")).isEmpty();
    }
}
