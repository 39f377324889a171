package dev.headroom.report;

import static dev.headroom.report.Html.tag;

import dev.headroom.chart.ChartTheme;
import dev.headroom.chart.DrawnChart;
import dev.headroom.chart.ThemeColours;
import dev.headroom.results.RunHeader;
import dev.headroom.results.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The report of a run: one HTML page that needs no network and no script, though a script sorts its tables, filters its
 * register of assumptions and changes its theme. The page is well-formed XML too.
 */
public final class ReportPage {
    private static final int HASH_DIGITS = 12;

    private final Facts facts;
    private final ThemedCharts charts;

    private ReportPage(Facts facts, ThemedCharts charts) {
        this.facts = facts;
        this.charts = charts;
    }

    /**
     * The page.
     *
     * @param light the run's pictures for a light page, in their order
     * @param dark the same pictures for a dark one, of the same form but for their colours
     */
    public static String of(RunRecord run, List<DrawnChart> light, List<DrawnChart> dark) {
        var charts = ThemedCharts.of(light, dark);
        return new ReportPage(Facts.of(run, charts.charts()), charts).html();
    }

    private String html() {
        var parts = parts();
        var page = tag("html", head(), body(parts)).with("lang", "en");
        return "<!DOCTYPE html>\n" + page.markup() + "\n";
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(FindingPart.of(facts));
        parts.add(OverviewPart.of(facts));
        parts.add(ShortfallPart.of(facts));
        parts.add(RegionParts.all(facts));
        parts.addAll(RegionParts.each(facts));
        parts.add(MoneyPart.of(facts));
        parts.add(ProjectPart.of(facts));
        parts.add(RiskPart.of(facts));
        parts.add(AssumptionPart.of(facts));
        parts.add(ImplicationPart.of(facts));
        parts.add(BudgetPart.of(facts));
        parts.add(SamplingPart.of(facts));
        parts.add(ReproducePart.of(facts));
        return parts;
    }

    private Html head() {
        return tag(
                "head",
                tag("meta").with("charset", "utf-8"),
                tag("meta").with("http-equiv", "Content-Security-Policy").with("content", ReportAssets.policy()),
                tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                tag("meta").with("name", "color-scheme").with("content", "light dark"),
                tag("title", facts.header().planName() + " – Headroom report"),
                tag("style", new Html.Verbatim("\n" + ReportAssets.STYLE + colours())));
    }

    /** The colours of the pictures: as the reader's system asks, or as the toggle says. */
    private String colours() {
        int regions = facts.header().regions().size();
        var light = declarations(ThemeColours.of(ChartTheme.LIGHT, regions), charts.light());
        var dark = declarations(ThemeColours.of(ChartTheme.DARK, regions), charts.dark());
        return ":root{" + light + "}\n"
                + "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){" + dark + "}}\n"
                + "@media screen{:root[data-theme=dark]{" + dark + "}}\n"
                + ThemeColours.classes(regions);
    }

    private static String declarations(Map<String, String> page, Map<String, String> pictures) {
        var text = new StringBuilder();
        var values = new TreeMap<>(page);
        values.putAll(pictures);
        values.forEach(
                (name, value) -> text.append(name).append(':').append(value).append(';'));
        return text.toString();
    }

    private Html body(List<Part> parts) {
        var skip = tag("a", "Skip to the findings").css("skip").with("href", "#main");
        var toggle = tag("button", "Dark")
                .id("theme")
                .with("type", "button")
                .with("aria-pressed", "false")
                .with("hidden", "");
        var contents = tag(
                        "nav", tag("ul", Html.all(parts.stream().map(Part::line).toList())))
                .with("aria-label", "Contents");
        var main = tag("main", Html.all(parts.stream().map(Part::html).toList()))
                .id("main")
                .with("tabindex", "-1");
        var foot = tag(
                "footer",
                tag("p", "Made by Headroom " + facts.run().provenance().version() + "."));
        return tag(
                "body",
                skip,
                tag("header", tag("h1", facts.header().planName()), tag("p", subtitle()), toggle),
                contents,
                main,
                foot,
                tag("script", new Html.Verbatim(ReportAssets.SCRIPT)));
    }

    private String subtitle() {
        RunHeader header = facts.header();
        return String.format(
                Locale.ROOT,
                "Capacity against demand from %s to %s, in %,d futures (%s, seed %d, plan %s)",
                header.start(),
                header.end(),
                header.replications(),
                header.method(),
                header.seed(),
                header.planHash()
                        .substring(0, Math.min(HASH_DIGITS, header.planHash().length())));
    }
}
