package dev.headroom.report;

import static dev.headroom.report.Html.tag;
import static dev.headroom.report.Html.text;

import dev.headroom.results.EstimateText;
import dev.headroom.results.Metric;
import dev.headroom.results.MonthText;
import dev.headroom.results.RegionSummary;
import java.util.ArrayList;
import java.util.List;

/** The regions side by side, each as a small fan with three figures. */
final class OverviewPart {
    private OverviewPart() {}

    static Part of(Facts facts) {
        var cards = new ArrayList<Html>();
        List<RegionSummary> regions = facts.summary().regions();
        for (int i = 0; i < regions.size(); i++) {
            cards.add(card(facts, regions.get(i), i));
        }
        var legend = tag(
                        "p",
                        text("Bands: P5 to P95 of demand over the futures, the line in them its median. Steps: median "
                                + "usable capacity. Each region on its own scale."))
                .css("note");
        return new Part(
                "part-overview",
                "The regions at a glance",
                Html.all(tag("div", Html.all(cards)).css("cards"), legend));
    }

    private static Html card(Facts facts, RegionSummary region, int place) {
        return tag(
                        "article",
                        tag("h3", tag("a", region.name()).with("href", "#" + RegionParts.id(place))),
                        SmallFan.of(facts, region, place),
                        tag("dl", Html.all(figures(facts, region))))
                .css("card r" + place % SmallFan.COLOURS);
    }

    private static List<Html> figures(Facts facts, RegionSummary region) {
        var figures = new ArrayList<Html>();
        add(figures, facts, region, Metric.SHORTFALL_PROBABILITY);
        add(figures, facts, region, Metric.UNSERVED_MW_MONTHS);
        region.firstShort().ifPresent(month -> {
            figures.add(tag("dt", "First short, median"));
            figures.add(tag("dd", MonthText.cell(month, facts.header().end())));
        });
        return figures;
    }

    private static void add(List<Html> figures, Facts facts, RegionSummary region, Metric metric) {
        if (facts.tells(metric)) {
            var unit = metric.unit();
            var value = EstimateText.of(unit, facts.figure(region.id(), metric));
            figures.add(tag("dt", metric.caption()));
            figures.add(tag("dd", text(value), unit.isPercent() ? Html.none() : tag("small", " " + unit.symbol())));
        }
    }
}
