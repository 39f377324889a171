package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.LinkModel;
import dev.headroom.model.ProcessModel;
import dev.headroom.model.RegionModel;
import dev.headroom.model.RiskModel;
import dev.headroom.model.ScalarInput;
import dev.headroom.model.UnitModel;
import dev.headroom.random.CoordinateOrder.Coordinate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which coordinates may be shifted so that a rare event is seen more often. */
final class RareDrivers {
    private RareDrivers() {}

    /**
     * Those that have dimensions among quasi-random points (named inputs, first components of paths, stages, upgrades, dated risks), and
     * the first arrival of each recurring risk, and the first state and change of zones, units and links, without constants and
     * processes that stay still. Inputs that are correlated stand for
     * the independent normals that are mixed into them.
     */
    static List<Coordinate> of(CapacityModel model) {
        Set<Long> idle = idle(model);
        var drivers = new ArrayList<Coordinate>();
        for (Coordinate coordinate : model.order().coordinates()) {
            if (!idle.contains(coordinate.address())) {
                drivers.add(coordinate);
            }
        }
        for (RiskModel risk : model.risks()) {
            if (risk.recurs()) {
                drivers.add(new Coordinate(risk.arrivals(), 0));
            }
        }
        for (RegionModel region : model.regions()) {
            for (UnitModel unit : region.units()) {
                addChain(unit.address(), drivers);
            }
        }
        for (LinkModel link : model.links()) {
            addChain(link.address(), drivers);
        }
        return drivers;
    }

    /** How a chain begins and when it first changes. */
    private static void addChain(long address, List<Coordinate> drivers) {
        drivers.add(new Coordinate(address, 0));
        drivers.add(new Coordinate(address, 1));
    }

    private static Set<Long> idle(CapacityModel model) {
        var idle = new HashSet<Long>();
        for (ScalarInput input : model.inputs()) {
            if (input.constant()) {
                idle.add(input.address());
            }
        }
        for (int member : model.correlatedInputs()) {
            idle.remove(model.inputs()[member].address()); // a constant member still moves what follows it
        }
        addStill(model.market().demand(), idle);
        addStill(model.market().share(), idle);
        for (RegionModel region : model.regions()) {
            addStill(region.demand().process(), idle);
            addStill(region.demand().share().process(), idle);
        }
        return idle;
    }

    private static void addStill(ProcessModel process, Set<Long> idle) {
        if (process.still()) {
            idle.add(process.address());
        }
    }
}
