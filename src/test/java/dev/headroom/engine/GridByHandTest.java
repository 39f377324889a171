package dev.headroom.engine;

import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/** What the grid carries, by hand, and upgrades that come when their delay has passed. */
class GridByHandTest {

    /** 36 MW at the meter and a PUE of 1.5 carry 24 MW; there are 20 AI and 10 general, 6 of each retire in May, and 12 are leased in March. */
    private static final String PLAN = """
            version: 1
            name: grid
            start: 2026-01
            end: 2026-08
            regions:
              - region: here
                demand: {baselineMw: 40, aiShare: 0.5}
                capacity:
                  existing: {ai: 20, general: 10}
                  maxUtilisation: {ai: 0.9, general: 0.8}
                  aiServesGeneral: false
                  gridLimitMw: 36
                  pue: 1.5
                  retirements: [{month: 2026-05, pool: ai, mw: 6}, {month: 2026-05, pool: general, mw: 6}]
                  gridUpgrades:
                    - {id: early, month: 2025-12, mw: 0, delayMonths: 1}
                    - {id: late, month: 2026-06, mw: 15, delayMonths: 1}
                    - {id: never, month: 2026-08, mw: 99, delayMonths: 0.5}
                projects:
                  - {id: leased, aiMw: 8, generalMw: 4, earliestStart: 2026-01, build: leased}
                  - {id: hall, aiMw: 10, generalMw: 5, earliestStart: 2026-04, build: hall}
            builds:
              leased: {gridCounted: false, costUsdMillionPerMw: 1, stages: {only: {months: 2, spendShare: 1}}}
              hall: {costUsdMillionPerMw: 1, stages: {only: {months: 1, spendShare: 1}}}
            investment:
              totalUsdMillion: 0
              tranches: []
              allocation: {elsewhere: 1}
              openingBalanceUsdMillion: {here: 100}
            """;

    private static void assertMonths(RunResult base, String pool, String metric, double[] expected) {
        for (int t = 0; t < expected.length; t++) {
            String month = "2026-0" + (t + 1);
            assertThat(find(base, "here", pool, month, metric).value())
                    .as(metric + " of " + pool + " in " + month)
                    .isCloseTo(expected[t], within(1e-9));
        }
    }

    /** Counted: 30 until April, 33 from May on (less 12, and 15 of the hall); carried 24, and 34 of July and August. */
    @Test
    void whatCountsIsCutInBothPoolsAlike() {
        RunResult base = RunExperiment.baseCase(PlanText.read(PLAN));
        double cut = 24 / 30.0;
        double later = 24 / 33.0;
        assertMonths(base, "ai", "energisedMw", new double[] {20, 20, 28, 28, 32, 32, 32, 32});
        assertMonths(base, "general", "energisedMw", new double[] {10, 10, 14, 14, 13, 13, 13, 13});
        double leased = 0.9 * (20 * cut + 8);
        double hall = 0.9 * (24 * later + 8);
        double[] ai = {18 * cut, 18 * cut, leased, leased, hall, hall, 0.9 * 32, 0.9 * 32};
        assertMonths(base, "ai", "usableMean", ai);
        leased = 0.8 * (10 * cut + 4);
        hall = 0.8 * (9 * later + 4);
        double[] general = {8 * cut, 8 * cut, leased, leased, hall, hall, 0.8 * 13, 0.8 * 13};
        assertMonths(base, "general", "usableMean", general);
        double first = 0.9 * 20 * (1 - cut);
        double then = 0.9 * 24 * (1 - later);
        assertMonths(base, "ai", "lostToGridMw", new double[] {first, first, first, first, then, then, 0, 0});
        assertMonths(base, "ai", "lostToUtilisationMw", new double[] {2, 2, 2.8, 2.8, 3.2, 3.2, 3.2, 3.2});
    }

