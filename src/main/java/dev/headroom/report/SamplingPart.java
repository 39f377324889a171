package dev.headroom.report;

import static dev.headroom.report.Html.tag;

import dev.headroom.chart.ChartKind;
import dev.headroom.results.EstimateText;
import dev.headroom.results.RareOutcome;
import dev.headroom.results.TargetOutcome;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.util.Locale;
import java.util.stream.Collectors;

/** How exact the figures are: what was played, what was to be known how well, and rare shortfalls. */
final class SamplingPart {
    private SamplingPart() {}

    static Part of(Facts facts) {
        return new Part(
                "part-sampling",
                "How exact the figures are",
                Html.all(
                        tag("p", words(facts)),
                        targets(facts),
                        ChartFigure.of(facts.charts(ChartKind.CONVERGENCE)),
                        rare(facts)));
    }

    private static String words(Facts facts) {
        boolean quasi = facts.header().method().equals("rqmc");
        return String.format(
                Locale.ROOT,
                "%s futures were played, %s",
                EstimateText.of(
                        Unit.FUTURES, Estimate.exact((double) facts.header().replications())),
                quasi
                        ? "in 32 independent randomisations of quasi-random points; errors come from how these differ."
                        : "each independent of the others; errors come from how they differ.");
    }

    private static Html targets(Facts facts) {
        var targets = facts.header().effort().targets();
        return targets.isEmpty()
                ? Html.none()
                : new DataTable<TargetOutcome>("What was to be known how well")
                        .column("Figure", target -> Cell.text(target.target()))
                        .column(
                                "Half of its 95% interval",
                                "% of it", target -> Cell.number(100 * target.relativeHalfWidth()))
                        .column("Goal", "%", target -> Cell.number(100 * target.goal()))
                        .column("", target -> Cell.text(target.reached() ? "reached" : "not reached"))
                        .of(targets);
    }

    private static Html rare(Facts facts) {
        var rare = facts.header().effort().rare();
        return rare.isEmpty()
                ? Html.none()
                : new DataTable<RareOutcome>("Rare shortfalls, by importance sampling from futures of their own")
                        .column("Chance of a short month", outcome -> Cell.text(outcome.place()))
                        .column("Estimate", "%", outcome -> Cell.figure(Unit.PROBABILITY, outcome.estimate()))
                        .column("Ordinary futures", "%", outcome -> Cell.figure(Unit.PROBABILITY, outcome.ordinary()))
                        .column("Doubts", outcome -> Cell.text(doubts(outcome)))
                        .of(rare);
    }

    private static String doubts(RareOutcome outcome) {
        return outcome.isTrusted()
                ? "none"
                : outcome.doubts().stream().map(RareOutcome.Doubt::words).collect(Collectors.joining("; "));
    }
}
