package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import dev.headroom.PlanText;
import dev.headroom.TruthAssert;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.util.Locale;

/** What became of a plan that leaves nothing to chance and starts in January 2026, to be compared with what a hand calculates. */
record CertainPlan(RunResult result) {
    private static final double CLOSE = 1e-9;

    static CertainPlan play(String yaml) {
        return new CertainPlan(RunExperiment.baseCase(PlanText.read(yaml)));
    }

    /** Plays a few futures, which are all the same: where stages fail for certain, which they never do in the base case. */
    static CertainPlan playFutures(String yaml) {
        return new CertainPlan(PlanText.run(yaml, 3, 1));
    }

    double value(String region, String pool, String period, String metric) {
        return TruthAssert.find(result, region, pool, period, metric).value();
    }

    void assertValue(String region, String pool, String period, String metric, double expected) {
        assertThat(value(region, pool, period, metric))
                .as("%s of %s %s in %s", metric, region, pool, period)
                .isCloseTo(expected, within(CLOSE));
    }

    /** @param expected by month from plan start; later months are not looked at */
    void assertByMonth(String region, String pool, String metric, double... expected) {
        for (int t = 0; t < expected.length; t++) {
            assertValue(region, pool, month(t), metric, expected[t]);
        }
    }

    static String month(int t) {
        return String.format(Locale.ROOT, "%d-%02d", 2026 + t / 12, 1 + t % 12);
    }

    double project(String region, String id, String metric) {
        return result.findProject(region, id, metric)
                .orElseThrow(() -> new AssertionError("no " + metric + " of " + id))
                .value();
    }

    /** @param months from plan start, infinite for never */
    void assertCompletes(String region, String id, double months) {
        double completion = project(region, id, "completionP50");
        if (Double.isInfinite(months)) {
            assertThat(completion).as("%s is complete", id).isInfinite();
        } else {
            assertThat(completion).as("%s is complete", id).isCloseTo(months, within(CLOSE));
        }
    }

    void assertStuck(String region, String id, boolean expected) {
        assertThat(project(region, id, "stuckProbability"))
                .as("%s is stuck", id)
                .isEqualTo(expected ? 1 : 0);
    }

    /** @param item a stage of its build, or what it waited for */
    void assertBinding(String region, String id, String item, double expected) {
        assertThat(result.findProjectItems(region, id, "bindingStage"))
                .extractingByKey(item)
                .extracting(Estimate::value, DOUBLE)
                .as("months of %s charged to %s", id, item)
                .isCloseTo(expected, within(CLOSE));
    }
}
