package dev.headroom.cli;

import dev.headroom.results.EstimateText;
import dev.headroom.results.Findings;
import dev.headroom.results.FirstShort;
import dev.headroom.results.RegionSummary;
import dev.headroom.results.RunSummary;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A run on one screen of 80 columns and 40 lines: three tables, one line a region, and what they say in words. */
final class SummaryTable {
    private static final int COLUMNS = 80;
    private static final int MOST_REGIONS = 5;
    private static final int MOST_YEARS = 6;
    private static final int NAME_CHARACTERS = 14;

    private final RunSummary summary;
    private final List<RegionSummary> lines;
    private final boolean shortNames;

    private SummaryTable(RunSummary summary) {
        this.summary = summary;
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
        text.append('\n').append(fitting(shortByYear()));
        text.append('\n').append(fitting(shortfall()));
        text.append('\n').append(fitting(money()));
        text.append('\n');
        for (var sentence : Findings.of(summary)) {
            text.append(String.join("\n", WrappedText.of(sentence, COLUMNS))).append('\n');
        }
        return text.toString();
    }

    private String heading() {
        var header = summary.header();
        var name = header.planName();
        int leftOut = summary.regions().size() - (lines.size() - 1);
        return String.format(
                Locale.ROOT,
                """
                %s
                %s to %s in %,d futures (%s, seed %d), plan %s
                ± is one standard error%s
                """,
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
                                "; the %d worst regions, %d more in the run folder",
                                lines.size() - 1,
                                leftOut));
    }

    private TextTable shortByYear() {
        for (int count = Math.min(MOST_YEARS, summary.years().size()); ; count--) {
            var table = shortInYears(count);
            if (table.width(1) <= COLUMNS || count == 1) {
                return table;
            }
        }
    }

    /** The last year and others at even distances before it. */
    private TextTable shortInYears(int count) {
        int all = summary.years().size();
        var shown = new ArrayList<Integer>();
        for (int i = 1; i <= count; i++) {
            shown.add(count == 1 || count == all ? all - count + i - 1 : (i - 1) * (all - 1) / (count - 1));
        }
        var headings = new ArrayList<String>(List.of("P(short), %"));
        shown.forEach(year -> headings.add(summary.years().get(year)));
        var table = new TextTable(headings.toArray(String[]::new));
        for (var region : lines) {
            var cells = new ArrayList<String>(List.of(name(region)));
            shown.forEach(year -> cells.add(
                    EstimateText.cell(Unit.PROBABILITY, region.shortByYear().get(year))));
            table.row(cells);
        }
        return table;
    }

    private TextTable shortfall() {
        var table = new TextTable(
                "Whole horizon",
                "first short\nmedian [95%]",
                "unserved\nMW-months",
                "base\ncase",
                "peak P95\nMW",
                "peak CVaR95\nMW");
        for (var region : lines) {
            var mean = region.mean();
            table.row(
                    name(region),
                    month(region.firstShort()),
                    EstimateText.cell(Unit.MW_MONTHS, mean.unserved()),
                    EstimateText.cell(Unit.MW_MONTHS, region.baseCase().unserved()),
                    EstimateText.cell(Unit.MW, mean.shortfallP95()),
                    EstimateText.cell(Unit.MW, mean.cvar95()));
        }
        return table;
    }

    private TextTable money() {
        var table = new TextTable(
                "USD million",
                "scheduled",
                "paid",
                "base\ncase",
                "revenue\nat risk",
                "base\ncase",
                "capacity to\nbuy, MW");
        for (var region : lines) {
            var mean = region.mean();
            table.row(
                    name(region),
                    dollars(mean.scheduled()),
                    dollars(mean.paid()),
                    dollars(region.baseCase().paid()),
                    dollars(mean.revenueAtRisk()),
                    dollars(region.baseCase().revenueAtRisk()),
                    EstimateText.cell(Unit.MW, mean.capacityToBuy()));
        }
        return table;
    }

    private static String dollars(Estimate usdMillion) {
        return EstimateText.cell(Unit.USD_MILLION, usdMillion);
    }

    /** The month, and how many months the ends of its interval lie before and behind it. */
    private String month(FirstShort first) {
        if (first.median().isEmpty()) {
            return "> " + summary.header().end();
        }
        var median = first.median().get();
        var early =
                first.low95().map(low -> ChronoUnit.MONTHS.between(low, median)).orElse(0L);
        var late = first.high95();
        if (early == 0 && late.equals(Optional.of(median))) {
            return median.toString();
        }
        return median + " [" + -early + ","
                + late.map(high -> "+" + between(median, high)).orElse("...") + "]";
    }

    private static long between(YearMonth from, YearMonth to) {
        return ChronoUnit.MONTHS.between(from, to);
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

    private static String fitting(TextTable table) {
        return table.text(table.width(2) <= COLUMNS ? 2 : 1);
    }
}
