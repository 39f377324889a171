package dev.headroom.results;

import dev.headroom.stats.Estimate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a run says, in the figures that fit on a screen: region by region, and all together.
 *
 * @param years calendar years of the horizon, as text
 * @param regions in plan order
 * @param projects in plan order
 * @param scheduleEnd last month in which the schedule pays, where it pays at all and the run tells its months
 */
public record RunSummary(
        RunHeader header,
        List<String> years,
        List<RegionSummary> regions,
        RegionSummary all,
        List<ProjectSummary> projects,
        Optional<YearMonth> scheduleEnd) {
    static final String ALL = "all";
    static final String TOTAL = "total";
    static final String HORIZON = "horizon";

    public RunSummary {
        years = List.copyOf(years);
        regions = List.copyOf(regions);
        projects = List.copyOf(projects);
    }

    public static RunSummary of(RunResult result) {
        var header = result.header();
        var years = new ArrayList<String>();
        for (int year = header.start().getYear(); year <= header.end().getYear(); year++) {
            years.add(Year.of(year).toString());
        }
        var regions = header.regions().stream()
                .map(region -> RegionSummary.of(result, region.id(), region.name(), years))
                .toList();
        var all = RegionSummary.of(result, ALL, "All regions", years);
        var projects = header.projects().stream()
                .map(project -> ProjectSummary.of(result, project))
                .toList();
        return new RunSummary(header, years, regions, all, projects, scheduleEnd(result));
    }

    private static Optional<YearMonth> scheduleEnd(RunResult result) {
        var start = result.header().start();
        for (var month = result.header().end(); !month.isBefore(start); month = month.minusMonths(1)) {
            var scheduled = result.find(ALL, TOTAL, month.toString(), Metric.SCHEDULED_USD_MILLION.key());
            if (scheduled.isPresent() && scheduled.get().value() > 0) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    /** Whether the run tells which regions leave most demand unserved. */
    public boolean isRanked() {
        return header.selection().wants(Metric.UNSERVED_MW_MONTHS, PeriodKind.HORIZON);
    }

    /** The regions that leave most demand unserved, worst first; in plan order among equals and where the run is not ranked. */
    public List<RegionSummary> worst(int count) {
        return regions.stream()
                .sorted(Comparator.comparingDouble((RegionSummary region) ->
                        -orZero(region.mean().unserved().value())))
                .limit(count)
                .toList();
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    /** The projects that are late for another reason than headroom that does not call for them, latest first. */
    public List<ProjectSummary> late() {
        return projects.stream()
                .filter(project -> project.isLate() && !project.isHeldByHeadroom())
                .filter(project -> !project.due().isAfter(header.end()))
                .sorted(ProjectSummary.LATEST_FIRST)
                .toList();
    }

    /** The projects that are late because headroom does not call for them, in plan order. */
    public List<ProjectSummary> lateForHeadroom() {
        return projects.stream()
                .filter(project -> project.isLate() && project.isHeldByHeadroom())
                .toList();
    }

    /** The projects that likely wait for money at the plan's end, the likeliest first. */
    public List<ProjectSummary> stuck() {
        return likeliest(ProjectSummary::isLikelyStuck, ProjectSummary::stuck);
    }

    /** The projects that are likely abandoned, the likeliest first. */
    public List<ProjectSummary> abandoned() {
        return likeliest(ProjectSummary::isLikelyAbandoned, ProjectSummary::abandoned);
    }

    private List<ProjectSummary> likeliest(
            Predicate<ProjectSummary> isLikely, Function<ProjectSummary, Estimate> chance) {
        return projects.stream()
                .filter(isLikely)
                .sorted(Comparator.comparingDouble(
                        project -> -chance.apply(project).value()))
                .toList();
    }
}
