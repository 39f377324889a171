package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Uncertain;
import dev.headroom.yaml.YamlTree.Broken;
import dev.headroom.yaml.YamlTree.Scalar;
import dev.headroom.yaml.YamlTree.Sequence;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of risk events. */
final class RiskChecks {
    /** In place of a list: every region. */
    static final String ALL = "all";

    private static final List<String> FACTORS =
            List.of("leadTimeFactor", "costFactor", "demandFactor", "capacityFactor");

    private final List<Section> risks;
    private final @Nullable List<String> regions;
    private final @Nullable Set<String> stages;
    private final PlanMonths months;
    private final Problems problems;
    private final NameChecks names;

    RiskChecks(Section plan, PlanMonths months, Problems problems) {
        this.risks = plan.sections("risks");
        this.regions = PlanChecks.regionIds(plan);
        this.stages = stagesOfAllBuilds(plan);
        this.months = months;
        this.problems = problems;
        this.names = new NameChecks(problems);
    }

    /** Null when not all are known, because a file could not be read. */
    private static @Nullable Set<String> stagesOfAllBuilds(Section plan) {
        if (plan.get("builds") instanceof Broken) {
            return null;
        }
        Set<String> stages = new LinkedHashSet<>();
        plan.sectionsByName("builds").values().forEach(build -> stages.addAll(build.keysOf("stages")));
        return stages;
    }

    void check() {
        for (Section risk : risks) {
            checkRegions(risk);
            checkOccurrence(risk);
            checkStages(risk);
            names.checkNotEmpty(risk, "pools", "without the key both pools are meant");
            names.checkList(risk, "pools", "pool", null);
            warnOfEffects(risk);
            warnOfTime(risk);
        }
    }

    private void checkRegions(Section risk) {
        if (!(risk.get("regions") instanceof Sequence)) {
            return;
        }
        names.checkNotEmpty(risk, "regions", "a risk strikes at least one region. Maybe all?");
        List<Scalar> words = risk.words("regions");
        for (Scalar word : words) {
            if (word.text().equals(ALL)) {
                problems.error(
                        word.origin(),
                        risk.filePath("regions"),
                        "all stands in a list, where ids of regions are wanted. Maybe regions: all?");
                return;
            }
        }
        names.checkList(risk, "regions", "region", regions);
    }

    private void checkOccurrence(Section risk) {
        boolean dated = risk.has("date");
        boolean recurring = risk.has("perYear");
        if (dated && recurring) {
            problems.error(
                    risk, "perYear", "stands beside date; a risk comes again and again (perYear) or once (date)");
        } else if (!dated && !recurring) {
            problems.error(risk, "perYear", "the key is missing: a risk needs perYear or a date");
        }
        if (!dated && risk.has("probability")) {
            problems.error(
                    risk,
                    "probability",
                    "stands without a date; how often a risk without a date comes is said by perYear");
        }
    }

    private void checkStages(Section risk) {
        names.checkNotEmpty(risk, "stages", "without the key leadTimeFactor acts on all stages");
        names.checkList(risk, "stages", "stage", stages);
        names.checkList(risk, "holdStages", "stage", stages);
    }

    private void warnOfEffects(Section risk) {
        boolean holds = !(risk.get("holdStages") instanceof Sequence list)
                ? risk.has("holdStages")
                : !list.items().isEmpty();
        if (!holds && FACTORS.stream().allMatch(key -> risk.isSurely(key, 1))) {
            problems.warning(
                    risk.tree().origin(),
                    risk.place().filePath(),
                    "the risk has no effect; it needs holdStages or a factor other than 1: "
                            + String.join(", ", FACTORS));
            return;
        }
        if (risk.has("stages") && risk.isSurely("leadTimeFactor", 1)) {
            problems.warning(risk, "stages", "has no effect without a leadTimeFactor. Maybe holdStages?");
        }
        if (risk.has("pools") && risk.isSurely("demandFactor", 1) && risk.isSurely("capacityFactor", 1)) {
            problems.warning(risk, "pools", "has no effect without a demandFactor or capacityFactor");
        }
        Assumption capacity = risk.stated("capacityFactor");
        if (capacity != null && isMostlyAboveOne(capacity.value())) {
            problems.warning(
                    risk,
                    "capacityFactor",
                    "lies above 1: while the event lasts more can be sold than maxUtilisation allows");
        }
    }

    private static boolean isMostlyAboveOne(Uncertain value) {
        return (value instanceof Uncertain.Constant constant && constant.value() > 1)
                || (value instanceof Uncertain.Quantiles quantiles && quantiles.p50() > 1);
    }

    private void warnOfTime(Section risk) {
        YearMonth date = risk.month("date");
        YearMonth start = months.start();
        if (months.liesAfter(date)) {
            problems.warning(
                    risk, "date", date + " lies after the plan's end, " + months.end() + ": the risk has no effect");
        }
        Double duration = risk.statedConstant("durationMonths");
        if (duration != null && duration == 0) {
            problems.warning(risk, "durationMonths", "0: the event is over as it begins and has no effect");
        } else if (duration != null
                && date != null
                && start != null
                && ChronoUnit.MONTHS.between(start, date) + duration <= 0) {
            problems.warning(
                    risk,
                    "date",
                    date + " and " + CanonicalNumber.of(duration)
                            + " months from then: the event is over at the plan's start, " + start
                            + ", and has no effect");
        }
    }
}
