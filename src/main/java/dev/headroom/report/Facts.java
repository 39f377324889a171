package dev.headroom.report;

import dev.headroom.chart.ChartKind;
import dev.headroom.chart.DrawnChart;
import dev.headroom.results.Metric;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RunHeader;
import dev.headroom.results.RunRecord;
import dev.headroom.results.RunSummary;
import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the parts of a page are made of.
 *
 * @param charts in the colours of the page
 */
record Facts(RunRecord run, RunSummary summary, List<DrawnChart> charts) {
    static final String ALL = "all";
    static final String TOTAL = "total";
    static final String HORIZON = "horizon";

    Facts {
        charts = List.copyOf(charts);
    }

    static Facts of(RunRecord run, List<DrawnChart> charts) {
        return new Facts(run, RunSummary.of(run.result()), charts);
    }

    RunHeader header() {
        return run.result().header();
    }

    /** The month in which the run was made, from which ages count: a report says the same whenever it is read. */
    YearMonth today() {
        return YearMonth.from(run.provenance().started().atOffset(ZoneOffset.UTC));
    }

    /** A figure of the whole horizon, pools together; not a number where the run does not tell. */
    Estimate figure(String region, Metric metric) {
        return run.result().find(region, TOTAL, HORIZON, metric.key()).orElse(Estimate.exact(Double.NaN));
    }

    boolean tells(Metric metric) {
        return header().selection().wants(metric, PeriodKind.HORIZON);
    }

    List<DrawnChart> charts(ChartKind kind) {
        return charts(chart -> chart.kind() == kind);
    }

    List<DrawnChart> charts(Predicate<DrawnChart> wanted) {
        return charts.stream().filter(wanted).toList();
    }

    /** The name of a region that people know; its id where it has none. */
    String nameOf(String region) {
        return header().regions().stream()
                .filter(each -> each.id().equals(region))
                .map(RunHeader.RegionName::name)
                .findFirst()
                .orElse(region.equals(ALL) ? "All regions" : region);
    }
}
