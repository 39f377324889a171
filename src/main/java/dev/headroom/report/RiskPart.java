package dev.headroom.report;

import static dev.headroom.report.Html.tag;

import dev.headroom.results.RiskRow;
import java.util.List;
import java.util.stream.Collectors;

/** The risk events of the plan. */
final class RiskPart {
    private RiskPart() {}

    static Part of(Facts facts) {
        var risks = facts.run().risks();
        var html = risks.isEmpty()
                ? Part.nothing("The plan names no risk events, or can no longer be read.")
                : Html.all(
                        tag(
                                        "p",
                                        "An event strikes all its regions at once; the effects of active events "
                                                + "multiply. An uncertain number is its median, with P10 to P90 in brackets.")
                                .css("note"),
                        table(facts, risks));
        return new Part("part-risks", "Risks", html);
    }

    private static Html table(Facts facts, List<RiskRow> risks) {
        return new DataTable<RiskRow>("Risk events, in the order of the plan")
                .column("Event", risk -> Cell.text(risk.id()))
                .column("Regions", risk -> Cell.text(regions(facts, risk)))
                .column("Chance", risk -> Cell.text(risk.chance()))
                .column("What it does", risk -> Cell.of(effects(risk), String.join(", ", risk.effects())))
                .of(risks);
    }

    private static String regions(Facts facts, RiskRow risk) {
        boolean all = risk.regions().size() == facts.header().regions().size();
        return all || risk.regions().isEmpty()
                ? "all"
                : risk.regions().stream().map(facts::nameOf).collect(Collectors.joining(", "));
    }

    private static Html effects(RiskRow risk) {
        return tag(
                "ul",
                Html.all(
                        risk.effects().stream().map(effect -> tag("li", effect)).toList()));
    }
}
