package dev.headroom.report;

import static dev.headroom.report.Html.tag;
import static dev.headroom.report.Html.text;

import dev.headroom.results.EstimateText;
import dev.headroom.results.Findings;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RegionSummary;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the run found, in words and then in two tables. */
final class FindingPart {
    private final Facts facts;

    private FindingPart(Facts facts) {
        this.facts = facts;
    }

    static Part of(Facts facts) {
        return new Part("part-finding", "What the run found", new FindingPart(facts).html());
    }

    private Html html() {
        return Html.all(
                words(Findings.of(facts.summary())),
                tag(
                                "p",
                                "±, here and everywhere on this page, is one standard error: how far the figure may be "
                                        + "off because so many futures were played and no more. A range named P5 to "
                                        + "P95 is the spread of the futures themselves.")
                        .css("note"),
                partial(),
                shortByYear(),
                horizon());
    }

    private static Html words(List<String> findings) {
        if (findings.isEmpty()) {
            return Part.nothing("The run did not record what a finding in words needs.");
        }
        var sentences = new ArrayList<Html>();
        sentences.add(tag("p", findings.get(0)).css("lede"));
        findings.stream().skip(1).forEach(finding -> sentences.add(tag("p", finding)));
        return Html.all(sentences);
    }

    /** Says that something is missing, where it is. */
    private Html partial() {
        var sentences = new ArrayList<Html>();
        var effort = facts.header().effort();
        if (effort.interrupted()) {
            sentences.add(tag(
                    "p",
                    "The run was interrupted: it played "
                            + EstimateText.of(Unit.FUTURES, Estimate.exact((double)
                                    facts.header().replications()))
                            + " futures where "
                            + EstimateText.of(Unit.FUTURES, Estimate.exact((double) effort.asked()))
                            + " were asked for."));
        }
        MetricSelection selection = facts.header().selection();
        if (!selection.isComplete()) {
            sentences.add(tag(
                    "p",
                    "The run recorded " + selection.metrics().size() + " of " + Metric.values().length
                            + " metrics; what needs others is left out."));
        }
        return Html.all(sentences);
    }

    private List<RegionSummary> lines() {
        return Stream.concat(
                        facts.summary().regions().stream(),
                        Stream.of(facts.summary().all()))
                .toList();
    }

    private Html shortByYear() {
        if (!facts.header().selection().wants(Metric.SHORTFALL_PROBABILITY, PeriodKind.YEAR)) {
            return Html.none();
        }
        var table = new DataTable<RegionSummary>("Chance of any short month, by calendar year, in %")
                .column("Region", region -> Cell.text(region.name()));
        var years = facts.summary().years();
        for (int i = 0; i < years.size(); i++) {
            int year = i;
            table.column(
                    years.get(year),
                    region -> Cell.figure(Unit.PROBABILITY, region.shortByYear().get(year)));
        }
        return table.of(lines());
    }

    private Html horizon() {
        var table = new DataTable<RegionSummary>("Shortfall over the whole horizon")
                .column("Region", region -> Cell.text(region.name()));
        if (facts.header().selection().wants(Metric.FIRST_SHORT, PeriodKind.MONTH)) {
            table.column(
                    "First short",
                    "median future [95%]",
                    region -> Cell.month(region.firstShort(), facts.header().end()));
        }
        add(table, Metric.UNSERVED_MW_MONTHS);
        if (facts.tells(Metric.UNSERVED_MW_MONTHS)) {
            table.column(
                    "Base case",
                    "MW-months",
                    region -> Cell.figure(Unit.MW_MONTHS, region.baseCase().unserved()));
        }
        List.of(Metric.UNSERVED_SHARE, Metric.SHORTFALL_P95, Metric.CVAR95_MW, Metric.CAPACITY_TO_BUY_MW)
                .forEach(metric -> add(table, metric));
        return table.columns() == 1 ? Html.none() : Html.all(table.of(lines()), meanings());
    }

    private void add(DataTable<RegionSummary> table, Metric metric) {
        if (facts.tells(metric)) {
            var unit = metric.unit().isPercent() ? "%" : metric.unit().symbol();
            table.column(
                    metric.caption(), unit, region -> Cell.figure(metric.unit(), facts.figure(region.id(), metric)));
        }
    }

    private Html meanings() {
        var target =
                EstimateText.of(Unit.PROBABILITY, Estimate.exact(facts.header().shortfallTarget()));
        return tag(
                        "p",
                        text("Unserved is the mean of the sum over the months. Shortfall P95 is the 95% quantile of a "
                                + "future’s largest shortfall, CVaR95 its mean in the worst twentieth of futures. Capacity "
                                + "to buy is the nameplate that would bring the chance of a short month down to the "
                                + "plan’s target of " + target + ". The base case has every input at its median."))
                .css("note");
    }
}
