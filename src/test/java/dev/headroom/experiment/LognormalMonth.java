package dev.headroom.experiment;

import dev.headroom.PlanText;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Precision;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.TargetOutcome;
import dev.headroom.stats.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A plan whose thirteenth month is known in closed form: demand is lognormal, the product of an uncertain baseline and the two processes
 * of market and region, both drawn back to their line, so that it rests on some twenty random numbers; capacity is constant.
 */
final class LognormalMonth {
    private static final double BASELINE_MW = 10;
    private static final double BASELINE_CV = 0.15;
    private static final double GROWTH = 0.3;
    private static final double CAPACITY_MW = 15;
    private static final double WORST = 0.05;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final MetricSelection NOTHING_ELSE =
            new MetricSelection(Set.of(Metric.UNSERVED_MW_MONTHS), Set.of(PeriodKind.HORIZON));
    private static final Plan PLAN = PlanText.read("""
            version: 1
            name: thirteen months
            start: 2026-01
            end: 2027-01
            market: {growthPerYear: 0.3, volatilityPerYear: 0.2, reversionPerYear: 1.5}
            regions:
              - region: here
                demand:
                  baselineMw: {lognormal: {mean: 10, cv: 0.15}}
                  volatilityPerYear: 0.25
                  reversionPerYear: 3
                capacity: {existing: {general: 15}}
            """);

    private LognormalMonth() {}

    /** By metric, of the last month. */
    static Map<String, Double> truths() {
        double mean = BASELINE_MW * (1 + GROWTH);
        double variance = StrictMath.log1p(BASELINE_CV * BASELINE_CV) + variance(0.2, 1.5) + variance(0.25, 3);
        double s = Math.sqrt(variance);
        double depth = (StrictMath.log(mean / CAPACITY_MW) - variance / 2) / s;
        double probability = NORMAL.cumulativeProbability(depth);
        double unserved = mean * NORMAL.cumulativeProbability(depth + s) - CAPACITY_MW * probability;
        double z = NORMAL.inverseCumulativeProbability(1 - WORST);
        var truths = new LinkedHashMap<String, Double>();
        truths.put("demandMean", mean);
        truths.put("demandP50", mean * StrictMath.exp(-variance / 2));
        truths.put("unservedMwMonths", unserved);
        truths.put("shortfallProbability", probability);
        truths.put("shortfallP95", mean * StrictMath.exp(s * z - variance / 2) - CAPACITY_MW);
        truths.put("cvar95Mw", mean * NORMAL.cumulativeProbability(s - z) / WORST - CAPACITY_MW);
        return truths;
    }

    /** Of a process after a year. */
    private static double variance(double sigma, double kappa) {
        return sigma * sigma * -StrictMath.expm1(-2 * kappa) / (2 * kappa);
    }

    /**
     * Plays the plan until the last month's metrics have a precision.
     *
     * @param goals in percent, by metric
     * @param looks what a look sees, by metric
     */
    static void play(
            String method, long most, long seed, Map<String, Double> goals, BiConsumer<String, TargetOutcome> looks) {
        var metrics = List.copyOf(goals.keySet());
        var precision = metrics.stream()
                .map(metric -> new Precision("here.2027." + metric + "=" + goals.get(metric) + "%", "", ""))
                .toList();
        var progress = new Progress() {
            @Override
            public void advanced(long done, long total, Estimate unserved) {}

            @Override
            public void looked(List<TargetOutcome> outcomes) {
                for (int k = 0; k < metrics.size(); k++) {
                    looks.accept(metrics.get(k), outcomes.get(k));
                }
            }
        };
        RunExperiment.run(
                PLAN, "", new RunSettings(method, most, seed, 1, NOTHING_ELSE, precision), progress, () -> false);
    }
}
