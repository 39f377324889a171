package dev.headroom.experiment;

import static dev.headroom.engine.CellQuantile.LEAST_HEADROOM;
import static dev.headroom.engine.CellQuantile.LEAST_HEADROOM_N1;
import static dev.headroom.engine.CellQuantile.MOST_TO_BUY;
import static dev.headroom.engine.CellQuantile.PEAK_SHORTFALL;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.CellQuantile;
import dev.headroom.engine.Quantity;
import dev.headroom.engine.Recording;
import dev.headroom.engine.RegionQuantile;
import dev.headroom.engine.RegionQuantity;
import dev.headroom.model.Period;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.stats.Estimate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** From what the engine records each metric of a region is made; entries stand in the order of the tidy table. */
final class MetricSources {
    /** Metrics by region and pool. */
    static final Map<Metric, Source> BY_POOL = byPool();
    /** Metrics by region, but those of the money that an account receives. */
    static final Map<Metric, Source> BY_REGION = byRegion();
    /** Metrics of a project that are one number; infinite is a completion beyond the plan's end. */
    static final Map<Metric, ProjectSource> BY_PROJECT = byProject();

    private MetricSources() {}

    /** How a metric of a project is made. */
    @FunctionalInterface
    interface ProjectSource {
        Estimate of(BlockEstimates estimates, int project);
    }

    /**
     * A cell of a result, or a region cell, and what a metric of it depends on besides.
     *
     * @param months of the period
     * @param target the plan's accepted probability of needing more capacity
     */
    record Cell(BlockEstimates estimates, int index, int months, double target) {}

    /** What a metric needs to be recorded, and how it is made from it. */
    record Source(
            Set<Quantity> means,
            Set<CellQuantile> quantiles,
            Set<RegionQuantity> regionMeans,
            Set<RegionQuantile> regionQuantiles,
            Function<Cell, Estimate> estimate) {}

    private static Map<Metric, Source> byPool() {
        var sources = new LinkedHashMap<Metric, Source>();
        sources.put(Metric.SHORTFALL_PROBABILITY, of(cell -> cell.estimates().everShort(cell.index())));
        sources.put(Metric.SHORT_MONTHS, sum(Quantity.SHORT));
        sources.put(Metric.EPISODES, sum(Quantity.EPISODE));
        sources.put(
                Metric.EPISODE_MONTHS,
                of(cell -> cell.estimates().episodeMonths(cell.index()), Quantity.EPISODE, Quantity.EPISODE_MONTHS));
        sources.put(Metric.EXPECTED_SHORTFALL_MW, mean(Quantity.SHORTFALL));
        sources.put(Metric.UNSERVED_MW_MONTHS, sum(Quantity.SHORTFALL));
        sources.put(
                Metric.UNSERVED_SHARE,
                of(cell -> cell.estimates().unservedShare(cell.index()), Quantity.SHORTFALL, Quantity.DEMAND));
        sources.put(Metric.SHORTFALL_P50, quantile(PEAK_SHORTFALL, 0.50));
        sources.put(Metric.SHORTFALL_P90, quantile(PEAK_SHORTFALL, 0.90));
        sources.put(Metric.SHORTFALL_P95, quantile(PEAK_SHORTFALL, 0.95));
        sources.put(Metric.SHORTFALL_P99, quantile(PEAK_SHORTFALL, 0.99));
        sources.put(
                Metric.CVAR95_MW,
                of(PEAK_SHORTFALL, cell -> cell.estimates().cvar(PEAK_SHORTFALL, cell.index(), 0.95)));
        sources.put(Metric.FIRST_SHORT, of(cell -> cell.estimates().shortByEnd(cell.index())));
        sources.put(Metric.NEVER_SHORT, of(cell -> cell.estimates().neverShort(cell.index())));
        sources.put(Metric.REVENUE_AT_RISK_USD_MILLION, sum(Quantity.REVENUE_AT_RISK));
        sources.put(
                Metric.CAPACITY_TO_BUY_MW,
                of(MOST_TO_BUY, cell -> cell.estimates().quantile(MOST_TO_BUY, cell.index(), 1 - cell.target())));
        sources.put(Metric.HEADROOM_P5, quantile(LEAST_HEADROOM, 0.05));
        sources.put(Metric.HEADROOM_P50, quantile(LEAST_HEADROOM, 0.50));
        sources.put(Metric.HEADROOM_P95, quantile(LEAST_HEADROOM, 0.95));
        sources.put(Metric.HEADROOM_N1_P5, quantile(LEAST_HEADROOM_N1, 0.05));
        sources.put(Metric.DEMAND_MEAN, mean(Quantity.DEMAND));
        sources.put(Metric.DEMAND_P5, quantile(CellQuantile.DEMAND, 0.05));
        sources.put(Metric.DEMAND_P25, quantile(CellQuantile.DEMAND, 0.25));
        sources.put(Metric.DEMAND_P50, quantile(CellQuantile.DEMAND, 0.50));
        sources.put(Metric.DEMAND_P75, quantile(CellQuantile.DEMAND, 0.75));
        sources.put(Metric.DEMAND_P95, quantile(CellQuantile.DEMAND, 0.95));
        sources.put(Metric.USABLE_MEAN, mean(Quantity.USABLE));
        sources.put(Metric.USABLE_P5, quantile(CellQuantile.USABLE, 0.05));
        sources.put(Metric.USABLE_P25, quantile(CellQuantile.USABLE, 0.25));
        sources.put(Metric.USABLE_P50, quantile(CellQuantile.USABLE, 0.50));
        sources.put(Metric.USABLE_P75, quantile(CellQuantile.USABLE, 0.75));
        sources.put(Metric.USABLE_P95, quantile(CellQuantile.USABLE, 0.95));
        sources.put(Metric.IDLE_MW_MONTHS, sum(Quantity.IDLE));
        sources.put(Metric.ENERGISED_MW, mean(Quantity.ENERGISED));
        sources.put(Metric.RETIRED_MW, mean(Quantity.RETIRED));
        sources.put(Metric.LOST_TO_UTILISATION_MW, mean(Quantity.LOST_TO_UTILISATION));
        sources.put(Metric.LOST_TO_GRID_MW, mean(Quantity.LOST_TO_GRID));
        sources.put(Metric.LOST_TO_OUTAGE_MW, mean(Quantity.LOST_TO_OUTAGE));
        sources.put(Metric.LOST_TO_RISK_MW, mean(Quantity.LOST_TO_RISK));
        sources.put(Metric.LOST_DEMAND_MW, mean(Quantity.LOST_DEMAND));
        return sources;
    }

