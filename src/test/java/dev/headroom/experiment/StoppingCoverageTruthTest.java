package dev.headroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Precision;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.TargetOutcome;
import dev.headroom.stats.Estimate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A run that ends when intervals are narrow ends on narrow intervals: do they still cover? Demand is uniform on 0 to 20 MW, and 15 MW are
 * usable for one month. Goals are near the widths that intervals have at a look, where chance decides most. For quasi-random points this
 * plan is too plain, with errors of but a few values: see {@link RqmcCoverageTruthTest}.
 */
class StoppingCoverageTruthTest {
    private static final int SEEDS = 400;
    private static final double LEAST = 0.93;
    private static final Plan PLAN = PlanText.read("""
            version: 1
            name: a month
            start: 2026-01
            end: 2026-01
            regions:
              - region: here
                demand: {baselineMw: {uniform: {min: 0, max: 20}}}
                capacity: {existing: {general: 15}}
            """);
    private static final Map<String, Double> TRUTHS = Map.of(
            "demandMean=1%",
            10.0,
            "shortfallProbability=3%",
            0.25,
            "unservedMwMonths=4%",
            25.0 / 40,
            "unservedShare=3.5%",
            25.0 / 40 / 10,
            "shortfallP95=2%",
            4.0,
            "cvar95Mw=1%",
            4.5);
    private static final MetricSelection UNSERVED =
            new MetricSelection(Set.of(Metric.UNSERVED_MW_MONTHS), Set.of(PeriodKind.HORIZON));

    /** The outcomes with which runs for one target each would end, by the target's text: these have the looks in common. */
    private static Map<String, Estimate> stops(long seed) {
        var texts = List.copyOf(TRUTHS.keySet());
        var precision = texts.stream().map(text -> new Precision(text, "", "")).toList();
        var stops = new HashMap<String, Estimate>();
        var progress = new Progress() {
            @Override
            public void advanced(long done, long total, Estimate unserved) {}

            @Override
            public void looked(List<TargetOutcome> outcomes) {
                for (int k = 0; k < texts.size(); k++) {
                    if (outcomes.get(k).reached()) {
                        stops.putIfAbsent(texts.get(k), outcomes.get(k).estimate());
                    }
                }
            }
        };
        RunExperiment.run(
                PLAN, "", new RunSettings("mc", 1 << 20, seed, 1, UNSERVED, precision), progress, () -> false);
        return stops;
    }

    @Test
    void intervals_cover_where_runs_stop() {
        var covered = new LinkedHashMap<String, Integer>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Map<String, Estimate> stops = stops(seed);
            assertThat(stops).hasSameSizeAs(TRUTHS);
            stops.forEach((target, estimate) -> {
                double truth = Objects.requireNonNull(TRUTHS.get(target));
                boolean covers = estimate.low95() <= truth && truth <= estimate.high95();
                covered.merge(target, covers ? 1 : 0, Integer::sum);
            });
        }
        double ofAll = covered.values().stream().mapToInt(Integer::intValue).sum() / (double) (SEEDS * covered.size());
        assertThat(ofAll).as("coverage of all: %s", covered).isGreaterThanOrEqualTo(LEAST);
        double chance = 2 * Math.sqrt(LEAST * (1 - LEAST) / SEEDS);
        assertThat(covered)
                .allSatisfy((target, count) -> assertThat((double) count / SEEDS)
                        .as("coverage of %s", target)
                        .isGreaterThanOrEqualTo(LEAST - chance));
    }
}
