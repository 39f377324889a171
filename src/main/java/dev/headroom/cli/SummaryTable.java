package dev.headroom.cli;

import dev.headroom.results.EstimateText;
import dev.headroom.results.Findings;
import dev.headroom.results.Metric;
import dev.headroom.results.MonthText;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RegionSummary;
import dev.headroom.results.RunHeader;
import dev.headroom.results.RunSummary;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run on one screen of 50 lines: three tables of one line a region, 80 columns wide, the projects to worry about, and
 * what they say in words.
 */
final class SummaryTable {
    private static final int COLUMNS = 80;
    private static final int COLUMNS_OF_PROJECTS = 100;
    private static final int MOST_REGIONS = 5;
    private static final int MOST_YEARS = 6;
    private static final int NAME_CHARACTERS = 14;

    private final RunSummary summary;
    private final RunHeader header;
    private final List<RegionSummary> lines;
    private final boolean shortNames;

    private SummaryTable(RunSummary summary) {
        this.summary = summary;
        this.header = summary.header();
        var regions = summary.regions();
        var shown = regions.size() <= MOST_REGIONS ? regions : summary.worst(MOST_REGIONS);
        this.lines = Stream.concat(shown.stream(), Stream.of(summary.all())).toList();
        var names = new HashSet<String>();
        this.shortNames = regions.stream().allMatch(region -> names.add(shortened(region)));
    }

    static String of(RunSummary summary) {
        return new SummaryTable(summary).text();
    }

    private String text() {
        var text = new StringBuilder(heading());
        append(shortByYear(), text);
        append(shortfall(), text);
        append(money(), text);
        appendPart(RareText.of(header.effort().rare(), COLUMNS), text);
        appendPart(ProjectTable.of(summary, COLUMNS_OF_PROJECTS), text);
        appendPart(
                Findings.of(summary).stream()
                        .map(sentence -> WrappedText.lines(sentence, COLUMNS))
                        .collect(Collectors.joining()),
                text);
        return text.toString();
    }

    private void append(RegionTable table, StringBuilder text) {
        if (table.hasFigures()) {
            var lineByLine = table.of(lines);
            appendPart(lineByLine.text(lineByLine.width(2) <= COLUMNS ? 2 : 1), text);
        }
    }

    private static void appendPart(String part, StringBuilder text) {
        if (!part.isEmpty()) {
            text.append('\n').append(part);
        }
    }