    private static Map<Metric, Source> byRegion() {
        var sources = new LinkedHashMap<Metric, Source>();
        sources.put(Metric.AI_SHARE_MEAN, mean(RegionQuantity.AI_SHARE));
        sources.put(Metric.AI_SHARE_P5, quantile(RegionQuantile.AI_SHARE, 0.05));
        sources.put(Metric.AI_SHARE_P25, quantile(RegionQuantile.AI_SHARE, 0.25));
        sources.put(Metric.AI_SHARE_P50, quantile(RegionQuantile.AI_SHARE, 0.50));
        sources.put(Metric.AI_SHARE_P75, quantile(RegionQuantile.AI_SHARE, 0.75));
        sources.put(Metric.AI_SHARE_P95, quantile(RegionQuantile.AI_SHARE, 0.95));
        sources.put(Metric.CAPEX_USD_MILLION, sum(RegionQuantity.CAPEX));
        sources.put(Metric.PAID_TO_DATE_MEAN, mean(RegionQuantity.PAID_TO_DATE));
        sources.put(Metric.PAID_TO_DATE_P5, quantile(RegionQuantile.PAID_TO_DATE, 0.05));
        sources.put(Metric.PAID_TO_DATE_P50, quantile(RegionQuantile.PAID_TO_DATE, 0.50));
        sources.put(Metric.PAID_TO_DATE_P95, quantile(RegionQuantile.PAID_TO_DATE, 0.95));
        sources.put(Metric.UNSPENT_USD_MILLION, mean(RegionQuantity.UNSPENT));
        sources.put(Metric.SUNK_USD_MILLION, sum(RegionQuantity.SUNK));
        sources.put(Metric.IDLE_CAPEX_USD_MILLION, mean(RegionQuantity.IDLE_CAPEX));
        sources.put(Metric.OPEX_USD_MILLION, sum(RegionQuantity.OPEX));
        sources.put(Metric.NPV_COST_USD_MILLION, sum(RegionQuantity.NPV_COST));
        sources.put(
                Metric.COST_PER_SERVED_MW_MONTH,
                region(
                        cell -> cell.estimates().costPerServedMwMonth(cell.index()),
                        RegionQuantity.NPV_COST,
                        RegionQuantity.PRESENT_USED));
        return sources;
    }

    /** @throws IllegalArgumentException where the metric is none that is made from what the engine records of a region */
    static Source ofRegion(Metric metric) {
        Source source = metric.grain() == Metric.Grain.POOL ? BY_POOL.get(metric) : BY_REGION.get(metric);
        if (source == null) {
            throw new IllegalArgumentException(metric.key() + " is not recorded by region");
        }
        return source;
    }

