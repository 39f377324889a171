package dev.headroom.chart;

import dev.headroom.results.Metric;
import dev.headroom.results.ProjectSummary;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSummary;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * When a project is committed and complete, in months from plan start; infinite where that lies beyond the plan's end, not a
 * number where the run does not tell.
 *
 * @param due end of the time in which it is to be complete, in months from plan start
 */
record GanttRow(
        Place place,
        ProjectSummary project,
        double due,
        double committedP50,
        double committedP90,
        double completeP50,
        double completeP90) {
    private static final double MEDIAN = 0.5;
    private static final double LATE = 0.9;

    /** The rows of the scene's regions, region by region; without projects of whose completion the run does not tell. */
    static List<GanttRow> of(Scene scene) {
        var summary = RunSummary.of(scene.result());
        var rows = new ArrayList<GanttRow>();
        for (Place place : scene.regions()) {
            for (ProjectSummary project : summary.projects()) {
                if (project.region().equals(place.id())) {
                    var row = of(scene, place, project);
                    if (!Double.isNaN(row.completeP50())) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    private static GanttRow of(Scene scene, Place place, ProjectSummary project) {
        List<SeriesRow> committed = scene.series().findProject(project.region(), project.id(), "committed");
        List<SeriesRow> complete = scene.series().findProject(project.region(), project.id(), "complete");
        return new GanttRow(
                place,
                project,
                ChronoUnit.MONTHS.between(scene.start(), project.due()),
                quantile(committed, MEDIAN),
                quantile(committed, LATE),
                known(scene.result(), project, Metric.COMPLETION_P50, quantile(complete, MEDIAN)),
                known(scene.result(), project, Metric.COMPLETION_P90, quantile(complete, LATE)));
    }

    /** The table's figure, where it has one, so that pictures and tables agree. */
    private static double known(RunResult result, ProjectSummary project, Metric metric, double fromCurve) {
        return result.findProject(project.region(), project.id(), metric.key())
                .map(Estimate::value)
                .filter(value -> !Double.isNaN(value))
                .orElse(fromCurve);
    }

    private static double quantile(List<SeriesRow> curve, double share) {
        if (curve.isEmpty()) {
            return Double.NaN;
        }
        return curve.stream()
                .filter(point -> point.y().value() >= share)
                .mapToDouble(SeriesRow::x)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    boolean isLate() {
        return completeP50 > due;
    }

    /** The part that took most of its months and, in brackets that are left open, its share; empty where the run does not tell. */
    String binding() {
        if (project.boundBy().isEmpty()) {
            return "";
        }
        var bound = project.boundBy().get(0);
        return bound.item() + " (" + Numbers.chance(bound.share());
    }

    static ChartTable table(List<GanttRow> rows, YearMonth start) {
        var table = new ChartTable(
                "region",
                "project",
                "due",
                "committedP50Months",
                "committedP90Months",
                "completeP50Months",
                "completeP90Months",
                "completeP50",
                "onTimeProbability",
                "bindingStage",
                "bindingShare");
        for (GanttRow row : rows) {
            var bound = row.project().boundBy();
            table.add(List.of(
                    row.place().id(),
                    row.project().id(),
                    row.project().due().toString(),
                    months(row.committedP50()),
                    months(row.committedP90()),
                    months(row.completeP50()),
                    months(row.completeP90()),
                    GanttText.month(row.completeP50(), start, "beyond"),
                    Numbers.exact(row.project().onTime().value()),
                    bound.isEmpty() ? "" : bound.get(0).item(),
                    bound.isEmpty() ? "" : Numbers.exact(bound.get(0).share().value())));
        }
        return table;
    }

    private static String months(double months) {
        return months == Double.POSITIVE_INFINITY ? "beyond" : Numbers.exact(months);
    }
}
