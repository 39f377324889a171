package dev.headroom.validation;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.experiment.RunSettings;
import dev.headroom.random.InputAddress;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricRow;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.util.Set;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** What a run of its own gave for a check. */
record Outcome(Check check, Estimate estimate) {
    static final long REPLICATIONS = 8_192;
    private static final long FEW = 256;
    private static final double DEGREES = 31;
    private static final double ROUNDING = 1e-9;

    /** Runs a check's plan with a seed from the check's name, so that the errors of two checks have nothing to do with each other. */
    static Outcome of(Check check) {
        Check.Target target = check.target();
        Metric metric = Metric.named(target.metric()).orElseThrow();
        var selection = new MetricSelection(Set.of(metric), Set.of(kindOf(target.period())));
        long replications = check.certain() ? FEW : REPLICATIONS;
        long seed = InputAddress.of("validation " + check.name());
        RunResult result = RunExperiment.run(
                        PlanText.read(check.plan()),
                        "validation",
                        new RunSettings("mc", replications, seed, 1, selection),
                        (done, total, unserved) -> {},
                        () -> false)
                .orElseThrow();
        Estimate estimate = result.rows().stream()
                .filter(row -> isMeant(target, row))
                .map(MetricRow::estimate)
                .findFirst()
                .orElseThrow(() -> new AssertionError(check.name() + ": no " + target));
        return new Outcome(check, estimate);
    }

    private static PeriodKind kindOf(String period) {
        return switch (period.length()) {
            case 4 -> PeriodKind.YEAR;
            case 7 -> period.equals("horizon") ? PeriodKind.HORIZON : PeriodKind.MONTH;
            default -> throw new IllegalArgumentException("a period of what kind is " + period + "?");
        };
    }

    private static boolean isMeant(Check.Target target, MetricRow row) {
        return row.region().equals(target.region())
                && row.project().equals(target.project())
                && row.pool().equals(target.pool())
                && row.period().equals(target.period())
                && row.metric().equals(target.metric())
                && row.item().equals(target.item());
    }

    double difference() {
        return estimate.value() - check.expected();
    }

    /** Standard errors from the expected number; these are estimated, which a normal number as rare makes up for. */
    double z() {
        double t = difference() / estimate.standardError();
        double tail = new TDistribution(DEGREES).cumulativeProbability(-Math.abs(t));
        return -Math.signum(t) * new NormalDistribution().inverseCumulativeProbability(tail);
    }

    /** Whether it is the expected number but for rounding. */
    boolean agreesExactly() {
        return Math.abs(difference()) <= ROUNDING * Math.max(1, Math.abs(check.expected()));
    }
}
