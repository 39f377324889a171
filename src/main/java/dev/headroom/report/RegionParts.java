package dev.headroom.report;

import static dev.headroom.report.Html.tag;

import dev.headroom.chart.ChartKind;
import dev.headroom.chart.DrawnChart;
import dev.headroom.results.Metric;
import dev.headroom.results.RunHeader;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All regions together, and then each by itself: pictures, and figures by pool. */
final class RegionParts {
    private static final List<String> POOLS = List.of("ai", "general", "total");
    private static final List<Metric> FIGURES = List.of(
            Metric.SHORTFALL_PROBABILITY,
            Metric.SHORT_MONTHS,
            Metric.EPISODE_MONTHS,
            Metric.UNSERVED_MW_MONTHS,
            Metric.SHORTFALL_P95,
            Metric.CVAR95_MW,
            Metric.HEADROOM_P5,
            Metric.IDLE_MW_MONTHS,
            Metric.CAPACITY_TO_BUY_MW,
            Metric.REVENUE_AT_RISK_USD_MILLION);
    /** Pictures that have a part of their own. */
    private static final Set<ChartKind> ELSEWHERE = Set.of(ChartKind.MONEY, ChartKind.GANTT, ChartKind.CONVERGENCE);

    private final Facts facts;

    private RegionParts(Facts facts) {
        this.facts = facts;
    }

    /** The id of a region's part, by its place in the plan. */
    static String id(int place) {
        return "part-region-" + (place + 1);
    }

    /** The part on all regions; pictures of regions that the plan does not know stand here as well. */
    static Part all(Facts facts) {
        return new Part("part-all", "All regions together", new RegionParts(facts).ofAll());
    }

    static List<Part> each(Facts facts) {
        var parts = new ArrayList<Part>();
        List<RunHeader.RegionName> regions = facts.header().regions();
        for (int i = 0; i < regions.size(); i++) {
            var region = regions.get(i);
            parts.add(new Part(id(i), region.name(), new RegionParts(facts).of(region.id())));
        }
        return parts;
    }

    private Html ofAll() {
        var known =
                facts.header().regions().stream().map(RunHeader.RegionName::id).toList();
        return html(
                facts.charts(chart -> !ELSEWHERE.contains(chart.kind()) && !known.contains(chart.region())), Facts.ALL);
    }

    private Html of(String region) {
        return html(
                facts.charts(chart ->
                        !ELSEWHERE.contains(chart.kind()) && chart.region().equals(region)),
                region);
    }

    private Html html(List<DrawnChart> charts, String region) {
        var pictures = charts.isEmpty()
                ? Part.nothing("The run did not record what pictures of demand and capacity need.")
                : ChartFigure.of(charts);
        return Html.all(pictures, byPool(region));
    }

    private Html byPool(String region) {
        var figures = FIGURES.stream().filter(facts::tells).toList();
        if (figures.isEmpty()) {
            return Html.none();
        }
        var table = new DataTable<Metric>(facts.nameOf(region) + ": figures of the whole horizon by pool")
                .column(
                        "Figure",
                        figure -> Cell.of(
                                Html.all(Html.text(figure.caption()), tag("small", meaning(figure))),
                                figure.caption()));
        for (String pool : POOLS) {
            table.column(pool.equals("ai") ? "AI" : pool, figure -> value(region, pool, figure));
        }
        return table.of(figures);
    }

    private static String meaning(Metric metric) {
        var unit = metric.unit().isPercent() ? "in %" : "in " + metric.unit().symbol();
        return metric.meaning() + ", " + (metric.unit() == Unit.EPISODES ? "a count" : unit);
    }

    private Cell value(String region, String pool, Metric metric) {
        return Cell.figure(
                metric.unit(),
                facts.run()
                        .result()
                        .find(region, pool, Facts.HORIZON, metric.key())
                        .orElse(Estimate.exact(Double.NaN)));
    }
}
