package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Pool;
import dev.headroom.plan.Uncertain;
import dev.headroom.yaml.YamlTree.Mapping;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The rules of a region's capacity, projects and expansion. */
final class RegionChecks {
    private final List<String> currencies;
    private final boolean currenciesKnown;
    private final PlanMonths months;
    private final BuildChecks builds;
    private final Problems problems;

    RegionChecks(Section plan, PlanMonths months, BuildChecks builds, Problems problems) {
        this.currencies = PlanChecks.currencies(plan);
        this.currenciesKnown = !plan.has("fx") || plan.get("fx") instanceof Mapping;
        this.months = months;
        this.builds = builds;
        this.problems = problems;
    }

    void check(Section region) {
        String currency = region.text("currency");
        if (currenciesKnown && Scalars.isName(currency) && !currencies.contains(currency)) {
            problems.error(
                    region,
                    "currency",
                    "unknown currency " + currency + ": it is not in the plan's fx."
                            + SuggestedWord.maybe(currency, currencies));
        }
        for (Section retirement : region.section("capacity").sections("retirements")) {
            months.warnOutside(retirement, "month", "the capacity is gone from the first month on", problems);
        }
        region.sections("projects").forEach(this::checkProject);
        checkExpansion(region.section("expansion"));
    }

    private void checkProject(Section project) {
        boolean funded = project.flag("funded");
        if (funded) {
            checkFunded(project);
        } else {
            checkPlanned(project);
        }
        List<Pool> pools = new ArrayList<>();
        if (mayAdd(project, "aiMw")) {
            pools.add(Pool.AI);
        }
        if (mayAdd(project, "generalMw")) {
            pools.add(Pool.GENERAL);
        }
        if (pools.isEmpty()) {
            problems.error(
                    project.tree().origin(),
                    project.place().filePath(),
                    "the project adds no MW; it needs aiMw or generalMw");
        }
        builds.checkUse(project, pools, !funded);
        YearMonth earliest = project.month("earliestStart");
        YearMonth due = project.month("due");
        if (earliest != null && due != null && due.isBefore(earliest)) {
            problems.error(project, "due", due + " lies before earliestStart, " + earliest);
        }
    }

    private void checkFunded(Section project) {
        require(project, "completes", "a funded project needs completes: months from the plan's start");
        refuse(
                project,
                "earliestStart",
                "a funded project is under way at the plan's start; it has completes in place of earliestStart");
        refuse(
                project,
                "onlyIfHeadroomBelow",
                "a funded project is under way at the plan's start; it waits for no headroom");
    }

    private void checkPlanned(Section project) {
        require(project, "earliestStart", "a project needs earliestStart unless it is funded");
        require(project, "build", "a project needs a build unless it is funded");
        refuse(project, "completes", "only a funded project has completes. Maybe funded: true?");
        months.warnOutside(project, "earliestStart", "it may be committed from the first month on", problems);
    }

    private void require(Section section, String key, String message) {
        if (!section.has(key)) {
            problems.error(section, key, message);
        }
    }

    private void refuse(Section section, String key, String message) {
        if (section.has(key)) {
            problems.error(section, key, message);
        }
    }

    /** Whether a number stands there that is not 0 for sure; a broken one counts as something. */
    private static boolean mayAdd(Section project, String key) {
        Assumption mw = project.stated(key);
        return project.has(key)
                && !(mw != null && mw.value() instanceof Uncertain.Constant constant && constant.value() == 0);
    }

    private void checkExpansion(Section expansion) {
        List<Section> modules = expansion.sections("modules");
        for (Section module : modules) {
            List<Pool> pools = new ArrayList<>();
            for (Pool pool : Pool.values()) {
                if (module.text("pool").equals(pool.key())) {
                    pools.add(pool);
                }
            }
            builds.checkUse(module, pools, true);
        }
        if (modules.isEmpty()
                && expansion.has("policy")
                && !expansion.text("policy").equals("none")) {
            problems.warning(expansion, "policy", "the policy " + expansion.text("policy") + " has no modules to add");
        }
    }
}
