package dev.headroom.report;

import static dev.headroom.report.Html.tag;

import dev.headroom.results.EstimateText;
import dev.headroom.results.Metric;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RegionSummary;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.util.List;
import java.util.stream.Stream;

/** How often the regions are short, from when, and by how much. */
final class ShortfallPart {
    private final Facts facts;

    private ShortfallPart(Facts facts) {
        this.facts = facts;
    }

    static Part of(Facts facts) {
        var part = new ShortfallPart(facts);
        return new Part(
                "part-shortfall", "How often, from when, how much", Html.all(part.shortByYear(), part.horizon()));
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
                .column("Region", region -> Cell.whole(region.name()));
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
                .column("Region", region -> Cell.whole(region.name()));
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
                        Html.text(
                                "First short is the month by which half of the futures have been short, in brackets its 95% "
                                        + "interval in months before and after. Unserved is the mean of the sum over the months, "
                                        + "and as a share of demand. Shortfall P95 is the 95% quantile of a future’s largest "
                                        + "shortfall, CVaR95 its mean in the worst twentieth of futures. Capacity to buy is the "
                                        + "nameplate that would bring the chance of a short month down to the plan’s target of "
                                        + target + ". The base case has every input at its median."))
                .css("note");
    }
}
