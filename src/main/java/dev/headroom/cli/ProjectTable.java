package dev.headroom.cli;

import dev.headroom.results.EstimateText;
import dev.headroom.results.MonthText;
import dev.headroom.results.ProjectSummary;
import dev.headroom.results.RunSummary;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The projects to worry about: which are late and what binds them, and which are likely stuck or abandoned. */
final class ProjectTable {
    private static final int MOST_LATE = 12;
    private static final int MOST_NAMED = 4;
    private static final int ID_CHARACTERS = 24;
    private static final int ITEM_CHARACTERS = 16;
    private static final String REST = "metrics.csv";

    private final RunSummary summary;
    private final boolean withRegions;

    private ProjectTable(RunSummary summary) {
        this.summary = summary;
        var ids = new HashSet<String>();
        this.withRegions = !summary.projects().stream().allMatch(project -> ids.add(project.id()));
    }

    /** Lines of at most {@code columns} characters; empty where there is nothing to worry about. */
    static String of(RunSummary summary, int columns) {
        return new ProjectTable(summary).text(columns);
    }

    private String text(int columns) {
        var text = new StringBuilder();
        var late = summary.late();
        if (!late.isEmpty()) {
            text.append(fitting(late.subList(0, Math.min(MOST_LATE, late.size())), columns));
            if (late.size() > MOST_LATE) {
                text.append(more(late.size() - MOST_LATE)).append('\n');
            }
        }
        var sentences = Stream.of(
                likely(
                        percent(ProjectSummary.LIKELY_STUCK, "Likely stuck for money at the end"),
                        summary.stuck(),
                        ProjectSummary::stuck),
                likely(
                        percent(ProjectSummary.LIKELY_ABANDONED, "Likely abandoned"),
                        summary.abandoned(),
                        ProjectSummary::abandoned),
                named("Not called for by headroom, on time", summary.lateForHeadroom(), ProjectSummary::onTime));
        sentences
                .filter(sentence -> !sentence.isEmpty())
                .forEach(sentence -> text.append(WrappedText.lines(sentence, columns)));
        return text.toString();
    }

    /** With two things that bind a project and their shares, or as much of that as there is room for. */
    private String fitting(List<ProjectSummary> late, int columns) {
        var table = table(late, 2, 2);
        if (table.width(1) > columns) {
            table = table(late, 2, 1);
        }
        if (table.width(1) > columns) {
            table = table(late, 1, 1);
        }
        return table.text(table.width(2) <= columns ? 2 : 1);
    }

    private TextTable table(List<ProjectSummary> late, int items, int shares) {
        var table = new TextTable(
                "Late projects",
                "due",
                "complete\nmedian",
                "complete\nP90",
                "on time\n%",
                "<bound by,\n% of its months");
        var end = summary.header().end();
        for (var project : late) {
            table.row(
                    name(project),
                    project.due().toString(),
                    project.median().map(month -> MonthText.cell(month, end)).orElse("-"),
                    project.p90().map(month -> MonthText.cell(month, end)).orElse("-"),
                    EstimateText.cell(Unit.PROBABILITY, project.onTime()),
                    boundBy(project, items, shares));
        }
        return table;
    }

    /** Where most futures do not see it complete for want of money, what bound it in the others is beside the point. */
    private static String boundBy(ProjectSummary project, int items, int shares) {
        if (project.isMostlyStuck()) {
            return "stuck for money " + EstimateText.cell(Unit.PROBABILITY, project.stuck());
        }
        var texts = new ArrayList<String>();
        for (var bound : project.boundBy()) {
            if (texts.size() < items) {
                var share = texts.size() < shares ? " " + EstimateText.cell(Unit.SHARE, bound.share()) : "";
                texts.add(cut(bound.item(), ITEM_CHARACTERS) + share);
            }
        }
        return String.join(", ", texts);
    }

    /** The projects of a list, or the one that comes nearest to it; empty where the run does not tell. */
    private String likely(String what, List<ProjectSummary> likely, Function<ProjectSummary, Estimate> chance) {
        if (!likely.isEmpty()) {
            return named(what, likely, chance);
        }
        return summary.projects().stream()
                .filter(project -> chance.apply(project).value() > 0)
                .max(Comparator.comparingDouble(project -> chance.apply(project).value()))
                .map(nearest -> what + ": none; " + named("the likeliest", List.of(nearest), chance))
                .orElse("");
    }

    private String named(String what, List<ProjectSummary> projects, Function<ProjectSummary, Estimate> chance) {
        if (projects.isEmpty()) {
            return "";
        }
        var names = projects.stream()
                .limit(MOST_NAMED)
                .map(project -> name(project) + " " + EstimateText.of(Unit.PROBABILITY, chance.apply(project)))
                .collect(Collectors.joining(", "));
        int left = projects.size() - MOST_NAMED;
        return what + ": " + names + (left > 0 ? ", " + more(left) : "");
    }

    private static String percent(double least, String what) {
        return String.format(Locale.ROOT, "%s (%.0f%% or more)", what, 100 * least);
    }

    private static String more(int count) {
        return "and " + count + " more (" + REST + ")";
    }

    private String name(ProjectSummary project) {
        var name = withRegions ? project.region() + "/" + project.id() : project.id();
        return cut(name, ID_CHARACTERS);
    }

    /** Names that begin alike stay apart: what is cut out of a long one is its middle. */
    private static String cut(String name, int characters) {
        int end = (characters - 1) / 2;
        return name.length() <= characters
                ? name
                : name.substring(0, characters - 1 - end) + "…" + name.substring(name.length() - end);
    }
}