    private String heading() {
        var name = header.planName();
        int leftOut = summary.regions().size() - (lines.size() - 1);
        return String.format(
                Locale.ROOT,
                """
                %s
                %s to %s in %,d futures (%s, seed %d), plan %s
                ± is one standard error%s
                %s%s""",
                name.length() > COLUMNS ? name.substring(0, COLUMNS) : name,
                header.start(),
                header.end(),
                header.replications(),
                header.method(),
                header.seed(),
                header.planHash().substring(0, Math.min(8, header.planHash().length())),
                leftOut == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; the %d %s regions, %d more in the run folder",
                                lines.size() - 1,
                                summary.isRanked() ? "worst" : "first",
                                leftOut),
                recorded(),
                precision());
    }

    /** What was to be known well, and whether it is. */
    private String precision() {
        var targets = header.effort().targets();
        return targets.isEmpty()
                ? ""
                : WrappedText.lines(
                        targets.stream()
                                .map(outcome -> PrecisionText.ofInterval(outcome))
                                .collect(Collectors.joining("; ", "half of the 95% interval is ", "")),
                        COLUMNS);
    }

    /** Says that something is missing, where it is. */
    private String recorded() {
        var selection = header.selection();
        return selection.isComplete()
                ? ""
                : WrappedText.lines(
                        String.format(
                                Locale.ROOT,
                                "recorded are %d of %d metrics by %s; what needs others is left out",
                                selection.metrics().size(),
                                Metric.values().length,
                                selection.periods().stream()
                                        .map(PeriodKind::word)
                                        .collect(Collectors.joining(", "))),
                        COLUMNS);
    }

    private RegionTable shortByYear() {
        for (int count = Math.min(MOST_YEARS, summary.years().size()); ; count--) {
            var table = shortInYears(count);
            if (table.of(lines).width(1) <= COLUMNS || count == 1) {
                return table;
            }
        }
    }

    /** The last year and others at even distances before it. */
    private RegionTable shortInYears(int count) {
        int all = summary.years().size();
        var table = table("P(short), %");
        for (int i = 1; i <= count; i++) {
            int year = count == 1 || count == all ? all - count + i - 1 : (i - 1) * (all - 1) / (count - 1);
            table.text(
                    Metric.SHORTFALL_PROBABILITY,
                    PeriodKind.YEAR,
                    summary.years().get(year),
                    region -> EstimateText.cell(
                            Unit.PROBABILITY, region.shortByYear().get(year)));
        }
        return table;
    }

    private RegionTable shortfall() {
        var table = table("Whole horizon");
        table.text(Metric.FIRST_SHORT, PeriodKind.MONTH, "first short\nmedian [95%]", this::firstShort);
        table.figures(
                Metric.UNSERVED_MW_MONTHS,
                "unserved\nMW-months",
                region -> region.mean().unserved());
        table.figures(
                Metric.UNSERVED_MW_MONTHS,
                "base\ncase",
                region -> region.baseCase().unserved());
        table.figures(
                Metric.SHORTFALL_P95, "peak P95\nMW", region -> region.mean().shortfallP95());
        table.figures(
                Metric.CVAR95_MW, "peak CVaR95\nMW", region -> region.mean().cvar95());
        table.figures(
                Metric.CAPACITY_TO_BUY_MW,
                "capacity to\nbuy, MW",
                region -> region.mean().capacityToBuy());
        return table;
    }

    private RegionTable money() {
        var table = table("USD million");
        table.figures(
                Metric.SCHEDULED_USD_MILLION,
                "scheduled",
                region -> region.mean().scheduled());
        table.figures(Metric.CAPEX_USD_MILLION, "paid", region -> region.mean().paid());
        table.figures(
                Metric.CAPEX_USD_MILLION,
                "base\ncase",
                region -> region.baseCase().paid());
        table.figures(
                Metric.REVENUE_AT_RISK_USD_MILLION,
                "revenue\nat risk",
                region -> region.mean().revenueAtRisk());
        table.figures(
                Metric.OPEX_USD_MILLION,
                "running\ncost",
                region -> region.mean().runningCost());
        table.figures(
                Metric.NPV_COST_USD_MILLION,
                "all cost,\nNPV",
                region -> region.mean().npvCost());
        table.text(
                Metric.COST_PER_SERVED_MW_MONTH,
                PeriodKind.HORIZON,
                "USD 1,000 per\nMW-month",
                region -> dollars(region.mean().costPerServedMwMonth().times(1000)));
        return table;
    }

    private RegionTable table(String corner) {
        return new RegionTable(header.selection(), corner, this::name);
    }

    private String firstShort(RegionSummary region) {
        return region.firstShort()
                .map(month -> MonthText.cell(month, header.end()))
                .orElse("-");
    }

    private static String dollars(Estimate usdMillion) {
        return EstimateText.cell(Unit.USD_MILLION, usdMillion);
    }

    private String name(RegionSummary region) {
        var name = shortNames || region.equals(summary.all()) ? shortened(region) : region.id();
        return name.length() <= NAME_CHARACTERS ? name : name.substring(0, NAME_CHARACTERS - 1) + "…";
    }

    /** The name without what stands in brackets, or what stands in them, or the id: the first that is short enough. */
    private static String shortened(RegionSummary region) {
        var name = region.name();
        int bracket = name.indexOf(" (");
        var inBrackets = bracket < 0 ? name : name.substring(bracket + 2).replaceFirst("\\)$", "");
        return Stream.of(bracket < 0 ? name : name.substring(0, bracket), inBrackets)
                .filter(candidate -> candidate.length() <= NAME_CHARACTERS)
                .findFirst()
                .orElse(region.id());
    }
}
