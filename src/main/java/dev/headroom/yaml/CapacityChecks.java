package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Pool;
import dev.headroom.yaml.YamlTree.Sequence;
import java.util.List;

/** The rules of what a region has: retirements, zones and units, the grid. */
final class CapacityChecks {
    private final PlanMonths months;
    private final Problems problems;

    CapacityChecks(PlanMonths months, Problems problems) {
        this.months = months;
        this.problems = problems;
    }

    void check(Section region) {
        Section capacity = region.section("capacity");
        for (Section retirement : capacity.sections("retirements")) {
            months.warnOutside(retirement, "month", "the capacity is gone from the first month on", problems);
        }
        List<Section> units = capacity.sections("units");
        if (capacity.has("zones") && !units.isEmpty()) {
            problems.error(capacity, "units", "stands beside zones; capacity fails by zones or by units, not by both");
        }
        if (capacity.section("zones").present()) {
            checkRepair(capacity.section("zones"), problems);
        }
        units.forEach(this::checkUnit);
        if (!units.isEmpty()) {
            warnOfPoolsWithoutUnit(region, capacity, units);
        }
        checkGrid(capacity);
    }

    /** What may go down must be able to come back. */
    static void checkRepair(Section part, Problems problems) {
        Assumption failure = part.number("failurePerMonth");
        boolean fails = !failure.isConstant() || failure.constantValue() > 0;
        if (fails && part.has("repairPerMonth") && part.isSurely("repairPerMonth", 0)) {
            problems.error(
                    part,
                    "repairPerMonth",
                    "0 stands beside a failurePerMonth above 0: what goes down would never come back");
        }
    }

    private void checkUnit(Section unit) {
        checkRepair(unit, problems);
        if (unit.get("mw") instanceof Sequence list) {
            months.checkLength(unit, "mw", list, problems);
        }
        if (isOfNoSize(unit)) {
            problems.warning(unit, "mw", "a unit of 0 MW has no effect");
        }
    }

    private static boolean isOfNoSize(Section unit) {
        return unit.get("mw") instanceof Sequence list
                ? Lists.numbers(list).stream().allMatch(mw -> mw == 0)
                : unit.has("mw") && unit.isSurely("mw", 0);
    }

    private void warnOfPoolsWithoutUnit(Section region, Section capacity, List<Section> units) {
        for (Pool pool : Pool.values()) {
            boolean served = units.stream()
                    .anyMatch(unit -> !isOfNoSize(unit)
                            && (!unit.has("pool") || unit.text("pool").equals(pool.key())));
            if (!served && mayHave(region, pool)) {
                problems.warning(capacity, "units", "no unit serves pool " + pool.key() + ": its capacity never fails");
            }
        }
    }

    private static boolean mayHave(Section region, Pool pool) {
        Assumption existing = region.section("capacity").stated("existing", pool);
        String mw = pool == Pool.AI ? "aiMw" : "generalMw";
        return (existing != null && !(existing.isConstant() && existing.constantValue() == 0))
                || region.sections("projects").stream().anyMatch(project -> !project.isSurely(mw, 0))
                || region.section("expansion").sections("modules").stream()
                        .anyMatch(module -> module.text("pool").equals(pool.key()));
    }

    private void checkGrid(Section capacity) {
        List<Section> upgrades = capacity.sections("gridUpgrades");
        if (!upgrades.isEmpty() && !capacity.has("gridLimitMw")) {
            problems.error(
                    capacity, "gridUpgrades", "stands without gridLimitMw: there is no limit that it could raise");
        }
        for (Section upgrade : upgrades) {
            boolean onTime = upgrade.isSurely("delayMonths", 0);
            if (onTime || months.liesAfter(upgrade.month("month"))) {
                months.warnOutside(upgrade, "month", "the upgrade is there from the first month on", problems);
            }
        }
    }
}
