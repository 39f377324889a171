package dev.headroom.report;

import static dev.headroom.report.Html.tag;

import dev.headroom.chart.ChartKind;
import dev.headroom.results.EstimateText;
import dev.headroom.results.ProjectSummary;
import dev.headroom.results.Unit;
import java.util.stream.Collectors;

/** The projects: when they come, and what binds them. */
final class ProjectPart {
    private static final int MOST_BOUNDS = 3;

    private ProjectPart() {}

    static Part of(Facts facts) {
        var projects = facts.summary().projects();
        var html = projects.isEmpty()
                ? Part.nothing("The plan names no projects.")
                : Html.all(ChartFigure.of(facts.charts(ChartKind.GANTT)), table(facts), note());
        return new Part("part-projects", "Projects", html);
    }

    private static Html table(Facts facts) {
        var end = facts.header().end();
        return new DataTable<ProjectSummary>("When projects are complete, and what binds them")
                .column("Project", project -> Cell.text(project.id()))
                .column("Region", project -> Cell.text(facts.nameOf(project.region())))
                .column("Due", project -> Cell.text(project.due().toString()))
                .column("Median", "complete [95%]", project -> Cell.month(project.median(), end))
                .column("P90", "complete [95%]", project -> Cell.month(project.p90(), end))
                .column("On time", "%", project -> Cell.figure(Unit.PROBABILITY, project.onTime()))
                .column("Stuck", "%", project -> Cell.figure(Unit.PROBABILITY, project.stuck()))
                .column("Abandoned", "%", project -> Cell.figure(Unit.PROBABILITY, project.abandoned()))
                .column("Bound by", "% of its months", project -> Cell.text(bounds(project)))
                .of(facts.summary().projects());
    }

    private static String bounds(ProjectSummary project) {
        return project.boundBy().stream()
                .limit(MOST_BOUNDS)
                .map(bound -> bound.item() + " " + EstimateText.cell(Unit.SHARE, bound.share()))
                .collect(Collectors.joining(", "));
    }

    private static Html note() {
        return tag(
                        "p",
                        "Bound by: what took a project’s months from its earliest start to completion, in the futures in "
                                + "which it is complete: a stage of its building, or money, a hold, a slot among the "
                                + "projects under way, or headroom that did not call for it. Stuck: waiting for money at "
                                + "the plan’s end.")
                .css("note");
    }
}
