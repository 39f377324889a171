package dev.headroom.yaml;

import dev.headroom.plan.Pool;
import dev.headroom.yaml.YamlTree.Mapping;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The rules of a region's currency, projects and expansion. */
final class RegionChecks {
    private final List<String> currencies;
    private final boolean currenciesKnown;
    private final PlanMonths months;
    private final BuildChecks builds;
    private final CapacityChecks capacity;
    private final Problems problems;

    RegionChecks(Section plan, PlanMonths months, BuildChecks builds, Problems problems) {
        this.currencies = PlanChecks.currencies(plan);
        this.currenciesKnown = !plan.has("fx") || plan.get("fx") instanceof Mapping;
        this.months = months;
        this.builds = builds;
        this.capacity = new CapacityChecks(months, problems);
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
        capacity.check(region);
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
        if (!project.isSurely("aiMw", 0)) {
            pools.add(Pool.AI);
        }
        if (!project.isSurely("generalMw", 0)) {
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
