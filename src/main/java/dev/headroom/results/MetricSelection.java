package dev.headroom.results;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which metrics a run records, and for which periods. The chance of a shortfall comes by quarter as well, whatever the
 * periods.
 *
 * @param metrics at least one
 * @param periods at least one; a project's metrics are of the horizon
 */
public record MetricSelection(Set<Metric> metrics, Set<PeriodKind> periods) implements Serializable {
    /** Every metric by month, calendar year, fiscal year and horizon. */
    public static final MetricSelection ALL =
            new MetricSelection(EnumSet.allOf(Metric.class), EnumSet.complementOf(EnumSet.of(PeriodKind.QUARTER)));

    public MetricSelection {
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("a selection needs a metric");
        }
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("a selection needs a kind of period");
        }
        metrics = Collections.unmodifiableSet(EnumSet.copyOf(metrics));
        periods = Collections.unmodifiableSet(EnumSet.copyOf(periods));
    }

    /** Whether the metric is recorded at all. */
    public boolean wants(Metric metric) {
        return metrics.contains(metric);
    }

    /** Whether all wanted metrics are recorded for such periods. */
    public boolean wantsPeriod(PeriodKind kind) {
        return periods.contains(kind);
    }

    /** Whether the metric is recorded for such periods; quarters of shortfall probability come with months and with years. */
    public boolean wants(Metric metric, PeriodKind kind) {
        boolean besideOthers = metric == Metric.SHORTFALL_PROBABILITY
                && kind == PeriodKind.QUARTER
                && (wantsPeriod(PeriodKind.MONTH) || wantsPeriod(PeriodKind.YEAR));
        return wants(metric) && (wantsPeriod(kind) || besideOthers);
    }

    /** Whether nothing is missing that {@link #ALL} has. */
    public boolean isComplete() {
        return metrics.containsAll(ALL.metrics) && periods.containsAll(ALL.periods);
    }
}
