package dev.headroom.report;

import static dev.headroom.report.Html.tag;
import static dev.headroom.report.Html.text;

import dev.headroom.results.AssumptionRow;
import dev.headroom.results.EstimateText;
import dev.headroom.results.RunSeries;
import dev.headroom.results.SeriesRow;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The numbers of the plan with their sources, those first that move the answer most. */
final class AssumptionPart {
    private final Facts facts;
    private final YearMonth today;
    private final Map<String, Estimate> influence;

    private AssumptionPart(Facts facts) {
        this.facts = facts;
        this.today = facts.today();
        this.influence = facts.run().series().rows().stream()
                .filter(row -> row.kind() == RunSeries.Kind.INFLUENCE)
                .collect(Collectors.toMap(SeriesRow::item, SeriesRow::y, (one, other) -> one));
    }

    static Part of(Facts facts) {
        var html = facts.run().assumptions().isEmpty()
                ? Part.nothing("The plan of this run can no longer be read, so its numbers are not listed.")
                : new AssumptionPart(facts).html();
        return new Part("part-assumptions", "Assumptions", html);
    }

    private Html html() {
        return Html.all(tag("p", counts()), tag("p", order()).css("note"), filter(), table());
    }

    private String counts() {
        var register = facts.run().assumptions();
        return String.format(
                Locale.ROOT,
                "The plan states %d numbers: %d are uncertain, %d are settings; %d others name no source, and %d are "
                        + "older than %d months in %s.",
                register.size(),
                register.stream().filter(AssumptionRow::uncertain).count(),
                register.stream().filter(AssumptionRow::isSetting).count(),
                register.stream().filter(AssumptionRow::isUnsourced).count(),
                register.stream().filter(row -> row.isStale(today)).count(),
                AssumptionRow.FRESH_MONTHS,
                today);
    }

    private String order() {
        return influence.isEmpty()
                ? "The run recorded no influence of inputs, so the numbers stand in the order of the plan."
                : "Influence is the share of the variance of unserved MW-months, over all regions and the whole horizon, "
                        + "that a number explains by itself. What numbers explain only together, and the luck of the "
                        + "paths, is in no share.";
    }

    /** Hidden until the script that answers it runs. */
    private static Html filter() {
        return tag(
                        "div",
                        tag("label", "Show numbers with ").with("for", "register-filter"),
                        tag("input")
                                .id("register-filter")
                                .with("type", "search")
                                .with("placeholder", "path or source"),
                        choice("unsourced", "no source"),
                        choice("stale", "stale"),
                        choice("uncertain", "uncertain"),
                        tag("span").id("register-count").with("role", "status"))
                .css("filter")
                .with("hidden", "");
    }

    private static Html choice(String flag, String words) {
        return tag("label", tag("input").with("type", "checkbox").with("value", flag), text(" " + words));
    }

    private Html table() {
        return tag(
                        "div",
                        new DataTable<AssumptionRow>("The numbers of the plan")
                                .column("Number", row -> Cell.of(name(row), row.path()))
                                .column("Influence", "% of variance", this::influence)
                                .column("P10", row -> row.uncertain() ? Cell.number(row.p10()) : blank())
                                .column("P50", row -> Cell.number(row.p50()))
                                .column("P90", row -> row.uncertain() ? Cell.number(row.p90()) : blank())
                                .column("Unit", row -> Cell.text(row.unit()))
                                .column("As of", row -> Cell.text(Objects.toString(row.asOf(), "")))
                                .column("Trust", row -> Cell.text(row.confidence()))
                                .of(sorted()))
                .id("register");
    }

    private static Cell blank() {
        return new Cell(Html.none(), "", true);
    }

    private List<AssumptionRow> sorted() {
        return facts.run().assumptions().stream()
                .sorted(Comparator.comparingDouble((AssumptionRow row) -> influence.containsKey(row.path())
                        ? -influence.get(row.path()).value()
                        : Double.POSITIVE_INFINITY))
                .toList();
    }

    private Html name(AssumptionRow row) {
        var parts = new ArrayList<Html>();
        parts.add(tag("code", row.path()));
        if (row.isUnsourced()) {
            parts.add(flag("unsourced", "no source"));
        }
        if (row.isStale(today)) {
            parts.add(flag("stale", "stale: " + row.ageMonths(today) + " months"));
        }
        if (row.uncertain()) {
            parts.add(tag("span").css("flag-uncertain").with("hidden", ""));
        }
        var source = Objects.toString(row.source(), row.isSetting() ? "setting" : "");
        if (!source.isEmpty()) {
            parts.add(tag("small", source));
        }
        return Html.all(parts);
    }

    private static Html flag(String kind, String words) {
        return tag("span", words).css("flag flag-" + kind);
    }

    /** Below 0 an estimate says no more than 0. */
    private Cell influence(AssumptionRow row) {
        var share = influence.get(row.path());
        if (share == null) {
            return blank();
        }
        double shown = Math.max(0, share.value());
        var estimate = new Estimate(shown, share.standardError(), Math.max(0, share.low95()), share.high95());
        return new Cell(
                Html.all(text(EstimateText.cell(Unit.SHARE, estimate)), Bar.of(List.of(shown))),
                Double.toString(share.value()),
                true);
    }
}
