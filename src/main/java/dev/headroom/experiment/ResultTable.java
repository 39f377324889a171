package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.Quantity;
import dev.headroom.engine.RegionQuantity;
import dev.headroom.engine.ResultLayout;
import dev.headroom.model.AccountModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.Period;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricRow;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.stats.Estimate;
import dev.headroom.stats.QuantileHistogram;
import java.util.ArrayList;
import java.util.List;

/** Turns what the engine counted into the tidy table of metrics. */
final class ResultTable {
    private static final String[] POOLS = {"ai", "general", "total"};

    private final CapacityModel model;
    private final ResultLayout layout;
    private final BlockEstimates estimates;
    private final MetricSelection selection;
    private final List<MetricRow> rows = new ArrayList<>();

    ResultTable(CapacityModel model, BlockEstimates estimates, MetricSelection selection) {
        this.model = model;
        this.layout = estimates.layout();
        this.estimates = estimates;
        this.selection = selection;
    }

    List<MetricRow> rows() {
        for (int r = 0; r <= layout.regions(); r++) {
            String region = r < layout.regions() ? model.regions()[r].id() : "all";
            for (int pool = 0; pool < ResultLayout.POOLS; pool++) {
                for (int k = 0; k < layout.periods(); k++) {
                    var place = new Place(region, POOLS[pool], model.periods()[k]);
                    int cell = layout.cell(r, pool, k);
                    add(place, Metric.SHORTFALL_PROBABILITY, estimates.everShort(cell));
                    if (place.period().kind() == Period.Kind.QUARTER) {
                        continue;
                    }
                    shortfall(place, cell);
                    capacityAndDemand(place, cell);
                    if (pool == ResultLayout.TOTAL) {
                        shareAndMoney(place, layout.regionCell(r, k), r);
                    }
                }
            }
        }
        projects();
        return rows;
    }

    private record Place(String region, String pool, Period period) {}

    private void shortfall(Place place, int cell) {
        int months = place.period().months();
        add(place, Metric.SHORT_MONTHS, estimates.mean(cell, Quantity.SHORT).times(months));
        add(place, Metric.EPISODES, estimates.mean(cell, Quantity.EPISODE).times(months));
        add(place, Metric.EPISODE_MONTHS, estimates.episodeMonths(cell));
        add(place, Metric.EXPECTED_SHORTFALL_MW, estimates.mean(cell, Quantity.SHORTFALL));
        add(
                place,
                Metric.UNSERVED_MW_MONTHS,
                estimates.mean(cell, Quantity.SHORTFALL).times(months));
        add(place, Metric.UNSERVED_SHARE, estimates.unservedShare(cell));
        QuantileHistogram peak = estimates.peakShortfall(cell);
        add(place, Metric.SHORTFALL_P50, Estimate.quantile(peak, 0.50));
        add(place, Metric.SHORTFALL_P90, Estimate.quantile(peak, 0.90));
        add(place, Metric.SHORTFALL_P95, Estimate.quantile(peak, 0.95));
        add(place, Metric.SHORTFALL_P99, Estimate.quantile(peak, 0.99));
        add(place, Metric.CVAR95_MW, Estimate.cvar(peak, 0.95));
        add(place, Metric.FIRST_SHORT, estimates.shortByEnd(cell));
        if (place.period().kind() == Period.Kind.HORIZON) {
            add(place, Metric.NEVER_SHORT, estimates.neverShort(cell));
        }
        add(
                place,
                Metric.REVENUE_AT_RISK_USD_MILLION,
                estimates.mean(cell, Quantity.REVENUE_AT_RISK).times(months));
        QuantileHistogram toBuy = estimates.mostToBuy(cell);
        add(place, Metric.CAPACITY_TO_BUY_MW, Estimate.quantile(toBuy, 1 - model.shortfallTarget()));
    }

    private void capacityAndDemand(Place place, int cell) {
        QuantileHistogram headroom = estimates.leastHeadroom(cell);
        add(place, Metric.HEADROOM_P5, Estimate.quantile(headroom, 0.05));
        add(place, Metric.HEADROOM_P50, Estimate.quantile(headroom, 0.50));
        add(place, Metric.HEADROOM_P95, Estimate.quantile(headroom, 0.95));
        add(place, Metric.DEMAND_MEAN, estimates.mean(cell, Quantity.DEMAND));
        QuantileHistogram demand = estimates.demand(cell);
        add(place, Metric.DEMAND_P5, Estimate.quantile(demand, 0.05));
        add(place, Metric.DEMAND_P25, Estimate.quantile(demand, 0.25));
        add(place, Metric.DEMAND_P50, Estimate.quantile(demand, 0.50));
        add(place, Metric.DEMAND_P75, Estimate.quantile(demand, 0.75));
        add(place, Metric.DEMAND_P95, Estimate.quantile(demand, 0.95));
        add(place, Metric.USABLE_MEAN, estimates.mean(cell, Quantity.USABLE));
        QuantileHistogram usable = estimates.usable(cell);
        add(place, Metric.USABLE_P5, Estimate.quantile(usable, 0.05));
        add(place, Metric.USABLE_P25, Estimate.quantile(usable, 0.25));
        add(place, Metric.USABLE_P50, Estimate.quantile(usable, 0.50));
        add(place, Metric.USABLE_P75, Estimate.quantile(usable, 0.75));
        add(place, Metric.USABLE_P95, Estimate.quantile(usable, 0.95));
        int months = place.period().months();
        add(place, Metric.IDLE_MW_MONTHS, estimates.mean(cell, Quantity.IDLE).times(months));
        add(place, Metric.ENERGISED_MW, estimates.mean(cell, Quantity.ENERGISED));
        add(place, Metric.RETIRED_MW, estimates.mean(cell, Quantity.RETIRED));
        add(place, Metric.LOST_TO_UTILISATION_MW, estimates.mean(cell, Quantity.LOST_TO_UTILISATION));
    }

