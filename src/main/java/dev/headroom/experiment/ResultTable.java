package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.ResultLayout;
import dev.headroom.model.AccountModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.Period;
import dev.headroom.model.ProjectModel;
import dev.headroom.model.RegionModel;
import dev.headroom.model.StageModel;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricRow;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Turns what the engine counted into the tidy table of metrics. */
final class ResultTable {
    static final String[] POOLS = {"ai", "general", "total"};
    /** What a project may wait for, in the engine's order. */
    private static final List<String> REASONS = List.of("money", "hold", "slot", "headroom");

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
                    addCell(place, r, pool, layout.cell(r, pool, k));
                    if (pool == ResultLayout.TOTAL) {
                        addRegion(place, r, layout.regionCell(r, k));
                    }
                }
            }
        }
        for (int p = 0; p < layout.projects(); p++) {
            addProject(p);
        }
        return rows;
    }

    private record Place(String region, String pool, Period period) {
        PeriodKind kind() {
            return MetricSources.kindOf(period.kind());
        }
    }

    private void addCell(Place place, int region, int pool, int index) {
        var cell = new MetricSources.Cell(estimates, index, place.period().months(), model.shortfallTarget());
        MetricSources.BY_POOL.forEach((metric, source) -> {
            if (applies(model, metric, place.period(), region, pool) && selection.wants(metric, place.kind())) {
                add(place, metric, source.estimate().apply(cell));
            }
        });
    }

    /**
     * Whether a metric by pool makes sense at a place.
     *
     * @param region index, the number of regions for all
     */
    static boolean applies(CapacityModel model, Metric metric, Period period, int region, int pool) {
        return switch (metric) {
            case NEVER_SHORT -> period.kind() == Period.Kind.HORIZON;
            case HEADROOM_N1_P5 -> mayLoseUnit(model, region, pool);
            default -> true;
        };
    }

    /** Whether a pool (or any) of a region (or any) has a zone or unit to lose. */
    private static boolean mayLoseUnit(CapacityModel model, int region, int pool) {
        int regions = model.regions().length;
        return IntStream.range(0, regions)
                .filter(r -> region == regions || r == region)
                .mapToObj(r -> model.regions()[r].units())
                .flatMap(Arrays::stream)
                .anyMatch(unit -> pool == ResultLayout.TOTAL || unit.serves()[pool]);
    }

    private void addRegion(Place place, int region, int index) {
        var cell = new MetricSources.Cell(estimates, index, place.period().months(), model.shortfallTarget());
        MetricSources.BY_REGION.forEach((metric, source) -> {
            if (selection.wants(metric, place.kind())) {
                add(place, metric, source.estimate().apply(cell));
            }
        });
        if (selection.wants(Metric.SCHEDULED_USD_MILLION, place.kind())) {
            Estimate received = Estimate.exact(receivedUsdMillion(model, region, place.period()));
            add(place, Metric.SCHEDULED_USD_MILLION, received);
        }
    }

    /** Money that comes in for a region, or all of them, over a period; the opening balance comes in with month 0. */
    static double receivedUsdMillion(CapacityModel model, int region, Period period) {
        double received = 0;
        for (AccountModel account : model.accounts()) {
            for (int k = 0; k < account.regions().length; k++) {
                if (region == model.regions().length || account.regions()[k] == region) {
                    received += period.first() == 0 ? account.opening()[k] : 0;
                    for (int t = period.first(); t <= period.last(); t++) {
                        received += account.received()[k][t];
                    }
                }
            }
        }
        return received;
    }

    private void addProject(int p) {
        MetricSources.BY_PROJECT.forEach((metric, source) -> {
            if (selection.wants(metric, PeriodKind.HORIZON)) {
                addProject(p, metric, "", source.of(estimates, p));
            }
        });
        if (selection.wants(Metric.BINDING_STAGE, PeriodKind.HORIZON)) {
            List<String> items = items(model, p);
            for (int item = 0; item < items.size(); item++) {
                addProject(p, Metric.BINDING_STAGE, items.get(item), estimates.bindingShare(p, item));
            }
        }
    }

    /** What the months until a project's completion are charged to; of a funded project nothing is. */
    static List<String> items(CapacityModel model, int project) {
        var items = new ArrayList<String>();
        ProjectModel charged = model.projects()[project];
        if (!charged.funded()) {
            for (StageModel stage : model.builds()[charged.build()].stages()) {
                items.add(stage.name());
            }
            items.addAll(REASONS);
        }
        return items;
    }

    private void add(Place place, Metric metric, Estimate estimate) {
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

    private void addProject(int p, Metric metric, String item, Estimate estimate) {
        RegionModel region = model.regions()[model.projects()[p].region()];
        String id = model.projects()[p].id();
        String unit = metric.unit().symbol();
        rows.add(new MetricRow(region.id(), id, "total", "horizon", metric.key(), item, estimate, unit));
    }
}
