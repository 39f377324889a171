package dev.headroom.results;

import dev.headroom.stats.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a run found, in sentences: where, when and how badly; the money and what follows it; the latest project; the base
 * case against the mean.
 */
public final class Findings {
    /** A base case within this part of the mean agrees with it. */
    private static final double AGREES_WITHIN = 0.1;

    private static final double SMALLEST_SHARE = 0.01;
    private static final int MOST_BOUNDS = 2;

    private final RunSummary summary;

    private Findings(RunSummary summary) {
        this.summary = summary;
    }

    /** Up to four sentences: none on what a plan does not have or a run did not record. */
    public static List<String> of(RunSummary summary) {
        return new Findings(summary).sentences();
    }

    private List<String> sentences() {
        if (summary.regions().isEmpty()) {
            return List.of();
        }
        var worst = summary.worst(1).get(0);
        return Stream.of(shortfall(worst), money(worst), late(), baseCase())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String shortfall(RegionSummary worst) {
        var mean = worst.mean();
        if (worst.firstShort().isEmpty()
                || !areKnown(worst.shortByYear())
                || !areKnown(List.of(mean.unserved(), mean.cvar95()))) {
            return "";
        }
        if (!(mean.unserved().value() > 0)) {
            return String.format(
                    Locale.ROOT,
                    "No region was short in any of %s futures up to %s.",
                    futures(),
                    summary.header().end());
        }
        var years = worst.shortByYear();
        int peak = 0;
        for (int year = 1; year < years.size(); year++) {
            peak = years.get(year).value() > years.get(peak).value() ? year : peak;
        }
        var when = worst.firstShort()
                .get()
                .value()
                .map(month -> "the median future is first short in " + month)
                .orElse("most futures are not short by " + summary.header().end());
        return String.format(
                Locale.ROOT,
                "%s is worst: short in %s with probability %s, and %s; %s MW-months go unserved, and in the worst "
                        + "twentieth of futures the shortfall peaks at %s MW on average.",
                worst.name(),
                summary.years().get(peak),
                EstimateText.of(Unit.PROBABILITY, years.get(peak)),
                when,
                EstimateText.of(Unit.MW_MONTHS, mean.unserved()),
                EstimateText.of(Unit.MW, mean.cvar95()));
    }

    private String money(RegionSummary worst) {
        var all = summary.all().mean();
        if (!areKnown(List.of(all.scheduled(), all.paid(), all.capacityToBuy()))) {
            return "";
        }
        if (all.scheduled().value() == 0) {
            return String.format(
                    Locale.ROOT,
                    "The plan has no money to build with; what is short needs %s MW more for a shortfall risk of %s.",
                    EstimateText.of(Unit.MW, all.capacityToBuy()),
                    target());
        }
        var spent = String.format(
                Locale.ROOT,
                "Of $%s million scheduled, $%s million is paid on average",
                dollars(all.scheduled()),
                dollars(all.paid()));
        if (summary.scheduleEnd().isEmpty() || !areKnown(worst.shortByYear())) {
            return String.format(
                    Locale.ROOT,
                    "%s; a risk of %s takes %s MW more in all.",
                    spent,
                    target(),
                    EstimateText.of(Unit.MW, all.capacityToBuy()));
        }
        var end = summary.scheduleEnd().get();
        int before = summary.years().indexOf(Integer.toString(end.getYear()));
        int last = summary.years().size() - 1;
        if (before == last) {
            return spent + "; the schedule pays until " + end + ", to the end of the plan.";
        }
        return String.format(
                Locale.ROOT,
                "%s; after the schedule's last month, %s, the chance that %s is short goes from %s in %s to %s in %s, "
                        + "and a risk of %s takes %s MW more in all.",
                spent,
                end,
                worst.name(),
                EstimateText.of(Unit.PROBABILITY, worst.shortByYear().get(before)),
                summary.years().get(before),
                EstimateText.of(Unit.PROBABILITY, worst.shortByYear().get(last)),
                summary.years().get(last),
                target(),
                EstimateText.of(Unit.MW, all.capacityToBuy()));
    }

    private String late() {
        var late = summary.late();
        if (late.isEmpty() || late.get(0).median().isEmpty()) {
            return "";
        }
        var latest = late.get(0);
        var median = latest.median().get().value();
        var more = late.size() == 1
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %d of %d projects are late in most futures",
                        late.size(),
                        summary.projects().size());
        return String.format(
                Locale.ROOT,
                "%s in %s is latest: due in %s, %s in the median future%s%s.",
                latest.id(),
                nameOf(latest.region()),
                latest.due(),
                median.map(month -> "complete in " + month)
                        .orElse("not complete by " + summary.header().end()),
                boundBy(latest),
                more);
    }

    private static String boundBy(ProjectSummary project) {
        if (project.isMostlyStuck()) {
            return ", waiting for money at the end with probability "
                    + EstimateText.of(Unit.PROBABILITY, project.stuck());
        }
        var parts = project.boundBy().stream()
                .limit(MOST_BOUNDS)
                .map(bound -> bound.item() + " (" + EstimateText.of(Unit.SHARE, bound.share()) + " of its months)")
                .toList();
        return parts.isEmpty() ? "" : ", held longest by " + String.join(", then ", parts);
    }

    private String nameOf(String region) {
        return summary.regions().stream()
                .filter(each -> each.id().equals(region))
                .map(RegionSummary::name)
                .findFirst()
                .orElse(region);
    }

    private String baseCase() {
        double base = summary.all().baseCase().unserved().value();
        var mean = summary.all().mean().unserved();
        if (Double.isNaN(base) || Double.isNaN(mean.value())) {
            return "";
        }
        var figures = String.format(
                Locale.ROOT,
                "The base case, every input at its median, leaves %s MW-months unserved where futures leave %s "
                        + "on average",
                EstimateText.of(Unit.MW_MONTHS, summary.all().baseCase().unserved()),
                EstimateText.of(Unit.MW_MONTHS, mean));
        if (Math.abs(mean.value() - base) <= AGREES_WITHIN * mean.value()) {
            return figures + ": here the two agree.";
        }
        if (base > mean.value()) {
            return figures + ": planning on medians overstates the shortfall.";
        }
        return base > 0
                ? String.format(
                        Locale.ROOT, "%s: planning on medians shows %s of it.", figures, percent(base / mean.value()))
                : figures + ": planning on medians does not show it.";
    }

    private static String percent(double share) {
        return share < SMALLEST_SHARE ? "less than 1%" : String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    private static boolean areKnown(List<Estimate> estimates) {
        return estimates.stream().noneMatch(estimate -> Double.isNaN(estimate.value()));
    }

    private String futures() {
        return EstimateText.of(
                Unit.EPISODES, Estimate.exact((double) summary.header().replications()));
    }

    private String target() {
        return EstimateText.of(Unit.PROBABILITY, Estimate.exact(summary.header().shortfallTarget()));
    }

    private static String dollars(Estimate usdMillion) {
        return EstimateText.of(Unit.USD_MILLION, usdMillion);
    }
}