    /** @throws IllegalArgumentException where the metric is none of a project's with one number */
    static ProjectSource ofProject(Metric metric) {
        ProjectSource source = BY_PROJECT.get(metric);
        if (source == null) {
            throw new IllegalArgumentException(metric.key() + " is not recorded by project");
        }
        return source;
    }

    private static Map<Metric, ProjectSource> byProject() {
        var sources = new LinkedHashMap<Metric, ProjectSource>();
        sources.put(Metric.COMPLETION_P10, (estimates, project) -> estimates.completionQuantile(project, 0.10));
        sources.put(Metric.COMPLETION_P50, (estimates, project) -> estimates.completionQuantile(project, 0.50));
        sources.put(Metric.COMPLETION_P90, (estimates, project) -> estimates.completionQuantile(project, 0.90));
        sources.put(Metric.ON_TIME_PROBABILITY, BlockEstimates::onTime);
        sources.put(Metric.ABANDONED_PROBABILITY, BlockEstimates::abandoned);
        sources.put(Metric.STUCK_PROBABILITY, BlockEstimates::stuck);
        return sources;
    }

    private static Source of(Function<Cell, Estimate> estimate, Quantity... means) {
        return new Source(Set.of(means), Set.of(), Set.of(), Set.of(), estimate);
    }

    /** Mean over the period's months. */
    private static Source mean(Quantity quantity) {
        return of(cell -> cell.estimates().mean(cell.index(), quantity), quantity);
    }

    /** Sum over the period's months. */
    private static Source sum(Quantity quantity) {
        return of(cell -> cell.estimates().mean(cell.index(), quantity).times(cell.months()), quantity);
    }

    private static Source of(CellQuantile kind, Function<Cell, Estimate> estimate) {
        return new Source(Set.of(), Set.of(kind), Set.of(), Set.of(), estimate);
    }

    private static Source quantile(CellQuantile kind, double probability) {
        return of(kind, cell -> cell.estimates().quantile(kind, cell.index(), probability));
    }

    private static Source region(Function<Cell, Estimate> estimate, RegionQuantity... means) {
        return new Source(Set.of(), Set.of(), Set.of(means), Set.of(), estimate);
    }

    private static Source mean(RegionQuantity quantity) {
        return region(cell -> cell.estimates().mean(cell.index(), quantity), quantity);
    }

    private static Source sum(RegionQuantity quantity) {
        return region(cell -> cell.estimates().mean(cell.index(), quantity).times(cell.months()), quantity);
    }

    private static Source quantile(RegionQuantile kind, double probability) {
        return new Source(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(kind),
                cell -> cell.estimates().quantile(kind, cell.index(), probability));
    }

    /**
     * What the engine must record for a selection and targets, which need not be of it; the horizon's unserved demand always, for the
     * progress of a run.
     */
    static Recording recording(MetricSelection selection, List<Target> targets) {
        var periods = EnumSet.of(Period.Kind.HORIZON);
        Arrays.stream(Period.Kind.values())
                .filter(kind -> selection.wantsPeriod(kindOf(kind))
                        || targets.stream().anyMatch(target -> target.kind() == kindOf(kind)))
                .forEach(periods::add);
        var means = EnumSet.of(Quantity.SHORTFALL);
        var quantiles = EnumSet.noneOf(CellQuantile.class);
        var regionMeans = EnumSet.noneOf(RegionQuantity.class);
        var regionQuantiles = EnumSet.noneOf(RegionQuantile.class);
        for (Map<Metric, Source> sources : List.of(BY_POOL, BY_REGION)) {
            sources.forEach((metric, source) -> {
                if (selection.wants(metric) || targets.stream().anyMatch(target -> target.metric() == metric)) {
                    means.addAll(source.means());
                    quantiles.addAll(source.quantiles());
                    regionMeans.addAll(source.regionMeans());
                    regionQuantiles.addAll(source.regionQuantiles());
                }
            });
        }
        return new Recording(periods, means, quantiles, regionMeans, regionQuantiles);
    }

    static PeriodKind kindOf(Period.Kind kind) {
        return switch (kind) {
            case MONTH -> PeriodKind.MONTH;
            case QUARTER -> PeriodKind.QUARTER;
            case YEAR -> PeriodKind.YEAR;
            case FISCAL_YEAR -> PeriodKind.FISCAL_YEAR;
            case HORIZON -> PeriodKind.HORIZON;
        };
    }
}
