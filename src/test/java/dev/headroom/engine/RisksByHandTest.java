package dev.headroom.engine;

import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dated risk events on the base case, by hand: six months from 2026-01, 10 MW of AI and of general, demand 5 each. */
class RisksByHandTest {

    private static RunResult base(String risks) {
        return RunExperiment.baseCase(PlanText.read("""
                version: 1
                name: dated
                start: 2026-01
                end: 2026-06
                regions:
                  - region: here
                    demand: {baselineMw: 10, aiShare: 0.5}
                    capacity: {existing: {ai: 10, general: 10}, maxUtilisation: {ai: 0.8, general: 0.8}}
                risks: [%s]
                """.formatted(risks)));
    }

    private static void assertMonths(RunResult base, String pool, String metric, String expected) {
        String[] values = expected.split(" ", -1);
        for (int t = 0; t < values.length; t++) {
            String month = "2026-0" + (t + 1);
            assertThat(find(base, "here", pool, month, metric).value())
                    .as(metric + " of " + pool + " in " + month)
                    .isCloseTo(Double.parseDouble(values[t]), within(1e-9));
        }
    }

    /** In force in month t iff date <= t < date + duration. */
    @ParameterizedTest
    @CsvSource({
        "'date: 2026-03, durationMonths: 2', 8 8 4 4 8 8",
        "'date: 2026-03, durationMonths: 1.5', 8 8 4 4 8 8",
        "'date: 2026-03, durationMonths: 0.5', 8 8 4 8 8 8",
        "'date: 2026-03, durationMonths: 0', 8 8 8 8 8 8",
        "'date: 2026-03', 8 8 4 4 4 4", // for good
        "'date: 2025-11, durationMonths: 5', 4 4 4 8 8 8", // what remains
        "'date: 2025-11, durationMonths: 2', 8 8 8 8 8 8",
        "'date: 2025-11', 4 4 4 4 4 4",
        "'date: 2026-06, durationMonths: 9', 8 8 8 8 8 4",
        "'date: 2026-07', 8 8 8 8 8 8",
        "'date: 2026-03, probability: 1', 8 8 4 4 4 4",
        "'date: 2026-03, probability: 0.999999', 8 8 8 8 8 8", // chance
        "'date: 2026-03, durationMonths: {p10: 1, p50: 2, p90: 3}', 8 8 4 4 8 8", // at its median
        "'perYear: 100, durationMonths: 9', 8 8 8 8 8 8" // chance
    })
    void theBaseCaseHasWhatIsSureToCome(String when, String usable) {
        RunResult base = base("{name: storm, regions: all, capacityFactor: 0.5, " + when + "}");
        assertMonths(base, "ai", "usableMean", usable);
        assertMonths(base, "general", "usableMean", usable);
    }

    @Test
    void activeEventsMultiply() {
        RunResult base = base(
                "{name: one, regions: [here], date: 2026-02, durationMonths: 3, capacityFactor: 0.5, demandFactor: 1.2},"
                        + "{name: two, regions: all, date: 2026-03, pools: [general], durationMonths: 3, capacityFactor: 0.75, demandFactor: 1.5},"
                        + "{name: three, regions: all, date: 2026-03, durationMonths: 1, capacityFactor: 1.5, pools: [ai]}");
        assertMonths(base, "ai", "usableMean", "8 4 6 4 8 8");
        assertMonths(base, "general", "usableMean", "8 4 3 3 6 8");
        assertMonths(base, "ai", "demandMean", "5 6 6 6 5 5");
        assertMonths(base, "general", "demandMean", "5 6 9 9 7.5 5");
        assertMonths(base, "ai", "lostToRiskMw", "0 4 2 4 0 0");
        assertMonths(base, "general", "lostToRiskMw", "0 4 5 5 2 0");
        assertMonths(base, "total", "lostToUtilisationMw", "4 4 4 4 4 4");
        assertMonths(base, "ai", "headroomP50", "3 -2 0 -2 3 3");
        assertMonths(base, "total", "energisedMw", "20 20 20 20 20 20");
    }

    /** Risk events strike what demand is made of alike: the level, and what the factor leaves without demand. */
    @Test
    void capacityMayBeStruckToNothing() {
        RunResult base =
                base("{name: off, regions: all, date: 2026-02, durationMonths: 1, capacityFactor: 0, demandFactor: 0},"
                        + "{name: out, regions: all, date: 2026-04, durationMonths: 1, capacityFactor: 0}");
        assertMonths(base, "total", "usableMean", "16 0 16 0 16 16");
        assertMonths(base, "total", "demandMean", "10 0 10 10 10 10");
        assertMonths(base, "total", "shortMonths", "0 0 0 1 0 0");
        assertMonths(base, "total", "expectedShortfallMw", "0 0 0 10 0 0");
        assertMonths(base, "total", "lostToRiskMw", "0 16 0 16 0 0");
    }
}
