package dev.headroom.model;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Grid;
import dev.headroom.plan.Outages;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Pool;
import dev.headroom.plan.Region;
import dev.headroom.random.InputAddress;

/** Turns what may fail and what the utility delivers into arrays. */
final class CapacityCompiler {
    private final Plan plan;
    private final InputTable inputs;

    CapacityCompiler(Plan plan, InputTable inputs) {
        this.plan = plan;
        this.inputs = inputs;
    }

    UnitModel[] units(Region region) {
        String path = "regions." + region.id() + ".capacity";
        Outages outages = region.capacity().outages();
        if (outages instanceof Outages.Zones zones) {
            return zones(zones, path + ".zones");
        }
        if (outages instanceof Outages.Units units) {
            var models = new UnitModel[units.units().size()];
            for (int k = 0; k < models.length; k++) {
                models[k] = unit(units.units().get(k), path + ".units." + k);
            }
            return models;
        }
        return new UnitModel[0];
    }

    private UnitModel[] zones(Outages.Zones zones, String path) {
        var models = new UnitModel[zones.count()];
        int one = inputs.indexOf(Assumption.constant(path + ".mw", 1));
        for (int k = 0; k < models.length; k++) {
            models[k] = new UnitModel(
                    one,
                    new double[0],
                    new boolean[] {true, true},
                    inputs.indexOf(zones.failurePerMonth()),
                    inputs.indexOf(zones.repairPerMonth()),
                    InputAddress.of(path + "." + k));
        }
        return models;
    }

    private UnitModel unit(Outages.Unit unit, String path) {
        return new UnitModel(
                unit.size() instanceof Outages.Fixed fixed ? inputs.indexOf(fixed.mw()) : -1,
                unit.size() instanceof Outages.ByMonth series
                        ? series.mw().stream().mapToDouble(Double::doubleValue).toArray()
                        : new double[0],
                new boolean[] {unit.pool() != Pool.GENERAL, unit.pool() != Pool.AI},
                inputs.indexOf(unit.failurePerMonth()),
                inputs.indexOf(unit.repairPerMonth()),
                InputAddress.of(path));
    }

    GridModel grid(Region region) {
        String path = "regions." + region.id() + ".capacity.gridUpgrades.";
        Grid grid = region.capacity().grid();
        return new GridModel(
                grid.limitMw() == null ? -1 : inputs.indexOf(grid.limitMw()),
                grid.upgrades().stream()
                        .map(upgrade -> new GridModel.UpgradeModel(
                                plan.monthIndex(upgrade.month()),
                                inputs.indexOf(upgrade.mw()),
                                inputs.drawn(path + upgrade.id() + ".delayMonths", upgrade.delayMonths())))
                        .toArray(GridModel.UpgradeModel[]::new),
                inputs.indexOf(region.capacity().pue()));
    }
}
