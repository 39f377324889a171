package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Uncertain;
import dev.headroom.yaml.YamlTree.Mapping;
import java.time.YearMonth;
import java.util.List;

/** The rules of growth and AI share, which a region may override in parts. */
final class ShareChecks {
    private final Section market;
    private final List<Section> regions;
    private final PlanMonths months;
    private final Problems problems;

    ShareChecks(Section plan, PlanMonths months, Problems problems) {
        this.market = plan.section("market");
        this.regions = plan.sections("regions");
        this.months = months;
        this.problems = problems;
    }

    void check() {
        checkGrowth();
        Section shared = market.section("aiShare");
        checkDate(shared);
        checkPair(shared, shared);
        for (Section region : regions) {
            checkRegion(region, new RegionShare(region.section("demand"), market));
        }
        if (market.text("growthAppliesTo").equals("separately")) {
            warnUnused(shared);
        }
    }

    private void checkGrowth() {
        String appliesTo = market.text("growthAppliesTo");
        boolean separately = appliesTo.equals("separately");
        Mapping byPool = market.get("growthPerYear") instanceof Mapping map && (map.has("ai") || map.has("general"))
                ? map
                : null;
        if (separately && (byPool == null || !byPool.keys().containsAll(List.of("ai", "general")))) {
            problems.error(market, "growthPerYear", "growthAppliesTo is separately: it needs {ai: ..., general: ...}");
        } else if (!separately && byPool != null) {
            problems.error(
                    market,
                    "growthPerYear",
                    "a growth for each pool needs growthAppliesTo: separately; it is " + appliesTo);
        }
    }

    private void checkRegion(Section region, RegionShare share) {
        Section own = share.own();
        checkDate(own);
        if (own.has("target") || own.has("targetDate")) {
            checkPair(own, share.shared());
        }
        if (share.isPath() && !share.has("start")) {
            problems.error(share.shared(), "start", "the key is missing, and " + name(region) + " has none of its own");
        } else if (!share.isPath() && (own.has("target") || own.has("targetDate"))) {
            problems.error(
                    own, "start", "the key is missing, and the market has no path of which this could be a part");
        } else if (!share.isPath() && !own.tree().entries().isEmpty()) {
            problems.warning(own.tree().origin(), own.place().filePath(), "has no effect: the AI share is constant");
        }
        Assumption constant = share.constant();
        if (market.text("growthAppliesTo").equals("ai") && constant != null && reachesZero(constant.value())) {
            problems.error(
                    market,
                    "growthAppliesTo",
                    "ai: a growth of AI demand needs an AI share above 0; it is 0 or may be in " + name(region));
        }
    }

    private static String name(Section region) {
        return region.text("region").isEmpty() ? "a region" : "region " + region.text("region");
    }

    private void checkDate(Section share) {
        YearMonth date = share.month("targetDate");
        YearMonth start = months.start();
        if (date != null && start != null && !date.isAfter(start)) {
            problems.error(share, "targetDate", date + " must lie after the plan's start, " + start);
        }
    }

    /** A target and its date come together, of which the market may give one. */
    private void checkPair(Section own, Section other) {
        boolean target = own.has("target") || other.has("target");
        boolean date = own.has("targetDate") || other.has("targetDate");
        if (target && !date) {
            problems.error(own, "targetDate", "the key is missing: a target needs the month in which it is reached");
        } else if (date && !target) {
            problems.error(own, "target", "the key is missing: targetDate stands without a target");
        }
    }

    /** Whether a draw of a share, clamped to 0 and 1, is 0 with some probability. */
    private static boolean reachesZero(Uncertain value) {
        if (value instanceof Uncertain.Constant constant) {
            return constant.value() == 0;
        }
        if (value instanceof Uncertain.Discrete discrete) {
            return discrete.values().stream().anyMatch(number -> number <= 0);
        }
        return value instanceof Uncertain.Normal
                || (value instanceof Uncertain.TruncatedNormal normal && normal.min() < 0)
                || (value instanceof Uncertain.Uniform uniform && uniform.min() < 0)
                || (value instanceof Uncertain.Triangular triangular && triangular.min() < 0)
                || (value instanceof Uncertain.Pert pert && pert.min() < 0)
                || (value instanceof Uncertain.Beta beta && beta.min() < 0);
    }

    private void warnUnused(Section shared) {
        for (String key : List.of("target", "targetDate", "volatilityPerYear", "reversionPerYear")) {
            if (shared.has(key)) {
                problems.warning(shared, key, "has no effect: with growthAppliesTo separately only start counts");
            }
        }
    }
}
