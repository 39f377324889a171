package dev.headroom.report;

import static dev.headroom.report.Html.tag;

import dev.headroom.results.EstimateText;
import dev.headroom.results.Findings;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/** What the run found, in words. */
final class FindingPart {
    private final Facts facts;

    private FindingPart(Facts facts) {
        this.facts = facts;
    }

    static Part of(Facts facts) {
        return new Part("part-finding", "What the run found", new FindingPart(facts).html());
    }

    private Html html() {
        return Html.all(
                words(Findings.of(facts.summary())),
                tag(
                                "p",
                                "±, here and everywhere on this page, is one standard error: how far the figure may be "
                                        + "off because so many futures were played and no more. A range named P5 to "
                                        + "P95 is the spread of the futures themselves.")
                        .css("note"),
                partial());
    }

    private static Html words(List<String> findings) {
        if (findings.isEmpty()) {
            return Part.nothing("The run did not record what a finding in words needs.");
        }
        var sentences = new ArrayList<Html>();
        sentences.add(tag("p", Html.words(findings.get(0))).css("lede"));
        findings.stream().skip(1).forEach(finding -> sentences.add(tag("p", Html.words(finding))));
        return Html.all(sentences);
    }

    /** Says that something is missing, where it is. */
    private Html partial() {
        var sentences = new ArrayList<Html>();
        var effort = facts.header().effort();
        if (effort.interrupted()) {
            sentences.add(tag(
                    "p",
                    "The run was interrupted: it played "
                            + EstimateText.of(Unit.FUTURES, Estimate.exact((double)
                                    facts.header().replications()))
                            + " futures where "
                            + EstimateText.of(Unit.FUTURES, Estimate.exact((double) effort.asked()))
                            + " were asked for."));
        }
        MetricSelection selection = facts.header().selection();
        if (!selection.isComplete()) {
            sentences.add(tag(
                    "p",
                    "The run recorded " + selection.metrics().size() + " of " + Metric.values().length
                            + " metrics; what needs others is left out."));
        }
        return Html.all(sentences);
    }
}
