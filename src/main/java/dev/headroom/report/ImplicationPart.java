package dev.headroom.report;

import static dev.headroom.report.Html.tag;
import static dev.headroom.report.Html.text;

import dev.headroom.results.Finding;
import dev.headroom.results.Implications;
import dev.headroom.results.Unit;
import java.util.Comparator;

/** What the plan implies before anything is simulated. */
final class ImplicationPart {
    private final Facts facts;
    private final Implications implied;

    private ImplicationPart(Facts facts) {
        this.facts = facts;
        this.implied = facts.run().implications();
    }

    static Part of(Facts facts) {
        boolean empty = facts.run().implications().growth().isEmpty()
                && facts.run().implications().findings().isEmpty();
        var html = empty
                ? Part.nothing("The plan of this run can no longer be read, so what it implies is not known.")
                : new ImplicationPart(facts).html();
        return new Part("part-implications", "What the plan implies", html);
    }

    private Html html() {
        return Html.all(
                tag("p", "Worked out from the plan with every input at its median, before anything is simulated.")
                        .css("note"),
                growth(),
                money(),
                firstCapacity(),
                findings());
    }

    private Html growth() {
        return new DataTable<Implications.Growth>("Demand, from its first month to the plan’s last")
                .column("Region", row -> Cell.text(facts.nameOf(row.region())))
                .column("First", "MW", row -> Cell.exact(Unit.MW, row.startMw()))
                .column("Last", "MW", row -> Cell.exact(Unit.MW, row.endMw()))
                .column("Growth", "% a year", row -> Cell.exact(Unit.SHARE, row.totalPerYear()))
                .column("AI", "% a year", row -> Cell.exact(Unit.SHARE, row.aiPerYear()))
                .column("General", "% a year", row -> Cell.exact(Unit.SHARE, row.generalPerYear()))
                .column("AI share", "first, %", row -> Cell.exact(Unit.SHARE, row.startShare()))
                .column("AI share", "last, %", row -> Cell.exact(Unit.SHARE, row.endShare()))
                .of(implied.growth());
    }

    private Html money() {
        return new DataTable<Implications.Money>("Money against what it buys")
                .column("Region", row -> Cell.text(facts.nameOf(row.region())))
                .column("Schedule", "USD million", row -> Cell.exact(Unit.USD_MILLION, row.scheduledUsdMillion()))
                .column("Projects", "USD million", row -> Cell.exact(Unit.USD_MILLION, row.projectsUsdMillion()))
                .column("Projects", "MW", row -> Cell.exact(Unit.MW, row.projectsMw()))
                .column("An AI MW", "USD million", row -> Cell.exact(Unit.MW, row.usdMillionPerMw()))
                .column("built as", row -> Cell.text(row.build()))
                .column("Money buys", "AI MW", row -> Cell.exact(Unit.MW, row.affordableMw()))
                .column("Missing at the end", "MW", row -> Cell.exact(Unit.MW, row.missingMw()))
                .of(implied.money());
    }

    private Html firstCapacity() {
        return implied.firstCapacity().isEmpty()
                ? Html.none()
                : new DataTable<Implications.FirstCapacity>("When new capacity can first come in")
                        .column("Region", row -> Cell.text(facts.nameOf(row.region())))
                        .column("Project", row -> Cell.text(row.project()))
                        .column("Month", row -> Cell.text(row.month()))
                        .column("Demand from", row -> Cell.text(row.demandFrom()))
                        .of(implied.firstCapacity());
    }

    /** Warnings first. */
    private Html findings() {
        var lines = implied.findings().stream()
                .sorted(Comparator.comparing(Finding::isWarning).reversed())
                .map(ImplicationPart::line)
                .toList();
        return lines.isEmpty()
                ? Html.none()
                : Html.all(
                        tag("h3", "Numbers held against one another"),
                        tag("ul", Html.all(lines)).css("findings"));
    }

    private static Html line(Finding finding) {
        var mark = finding.isWarning()
                ? tag("span", "warning").css("flag flag-unsourced")
                : tag("span", finding.topic().toString()).css("flag");
        var place = finding.place().isEmpty() ? "" : finding.place() + ": ";
        return tag("li", mark, text(" " + place + finding.message()));
    }
}