    /** A limit that is just enough, one of nothing, and an upgrade of before the start. */
    @Test
    void limitsAtTheirEdges() {
        RunResult enough = RunExperiment.baseCase(PlanText.read(PLAN.replace("gridLimitMw: 36", "gridLimitMw: 45")));
        assertMonths(enough, "total", "lostToGridMw", new double[] {0, 0, 0, 0});
        RunResult nothing = RunExperiment.baseCase(PlanText.read(PLAN.replace("gridLimitMw: 36", "gridLimitMw: 0")));
        assertMonths(nothing, "ai", "usableMean", new double[] {0, 0, 0.9 * 8});
        RunResult upgraded = RunExperiment.baseCase(PlanText.read(PLAN.replace("gridLimitMw: 36", "gridLimitMw: 30")
                .replace("mw: 0, delayMonths: 1", "mw: 6, delayMonths: 2")));
        assertMonths(upgraded, "ai", "usableMean", new double[] {15 * 0.8, 18 * 0.8});
        assertMonths(upgraded, "general", "usableMean", new double[] {8 * 20 / 30.0, 8 * 0.8});
    }

    /** A phase leaves when its life is over, and with it what it had outside the limit: 12 MW in two phases from March and May, for 3 months. */
    @Test
    void phasesLeaveAtTheEndOfTheirLife() {
        String plan = PLAN.replace(
                        "leased: {gridCounted: false,",
                        "leased: {gridCounted: false, phases: 2, rampMonths: 2, lifeMonths: {ai: 3},")
                .replace("earliestStart: 2026-04", "earliestStart: 2027-04")
                .replaceAll("retirements: .*", "retirements: []");
        RunResult base = RunExperiment.baseCase(PlanText.read(plan));
        assertMonths(base, "ai", "energisedMw", new double[] {20, 20, 24, 24, 28, 24, 24, 20});
        assertMonths(base, "general", "energisedMw", new double[] {10, 10, 12, 12, 14, 14, 14, 14});
        double carried = 0.9 * 20 * 24 / 30;
        double[] outside = {0, 0, 3.6, 3.6, 7.2, 3.6};
        for (int t = 0; t < outside.length; t++) {
            outside[t] += carried;
        }
        assertMonths(base, "ai", "usableMean", outside);
    }

    /** An upgrade of month m is in force in month t with P(delay <= t - m), each with its own delay. */
    @Test
    void upgradesComeWhenTheirDelayHasPassed() {
        var batch = new PlayedBatch(PlanText.read("""
                        version: 1
                        name: upgrades
                        start: 2026-01
                        end: 2026-12
                        regions:
                          - region: here
                            demand: {baselineMw: 40}
                            capacity:
                              existing: {general: 400}
                              gridLimitMw: 10
                              pue: 1.25
                              gridUpgrades:
                                - {id: one, month: 2026-03, mw: 20, delayMonths: {uniform: {min: 0, max: 8}}}
                                - {id: two, month: 2025-11, mw: 50, delayMonths: {exponential: {mean: 3}}}
                        """), 4);
        var seen = new ArrayList<ToDoubleBiFunction<PlayedBatch, Integer>>();
        for (int t = 0; t < 12; t++) {
            int month = t;
            seen.add((b, lane) -> is(usable(b, month, lane), 20) + is(usable(b, month, lane), 70));
            seen.add((b, lane) -> is(usable(b, month, lane), 50) + is(usable(b, month, lane), 70));
            seen.add((b, lane) -> is(usable(b, month, lane), 70));
        }
        List<Sample> samples = Sample.ofAll(batch, 60, seen);
        for (int t = 0; t < 12; t++) {
            double one = Math.min(1, Math.max(0, (t - 2) / 8.0));
            double two = 1 - Math.exp(-(t + 2) / 3.0);
            samples.get(3 * t).assertMean("one by month " + t, one);
            samples.get(3 * t + 1).assertMean("two by month " + t, two);
            samples.get(3 * t + 2).assertMean("both by month " + t, one * two);
        }
    }

    /** MW of upgrades at the meter. */
    private static double usable(PlayedBatch batch, int t, int lane) {
        return batch.balance.usable[0][1][t][lane] * 1.25 - 10;
    }

    private static double is(double value, double expected) {
        return Math.abs(value - expected) < 1e-9 ? 1 : 0;
    }
}
