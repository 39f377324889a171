package dev.headroom.experiment;

import dev.headroom.engine.MedianDemand;
import dev.headroom.engine.RareEvent;
import dev.headroom.engine.ResultLayout;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.Period;
import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Problem;
import dev.headroom.results.Metric;
import dev.headroom.results.RunResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whose shortfall probabilities are to be estimated by importance sampling. */
final class RareTargets {
    /** From here on the ordinary futures tell enough. */
    private static final double RARE = 0.001;

    private final CapacityModel model;

    RareTargets(CapacityModel model) {
        this.model = model;
    }

    /** A cell, by indices and by names. */
    record RareTarget(RareEvent event, String region, String pool, String period) {
        String place() {
            return String.join(".", region, pool, period);
        }
    }

    /**
     * Looks up what is named.
     *
     * @param written as {@code brazil.ai.2027-12}; what is left out is all regions, all pools and the horizon
     * @throws InvalidPlanException with every cell that the plan has not, and a guess
     */
    List<RareTarget> read(List<String> written) {
        var names = TargetReader.names(model);
        var targets = new ArrayList<RareTarget>();
        var problems = new ArrayList<Problem>();
        for (String one : written) {
            try {
                var place =
                        new TargetPlace(names, false, Arrays.asList(one.strip().split("\\.", -1)));
                targets.add(target(
                        place.region().orElse(model.regions().length),
                        place.pool().orElse(ResultLayout.TOTAL),
                        place.period().orElse(TargetReader.horizon(model))));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem("--rare " + one, "", String.valueOf(e.getMessage())));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(problems);
        }
        return targets;
    }

    /** Each region's pools, and all together, that ask for capacity and are seldom short in the ordinary futures. */
    List<RareTarget> seldomShort(RunResult ordinary) {
        double[][][] demand = MedianDemand.mw(model);
        int regions = model.regions().length;
        int horizon = TargetReader.horizon(model);
        var targets = new ArrayList<RareTarget>();
        for (int r = 0; r < regions; r++) {
            for (int pool = 0; pool < 2; pool++) {
                if (Arrays.stream(demand[r][pool]).max().orElse(0) > 0) {
                    targets.add(target(r, pool, horizon));
                }
            }
        }
        targets.add(target(regions, ResultLayout.TOTAL, horizon));
        targets.removeIf(target -> ordinary.find(
                        target.region(), target.pool(), target.period(), Metric.SHORTFALL_PROBABILITY.key())
                .filter(estimate -> estimate.value() < RARE)
                .isEmpty());
        return targets;
    }

    private RareTarget target(int region, int pool, int k) {
        Period period = model.periods()[k];
        return new RareTarget(
                new RareEvent(region, pool, period.first(), period.last()),
                TargetReader.names(model).regions().get(region),
                ResultTable.POOLS[pool],
                period.name());
    }
}