    private void shareAndMoney(Place place, int regionCell, int region) {
        add(place, Metric.AI_SHARE_MEAN, estimates.mean(regionCell, RegionQuantity.AI_SHARE));
        QuantileHistogram share = estimates.aiShare(regionCell);
        add(place, Metric.AI_SHARE_P5, Estimate.quantile(share, 0.05));
        add(place, Metric.AI_SHARE_P25, Estimate.quantile(share, 0.25));
        add(place, Metric.AI_SHARE_P50, Estimate.quantile(share, 0.50));
        add(place, Metric.AI_SHARE_P75, Estimate.quantile(share, 0.75));
        add(place, Metric.AI_SHARE_P95, Estimate.quantile(share, 0.95));
        int months = place.period().months();
        Period period = place.period();
        add(
                place,
                Metric.CAPEX_USD_MILLION,
                estimates.mean(regionCell, RegionQuantity.CAPEX).times(months));
        add(
                place,
                Metric.SCHEDULED_USD_MILLION,
                Estimate.exact(receivedUsdMillion(region, period.first(), period.last())));
        Estimate paid = estimates.mean(regionCell, RegionQuantity.PAID_TO_DATE);
        add(place, Metric.PAID_TO_DATE_MEAN, paid);
        QuantileHistogram paidToDate = estimates.paidToDate(regionCell);
        add(place, Metric.PAID_TO_DATE_P5, Estimate.quantile(paidToDate, 0.05));
        add(place, Metric.PAID_TO_DATE_P50, Estimate.quantile(paidToDate, 0.50));
        add(place, Metric.PAID_TO_DATE_P95, Estimate.quantile(paidToDate, 0.95));
        double received = receivedUsdMillion(region, 0, period.last());
        add(place, Metric.UNSPENT_USD_MILLION, paid.subtractedFrom(received));
        add(
                place,
                Metric.SUNK_USD_MILLION,
                estimates.mean(regionCell, RegionQuantity.SUNK).times(months));
        add(place, Metric.IDLE_CAPEX_USD_MILLION, estimates.mean(regionCell, RegionQuantity.IDLE_CAPEX));
    }

    /** Money that came in over a range of months; the opening balance comes in with month 0. */
    private double receivedUsdMillion(int region, int first, int last) {
        double received = 0;
        for (AccountModel account : model.accounts()) {
            if (region < layout.regions() && account.regions()[0] != region) {
                continue;
            }
            received += first == 0 ? account.openingUsdMillion() : 0;
            for (int t = first; t <= last; t++) {
                received += account.receivedUsdMillion()[t];
            }
        }
        return received;
    }

    private void projects() {
        for (int p = 0; p < layout.projects(); p++) {
            QuantileHistogram completion = estimates.completion(p);
            addProject(p, Metric.COMPLETION_P10, Estimate.quantile(completion, 0.10));
            addProject(p, Metric.COMPLETION_P50, Estimate.quantile(completion, 0.50));
            addProject(p, Metric.COMPLETION_P90, Estimate.quantile(completion, 0.90));
            addProject(p, Metric.ON_TIME_PROBABILITY, estimates.onTime(p));
            addProject(p, Metric.ABANDONED_PROBABILITY, estimates.abandoned(p));
            addProject(p, Metric.STUCK_PROBABILITY, estimates.stuck(p));
        }
    }

    private void add(Place place, Metric metric, Estimate estimate) {
        if (!selection.wants(metric, kind(place.period()))) {
            return;
        }
        rows.add(new MetricRow(
                place.region(),
                "",
                place.pool(),
                place.period().name(),
                metric.key(),
                "",
                estimate,
                metric.unit().symbol()));
    }

    private static PeriodKind kind(Period period) {
        return switch (period.kind()) {
            case MONTH -> PeriodKind.MONTH;
            case QUARTER -> PeriodKind.QUARTER;
            case YEAR -> PeriodKind.YEAR;
            case FISCAL_YEAR -> PeriodKind.FISCAL_YEAR;
            case HORIZON -> PeriodKind.HORIZON;
        };
    }

    private void addProject(int p, Metric metric, Estimate estimate) {
        if (!selection.wants(metric, PeriodKind.HORIZON)) {
            return;
        }
        var project = model.projects()[p];
        String region = model.regions()[project.region()].id();
        rows.add(new MetricRow(
                region,
                project.id(),
                "total",
                "horizon",
                metric.key(),
                "",
                estimate,
                metric.unit().symbol()));
    }
}
