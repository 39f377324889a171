package dev.headroom.model;

import dev.headroom.random.CoordinateOrder;
import dev.headroom.random.CoordinateOrder.Coordinate;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a plan's random numbers their places among the dimensions of quasi-random points. The order follows from what the plan
 * names, in file order, never from values: a constant and a still process hold their places.
 */
final class OrderCompiler {
    /** How many components of each path come before the stages; what a path has beyond is pseudo-random. */
    static final int COMPONENTS_OF_A_PATH = 4;

    private final List<Coordinate> coordinates = new ArrayList<>();

    /** Numbers drawn once a replication. */
    OrderCompiler inputs(ScalarInput[] inputs) {
        for (ScalarInput input : inputs) {
            add(input.address());
        }
        return this;
    }

    /** First components of all paths, then second ones, and so on; a path has no more of them than months. */
    OrderCompiler paths(int months, MarketModel market, CurrencyModel[] currencies, RegionModel[] regions) {
        for (int component = 0; component < Math.min(months, COMPONENTS_OF_A_PATH); component++) {
            coordinates.add(new Coordinate(market.demand().address(), component));
            coordinates.add(new Coordinate(market.share().address(), component));
            for (CurrencyModel currency : currencies) {
                coordinates.add(new Coordinate(currency.address(), component));
            }
            for (RegionModel region : regions) {
                coordinates.add(new Coordinate(region.demand().process().address(), component));
                coordinates.add(new Coordinate(region.demand().share().process().address(), component));
            }
        }
        return this;
    }

    /** Dates and stages of named projects, each with what else is drawn for it. */
    OrderCompiler projects(ProjectModel[] projects, BuildModel[] builds) {
        for (ProjectModel project : projects) {
            DrawAddresses addresses = project.addresses();
            if (project.funded()) {
                add(addresses.completes());
            } else {
                for (int k = 0; k < builds[project.build()].stages().length; k++) {
                    add(addresses.stageMonths()[k]);
                    add(addresses.stageSuccess()[k]);
                }
                add(addresses.overrun());
            }
            if (project.build() >= 0) {
                add(addresses.rampMonths());
            }
        }
        return this;
    }

    /** Delays of grid upgrades. */
    OrderCompiler upgrades(RegionModel[] regions) {
        for (RegionModel region : regions) {
            for (GridModel.UpgradeModel upgrade : region.grid().upgrades()) {
                add(upgrade.delay().address());
            }
        }
        return this;
    }

    /** Whether dated risks occur. */
    OrderCompiler datedRisks(RiskModel[] risks) {
        for (RiskModel risk : risks) {
            if (!risk.recurs()) {
                add(risk.arrivals());
            }
        }
        return this;
    }

    private void add(long address) {
        coordinates.add(new Coordinate(address, 0));
    }

    CoordinateOrder order() {
        return CoordinateOrder.of(coordinates);
    }
}
