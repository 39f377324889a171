package dev.headroom.report;

import static dev.headroom.report.Html.tag;

import dev.headroom.chart.ChartKind;
import dev.headroom.results.Metric;
import dev.headroom.results.RegionSummary;
import dev.headroom.results.Unit;
import java.util.List;
import java.util.stream.Stream;

/** Money: paid against the schedule, and what is left, lost or idle. */
final class MoneyPart {
    private static final List<Metric> FIGURES = List.of(
            Metric.SCHEDULED_USD_MILLION,
            Metric.CAPEX_USD_MILLION,
            Metric.UNSPENT_USD_MILLION,
            Metric.SUNK_USD_MILLION,
            Metric.IDLE_CAPEX_USD_MILLION,
            Metric.REVENUE_AT_RISK_USD_MILLION,
            Metric.OPEX_USD_MILLION,
            Metric.NPV_COST_USD_MILLION);
    private static final double THOUSANDS_PER_MILLION = 1000;

    private MoneyPart() {}

    static Part of(Facts facts) {
        var figures = FIGURES.stream().filter(facts::tells).toList();
        var charts = facts.charts(ChartKind.MONEY);
        var html = figures.isEmpty() && charts.isEmpty()
                ? Part.nothing("The run recorded no money.")
                : Html.all(ChartFigure.of(charts), table(facts, figures), meanings(figures));
        return new Part("part-money", "Money", html);
    }

    private static Html table(Facts facts, List<Metric> figures) {
        if (figures.isEmpty()) {
            return Html.none();
        }
        var table = new DataTable<RegionSummary>("Money over the whole horizon, in USD million")
                .column("Region", region -> Cell.text(region.name()));
        for (var metric : figures) {
            table.column(metric.caption(), region -> Cell.figure(Unit.USD_MILLION, facts.figure(region.id(), metric)));
        }
        if (facts.tells(Metric.COST_PER_SERVED_MW_MONTH)) {
            table.column(
                    Metric.COST_PER_SERVED_MW_MONTH.caption(),
                    "USD thousand",
                    region -> Cell.figure(
                            Unit.USD_MILLION,
                            facts.figure(region.id(), Metric.COST_PER_SERVED_MW_MONTH)
                                    .times(THOUSANDS_PER_MILLION)));
        }
        return table.of(Stream.concat(
                        facts.summary().regions().stream(),
                        Stream.of(facts.summary().all()))
                .toList());
    }

    private static Html meanings(List<Metric> figures) {
        var terms = figures.stream()
                .map(metric -> Html.all(tag("dt", metric.caption()), tag("dd", metric.meaning())))
                .toList();
        return terms.isEmpty()
                ? Html.none()
                : tag(
                        "details",
                        tag("summary", "What these figures are"),
                        tag("dl", Html.all(terms)).css("words"));
    }
}
