package dev.headroom.report;

import static dev.headroom.report.Html.tag;
import static dev.headroom.report.Html.text;

import dev.headroom.results.EstimateText;
import dev.headroom.results.RunSeries;
import dev.headroom.results.SeriesRow;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the uncertainty of the answer comes from: numbers nobody knows, luck, and the number of futures. */
final class BudgetPart {
    private final Estimate inputs;
    private final Estimate paths;
    private final Optional<Estimate> sampling;

    private BudgetPart(Estimate inputs, Estimate paths, Optional<Estimate> sampling) {
        this.inputs = inputs;
        this.paths = paths;
        this.sampling = sampling;
    }

    static Part of(Facts facts) {
        Map<String, Estimate> parts = facts.run().series().rows().stream()
                .filter(row -> row.kind() == RunSeries.Kind.BUDGET)
                .collect(Collectors.toMap(SeriesRow::item, SeriesRow::y, (one, other) -> one));
        var inputs = parts.get("inputs");
        var paths = parts.get("paths");
        var html = inputs != null && paths != null && inputs.value() + paths.value() > 0
                ? new BudgetPart(inputs, paths, Optional.ofNullable(parts.get("sampling"))).html()
                : Part.nothing("The run recorded no budget of its uncertainty, or nothing in it was uncertain.");
        return new Part("part-budget", "Where the uncertainty comes from", html);
    }

    private Html html() {
        double share = inputShare();
        return Html.all(
                tag("p", words(share)),
                tag(
                                "figure",
                                Bar.of(List.of(share, 1 - share)),
                                tag(
                                        "figcaption",
                                        key("piece-0", "what we do not know", share),
                                        key("piece-1", "luck", 1 - share)))
                        .css("budget"),
                sampling.map(this::sampled).orElse(Html.none()));
    }

    private double inputShare() {
        double known = Math.max(0, inputs.value());
        double lucky = Math.max(0, paths.value());
        return known / (known + lucky);
    }

    private String words(double share) {
        var part = EstimateText.of(Unit.SHARE, shareOf(share));
        return "Futures differ in how many MW-months they leave unserved, over all regions and the whole horizon. Of the "
                + "variance, " + part
                + " comes from the uncertain numbers of the plan: research can narrow it. The rest is "
                + "the luck of demand, building, outages and events in futures with the same numbers: only room for it "
                + "in the plan helps.";
    }

    /** The share of the inputs, with the error that the two parts, taken as independent, give it (delta method). */
    private Estimate shareOf(double share) {
        double total = inputs.value() + paths.value();
        double ofInputs = (1 - share) * inputs.standardError() / total;
        double ofPaths = share * paths.standardError() / total;
        double error = Math.sqrt(ofInputs * ofInputs + ofPaths * ofPaths);
        return new Estimate(share, error, share - 1.96 * error, share + 1.96 * error);
    }

    private static Html key(String piece, String words, double share) {
        return tag(
                "span",
                tag("i").css("key " + piece).with("aria-hidden", "true"),
                text(String.format(Locale.ROOT, "%s %.0f%%", words, 100 * share)));
    }

    private Html sampled(Estimate variance) {
        double spread = Math.sqrt(Math.max(0, inputs.value()) + Math.max(0, paths.value()));
        double error = Math.sqrt(Math.max(0, variance.value()));
        return tag(
                "p",
                String.format(
                        Locale.ROOT,
                        "Futures spread with a standard deviation of %s MW-months; their mean is off by %s MW-months "
                                + "(one standard error) because no more futures were played. More futures would narrow "
                                + "the second number alone.",
                        figure(spread),
                        figure(error)));
    }

    private static String figure(double mwMonths) {
        return Cell.digits(mwMonths, 2);
    }
}
