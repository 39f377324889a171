package dev.headroom.model;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Build;
import dev.headroom.plan.Pool;
import dev.headroom.plan.Stage;
import java.util.HashMap;
import java.util.List;

/** Turns builds into arrays. */
final class BuildCompiler {
    private final InputTable inputs;

    BuildCompiler(InputTable inputs) {
        this.inputs = inputs;
    }

    BuildModel compile(Build build) {
        var cost = new int[Pool.values().length];
        for (Pool pool : Pool.values()) {
            Assumption perMw = build.costUsdMillionPerMw().get(pool);
            cost[pool == Pool.AI ? 0 : 1] = perMw == null ? -1 : inputs.indexOf(perMw);
        }
        return new BuildModel(
                build.name(),
                cost,
                inputs.indexOf(build.localCurrencyShare()),
                inputs.indexOf(build.contingency()),
                DistributionCompiler.compile(build.overrun()),
                build.phases(),
                DistributionCompiler.compile(build.rampMonths()),
                stages(build.stages()),
                build.gridCounted(),
                lives(build),
                inputs.indexOf(build.rentUsdMillionPerMwMonth()),
                criticalPathMonths(build.stages()));
    }

    private int[] lives(Build build) {
        var life = new int[Pool.values().length];
        for (Pool pool : Pool.values()) {
            Assumption months = build.lifeMonths().get(pool);
            life[pool == Pool.AI ? 0 : 1] = months == null ? -1 : inputs.indexOf(months);
        }
        return life;
    }

    private StageModel[] stages(List<Stage> stages) {
        var result = new StageModel[stages.size()];
        for (int k = 0; k < result.length; k++) {
            Stage stage = stages.get(k);
            int[] successors = stages.stream()
                    .filter(other -> other.after().contains(stage.name()))
                    .mapToInt(stages::indexOf)
                    .toArray();
            result[k] = new StageModel(
                    stage.name(),
                    DistributionCompiler.compile(stage.months()),
                    stage.after().size(),
                    successors,
                    stage.spendShare().constantValue(),
                    inputs.indexOf(stage.successProbability()));
        }
        return result;
    }

    /** Months from commitment to completion when every stage takes its median and nothing waits. */
    static double criticalPathMonths(List<Stage> stages) {
        var medianEnd = new HashMap<String, Double>();
        while (medianEnd.size() < stages.size()) {
            for (Stage stage : stages) {
                if (medianEnd.keySet().containsAll(stage.after())) {
                    double start = stage.after().stream()
                            .mapToDouble(before -> medianEnd.getOrDefault(before, 0.0))
                            .max()
                            .orElse(0);
                    medianEnd.put(stage.name(), start + DistributionCompiler.median(stage.months()));
                }
            }
        }
        return medianEnd.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }
}
